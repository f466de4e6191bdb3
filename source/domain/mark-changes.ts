/** Changes shown on a document: a mark on each point that is new or changed, or those points alone. */
import type {Changes, Entry} from './changes.js';
import type {Block, Change, Document, Pane} from './document.js';

/** Stands where a judgment had no likelihood. */
const none = 'not given';

/**
 * The document with each new or changed block marked as such, and the number of them, since a day (`YYYY-MM-DD`) or
 * whatever else names what they are compared with. What did not change is the very same object as before.
 */
export function markChanges(document: Document, {entries}: Changes, since: string): Document {
  const marks = new Map<string, Map<number, Change>>();
  let count = 0;
  for (const entry of entries) {
    if (entry.kind === 'removed') continue;
    const inPane = marks.get(entry.pane) ?? new Map<number, Change>();
    marks.set(entry.pane, inPane.set(entry.block, changeOf(entry)));
    count++;
  }
  const panes = document.panes.map((pane): Pane => {
    const changes = marks.get(pane.id);
    return changes
      ? {...pane, blocks: pane.blocks.map((block, index) => marked(block, changes.get(index)))}
      : pane;
  });
  return {...document, panes, changes: {count, since}};
}

function marked(block: Block, change: Change | undefined): Block {
  return change ? {...block, change} : block;
}

function changeOf(entry: Exclude<Entry, {kind: 'removed'}>): Change {
  if (entry.kind === 'new') return {kind: 'new'};
  const {before, after, likelihood} = entry;
  return {
    kind: 'changed',
    ...(before !== after && {before}),
    ...(likelihood && {likelihood: likelihood.from ?? none}),
  };
}

/**
 * A marked document with nothing but its new and changed blocks, under the headings of their sections. A pane with
 * none of them is left out, and a pane's count is that of what is left.
 */
export function onlyChanged(document: Document): Document {
  return {...document, panes: document.panes.map(changedIn).filter(({blocks}) => blocks.length > 0)};
}

function changedIn({held: _, count, ...pane}: Pane): Pane {
  const blocks: Block[] = [];
  let heading: Block | undefined;
  for (const block of pane.blocks) {
    if (block.kind === 'heading') heading = block;
    if (!block.change) continue;
    if (heading) blocks.push(heading);
    heading = undefined;
    blocks.push(block);
  }
  const left = blocks.filter(({change}) => change).length;
  return {...pane, blocks, ...(count !== undefined && {count: left})};
}
