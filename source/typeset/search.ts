/** Searches the text of all panes of a document. */

import type {Block, Document} from '../document/document.js';
import {type Folded, fold, unfolded} from '../text/fold.js';
import {shownText} from './shown-text.js';

/** A place in a document: from `start` up to, but not including, `end` in the text of a block (`shownText`). */
export type Match = Readonly<{pane: number; block: number; start: number; end: number}>;

const folds = new WeakMap<Block, Folded>();

function foldedOf(block: Block): Folded {
  let folded = folds.get(block);
  if (!folded) {
    folded = fold(shownText(block));
    folds.set(block, folded);
  }
  return folded;
}

/** Folds the text of blocks ahead of the first search, to make that search faster. */
export function foldAhead(blocks: readonly Block[]): void {
  for (const block of blocks) foldedOf(block);
}

/** All matches of a query, in reading order. An empty query has none. */
export function search(document: Document, query: string): Match[] {
  return searchFrom(document, query, {pane: 0, block: 0}, Number.POSITIVE_INFINITY).matches;
}

export type SearchResult = Readonly<{
  /** In reading order. */
  matches: Match[];
  /**
   * The index of the first match at or after the start of the search; 0 if all matches are before the start; -1 without
   * a match.
   */
  first: number;
  /**
   * Set if the search stopped early. There may then be further matches before `matches[gap]`, and after the last of
   * `matches`.
   */
  gap?: number;
}>;

/**
 * Matches of a query from a block to the end, then from the beginning of the document to this block. The search stops
 * after the block that brings the number of matches to `most`. Otherwise each letter that the user types would search
 * the whole document.
 */
export function searchFrom(
  {panes}: Document,
  query: string,
  from: Readonly<{pane: number; block: number}>,
  most: number,
): SearchResult {
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

/** The folded form of a query, which is compared with folded text. Empty if the query is blank. */
function wantedOf(query: string): string {
  const wanted = fold(query.replace(/\s+/g, ' ')).text;
  return wanted.trim() === '' ? '' : wanted;
}

/** The matches of a query in one block. An empty query has none. */
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
