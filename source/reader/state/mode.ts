/** How the reader uses the terminal. */
import type {Size} from './layout.js';

/** The alternate screen, rows below the shell's text, or text for a screen reader, which only grows at its end. */
export type Mode = 'full' | 'inline' | 'spoken';

/** The size of the reader in a terminal of this size. The cursor needs a row below an inline reader. */
export function sizeIn(mode: Mode, {columns, rows}: Size): Size {
  return mode === 'inline' ? {columns, rows: Math.max(1, rows - 1)} : {columns, rows};
}
