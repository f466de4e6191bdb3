/** Finds texts without quotes in maps in braces, such as `{text: On Taiwan, India spoke., sources: [x]}`. */
import {type Harmless, ours} from '../../text/harmless.js';
import {knownKeys} from './known-keys.js';
import {quotedScalar} from './quoted-scalar.js';
import {longestLine, type Slip} from './slip.js';
import type {TextLine} from './text-lines.js';

const keys = [...knownKeys].map(key => key.replace('$', '\\$')).join('|');
/** A key after the brace or comma before it. */
const keyHere = new RegExp(`\\s*(?:${keys}):(?=\\s)\\s*`, 'y');
/** The end of a value: a comma and a key of the format, or the brace before the next map, a bracket or the line end. */
const valueEnd = new RegExp(`\\s*,\\s*(?=(?:${keys}):\\s)|\\s*\\}\\s*(?=,\\s*\\{|[\\]}]|\\s#|$)`, 'g');
const quotedHere = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*[,}])/y;
const listHere = /\[[^[\]{}]*\](?=\s*(?:\}|,\s*[\w$]+:\s))/y;

/** The most lines of a map in braces. */
const mostLines = 5;

/** The slips of all maps in braces on a line, or of the map in braces that the line is in. */
export function flowTexts(lines: readonly TextLine[], index: number): Slip[] {
  const line = lines[index];
  if (!line || line.text.length > longestLine) return [];
  const slips = slipsOfLine(line);
  if (slips.length > 0) return slips;
  let first = index;
  while (first > index - mostLines && !lines[first]?.text.includes('{')) first--;
  let last = first;
  while (last < first + mostLines && !/\}[\s,\]]*(?:#.*)?$/.test(lines[last]?.text ?? '}')) last++;
  const from = lines[first];
  if (!from || last === first || last < index || last >= first + mostLines) return [];
  const text = lines
    .slice(first, last + 1)
    .map((each, place) => gapBefore(lines, first + place, place) + each.text)
    .join('');
  return text.length > longestLine ? [] : slipsOfLine({...from, text});
}

/** The line end before a line. A line of Windows ends with two characters. */
function gapBefore(lines: readonly TextLine[], index: number, place: number): string {
  const [before, line] = [lines[index - 1], lines[index]];
  if (place === 0 || !before || !line) return '';
  return line.offset - before.offset - before.text.length > 1 ? '\r\n' : '\n';
}

function slipsOfLine({text, offset}: TextLine): Slip[] {
  const slips: Slip[] = [];
  for (let open = text.indexOf('{'); open !== -1; ) {
    const map = readMap(text, open);
    slips.push(...map.slips.map(slip => moved(slip, offset)));
    open = text.indexOf('{', Math.max(map.end, open + 1));
  }
  return slips;
}

function moved(slip: Slip, by: number): Slip {
  const {start, end, edit} = slip;
  return {
    ...slip,
    start: start + by,
    end: end + by,
    ...(edit && {edit: {...edit, start: edit.start + by, end: edit.end + by}}),
  };
}

/** The slips of the map whose brace is at `open`, and where the map ends. No slips if its end is not found. */
function readMap(text: string, open: number): {slips: Slip[]; end: number} {
  const slips: Slip[] = [];
  let at = open + 1;
  for (;;) {
    const key = match(keyHere, text, at);
    if (key === undefined) return {slips: [], end: at};
    const start = at + key.length;
    const whole = match(quotedHere, text, start) ?? match(listHere, text, start);
    valueEnd.lastIndex = whole === undefined ? start : start + whole.length;
    const end = valueEnd.exec(text);
    if (!end) return {slips: [], end: text.length};
    const value = text.slice(start, end.index);
    const slip = whole === undefined ? slipOf(value, start) : undefined;
    if (slip) slips.push(slip);
    at = end.index + end[0].length;
    if (end[0].includes('}')) return {slips, end: at};
  }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** What ends or breaks a text in braces, with its name. */
const breaks: ReadonlyArray<readonly [RegExp, Harmless]> = [
  [/,/, ours('comma')],
  [/:(?=\s|$)/, ours('colon')],
  [/[[\]{}]/, ours('bracket')],
  [/ #/, ours('number sign')],
  [/^[*&!|>@`%]/, ours('sign at its start')],
];

function slipOf(value: string, start: number): Slip | undefined {
  const [at, name] = breaks
    .map(([pattern, name]) => [pattern.exec(value)?.index ?? -1, name] as const)
    .filter(([index]) => index !== -1)
    .sort(([a], [b]) => a - b)[0] ?? [-1, ours('')];
  if (at === -1 || /^["']/.test(value) || value.trim() === '') return undefined;
  // A list or a map as a value is not a text.
  if (/^[[{]/.test(value) && !/^\[(?:\[[^[\]]*\]\]|[^[\]]*\]\(|[^[\]]*\]\s*[\p{L}\p{N}])/u.test(value))
    return undefined;
  return {
    code: 'file/unquoted-comma',
    message:
      name === 'comma'
        ? ours('the text has an unquoted comma, and between braces a comma ends the text')
        : ours`the text has an unquoted ${name}, and between braces it ends the text`,
    hint: ours('Put the text in quotes, or write the entry on several lines, without braces.'),
    start: start + at,
    end: start + at + 1,
    edit: {start, end: start + value.length, text: quotedScalar(value), lead: 1},
    what: `put quotes around a text with ${name === 'comma' ? 'a comma' : `a ${name}`}`,
  };
}
