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
  if (!before) return `${start}${atBottom(after)}${end}`;
  if (before.columns !== size.columns || before.rows.length !== after.length)
    return `${start}${erased(before, size, narrowing)}${atBottom(after)}${end}`;
  const changes = changedRows(before.rows, after);
  return changes === '' ? '' : start + changes + end;
}

/** The bytes that erase a frame. The cursor is then where the first row of the frame was. */
export function erased(frame: InlineFrame, size: Size, narrowing: Narrowing): string {
  return erasedAbove(Math.min(heightOf(frame, size, narrowing), size.rows - 1));
}

/**
 * Erases the row of the cursor and this many rows above it, one by one: if a program erases the whole screen at once,
 * tmux puts what was on it into its history.
 */
export function erasedAbove(rows: number): string {
  return `\r\u001b[K${'\u001b[A\u001b[K'.repeat(rows)}`;
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

/**
 * Writes rows at the bottom of the screen, below what is there. If a smaller window breaks rows in two, tmux moves as many
 * rows from the top of the screen into its history. With the frame at the bottom, these are not rows of the frame.
 */
function atBottom(rows: readonly string[]): string {
  const reserved = '\n'.repeat(rows.length);
  return `\r${reserved}\u001b[999B${up(rows.length)}${rows.map(row => `\u001b[K${row}\n`).join('')}`;
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
