/** Finds the quotation mark or bracket that is never closed, and a bracket that was never opened. */
import {ours} from '../../text/harmless.js';
import {quoted} from '../../text/message-parts.js';
import {quotedScalar} from './quoted-scalar.js';
import {isEmptyLine, longestLine, type Slip} from './slip.js';
import {blockLines, type TextLine} from './text-lines.js';

const valued = /^(?<before> *(?:- +)*(?:(?:[\w.$-]+|"[^"]*"|'[^']*'):? +)?)(?<value>["'[{].*)$/;
const closedQuote = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
const structural = /^\s*(?:- |[\w.$-]+:(?:\s|$))/;

/** The first quotation mark at the start of a value, up to a line, that has no second one. */
export function unclosedQuote(lines: readonly TextLine[], errorIndex: number): Slip | undefined {
  const inBlocks = blockLines(lines);
  for (let index = 0; index <= errorIndex; index++) {
    const line = lines[index];
    if (!line || inBlocks.has(line.number) || line.text.length > longestLine) continue;
    const {before = '', value = ''} = valued.exec(line.text)?.groups ?? {};
    if (!/^["']/.test(value) || closedQuote.test(value)) continue;
    const next = lines.slice(index + 1).find(({text}) => !isEmptyLine(text));
    if (next && !structural.test(next.text)) continue;
    const start = line.offset + before.length;
    const text = value.slice(1).trimEnd();
    const isWord = /^'\w/.test(value) && !value.slice(1).includes("'");
    return {
      code: 'file/syntax',
      message: ours`the quotation mark ${quoted(value.charAt(0))} is not closed`,
      hint: isWord
        ? ours(
            'Write another one at the end of the text. If it is an apostrophe, put the text in double quotes.',
          )
        : ours('Write another one at the end of the text.'),
      start,
      end: start + 1,
      edit: {start, end: start + value.trimEnd().length, text: quotedScalar(text)},
    };
  }
  return undefined;
}

/** The last bracket at the start of a value before a line that is not closed before this line. */
export function unclosedBracket(lines: readonly TextLine[], errorIndex: number): Slip | undefined {
  for (let index = errorIndex; index >= 0; index--) {
    const line = lines[index];
    if (!line || line.text.length > longestLine) return undefined;
    const {before = '', value = ''} = valued.exec(line.text)?.groups ?? {};
    if (/^[[{]/.test(value)) {
      const open = openBrackets(value);
      if (open.length === 0) return undefined;
      const start = line.offset + before.length;
      const bracket = value.charAt(0);
      const close = open
        .map(each => (each === '[' ? ']' : '}'))
        .toReversed()
        .join('');
      const end = line.offset + line.text.trimEnd().length;
      return {
        code: 'file/syntax',
        message: ours`the bracket ${quoted(bracket)} is not closed`,
        hint: value.startsWith('[[')
          ? ours('Close both brackets. If `[[id]]` mentions an actor, put the whole text in quotes.')
          : ours`Write ${quoted(close)} at its end. If the bracket is part of a text, put the text in quotes.`,
        start,
        end: start + 1,
        edit: {start: end, end, text: close},
      };
    }
    if (index < errorIndex && structural.test(line.text)) return undefined;
  }
  return undefined;
}

/** The brackets of a line that are not closed on it. Brackets in quotes do not count. */
function openBrackets(text: string): string[] {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') open.push(sign);
    else if (sign === ']' || sign === '}') open.pop();
  }
  return open;
}

/** A closing bracket without an opening one, at the place where YAML can read no further. */
export function extraBracket(text: string, offset: number): Slip | undefined {
  const bracket = text.charAt(offset);
  if (!/[\]}]/.test(bracket)) return undefined;
  return {
    code: 'file/syntax',
    message: ours`the bracket ${quoted(bracket)} closes nothing`,
    hint: ours('Remove the bracket, or put the text in quotes.'),
    start: offset,
    end: offset + 1,
    edit: {start: offset, end: offset + 1, text: ''},
  };
}
