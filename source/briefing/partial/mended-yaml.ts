/**
 * Reads YAML with syntax errors: mends the lines with errors, one after the other, until the rest can be read. The
 * mended text is only read, never written to the file. Lines keep their numbers.
 */
import type {Positions} from '../positions.js';
import type {Problem, ProblemCode} from '../problems.js';
import {readYaml, type Yaml} from '../yaml.js';

export type Mended = Readonly<{value: unknown; positions: Positions; text: string}>;

/** How many lines are mended at most. The whole text is parsed again for each, so a long text gets fewer. */
const mostMendings = 30;
const mostParsed = 600_000;

/** What a text says in spite of its problems; `undefined` if it cannot be read. `yaml` is the result of `readYaml`. */
export function mendedYaml(text: string, yaml: Extract<Yaml, {ok: false}>): Mended | undefined {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  let now: Yaml = yaml;
  let mended = text;
  const attempts = new Map<number, number>();
  const most = Math.min(mostMendings, 2 + Math.floor(mostParsed / Math.max(1, text.length)));
  for (let count = 0; count < most && !now.ok; count++) {
    const error = firstSyntaxError(now.problems);
    if (!error) break;
    if (count > 0 || !mendCertain(lines, now.problems)) {
      const at = mendableLine(lines, error.line - 1);
      if (at === undefined) return undefined;
      let attempt = attempts.get(at) ?? 0;
      // A way of mending that changes nothing is no use, so the next one is tried.
      while (attempt < ways.length && !ways[attempt]?.(lines, at)) attempt++;
      attempts.set(at, attempt + 1);
    }
    mended = lines.join('\n');
    now = readYaml(mended);
  }
  if (now.ok) return {value: now.value, positions: now.positions, text: mended};
  return now.readable && {...now.readable, text: mended};
}

/**
 * Mends what is certain, on all lines with errors: open quotation marks and brackets, spaces of other kinds, and colons
 * within plain text. Returns whether there was anything to do.
 */
function mendCertain(lines: string[], problems: readonly Problem[]): boolean {
  let isChanged = closeValues(lines);
  const places = problems.flatMap(({code, range}) =>
    code === 'file/syntax' && range ? [range.start.line] : [],
  );
  for (const place of new Set(places)) {
    const at = place - 1;
    if (plainSpaces(lines, at)) isChanged = true;
    if (/^ *(?:- +)*[\w$-]+: +[^\s"'[{|>&*!#].*: /.test(lines[at] ?? '') && quoted(lines, at))
      isChanged = true;
  }
  return isChanged;
}

/** Problems because of which a text has no value. An alias such as `*very*` is often meant as emphasis. */
const mendable: readonly ProblemCode[] = ['file/syntax', 'file/bad-alias'];

/** The place of the first syntax error. */
function firstSyntaxError(problems: readonly Problem[]) {
  return problems
    .filter(({code}) => mendable.includes(code))
    .map(({range}) => range?.start)
    .filter(start => start !== undefined)
    .sort((a, b) => a.offset - b.offset)[0];
}

/** The nearest line at or before a line that is not blank. */
function mendableLine(lines: readonly string[], from: number): number | undefined {
  for (let at = Math.min(from, lines.length - 1); at >= 0; at--) if (lines[at]?.trim()) return at;
  return undefined;
}

/** Mends a line. Returns false if there was nothing to do in this way. */
type Way = (lines: string[], at: number) => boolean;

/** Spaces of other kinds, which YAML does not take for spaces. */
const otherSpaces = /[\u00a0\u2007\u202f\u3000]/g;
const invisible = /[\u200b\u2060\ufeff]/g;

const plainSpaces: Way = (lines, at) =>
  change(lines, at, line =>
    line
      .replace(/^[\s\u200b\u2060]+/, start =>
        start.replaceAll('\t', '  ').replace(otherSpaces, ' ').replace(invisible, ''),
      )
      .replace(/^( *(?:- +)?[\w$-]+:)[\u00a0\u2007\u202f\u3000\u200b\u2060\ufeff]+/, '$1 '),
  );

/** Aligns a line, or the line before or after it, with the line above, if it is one column off. Nobody nests by one column. */
const aligned: Way = (lines, at) =>
  [at, at + 1, at - 1].some(each => {
    const line = lines[each] ?? '';
    const above = lines[each - 1] ?? '';
    if (Math.abs(indentOf(line) - indentOf(above)) !== 1 || isEntry(line) !== isEntry(above)) return false;
    if (!isEntry(line) && !/^ *[\w$-]+: +\S/.test(above)) return false;
    return change(lines, each, () => ' '.repeat(indentOf(above)) + line.trimStart());
  });

function isEntry(line: string): boolean {
  return /^ *-(?: |$)/.test(line);
}

/** Keeps only the text of a map on one line, such as `{text: Both sides met., sources: [lg}`. */
const textOnly: Way = (lines, at) =>
  change(lines, at, line => {
    const [, before, text] =
      /^( *(?:- +)*(?:[\w$.-]+: +)?)\{ *text: +(.+?)(?:, *(?:sources|kind|priority|by|level|for): .*|\}? *)$/.exec(
        line,
      ) ?? [];
    return before === undefined || text === undefined ? line : before + inQuotes(text);
  });

/** The start of a line up to its value: indentation, marks of list entries, and a key. */
const start = /^( *(?:- +)*(?:[\w$.-]+|"[^"]*"|'[^']*'): +|- +(?:- +)*| +- +(?:- +)*)(?=\S)/;

/** Puts the value of a line in quotes, unless it is a map or a block of text. */
const quoted: Way = (lines, at) =>
  change(lines, at, line => {
    const before = start.exec(line)?.[0];
    if (before === undefined) return line;
    const value = line.slice(before.length).trimEnd();
    if (/^[{|>#]|^\[(?!\[)/.test(value)) return line;
    return before + inQuotes(value);
  });

function inQuotes(value: string): string {
  const bare = value.replace(/^(["'])(.*?)\1?$/, '$2');
  return `'${bare.replaceAll("'", "''")}'`;
}

/** Leaves a line out, with the lines that belong to it: those that are indented more, and the entries of its list. */
const leftOut: Way = (lines, at) => {
  const line = lines[at] ?? '';
  const indent = indentOf(line);
  const isKey = !isEntry(line);
  lines[at] = '';
  for (let next = at + 1; next < lines.length; next++) {
    const below = lines[next] ?? '';
    if (!below.trim()) continue;
    const belongs = indentOf(below) > indent || (isKey && indentOf(below) === indent && isEntry(below));
    if (!belongs) break;
    lines[next] = '';
  }
  return true;
};

const ways: readonly Way[] = [plainSpaces, aligned, quoted, textOnly, leftOut];

function change(lines: string[], at: number, mend: (line: string) => string): boolean {
  const before = lines[at] ?? '';
  const after = mend(before);
  lines[at] = after;
  return after !== before;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * Closes quotation marks and brackets that are open at the end of a value. The value ends where a line is not indented
 * more than its key. Otherwise everything up to the next quotation mark would be one text. Returns whether there were
 * any.
 */
function closeValues(lines: string[]): boolean {
  let isChanged = false;
  for (const [at, line] of lines.entries()) {
    const before = start.exec(line)?.[0];
    const value = line.slice(before?.length).trimEnd();
    if (before === undefined || !/^["'[]/.test(value)) continue;
    const column = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
    let last = at;
    let whole = value;
    for (let next = at + 1; next < lines.length; next++) {
      const below = lines[next] ?? '';
      if (!below.trim()) continue;
      if (indentOf(below) <= column - (before.includes(':') ? 0 : 1)) break;
      last = next;
      whole += ` ${below.trim()}`;
    }
    const missing = missingEnd(whole);
    if (missing === '') continue;
    lines[last] = last === at ? before + inQuotes(value) : `${lines[last]?.trimEnd()}${missing}`;
    isChanged = true;
  }
  return isChanged;
}

/** The quotation mark or the brackets that a value lacks at its end. */
function missingEnd(value: string): string {
  if (/^"(?:[^"\\]|\\.)*$/.test(value)) return '"';
  if (/^'(?:[^']|'')*$/.test(value)) return "'";
  if (!value.startsWith('[')) return '';
  return ']'.repeat(Math.max(0, value.split('[').length - value.split(']').length));
}
