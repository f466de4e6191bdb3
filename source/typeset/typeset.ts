/** Sets panes as lines. No line is wider than the given width in columns. */

import type {Block, BlockKind, Pane, PartName, Span} from '../document/document.js';
import {columnsOf} from '../text/columns.js';
import {ours} from '../text/harmless.js';
import {superscript} from '../text/superscript.js';
import {layOutBlock} from './blocks.js';
import {blankLine, cutTo, type Line, type LineSpan} from './line.js';
import {textInColumn} from './set-parts.js';
import {shownLength} from './shown-text.js';

/**
 * The most columns of a line of text, even in a wider terminal. In longer lines, the eye loses its way back to the next
 * line.
 */
export const maxTextWidth = 80;

const dense: ReadonlySet<BlockKind> = new Set(['entry']);

/**
 * The lines of a block, with everything that they depend on besides the block. The same block may be in several panes.
 */
type Cached = {
  width: number;
  isApart: boolean;
  terms: number;
  /** The number of the source in the line above the first block, if there is such a line. */
  allFrom: number | undefined;
  lines: readonly Line[];
};
const cache = new WeakMap<Block, Cached>();
/** The part of a block that has a column of its own before the rest, by the kind of block. */
const firstColumns: Partial<Record<BlockKind, PartName>> = {entry: 'term', judgment: 'likelihood'};
const terms = new WeakMap<Pane, Partial<Record<BlockKind, number>>>();

/**
 * The columns of the longest term of all blocks of a kind in a pane, so that the texts beside the terms begin in one
 * column.
 */
function termColumns(pane: Pane, kind: BlockKind): number {
  if (firstColumns[kind] === undefined) return 0;
  let columns = terms.get(pane);
  if (columns === undefined) {
    columns = {};
    for (const block of pane.blocks) {
      const first = firstColumns[block.kind];
      const text = first && textInColumn(block, first);
      if (text === undefined) continue;
      columns[block.kind] = Math.max(columns[block.kind] ?? 0, columnsOf(text));
    }
    terms.set(pane, columns);
  }
  return columns[kind] ?? 0;
}

/** Whether there is a blank line before a block. */
function isSetApart(pane: Pane, index: number): boolean {
  const kind = pane.blocks[index]?.kind;
  const before = pane.blocks[index - 1]?.kind;
  if (kind === undefined || before === undefined || before === 'heading') return false;
  return !(dense.has(before) && dense.has(kind));
}

/** The lines of one block of a pane, with the blank line before it. They are set anew at each call. */
export function setLines(pane: Pane, index: number, width: number): readonly Line[] {
  const block = pane.blocks[index];
  if (!block) return [];
  const set = layOutBlock(block, Math.max(1, width), termColumns(pane, block.kind)).map(line =>
    cutTo(line, width),
  );
  if (index === 0 && pane.allFrom) return [...allFromLines(pane.allFrom, width), ...set];
  return isSetApart(pane, index) ? [blankLine, ...set] : set;
}

/** The lines above the first block of a pane whose entries all cite one source. */
function allFromLines(mark: Span, width: number): readonly Line[] {
  const {reference, role = 'source-mark', source = 0} = mark;
  const spans: LineSpan[] = [
    {text: ours('all from '), role: 'muted'},
    {text: superscript(source), role, ...(reference && {reference})},
  ];
  return [cutTo({spans}, width), blankLine];
}

/**
 * The same lines, cached until the width changes. So the cost of a key depends on what is on the screen, not on the
 * size of the file.
 */
export function linesOf(pane: Pane, index: number, width: number): readonly Line[] {
  const block = pane.blocks[index];
  if (!block) return [];
  const isApart = isSetApart(pane, index);
  const terms = termColumns(pane, block.kind);
  const allFrom = index === 0 ? pane.allFrom?.source : undefined;
  const cached = cache.get(block);
  const isKnown = cached?.width === width && cached.isApart === isApart && cached.terms === terms;
  if (isKnown && cached.allFrom === allFrom) return cached.lines;
  const lines = setLines(pane, index, width);
  cache.set(block, {width, isApart, terms, allFrom, lines});
  return lines;
}

/** All lines of a pane. */
export function typeset(pane: Pane, width: number): Line[] {
  return pane.blocks.flatMap((_block, index) => linesOf(pane, index, width));
}

/** The offset in the text of its block at which a line begins; 0 for a line without text of the block. */
export function offsetOf(line: Line | undefined): number {
  return line?.spans.find(span => span.at !== undefined)?.at ?? 0;
}

const weights = new WeakMap<Pane, readonly number[]>();

/**
 * For each block of a pane, the length of the text before it in UTF-16 units. The last number is the length of the
 * whole pane.
 */
export function textBefore(pane: Pane): readonly number[] {
  let sums = weights.get(pane);
  if (!sums) {
    let sum = 0;
    sums = [0, ...pane.blocks.map(block => (sum += shownLength(block) + 1))];
    weights.set(pane, sums);
  }
  return sums;
}
