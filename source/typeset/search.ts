/** Searches the text of all panes of a document. */

import type {Block, Document} from '../document/document.js';
import {type Folded, fold, unfolded, withPlainSigns} from '../text/fold.js';
import {findPattern} from '../text/pattern/find-pattern.js';
import {compilePattern, type Pattern} from '../text/pattern/pattern.js';
import {shownText} from './shown-text.js';

/** A place in a document: from `start` up to, but not including, `end` in the text of a block (`shownText`). */
export type Match = Readonly<{pane: number; block: number; start: number; end: number}>;

/** What to look for. A text alone is looked for as it is, in any case. */
export type Query = Readonly<{
  text: string;
  /** Whether the text is a regular expression. */
  isPattern?: boolean;
  /** Whether capitals and accents count. Kinds of dashes, quotation marks and spaces never count. */
  isExact?: boolean;
}>;

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

/** All matches of a query, in reading order. An empty query has none, and neither has a pattern that is not valid. */
export function search(document: Document, query: string | Query): Match[] {
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
  query: string | Query,
  from: Readonly<{pane: number; block: number}>,
  most: number,
): SearchResult {
  const stretchesIn = finderOf(query);
  if (!stretchesIn) return {matches: [], first: -1};
  const isBehind = (pane: number, block: number) =>
    pane < from.pane || (pane === from.pane && block < from.block);
  const collect = (matches: Match[], behind: boolean, room: number): boolean => {
    for (const [pane, {blocks}] of panes.entries()) {
      for (const [block, content] of blocks.entries()) {
        if (isBehind(pane, block) !== behind) continue;
        if (matches.length >= room) return true;
        for (const stretch of stretchesIn(content)) matches.push({pane, block, ...stretch});
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

type Stretch = Pick<Match, 'start' | 'end'>;
type Finder = (block: Block) => Stretch[];

/** The matches of a query in one block. An empty query has none. */
export function searchBlock(block: Block, query: string | Query): Stretch[] {
  return finderOf(query)?.(block) ?? [];
}

/** Whether a query is a regular expression that cannot be read, such as one that is not finished. */
export function isUnreadable({isPattern, ...query}: Query): boolean {
  return isPattern === true && query.text.trim() !== '' && compiled(query) === undefined;
}

/** Finds the matches of a query in a block. `undefined` if the query is blank or not valid. */
function finderOf(query: string | Query): Finder | undefined {
  const {text, isExact = false, isPattern = false} = typeof query === 'string' ? {text: query} : query;
  if (text.trim() === '') return undefined;
  if (isPattern) {
    const pattern = compiled({text, isExact});
    return (
      pattern && (block => stretchesOf(textIn(block, isExact), searched => findPattern(pattern, searched)))
    );
  }
  const spaced = text.replace(/\s+/g, ' ');
  const wanted = isExact ? withPlainSigns(spaced) : fold(spaced).text;
  return wanted.trim() === ''
    ? undefined
    : block => stretchesOf(textIn(block, isExact), searched => occurrences(searched, wanted));
}

let last: Readonly<{key: string; pattern: Pattern | undefined}> | undefined;

/** A pattern. The last one is kept, because each visible block asks for it. */
function compiled({text, isExact}: Omit<Query, 'isPattern'>): Pattern | undefined {
  const key = `${isExact} ${text}`;
  if (last?.key !== key) {
    const plain = isExact ? withPlainSigns : (part: string) => fold(part).text;
    last = {key, pattern: compilePattern(text, plain, {isCaseIgnored: !isExact})};
  }
  return last.pattern;
}

function textIn(block: Block, isExact: boolean): Folded {
  return isExact ? {text: withPlainSigns(shownText(block))} : foldedOf(block);
}

function stretchesOf(folded: Folded, find: (text: string) => readonly Stretch[]): Stretch[] {
  return find(folded.text).map(({start, end}) => ({
    start: unfolded(folded, start),
    end: unfolded(folded, end),
  }));
}

function occurrences(text: string, wanted: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
    const to = from + wanted.length;
    stretches.push({start: from, end: to});
  }
  return stretches;
}
