/** Reports control characters and characters that nobody can see in the texts of a file. */
import {nameOfCharacter} from '../../text/names/character-names.js';
import {setSolid} from '../../text/spaceless-scripts.js';
import type {TextContext, TextFinding, TextRule} from '../rule.js';

/**
 * Controls, line separators, and characters without a width. Joiners (U+200C, U+200D) are left out, because Persian,
 * Indic scripts and emoji need them.
 */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2065\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
/** The characters that the reader leaves out. `--fix` may remove them, because nobody sees a difference. */
const removable = /[\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/g;

/** The most problems that are reported. A file with more is not a text. */
const mostReported = 100;

export const invisibleCharacter: TextRule<'yaml/invisible-character'> = {
  code: 'yaml/invisible-character',
  severity: 'warning',
  page: {
    title: 'A character that nobody can see',
    why: 'Such a character usually comes from another document. Search and other programs see it, and people do not.',
    remedy: 'Remove the character.',
    example: {of: 'part', bad: 'region: Fer\u00adry\n', good: 'region: Ferry\n'},
  },
  check: context => {
    const {positions} = context;
    if (!positions) return [];
    const places = placesIn(context);
    return [...places, ...escapesIn(context)].slice(0, mostReported);
  },
};

/** One finding for each line. Characters in comments do no harm. */
function placesIn({text, positions}: TextContext): TextFinding[] {
  const found: TextFinding[] = [];
  let last = -1;
  for (const match of text.matchAll(hidden)) {
    const {index} = match;
    if (index < last || !positions?.scalarAt(index) || isWordBreak(text, index)) continue;
    const end = endOfLine(text, index);
    last = end;
    const [character] = match;
    const line = text.slice(index, end);
    const isRemovable = (line.match(hidden) ?? []).every(each => each.match(removable) !== null);
    const count = line.match(hidden)?.length ?? 1;
    const more = count > 1 ? `, and ${count - 1} more such ${count === 2 ? 'character' : 'characters'}` : '';
    found.push({
      message: `the text contains ${nameOfCharacter(character)}${more}`,
      range: positions.between(index, index + 1),
      ...(isRemovable && {
        fix: {
          start: index,
          end,
          text: line.replace(removable, ''),
          what: `removed ${nameOfCharacter(character)}${more}`,
        },
      }),
    });
    if (found.length === mostReported) break;
  }
  return found;
}

function endOfLine(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end === -1 ? text.length : end;
}

/** Whether a zero-width space marks the end of a word in a script without spaces, such as Khmer. */
function isWordBreak(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== 0x200b) return false;
  return setSolid.test(text.charAt(index - 1)) || setSolid.test(text.charAt(index + 1));
}

/** Such characters that are written as escapes in double quotes: `"\0"`. */
function escapesIn({text, positions}: TextContext): TextFinding[] {
  return (positions?.scalars() ?? []).flatMap(({value, start, end, isPlain, isBlock}) => {
    if (!positions || isPlain || isBlock || typeof value !== 'string' || text.charAt(start) !== '"')
      return [];
    const [character] = value.match(hidden) ?? [];
    if (character === undefined || text.slice(start, end).match(hidden) !== null) return [];
    return [
      {
        message: `the text contains ${nameOfCharacter(character)}, written as an escape`,
        range: positions.between(start, end),
      },
    ];
  });
}
