/** Full text search over all panes of a document. */

import {type Folded, fold, unfolded} from '../text/fold.js';
import {type Block, type Document, textOf} from './document.js';

/** A place in a document: from `start` to before `end` in the text of a block (`textOf`). */
export type Match = Readonly<{pane: number; block: number; start: number; end: number}>;

const folds = new WeakMap<Block, Folded>();

function foldedOf(block: Block): Folded {
  let folded = folds.get(block);
  if (!folded) {
    folded = fold(textOf(block));
    folds.set(block, folded);
  }
  return folded;
}

/** Makes blocks ready to be searched, ahead of the first search. */
export function foldAhead(blocks: readonly Block[]): void {
  for (const block of blocks) foldedOf(block);
}

/** All places where a query stands, in reading order; none for an empty query. */
export function search(document: Document, query: string): Match[] {
  return searchFrom(document, query, {pane: 0, block: 0}, Number.POSITIVE_INFINITY).matches;
}

export type Found = Readonly<{
  /** In reading order. */
  matches: Match[];
  /** The first at or after where the search began, or the first of all; -1 where there is none. */
  first: number;
  /**
   * Where there may be others: the place in `matches` before which they may stand (the first from where the search
   * began, or the end), as they may after the last.
   */
  gap?: number;
}>;

/**
 * Places where a query stands, from a block on and then from the beginning. It ends with the block that brings their
 * number to `most`: as a query is typed, each letter would otherwise go through all of a document.
 */
export function searchFrom(
  {panes}: Document,
  query: string,
  from: Readonly<{pane: number; block: number}>,
  most: number,
): Found {
  const wanted = wantedOf(query);
  if (wanted === '') return {matches: [], first: -1};
  const isBehind = (pane: number, block: number) =>
    pane < from.pane || (pane === from.pane && block < from.block);
  const collect = (matches: Match[], behind: boolean, room: number): boolean => {
    for (const [pane, {blocks}] of panes.entries()) {
      for (const [block, content] of blocks.entries()) {
        if (isBehind(pane, block) !== behind) continue;
        if (matches.length >= room) return true;
        for (const stretch of stretchesIn(content, wanted)) matches.push({pane, block, ...stretch});
      }
    }
    return false;
  };
  const ahead: Match[] = [];
  const behind: Match[] = [];
  const isCut = collect(ahead, false, most) || collect(behind, true, most - ahead.length);
  const first = ahead.length > 0 ? behind.length : behind.length - 1 >= 0 ? 0 : -1;
  return {matches: behind.concat(ahead), first, ...(isCut && {gap: behind.length})};
}

/** A query as it is looked for: folded, and nothing where it is blank. */
function wantedOf(query: string): string {
  const wanted = fold(query.replace(/\s+/g, ' ')).text;
  return wanted.trim() === '' ? '' : wanted;
}

/** The stretches of a block's text in which a query stands; none for an empty query. */
export function searchBlock(block: Block, query: string): Array<Pick<Match, 'start' | 'end'>> {
  const wanted = wantedOf(query);
  return wanted === '' ? [] : stretchesIn(block, wanted);
}

function stretchesIn(block: Block, wanted: string): Array<Pick<Match, 'start' | 'end'>> {
  const folded = foldedOf(block);
  const {text} = folded;
  const stretches: Array<Pick<Match, 'start' | 'end'>> = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
    const to = from + wanted.length;
    stretches.push({start: unfolded(folded, from), end: unfolded(folded, to)});
  }
  return stretches;
}
