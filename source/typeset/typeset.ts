/** Panes to lines, each no wider than a width in display columns. */

import type {Block, BlockKind, Pane, PartName} from '../document/document.js';
import {textLengthOf} from '../document/document.js';
import {columnsOf} from '../text/columns.js';
import {layOutBlock} from './blocks.js';
import {blankLine, cutTo, type Line} from './line.js';
import {textInColumn} from './set-parts.js';

/** Text is never wider than this, however wide the terminal: what an eye follows back to the start of a line. */
export const maxTextWidth = 80;

const dense: ReadonlySet<BlockKind> = new Set(['entry']);

/** Lines of a block, with all that they depend on besides the block: the same block may stand in several panes. */
type Cached = {width: number; isApart: boolean; terms: number; lines: readonly Line[]};
const cache = new WeakMap<Block, Cached>();
/** The part of a block that stands in a column of its own before the rest, for those kinds that have one. */
const firstColumns: Partial<Record<BlockKind, PartName>> = {entry: 'term', judgment: 'likelihood'};
const terms = new WeakMap<Pane, Partial<Record<BlockKind, number>>>();

/** Columns of the longest term of a kind of block in a pane, so that what follows begins in one column. */
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

/** Whether a blank line stands before a block. */
function isSetApart(pane: Pane, index: number): boolean {
  const kind = pane.blocks[index]?.kind;
  const before = pane.blocks[index - 1]?.kind;
  if (kind === undefined || before === undefined || before === 'heading') return false;
  return !(dense.has(before) && dense.has(kind));
}

/** The lines of one block of a pane, the blank line before it included; set anew at every call. */
export function setLines(pane: Pane, index: number, width: number): readonly Line[] {
  const block = pane.blocks[index];
  if (!block) return [];
  const set = layOutBlock(block, Math.max(1, width), termColumns(pane, block.kind)).map(line =>
    cutTo(line, width),
  );
  return isSetApart(pane, index) ? [blankLine, ...set] : set;
}

/** The same lines, kept until the width changes: a key costs what is on the screen and not what is in the file. */
export function linesOf(pane: Pane, index: number, width: number): readonly Line[] {
  const block = pane.blocks[index];
  if (!block) return [];
  const isApart = isSetApart(pane, index);
  const terms = termColumns(pane, block.kind);
  const cached = cache.get(block);
  if (cached?.width === width && cached.isApart === isApart && cached.terms === terms) return cached.lines;
  const lines = setLines(pane, index, width);
  cache.set(block, {width, isApart, terms, lines});
  return lines;
}

/** All lines of a pane. */
export function typeset(pane: Pane, width: number): Line[] {
  return pane.blocks.flatMap((_block, index) => linesOf(pane, index, width));
}

/** The offset in its block's text at which a line begins, or 0 for a line with none of it. */
export function offsetOf(line: Line | undefined): number {
  return line?.spans.find(span => span.at !== undefined)?.at ?? 0;
}

const weights = new WeakMap<Pane, readonly number[]>();

/** For each block of a pane, the length of the text before it (UTF-16 units); then the length of all of it. */
export function textBefore(pane: Pane): readonly number[] {
  let sums = weights.get(pane);
  if (!sums) {
    let sum = 0;
    sums = [0, ...pane.blocks.map(block => (sum += textLengthOf(block) + 1))];
    weights.set(pane, sums);
  }
  return sums;
}
