/** The levels of maps and lists that the lines of a YAML text open, by their columns. Works on broken text too. */

import {indentOf, isEmptyLine, longestLine} from './slip.js';
import {blockLines, type TextLine} from './text-lines.js';

/** A map or list that is open: the column of its keys or dashes, and the line that opened it. */
export type Level = Readonly<{column: number; isList: boolean; line: TextLine; label: string}>;

/** A line that begins with a key or a dash. */
export type Row = Readonly<{
  line: TextLine;
  index: number;
  indent: number;
  isDash: boolean;
  /** The levels of the line itself: one for each dash, and one for its key. */
  levels: readonly Level[];
  /** Whether a value has to follow on the next lines. */
  isOpen: boolean;
}>;

/** The most dashes at the start of one line. Briefings have one. */
const mostDashes = 10;

const start = /^(?<dashes>(?:- +)*)(?:(?<key>[\w.$-]+|"[^"]*"|'[^']*'):(?= |$))?(?<rest>.*)$/;

/** The row of a line; `undefined` for a line that begins with neither a key nor a dash. */
export function rowOf(line: TextLine, index: number): Row | undefined {
  const {text} = line;
  if (text.length > longestLine || isEmptyLine(text)) return undefined;
  const indent = indentOf(text);
  const content = text.slice(indent).trimEnd();
  const {dashes = '', key, rest = ''} = (content === '-' ? {dashes: '-'} : start.exec(content)?.groups) ?? {};
  if (dashes === '' && key === undefined) return undefined;
  const levels: Level[] = [];
  for (let at = 0; at < dashes.length; at++)
    if (dashes[at] === '-') levels.push({column: indent + at, isList: true, line, label: '-'});
  if (levels.length > mostDashes) return undefined;
  if (key !== undefined) levels.push({column: indent + dashes.length, isList: false, line, label: key});
  return {
    line,
    index,
    indent,
    isDash: dashes !== '',
    levels,
    isOpen: /^\s*(?:[&!]\S*\s*)?(?:#.*)?$/.test(rest),
  };
}

/** Keeps the open levels while it goes through the rows of a text. */
export class Structure {
  #levels: Level[] = [];
  #last: Row | undefined;

  get levels(): readonly Level[] {
    return this.#levels;
  }

  /** Whether a row begins where YAML allows a row of its kind. */
  fits({indent, isDash}: Row): boolean {
    const last = this.#last;
    if (!last) return indent === 0;
    const inner = last.levels.at(-1);
    if (
      last.isOpen &&
      inner &&
      (indent > inner.column || (isDash && !inner.isList && indent === inner.column))
    )
      return true;
    return this.#levels.some(level => level.column === indent && level.isList === isDash);
  }

  /** The column of the open map or list nearest to a row that fits nowhere. */
  nearest({indent, isDash}: Row): number {
    const columns = this.#levels.filter(({isList}) => isList === isDash).map(({column}) => column);
    return columns.sort((a, b) => Math.abs(a - indent) - Math.abs(b - indent) || b - a)[0] ?? indent;
  }

  enter(row: Row): void {
    const {indent, isDash} = row;
    this.#levels = this.#levels.filter(
      ({column, isList}) =>
        column < indent || (column === indent && (isList === isDash || (isDash && !isList))),
    );
    for (const level of row.levels)
      if (!this.#levels.some(({column, isList}) => column === level.column && isList === level.isList))
        this.#levels.push(level);
    this.#last = row;
  }
}

/** The structure before a line, and all rows of a text. Lines inside blocks of text are no rows. */
export function rowsOf(lines: readonly TextLine[]): Array<Row | undefined> {
  const inBlocks = blockLines(lines);
  return lines.map((line, index) => (inBlocks.has(line.number) ? undefined : rowOf(line, index)));
}
