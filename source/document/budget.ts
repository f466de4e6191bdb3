/** Cuts a document to what can be read in a number of minutes. */

import {type Harmless, joined, ours} from '../text/harmless.js';
import {defaultWordsPerMinute} from '../text/reading-time.js';
import {
  type Block,
  type Document,
  type Pane,
  type Priority,
  sourcesPaneId,
  wordsOfBlock,
  wordsOfDocument,
} from './document.js';

export type Budget = Readonly<{minutes: number; wordsPerMinute?: number}>;

/** The indexes of a pane, of a block in that pane, and of the heading above the block. */
type Entry = Readonly<{pane: number; block: number; heading?: number}>;

/** The bottom line, then the priorities of the file. */
type Tier = 'lead' | Priority;

/**
 * The part of a whole document that can be read in a number of minutes.
 *
 * - The bottom line is always shown, however long it is. Then come the entries with priority `must`, then `should` (also
 *   entries without a priority), then `could`. Entries of one priority keep the order of the document.
 * - A block is either shown whole or held back. After the first block that is held back, no further block is shown. A
 *   heading is shown with the first block below it.
 * - The sources are for looking things up: they take no time and are never held back.
 * - Every pane stays. If some of its entries are held back, its last block says how many. Panes from which nothing is
 *   held back are the same objects as before, and so are all shown blocks.
 * - If `minutes` is 0, negative or not a number, only the bottom line is shown.
 */
export function withinMinutes(document: Document, budget: Budget): Document {
  const {minutes, wordsPerMinute = defaultWordsPerMinute} = budget;
  const shown = choose(document.panes, minutes * wordsPerMinute);
  const panes = document.panes.map((pane, index) => cut(pane, shown[index] ?? new Set()));
  if (panes.every((pane, index) => pane === document.panes[index])) return {...document, minutes};
  return {...document, minutes, wholeWords: wordsOfDocument(document), panes};
}

/** Whether the pane has more than the line that says how much is held back. */
export function hasText({blocks}: Pane): boolean {
  return blocks.some(({kind}) => kind !== 'held');
}

/** The panes to print, and a line about the panes of which nothing is printed. */
export type PrintedPanes = Readonly<{
  panes: readonly Pane[];
  leftOut?: Harmless;
  /** The line comes before the pane with this index: the sources, or the end. */
  at: number;
}>;

/** For printing: panes of which a time budget leaves nothing become one line, instead of a heading for each of them. */
export function printedPanes({panes}: Pick<Document, 'panes'>): PrintedPanes {
  const printed = panes.filter(pane => hasText(pane) || !pane.held);
  const sources = printed.findIndex(({id}) => id === sourcesPaneId);
  const at = sources === -1 ? printed.length : sources;
  if (printed.length === panes.length) return {panes, at};
  const gone = panes.filter(pane => !printed.includes(pane));
  const names = gone.map(({held = 0, title}) => ours`${title} (${held})`);
  return {panes: printed, at, leftOut: ours`Left out: ${joined(names, ', ')}`};
}

/** For each pane, the indexes of the blocks that fit into a number of words. */
function choose(panes: readonly Pane[], mostWords: number): Array<Set<number>> {
  const shown = panes.map(({id, blocks}) => new Set(id === sourcesPaneId ? blocks.keys() : []));
  const wordsAt = (pane: number, place: number) => {
    const block = panes[pane]?.blocks[place];
    return block ? wordsOfBlock(block) : 0;
  };
  let used = 0;
  for (const [tier, entries] of ranked(panes)) {
    for (const {pane, block, heading} of entries) {
      const isFirst = heading !== undefined && !shown[pane]?.has(heading);
      const words = wordsAt(pane, block) + (isFirst ? wordsAt(pane, heading) : 0);
      if (tier !== 'lead' && !(used + words <= mostWords)) return shown;
      used += words;
      if (isFirst) shown[pane]?.add(heading);
      shown[pane]?.add(block);
    }
  }
  return shown;
}

/** All blocks except headings, the most important first. */
function ranked(panes: readonly Pane[]): Map<Tier, Entry[]> {
  const tiers = new Map<Tier, Entry[]>([
    ['lead', []],
    ['must', []],
    ['should', []],
    ['could', []],
  ]);
  for (const [pane, {id, blocks}] of panes.entries()) {
    if (id === sourcesPaneId) continue;
    let heading: number | undefined;
    for (const [block, {kind, priority}] of blocks.entries()) {
      if (kind === 'heading') {
        heading = block;
        continue;
      }
      const tier = kind === 'lead' ? 'lead' : (priority ?? 'should');
      tiers.get(tier)?.push({pane, block, ...(heading !== undefined && {heading})});
    }
  }
  return tiers;
}

function cut(pane: Pane, shown: ReadonlySet<number>): Pane {
  const held = pane.blocks.filter(({kind}, place) => kind !== 'heading' && !shown.has(place)).length;
  if (held === 0) return pane;
  return {
    ...pane,
    held,
    blocks: [...pane.blocks.filter((_block, place) => shown.has(place)), heldBlock(pane.id, held)],
  };
}

function heldBlock(pane: string, held: number): Block {
  return {kind: 'held', path: ['held', pane], parts: [{name: 'text', spans: [{text: ours`${held} more`}]}]};
}
