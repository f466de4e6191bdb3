/** What to leave out of a text that YAML cannot read, so that the rest can be read. */

import type {Edit} from './draft.js';
import {indentOf, isEmptyLine} from './slip.js';
import {type Row, rowsOf} from './structure.js';
import type {TextLine} from './text-lines.js';

/**
 * Edits that leave out the place of an error, the smallest first: the value, the entry of the list, the key at the left
 * margin with everything under it, and the rest of the file.
 */
export function leaveOuts(lines: readonly TextLine[], errorIndex: number): Edit[] {
  const rows = rowsOf(lines);
  const edits: Edit[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let index = Math.min(errorIndex, rows.length - 1); index >= 0 && limit > 0; index--) {
    const row = rows[index];
    if (!row || row.indent >= limit) continue;
    const isFirst = edits.length === 0;
    if (isFirst || row.isDash || row.indent === 0) edits.push(...editsOf(row, lines));
    limit = row.indent;
  }
  const from = lastRowAtMargin(rows, errorIndex)?.line.offset ?? 0;
  const last = lines.at(-1);
  edits.push({start: from, end: last ? last.offset + last.text.length : from, text: ''});
  return edits;
}

function editsOf(row: Row, lines: readonly TextLine[]): Edit[] {
  const key = row.levels.at(-1);
  const dash = row.levels[0];
  const edits: Edit[] = [];
  if (key && !key.isList) {
    const start = row.line.offset + key.column + key.label.length + 1;
    edits.push({start, end: endOfBlock(row, key.column, lines), text: ''});
  }
  if (dash?.isList)
    edits.push({
      start: row.line.offset + dash.column + 1,
      end: endOfBlock(row, dash.column, lines),
      text: '',
    });
  return edits;
}

/** The end of the lines that are further right than a column. A list may begin in the column of its key. */
function endOfBlock(row: Row, column: number, lines: readonly TextLine[]): number {
  let last = row.line;
  for (let index = row.index + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (isEmptyLine(line.text)) continue;
    const indent = indentOf(line.text);
    if (indent < column || (indent === column && (row.isDash || !/^-(?: |$)/.test(line.text.slice(indent)))))
      break;
    last = line;
  }
  return last.offset + last.text.length;
}

function lastRowAtMargin(rows: ReadonlyArray<Row | undefined>, errorIndex: number): Row | undefined {
  for (let index = Math.min(errorIndex, rows.length - 1); index >= 0; index--)
    if (rows[index]?.indent === 0) return rows[index];
  return undefined;
}
