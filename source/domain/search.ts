/** Full text search over all panes of a document. */
import {type Block, type Document, textOf} from './document.js';
import {type Folded, fold, unfolded} from './fold.js';

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
  /** Whether there may be others. */
  isCut: boolean;
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
  const wanted = fold(query.replace(/\s+/g, ' ')).text;
  if (wanted.trim() === '') return {matches: [], first: -1, isCut: false};
  const isBehind = (pane: number, block: number) =>
    pane < from.pane || (pane === from.pane && block < from.block);
  const collect = (matches: Match[], behind: boolean, room: number): boolean => {
    for (const [pane, {blocks}] of panes.entries()) {
      for (const [block, content] of blocks.entries()) {
        if (isBehind(pane, block) !== behind) continue;
        if (matches.length >= room) return true;
        addMatches(matches, content, {pane, block}, wanted);
      }
    }
    return false;
  };
  const ahead: Match[] = [];
  const behind: Match[] = [];
  const isCut = collect(ahead, false, most) || collect(behind, true, most - ahead.length);
  const first = ahead.length > 0 ? behind.length : behind.length - 1 >= 0 ? 0 : -1;
  return {matches: behind.concat(ahead), first, isCut};
}

function addMatches(
  matches: Match[],
  content: Block,
  place: Readonly<{pane: number; block: number}>,
  wanted: string,
): void {
  const folded = foldedOf(content);
  const {text} = folded;
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
    const to = from + wanted.length;
    matches.push({...place, start: unfolded(folded, from), end: unfolded(folded, to)});
  }
}
