/**
 * Makes the bytes that turn one screen into the next. A row is a painted line that begins and ends without colours, so
 * equal strings look equal. Each row is written at its absolute position, so a terminal that measures a character
 * differently spoils no other row.
 */

/** Around a frame: show it all at once (synchronized output, mode 2026), and cut rows that are too wide (mode 7). */
const start = '\u001b[?2026h\u001b[?7l';
const end = '\u001b[?7h\u001b[?2026l';
/** Hides the cursor and clears the screen. */
const clear = '\u001b[?25l\u001b[H\u001b[J';

/**
 * Returns the bytes that show the rows `after` on a screen that shows `before`; an empty text if they are the same. If
 * `before` is unknown, or has another number of rows, the screen is cleared and all rows are written.
 */
export function frameBytes(before: readonly string[] | undefined, after: readonly string[]): string {
  if (before?.length !== after.length) return start + clear + changedRows([], after) + end;
  let least = changedRows(before, after);
  if (least === '') return '';
  for (const scroll of possibleScrolls(before, after)) {
    const bytes = scrollBytes(scroll) + changedRows(scrolled(before, scroll), after);
    if (bytes.length < least.length) least = bytes;
  }
  return start + least + end;
}

/** Erases and writes each row that differs. Rows that `before` lacks are blank. */
function changedRows(before: readonly string[], after: readonly string[]): string {
  let bytes = '';
  for (const [at, row] of after.entries())
    if (row !== (before[at] ?? '')) bytes += `\u001b[${at + 1};1H\u001b[K${row}`;
  return bytes;
}

/** The rows from `top` to `bottom`, counted from 0, move up by a number of rows, or down if it is negative. */
type Scroll = Readonly<{top: number; bottom: number; by: number}>;

/**
 * Sets a scroll region, and deletes or inserts lines at its top. `CSI S` and `CSI T` scroll a region with fewer bytes,
 * but the Linux console and the terminal of Emacs do not know them.
 */
function scrollBytes({bottom, by, top}: Scroll): string {
  const move = by > 0 ? `\u001b[${by}M` : `\u001b[${-by}L`;
  return `\u001b[${top + 1};${bottom + 1}r\u001b[${top + 1};1H${move}\u001b[r`;
}

/** The rows after a scroll. The new rows are blank, and lack the background of a theme. */
function scrolled(rows: readonly string[], {bottom, by, top}: Scroll): string[] {
  return rows.map((row, at) => {
    if (at < top || at > bottom) return row;
    const from = at + by;
    return from < top || from > bottom ? '' : (rows[from] ?? '');
  });
}

/** Finds every run of rows that the next frame has too, further up or down. */
function* possibleScrolls(before: readonly string[], after: readonly string[]): Generator<Scroll> {
  const count = after.length;
  for (let by = 1 - count; by < count; by++) {
    if (by === 0) continue;
    const last = Math.min(count, count - by) - 1;
    let first: number | undefined;
    let isWorthIt = false;
    for (let at = Math.max(0, -by); at <= last + 1; at++) {
      if (at <= last && after[at] === before[at + by]) {
        first ??= at;
        isWorthIt ||= after[at] !== '' && after[at] !== before[at];
      } else if (first !== undefined) {
        // The region covers the run before and after the move.
        if (isWorthIt) yield {top: Math.min(first, first + by), bottom: Math.max(at - 1, at - 1 + by), by};
        first = undefined;
        isWorthIt = false;
      }
    }
  }
}
