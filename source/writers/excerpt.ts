/** The lines of a file around a place, with the place underlined. */

import type {Range} from '../briefing/problems.js';
import {columnsOf} from '../text/columns.js';
import {harmlessSource, ours} from '../text/harmless.js';
import type {Paint} from '../typeset/paint.js';

/** The lines that are shown before and after the problem. */
const context = 1;
/** The most characters of a line that are shown. More would not help. */
const excerptLength = 100;
/** The most lines that are shown of a place with many lines. */
const mostLines = 6;

/** The lines around a range, with each part of the range underlined. `lines` are all lines of the file. */
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
    // If the place is far to the right on a long line, the excerpt begins shortly before it.
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

/** The part of a line that is in a range, without spaces at its ends. The offsets count UTF-16 units from 0. */
function markedIn(line: string, number: number, {start, end}: Range): {from: number; to: number} | undefined {
  if (number < start.line || number > end.line) return undefined;
  const isFirst = number === start.line;
  const from = isFirst ? start.column - 1 : /^\s*/.exec(line)?.[0].length || 0;
  const to = number === end.line ? end.column - 1 : line.length;
  // An empty place, or a place after the end of its line, counts too.
  return isFirst || to > from ? {from, to} : undefined;
}
