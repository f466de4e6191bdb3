/** Sets the sections of the walk-in card in one column or in two. A section may continue in the second column. */
import {blankLine, type Line} from '../line.js';
import type {Section} from './card-entries.js';
import {beside, heightBeside} from './card-labels.js';

/** The entries of a section that are in one column. */
type Piece = Readonly<{
  section: Section;
  /** The index of the first of these entries in the section. */
  from: number;
  /** The rows of each entry. */
  heights: readonly number[];
  /** How many entries of the section are not on the card; 0 for the part that continues from the first column. */
  left: number;
}>;

export type Flow = Readonly<{
  pieces: readonly Piece[];
  /** The columns of the labels. */
  labels: number;
  /** The blank lines between sections, and those between the entries of a section. */
  sectionGap: number;
  entryGap: number;
}>;

/** Whether a flow fits into this many columns of this many rows. */
export function fitsIn(columns: 1 | 2, flow: Flow, rows: number): boolean {
  const whole = heightOf(flow);
  if (columns === 1 || whole <= rows) return whole <= rows;
  // A break between columns saves at most one blank line and the rows of one label.
  if (whole - flow.sectionGap - flow.entryGap > 2 * rows) return false;
  // The first column takes all that fits, so that the second has to take the least.
  let [most, tooMany] = [0, entryCount(flow) + 1];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (heightOf(split(flow, middle)[0]) <= rows) most = middle;
    else tooMany = middle;
  }
  return heightOf(split(flow, most)[1]) <= rows;
}

/**
 * Divides a flow that fits into two columns of this many rows. The two columns have nearly the same height, and the
 * break is between two sections if possible.
 */
export function balanced(flow: Flow, rows: number): readonly [Flow, Flow] {
  let end = 0;
  const ends = flow.pieces.map(({heights}) => {
    end += heights.length;
    return end;
  });
  const best = (counts: readonly number[]) =>
    counts
      .map(count => split(flow, count))
      .map(columns => ({columns, height: Math.max(...columns.map(heightOf))}))
      .filter(({height}) => height <= rows)
      .sort((a, b) => a.height - b.height)[0]?.columns;
  const everywhere = Array.from({length: end}, (_, index) => index + 1);
  return best(ends) ?? best(everywhere) ?? [flow, {...flow, pieces: []}];
}

/** The lines of a flow in one column. */
export function flowLines(flow: Flow): Line[] {
  return flow.pieces.flatMap(({from, heights, left, section}, index) => {
    const gap = hasEntryGap(flow, heights) ? flow.entryGap : 0;
    const lines = heights.flatMap((rows, place) => [
      ...blankLines(place > 0 ? gap : 0),
      ...section.entry(from + place).lines(rows),
    ]);
    return [...blankLines(index > 0 ? flow.sectionGap : 0), ...beside(section, lines, flow.labels, left)];
  });
}

function blankLines(count: number): Line[] {
  return Array.from({length: count}, () => blankLine);
}

/** Entries that have only one line each need no blank lines between them. */
function hasEntryGap({entryGap}: Flow, heights: readonly number[]): boolean {
  return entryGap > 0 && heights.some(rows => rows > 1);
}

/** The rows of a flow in one column, as `flowLines` sets it. */
function heightOf(flow: Flow): number {
  let height = 0;
  for (const {heights, left, section} of flow.pieces) {
    const gaps = hasEntryGap(flow, heights) ? heights.length - 1 : 0;
    const rows = heights.reduce((sum, own) => sum + own, gaps);
    height += heightBeside(section, rows, flow.labels, left);
  }
  return height + Math.max(0, flow.pieces.length - 1) * flow.sectionGap;
}

function entryCount({pieces}: Flow): number {
  return pieces.reduce((sum, {heights}) => sum + heights.length, 0);
}

/** Divides a flow after this many entries. */
function split(flow: Flow, count: number): readonly [Flow, Flow] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let open = count;
  for (const piece of flow.pieces) {
    const {from, heights, left} = piece;
    const own = Math.min(open, heights.length);
    open -= own;
    if (own > 0) before.push({...piece, heights: heights.slice(0, own)});
    if (own < heights.length)
      after.push({...piece, from: from + own, heights: heights.slice(own), left: own > 0 ? 0 : left});
  }
  return [
    {...flow, pieces: before},
    {...flow, pieces: after},
  ];
}
