/** Cuts a document to the entries that match a query. */
import type {Block, Document, Pane} from '../document/document.js';
import {type Query, searchBlock} from './search.js';

/** The entries that match, with the headings above them, in panes that have any. The count of a pane counts matches. */
export function onlyMatching(document: Document, query: Query): Document {
  return {...document, panes: document.panes.map(pane => matchingIn(pane, query)).filter(({count}) => count)};
}

function matchingIn({held: _, ...pane}: Pane, query: Query): Pane {
  const blocks: Block[] = [];
  let heading: Block | undefined;
  let count = 0;
  for (const block of pane.blocks) {
    if (block.kind === 'heading') {
      heading = block;
      continue;
    }
    if (searchBlock(block, query).length === 0) continue;
    if (heading) blocks.push(heading);
    heading = undefined;
    blocks.push(block);
    count++;
  }
  return {...pane, count, blocks};
}
