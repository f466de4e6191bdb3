/** The lines of a file around a place in it, the place underlined. */

import type {Range} from '../briefing/problems.js';
import {columnsOf} from '../text/columns.js';
import {harmlessSource, ours} from '../text/harmless.js';
import type {Paint} from '../typeset/paint.js';

/** Lines shown before and after those with the problem. */
const context = 1;
/** Characters of a source line that are shown; the rest is of no help. */
const excerptLength = 100;
/** Lines of a place over many lines that are shown. */
const mostLines = 6;

/** The lines around a range, each part of the range underlined. `lines` are those of the whole file. */
export function excerpt(range: Range, lines: readonly string[], paint: Paint): string[] {
  const {start, end} = range;
  const from = Math.max(1, start.line - context);
  const last = Math.min(end.line, start.line + mostLines - 1, lines.length);
  const isCut = last < end.line;
  const to = isCut ? last : Math.min(lines.length, last + context);
  const gutter = String(to).length;
  const margin = ours(' ').repeat(gutter + 2);
  const rows: string[] = [];
  for (let number = from; number <= to; number++) {
    const line = lines[number - 1] ?? '';
    const marked = markedIn(line, number, range);
    // A place far out on a long line is shown with what stands just before it.
    const skip = marked && marked.from >= excerptLength ? marked.from - 39 : 0;
    const cut = line.slice(skip, skip + excerptLength);
    const shown = `${skip > 0 ? '…' : ''}${harmlessSource(cut)}${skip + excerptLength < line.length ? '…' : ''}`;
    rows.push(`${paint('muted', ours`  ${ours`${number}`.padStart(gutter)} │ `)}${shown}\n`);
    if (!marked) continue;
    const before = (skip > 0 ? 1 : 0) + columnsOf(harmlessSource(line.slice(skip, marked.from)));
    const width = columnsOf(
      harmlessSource(line.slice(marked.from, Math.min(marked.to, skip + excerptLength))),
    );
    const caret = ours('^').repeat(Math.max(1, width));
    rows.push(`${paint('muted', ours`${margin} │ `)}${' '.repeat(before)}${paint('warning', caret)}\n`);
  }
  if (isCut) rows.push(`${paint('muted', ours`${margin} │ …`)}\n`);
  return rows;
}

/** The part of a line that is in a range, from and to in UTF-16 units from 0; blanks at its ends left out. */
function markedIn(line: string, number: number, {start, end}: Range): {from: number; to: number} | undefined {
  if (number < start.line || number > end.line) return undefined;
  const isFirst = number === start.line;
  const from = isFirst ? start.column - 1 : /^\s*/.exec(line)?.[0].length || 0;
  const to = number === end.line ? end.column - 1 : line.length;
  // A place of no length, or past the end of its line, is a place all the same.
  return isFirst || to > from ? {from, to} : undefined;
}
