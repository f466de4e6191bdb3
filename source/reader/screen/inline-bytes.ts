/**
 * Makes the bytes of a frame below the shell's text. The place of the frame on the screen is not known, so all moves are
 * relative. Between two frames, the cursor is at the start of the row below the frame. `CSI E` is not used: mosh and the
 * terminal of Emacs ignore it.
 */
import {columnsOf} from '../../text/columns.js';
import {harmlessTyping} from '../../text/harmless.js';
import type {Size} from '../state/layout.js';

/** Around a frame: show it all at once (synchronized output, mode 2026), and cut rows that are too wide (mode 7). */
const start = '\u001b[?2026h\u001b[?7l';
const end = '\u001b[?7h\u001b[?2026l';
const eraseBelow = '\r\u001b[J';

/** A frame on the screen, and the width at which it was written. */
export type InlineFrame = Readonly<{rows: readonly string[]; columns: number}>;

/** Whether a terminal breaks rows that are wider than its new width. A terminal that does not, cuts them. */
export type Narrowing = 'breaks' | 'cuts';

/** Returns the bytes that show the rows `after` in place of the frame `before`; an empty text if they are the same. */
export function inlineBytes(
  before: InlineFrame | undefined,
  after: readonly string[],
  size: Size,
  narrowing: Narrowing,
): string {
  if (!before) return `${start}${eraseBelow}${lines(after)}${end}`;
  if (before.columns !== size.columns || before.rows.length !== after.length)
    return `${start}${erased(before, size, narrowing)}${lines(after)}${end}`;
  const changes = changedRows(before.rows, after);
  return changes === '' ? '' : start + changes + end;
}

/** The bytes that erase a frame. The cursor is then where the first row of the frame was. */
export function erased(frame: InlineFrame, size: Size, narrowing: Narrowing): string {
  return `${up(Math.min(heightOf(frame, size, narrowing), size.rows - 1))}${eraseBelow}`;
}

/** How many rows of the screen a frame fills at another width. */
function heightOf({columns, rows}: InlineFrame, size: Size, narrowing: Narrowing): number {
  if (narrowing === 'cuts' || size.columns >= columns) return rows.length;
  return rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(widthOf(row) / size.columns)), 0);
}

/** The columns of a painted row. */
function widthOf(row: string): number {
  return columnsOf(harmlessTyping(row.replace(/\u001b\[[\d;]*m/g, '').trimEnd()));
}

function lines(rows: readonly string[]): string {
  return rows.map(row => `${row}\n`).join('');
}

/** Writes each row that differs, from top to bottom, and returns to the row below the frame. */
function changedRows(before: readonly string[], after: readonly string[]): string {
  let bytes = '';
  let at = after.length;
  for (const [row, text] of after.entries()) {
    if (text === before[row]) continue;
    bytes += `${row < at ? up(at - row) : down(row - at)}\r\u001b[K${text}`;
    at = row;
  }
  return bytes === '' ? '' : `${bytes}\r${down(after.length - at)}`;
}

function up(rows: number): string {
  return rows === 0 ? '' : `\u001b[${rows}A`;
}

function down(rows: number): string {
  return rows === 0 ? '' : `\u001b[${rows}B`;
}
