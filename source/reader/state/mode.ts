/** The ways in which the reader uses a terminal. */
import type {Size} from './layout.js';

/** A screen of its own, rows below the shell's text, or text that only ever comes below what was said. */
export type Mode = 'full' | 'inline' | 'spoken';

/** The size that the reader has of the terminal's: below the shell's text, the cursor needs a row. */
export function sizeIn(mode: Mode, {columns, rows}: Size): Size {
  return mode === 'inline' ? {columns, rows: Math.max(1, rows - 1)} : {columns, rows};
}
