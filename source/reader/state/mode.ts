/** How the reader uses the terminal. */
import {type Size, smallest} from './layout.js';

/** The alternate screen, rows below the shell's text, or text for a screen reader, which only grows at its end. */
export type Mode = 'full' | 'inline' | 'spoken';

/** The part of the screen that an inline reader fills. */
const inlinePart = 0.4;

/**
 * The size of the reader in a terminal of this size. An inline reader fills less than half of the screen. If a smaller
 * window breaks its rows in two, they are then still on the screen, and can be erased. Rows that have scrolled off the
 * screen cannot be erased. The cursor needs a row below the reader.
 */
export function sizeIn(mode: Mode, {columns, rows}: Size): Size {
  if (mode !== 'inline') return {columns, rows};
  const wanted = Math.max(smallest.rows, Math.floor(rows * inlinePart));
  return {columns, rows: Math.max(1, Math.min(wanted, rows - 1))};
}
