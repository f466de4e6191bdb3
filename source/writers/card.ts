/** The walk-in card of a document as text. */
import type {Document} from '../domain/document.js';
import type {Paint} from '../typeset/paint.js';
import {walkInLines} from '../typeset/walk-in.js';
import {linesAsText} from './text.js';

/** Rows of a printed card: what a terminal window shows without scrolling, and less than a page of paper. */
export const cardRows = 40;

/** The card as lines of at most `width` display columns, at most `cardRows` of them. */
export function writeCard(
  document: Document,
  {width, now, paint}: {width: number; now: Date; paint: Paint},
): string {
  return linesAsText(walkInLines(document, {columns: width, rows: cardRows, now}), paint);
}
