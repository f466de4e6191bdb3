/** Finds a colon or a dash that is missing, or that has no space after it. */

import {ours} from '../../text/harmless.js';
import {quoted} from '../../text/message-parts.js';
import {nameOfCharacter} from '../../text/names/character-names.js';
import {knownKeys} from './known-keys.js';
import {longestLine, type Slip} from './slip.js';
import type {TextLine} from './text-lines.js';

const colon = /^( *(?:- +)*)([\w$]+)(:(?=[^\s:])|\uff1a\s*|\s*$)/;
const dash = /^( *)-(?=[^\s\d.-])/;

/** The slip of the key or dash at the start of a line; `undefined` if there is none. */
export function missingSpace({text, offset}: TextLine): Slip | undefined {
  if (text.length > longestLine) return undefined;
  const [, before = '', key = '', sign = ''] = colon.exec(text) ?? [];
  const at = offset + before.length + key.length;
  if (knownKeys.has(key)) {
    const shared = {code: 'file/syntax', start: offset + before.length, end: at + sign.length} as const;
    if (sign === ':') {
      const edit = {start: at, end: at + 1, text: ': '};
      const message = ours`there is no space after the colon of the key ${quoted(key)}`;
      return {...shared, message, hint: ours('Write a space.'), edit, what: `wrote a space after ${key}:`};
    }
    if (sign.startsWith('\uff1a')) {
      const edit = {start: at, end: at + sign.length, text: ': '};
      const message = ours`${nameOfCharacter(sign)} stands after the key ${quoted(key)}`;
      const hint = ours('Write a plain colon and a space.');
      return {...shared, message, hint, edit, what: `wrote a plain colon after ${key}`};
    }
    const edit = {start: at, end: at, text: ':'};
    const message = ours`there is no colon after the key ${quoted(key)}`;
    return {
      ...shared,
      end: at,
      message,
      hint: ours('Write a colon.'),
      edit,
      what: `wrote a colon after ${key}`,
    };
  }
  const lead = dash.exec(text)?.[1];
  if (lead === undefined) return undefined;
  const start = offset + lead.length;
  return {
    code: 'file/syntax',
    message: ours('there is no space after the dash of this entry'),
    hint: ours('Write a space.'),
    start,
    end: start + 1,
    edit: {start, end: start + 1, text: '- '},
    what: 'wrote a space after a dash',
  };
}
