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
  const wanted = fold(query.replace(/\s+/g, ' ')).text;
  if (wanted.trim() === '') return [];
  const matches: Match[] = [];
  for (const [pane, {blocks}] of document.panes.entries()) {
    for (const [block, content] of blocks.entries()) {
      const folded = foldedOf(content);
      const {text} = folded;
      for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
        const to = from + wanted.length;
        matches.push({pane, block, start: unfolded(folded, from), end: unfolded(folded, to)});
      }
    }
  }
  return matches;
}
