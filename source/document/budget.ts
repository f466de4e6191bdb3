/** A document cut to what can be read in a time. */

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

/** A block by the places of its pane and of itself, with the heading that it stands under. */
type Entry = Readonly<{pane: number; block: number; heading?: number}>;

/** The bottom line, then the priorities of the file. */
type Tier = 'lead' | Priority;

/**
 * What can be read of a whole document in so many minutes. The bottom line comes first, whatever it takes; then what
 * is `must`, what is `should` or says nothing, what is `could`; within each, the order of panes. The sources are there to
 * look things up in: they take no time, and none is held back. Blocks are taken whole, and none while one that ranks before it is held back. A heading comes with the first block under it.
 * Every pane stays, and ends with how many of its entries are held back. Where nothing is, the panes are the same
 * objects, as the blocks are in any case. Time that is no number, or none at all, leaves the bottom line.
 */
export function withinMinutes(document: Document, budget: Budget): Document {
  const {minutes, wordsPerMinute = defaultWordsPerMinute} = budget;
  const shown = choose(document.panes, minutes * wordsPerMinute);
  const panes = document.panes.map((pane, index) => cut(pane, shown[index] ?? new Set()));
  if (panes.every((pane, index) => pane === document.panes[index])) return {...document, minutes};
  return {...document, minutes, wholeWords: wordsOfDocument(document), panes};
}

/** For each pane, the places of the blocks that fit into a number of words. */
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

/** Everything but headings, the most important first. */
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
  return {kind: 'held', path: ['held', pane], parts: [{name: 'text', spans: [{text: `${held} more`}]}]};
}
