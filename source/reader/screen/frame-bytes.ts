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
  // Rows are compared many times, so equal rows get the same number first.
  const numbers = numbering();
  const old = before.map(numbers);
  const wanted = after.map(numbers);
  const lengths = after.map(({length}) => length + placeBytes);
  let least = changedBytes(old, wanted, lengths);
  if (least === 0) return '';
  let best: Scroll | undefined;
  for (const scroll of possibleScrolls(old, wanted)) {
    const bytes = scrollBytes(scroll).length + changedBytes(scrolled(old, scroll, blank), wanted, lengths);
    if (bytes >= least) continue;
    least = bytes;
    best = scroll;
  }
  const changes = best
    ? scrollBytes(best) + changedRows(scrolled(before, best, ''), after)
    : changedRows(before, after);
  return start + changes + end;
}

/** The number of a blank row. */
const blank = 0;
/** Bytes that put the cursor at a row and erase it, in most cases. */
const placeBytes = 10;

/** Numbers rows: equal rows get the same number. */
function numbering(): (row: string) => number {
  const numbers = new Map([['', blank]]);
  return row => {
    let number = numbers.get(row);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(row, number);
    }
    return number;
  };
}

/** How many bytes it takes to write the rows that differ. */
function changedBytes(
  before: readonly number[],
  after: readonly number[],
  lengths: readonly number[],
): number {
  let bytes = 0;
  for (let at = 0; at < after.length; at++) if (after[at] !== before[at]) bytes += lengths[at] ?? 0;
  return bytes;
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

/** The rows, or their numbers, after a scroll. The new rows are blank, and lack the background of a theme. */
function scrolled<Row>(rows: readonly Row[], {bottom, by, top}: Scroll, blankRow: Row): Row[] {
  return rows.map((row, at) => {
    if (at < top || at > bottom) return row;
    const from = at + by;
    return from < top || from > bottom ? blankRow : (rows[from] ?? blankRow);
  });
}

/** Finds every run of rows that the next frame has too, further up or down. Takes the numbers of the rows. */
function* possibleScrolls(before: readonly number[], after: readonly number[]): Generator<Scroll> {
  const count = after.length;
  for (let by = 1 - count; by < count; by++) {
    if (by === 0) continue;
    const last = Math.min(count, count - by) - 1;
    let first: number | undefined;
    let isWorthIt = false;
    for (let at = Math.max(0, -by); at <= last + 1; at++) {
      if (at <= last && after[at] === before[at + by]) {
        first ??= at;
        isWorthIt ||= after[at] !== blank && after[at] !== before[at];
      } else if (first !== undefined) {
        // The region covers the run before and after the move.
        if (isWorthIt) yield {top: Math.min(first, first + by), bottom: Math.max(at - 1, at - 1 + by), by};
        first = undefined;
        isWorthIt = false;
      }
    }
  }
}
