/** Finds a text without quotes that YAML reads as something else, because of its first character or a colon in it. */
import {type Harmless, ours} from '../../text/harmless.js';
import {quoted} from '../../text/message-parts.js';
import type {ProblemCode} from '../problems.js';
import {quotedScalar} from './quoted-scalar.js';
import {indentOf, isEmptyLine, longestLine, type Slip} from './slip.js';
import type {TextLine} from './text-lines.js';

/** A key, perhaps after dashes, and its value. Or dashes and an entry. */
const valued =
  /^(?<before> *(?:- +)*(?:(?:[\w.$-]+|"[^"]*"|'[^']*'): +)?)(?<value>\S.*?)(?<after>\s+#\s.*|\s*)$/;

/** What the first character of a value means to YAML. */
const meanings: ReadonlyArray<readonly [RegExp, Harmless]> = [
  // A mention or a link at the start of a text, or a word in brackets with text after it.
  [/^\[(?=\[[^[\]]*\]\]|[^[\]]*\]\(|[^[\]]*\]\s*[\p{L}\p{N}])/u, ours('begins a list')],
  [/^\{(?=[^{}:]*\})/, ours('begins a map')],
  [/^\*(?=\S)/, ours('refers to an anchor')],
  [/^&/, ours('begins an anchor')],
  [/^!/, ours('begins a tag')],
  [/^[|>](?=\s*[^\s\d+-]|\s+\d|\d\S)/, ours('begins a block of lines')],
  [/^[@`]/, ours('YAML does not allow there')],
  [/^%/, ours('begins a directive')],
  [/^[,\]}]/, ours('belongs to lists and maps')],
  [/^[-?](?= )/, ours('begins an entry')],
  [/^#(?=\S)/, ours('begins a comment')],
];

/** The codes of values that YAML takes for an alias or a tag. */
const codes: Readonly<Partial<Record<string, ProblemCode>>> = {
  '*': 'file/bad-alias',
  '!': 'file/unknown-tag',
};

const doubleQuoted = /^"(?:[^"\\]|\\.)*"/;
const singleQuoted = /^'(?:[^']|'')*'/;

/** The slip of the value on a line; `undefined` if YAML can read the value. */
export function textWithoutQuotes(lines: readonly TextLine[], index: number): Slip | undefined {
  const line = lines[index];
  if (!line || line.text.length > longestLine || isEmptyLine(line.text)) return undefined;
  const {before = '', value = '', after = ''} = valued.exec(line.text)?.groups ?? {};
  if (value === '') return undefined;
  const start = line.offset + before.length;
  const more = after.trim() === '' ? continuation(lines, index, before) : '';
  const mark = '"\''.includes(value.charAt(0))
    ? markAfterQuotes(value)
    : (markAtStart(value, before) ?? markOfColon(value));
  if (!mark) return undefined;
  const {text = value, ...slip} = mark;
  const end = start + value.length + more.length;
  const list = listAfterKey(before, value, start);
  if (list) return list;
  const edit = {start, end, text: quotedScalar(text + more), lead: text === value ? 1 : 0};
  return {
    code: codes[value.charAt(0)] ?? 'file/syntax',
    message: slip.message,
    hint: putInQuotes,
    start: start + slip.from,
    end: start + slip.to,
    edit,
    what: slip.what,
  };
}

const lists = new Set(
  'tags summary stakes panes timeline talking_points likely_questions watch_outs gaps objectives because if_wrong aliases about points judgments quotes alternatives indicators sources with'.split(
    ' ',
  ),
);

/** An entry of a list on the line of its key: `gaps: - Who paid.` */
function listAfterKey(before: string, value: string, start: number): Slip | undefined {
  const [, indent = '', key = ''] = /^( *(?:- +)*)([\w$]+): +$/.exec(before) ?? [];
  if (!lists.has(key) || !/^- /.test(value)) return undefined;
  const line = `\n${' '.repeat(indent.length + 2)}`;
  return {
    code: 'file/syntax',
    message: ours`the first entry is on the line of its key, ${quoted(key)}`,
    hint: ours('Begin each entry on a line of its own, with `- `.'),
    start,
    end: start + 1,
    edit: {start, end: start, text: line, lead: line.length},
    what: `began the first entry of ${key} on a line of its own`,
  };
}

export const putInQuotes = ours('Put the text in quotes.');

type Mark = Readonly<{
  from: number;
  to: number;
  message: Harmless;
  what: string;
  /** The text to put in quotes, if it is not the whole value. */
  text?: string;
}>;

function markAtStart(value: string, before: string): Mark | undefined {
  for (const [pattern, meaning] of meanings) {
    const found = pattern.exec(value)?.[0];
    if (found === undefined) continue;
    // At the start of a line, a dash or a question mark is what it seems to be.
    if (/^[-?]/.test(found) && !before.includes(':')) return undefined;
    const to = value.startsWith('[[') ? 2 : value.startsWith('**') ? 2 : found.length;
    const mark = value.startsWith('`') ? ours('“`”') : quoted(value.slice(0, to));
    return {
      from: 0,
      to,
      message: ours`the text begins with ${mark}, which ${meaning}`,
      what: `put quotes around a text that begins with ${value.slice(0, to)}`,
    };
  }
  return undefined;
}

function markOfColon(value: string): Mark | undefined {
  // A key alone on its line is a key.
  if (/^[[{]/.test(value) || /^[\w.$-]+:$/.test(value)) return undefined;
  const from = /:(?=\s|$)/.exec(value)?.index;
  if (from === undefined) return undefined;
  return {
    from,
    to: from + 1,
    message: ours('the text contains “: ”, which begins a value'),
    what: 'put quotes around a text with “: ”',
  };
}

/** A value that begins with a quotation mark, has another one, and goes on after it. */
function markAfterQuotes(value: string): Mark | undefined {
  const mark = value.charAt(0);
  const first = (mark === '"' ? doubleQuoted : singleQuoted).exec(value)?.[0];
  const rest = value.slice(first?.length ?? 0);
  if (first === undefined || !/^\s*[^\s,#:\]}]/.test(rest)) return undefined;
  // `'It's so'` and `"A "good" day"` are whole texts in quotes. `"A" or "B"` is not.
  const isWhole =
    value.endsWith(mark) && (mark === "'" ? /^\w/.test(rest) : /[\s(]"$/.test(first) || /^\w/.test(rest));
  const name = mark === '"' ? ours('"') : ours("'");
  return {
    from: first.length - 1,
    to: first.length,
    message: ours`the text goes on after the quotation mark \`${name}\` that ends it`,
    what: 'put quotes around a text with quotation marks',
    ...(isWhole && {text: value.slice(1, -1)}),
  };
}

/** The next lines of a text, with the line end before them. */
function continuation(lines: readonly TextLine[], index: number, before: string): string {
  const column = /[\w.$-]+: +$/.exec(before)?.index ?? before.lastIndexOf('-');
  let text = '';
  let last = lines[index];
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next];
    if (!line || !last || isEmptyLine(line.text) || indentOf(line.text) <= column) break;
    if (/^\s*(?:- |[\w.$-]+:(?: |$))/.test(line.text) || line.text.length > longestLine) break;
    // A line of Windows ends with two characters.
    text += line.offset - last.offset - last.text.length > 1 ? '\r\n' : '\n';
    text += line.text;
    last = line;
  }
  return text.trimEnd();
}
