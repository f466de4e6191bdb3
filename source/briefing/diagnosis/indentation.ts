/** Finds a line that begins in a column where YAML allows no key and no dash, and the line that it should align with. */

import {counted} from '../../text/counted.js';
import {ours} from '../../text/harmless.js';
import {quoted} from '../../text/message-parts.js';
import {indentOf, isEmptyLine, type Slip} from './slip.js';
import {type Level, type Row, rowsOf, Structure} from './structure.js';
import type {TextLine} from './text-lines.js';

/** The most columns that are tried for one line. */
const mostTried = 3;

/**
 * The slips of a wrongly indented line near the line of a syntax error: one for each line that it may align with, the
 * likeliest first. Empty if the indentation is right.
 */
export function wrongIndentation(lines: readonly TextLine[], errorIndex: number): Slip[] {
  const rows = rowsOf(lines);
  const structure = new Structure();
  const before = previousRow(rows, errorIndex);
  for (const row of rows) {
    if (!row) continue;
    if (row.index > errorIndex && isFar(rows, errorIndex, row.index)) break;
    if (row.index >= before && !structure.fits(row)) {
      const kind = structure.levels.filter(({isList}) => isList === row.isDash);
      if (kind.length === 0) return [entryWithoutKey(row, lines)];
      return [...kind]
        .sort((a, b) => distance(a, row) - distance(b, row) || b.column - a.column)
        .slice(0, mostTried)
        .map(level => slipOf(row, level, lines));
    }
    structure.enter(row);
  }
  return [];
}

function previousRow(rows: ReadonlyArray<Row | undefined>, index: number): number {
  for (let at = index - 1; at >= 0; at--) if (rows[at]) return at;
  return 0;
}

/** Whether there is another row between the line of the error and a row after it. */
function isFar(rows: ReadonlyArray<Row | undefined>, errorIndex: number, index: number): boolean {
  return rows.slice(errorIndex + 1, index).some(row => row !== undefined);
}

function distance({column}: Level, {indent}: Row): number {
  return Math.abs(column - indent);
}

function slipOf(row: Row, level: Level, lines: readonly TextLine[]): Slip {
  const {line, indent, index} = row;
  const {column} = level;
  const spaces = counted(indent, 'space');
  const what = level.isList ? ours('the dash') : quoted(level.label);
  return {
    code: 'file/indentation',
    message: ours`the line is indented by ${spaces}, which fits no line above it`,
    hint: ours`${column === 0 ? ours('Remove the spaces') : ours`Indent it by ${counted(column, 'space')}`}, so that it aligns with ${what} in line ${level.line.number}.`,
    start: line.offset,
    end: line.offset + Math.max(1, indent),
    edit: {...shifted(lines, index, indent, column)},
  };
}

/** An entry of a list where no list is open. */
function entryWithoutKey({line, index, indent}: Row, lines: readonly TextLine[]): Slip {
  const {start, end} = shifted(lines, index, indent, indent);
  return {
    code: 'file/indentation',
    message: ours('no list is open above this entry'),
    hint: ours('Write the key of the list on the line above, such as `gaps:`. Or remove the dash.'),
    start: line.offset + indent,
    end: line.offset + indent + 1,
    edit: {start, end, text: ''},
  };
}

/** The edit that moves a line, and the lines below it that belong to it, to another column. */
function shifted(lines: readonly TextLine[], index: number, indent: number, column: number) {
  let last = index;
  for (let next = index + 1; next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    if (!isEmptyLine(text) && indentOf(text) <= indent) break;
    if (!isEmptyLine(text)) last = next;
  }
  const moved = lines.slice(index, last + 1);
  const text = moved
    .map(({text: each}) =>
      isEmptyLine(each) ? each : ' '.repeat(Math.max(0, indentOf(each) + column - indent)) + each.trimStart(),
    )
    .join('\n');
  const start = moved[0]?.offset ?? 0;
  const end = (moved.at(-1)?.offset ?? 0) + (moved.at(-1)?.text.length ?? 0);
  return {start, end, text, lead: column - indent};
}
