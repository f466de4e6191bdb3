/**
 * The bytes that turn one screen into the next. A row is a painted line with all of its colours in it, so equal strings
 * look equal. Every row is written at its absolute place: it does not matter how wide the terminal finds the rows above.
 */

/** Starts a frame that is shown all at once (synchronized output). A row that the terminal finds too wide is cut. */
const start = '\u001b[?2026h\u001b[?7l';
const end = '\u001b[?7h\u001b[?2026l';
/** Hides the cursor and clears the screen. */
const clear = '\u001b[?25l\u001b[H\u001b[J';

/**
 * Returns the bytes that show the rows `after` on a screen that shows `before`: none, if the rows are the same. All rows
 * are written if `before` is unknown or has another number of rows.
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

/** Writes each row that differs, over an erased one. A row that is not on the screen before is blank. */
function changedRows(before: readonly string[], after: readonly string[]): string {
  let bytes = '';
  for (const [at, row] of after.entries())
    if (row !== (before[at] ?? '')) bytes += `\u001b[${at + 1};1H\u001b[K${row}`;
  return bytes;
}

/** The rows `top` to `bottom`, counted from 0, move up by a number of rows, or down if it is negative. */
type Scroll = Readonly<{top: number; bottom: number; by: number}>;

/**
 * Deletes lines at the top of a scroll region, or inserts them there. `CSI S` and `CSI T`, which scroll a region, are
 * shorter, but the Linux console and Emacs do not know them.
 */
function scrollBytes({bottom, by, top}: Scroll): string {
  const move = by > 0 ? `\u001b[${by}M` : `\u001b[${-by}L`;
  return `\u001b[${top + 1};${bottom + 1}r\u001b[${top + 1};1H${move}\u001b[r`;
}

/** The rows after a scroll. Those that come in are blank, without the colour of a theme. */
function scrolled(rows: readonly string[], {bottom, by, top}: Scroll): string[] {
  return rows.map((row, at) => {
    if (at < top || at > bottom) return row;
    const from = at + by;
    return from < top || from > bottom ? '' : (rows[from] ?? '');
  });
}

/** Finds the runs of rows that stand a number of rows further up or down in the next frame. */
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
        // The region also holds the rows that go: below the run if it moves up, above it if it moves down.
        if (isWorthIt) yield {top: Math.min(first, first + by), bottom: Math.max(at - 1, at - 1 + by), by};
        first = undefined;
        isWorthIt = false;
      }
    }
  }
}
