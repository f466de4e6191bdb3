/** Prints text for people, within the width of the terminal. */
import type {Output} from '../../world.js';
import {fitLines} from '../../writers/fit-lines.js';
import {defaultWidth} from '../../writers/text.js';

type Stream = Pick<Output, 'isTTY' | 'columns' | 'write'>;

/** The least width of a terminal that is used. In a narrower terminal, lines are too long. */
const leastWidth = 10;

/** The width of printed text: at most 80 columns, and on a terminal at most its width. */
export function widthOn({columns, isTTY}: Omit<Stream, 'write'>): number {
  return isTTY && columns ? Math.max(leastWidth, Math.min(defaultWidth, columns)) : defaultWidth;
}

/**
 * Prints text. On a terminal, lines are broken that are wider than the terminal, or than `most` columns. In a file or a
 * pipe, lines stay whole for programs.
 */
export function printText(stream: Stream, text: string, most = Number.POSITIVE_INFINITY): void {
  const {columns, isTTY} = stream;
  const width = Math.max(leastWidth, Math.min(most, columns || defaultWidth));
  stream.write(isTTY ? fitLines(text, width) : text);
}
