/** The lines of a file around a place, with the place underlined. */

import type {Range} from '../briefing/problems.js';
import {columnsOf, graphemesOf} from '../text/columns.js';
import {type Harmless, harmlessSource, ours} from '../text/harmless.js';
import type {Paint} from '../typeset/paint.js';

/** The lines that are shown before and after the problem. */
const context = 1;
/** The most columns of a line that are shown. More would not help. */
const mostColumns = 100;
/** The fewest columns of a line that are shown, even if the terminal is narrower. */
const leastColumns = 10;
/** The most lines that are shown of a place with many lines. */
const mostLines = 6;

/**
 * The lines around a range, with each part of the range underlined. `lines` are all lines of the file. `width` are the
 * columns of the terminal, if there is one.
 */
export function excerpt(
  range: Range,
  lines: readonly string[],
  paint: Paint,
  width = Number.POSITIVE_INFINITY,
): string[] {
  const {start, end} = range;
  const from = Math.max(1, start.line - context);
  const last = Math.min(end.line, start.line + mostLines - 1, lines.length);
  const isCut = last < end.line;
  const to = isCut ? last : Math.min(lines.length, last + context);
  const gutter = String(to).length;
  const margin = ours(' ').repeat(gutter + 2);
  // Beside the line are the margin, the rule, and up to two `…`.
  const room = Math.max(leastColumns, Math.min(mostColumns, width - gutter - 7));
  const rows: string[] = [];
  for (let number = from; number <= to; number++) {
    const line = lines[number - 1] ?? '';
    const marked = markedIn(line, number, range);
    // If the place is far to the right on a long line, the excerpt begins shortly before it.
    const isFar = marked !== undefined && columnsOf(harmlessSource(line.slice(0, marked.from))) >= room;
    const skip = isFar ? Math.max(0, marked.from - Math.floor(room * 0.39)) : 0;
    const cut = beginning(harmlessSource(line.slice(skip)), room);
    const isLong = skip + cut.length < line.length;
    const shown = `${skip > 0 ? '…' : ''}${cut}${isLong ? '…' : ''}`;
    rows.push(`${paint('muted', ours`  ${ours`${number}`.padStart(gutter)} │ `)}${shown}\n`);
    if (!marked) continue;
    const before = (skip > 0 ? 1 : 0) + columnsOf(harmlessSource(line.slice(skip, marked.from)));
    const columns = columnsOf(
      harmlessSource(line.slice(marked.from, Math.min(marked.to, skip + cut.length))),
    );
    const caret = ours('^').repeat(Math.max(1, columns));
    rows.push(`${paint('muted', ours`${margin} │ `)}${' '.repeat(before)}${paint('warning', caret)}\n`);
  }
  if (isCut) rows.push(`${paint('muted', ours`${margin} │ …`)}\n`);
  return rows;
}

/** The longest beginning of a line that takes at most this many columns. */
function beginning(line: Harmless, columns: number): Harmless {
  let kept = 0;
  let used = 0;
  // A line may be as long as a file, and no character of a line takes less than one column on average.
  for (const grapheme of graphemesOf(line.slice(0, columns * 20))) {
    used += columnsOf(grapheme);
    if (used > columns) break;
    kept += grapheme.length;
  }
  return line.slice(0, kept);
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
