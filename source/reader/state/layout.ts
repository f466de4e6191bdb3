/** The geometry of the reader, in columns and rows of the terminal. */

import type {Document} from '../../document/document.js';
import {columnsOf} from '../../text/columns.js';
import {maxTextWidth} from '../../typeset/typeset.js';

export type Size = Readonly<{columns: number; rows: number}>;

/** The smallest terminal that the reader works in. */
export const smallest: Size = {columns: 40, rows: 10};
/** From this many columns, the pane list is at the left. */
export const wideColumns = 100;
/** From this many rows, there are rules below the header and above the footer. */
const roomyRows = 16;

export type Layout = Readonly<{
  kind: 'wide' | 'narrow' | 'tiny';
  size: Size;
  /** Blank columns at the left and at the right edge. */
  margin: number;
  hasRules: boolean;
  /** Whether a line of the header says that the file has problems. With rules, it takes the place of the first one. */
  hasBanner?: true;
  /** The pane list at the left, if there is one. */
  list?: Readonly<{columns: number; gap: number}>;
  text: Readonly<{columns: number; rows: number}>;
}>;

/** The size of a terminal; 80×24 if the terminal does not say it. */
export function sizeOf(stdout: {readonly columns?: number; readonly rows?: number}): Size {
  return {columns: stdout.columns || 80, rows: stdout.rows || 24};
}

/**
 * The layout of a document in a terminal. Without a list of panes, the panes are above the text. Every width and height
 * in it is at least 1.
 */
export function layoutOf(document: Document, size: Size, isListHidden = false, hasBanner = false): Layout {
  const {columns, rows} = size;
  if (columns < smallest.columns || rows < smallest.rows) {
    return {
      kind: 'tiny',
      size,
      margin: 0,
      hasRules: false,
      text: {columns: Math.max(1, columns), rows: Math.max(1, rows)},
    };
  }
  const margin = 1;
  const hasRules = rows >= roomyRows;
  const banner = hasBanner && {hasBanner};
  const headerAndFooter = hasRules ? 4 : hasBanner ? 3 : 2;
  if (columns >= wideColumns && !isListHidden) {
    const list = {columns: listColumns(document), gap: 3};
    const room = columns - 2 * margin - list.columns - list.gap;
    return {
      kind: 'wide',
      size,
      margin,
      hasRules,
      ...banner,
      list,
      text: {columns: Math.min(maxTextWidth, room), rows: rows - headerAndFooter},
    };
  }
  const tabs = 1;
  const text = {columns: Math.min(maxTextWidth, columns - 2 * margin), rows: rows - headerAndFooter - tabs};
  return {kind: 'narrow', size, margin, hasRules, ...banner, text};
}

/** Columns for the longest title, with the number before it and the count after it, up to 30. */
function listColumns({panes}: Document): number {
  const title = Math.max(...panes.map(pane => columnsOf(pane.title)), 8);
  return Math.min(30, 4 + title + 5);
}
