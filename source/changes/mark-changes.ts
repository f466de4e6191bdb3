/** Shows the changes of a document: as marks on its points, or as a document with only the changes. */

import type {Block, Change, Document, DocumentChanges, Pane} from '../document/document.js';
import {likelihoodInWords} from '../document/likelihood.js';
import {type Harmless, joined, ours} from '../text/harmless.js';
import {onceForEach} from '../text/once.js';
import type {Changes, Entry} from './compare.js';
import {isSameContent} from './snapshot.js';

/**
 * The document with a mark on each new or changed block, and with the number of changes. `since` is a day
 * (`YYYY-MM-DD`), or the name of the file or revision that the document is compared with. Blocks and panes without
 * changes are the same objects as before.
 */
export function markChanges(document: Document, {entries, lost}: Changes, since: Harmless): Document {
  const marks = new Map<string, Map<number, Change>>();
  let count = 0;
  let changed = 0;
  for (const entry of entries) {
    if (entry.kind === 'removed') continue;
    const inPane = marks.get(entry.pane) ?? new Map<number, Change>();
    marks.set(entry.pane, inPane.set(entry.block, changeOf(entry)));
    count++;
    if (entry.kind === 'changed') changed++;
  }
  const panes = document.panes.map((pane): Pane => {
    const changes = marks.get(pane.id);
    return changes
      ? {...pane, blocks: pane.blocks.map((block, index) => marked(block, changes.get(index)))}
      : pane;
  });
  const removed = removedFrom(entries);
  const counts = {count, ...(changed > 0 && {changed}), ...(removed.length > 0 && {removed})};
  return {...document, panes, changes: {since, ...counts, ...(lost > 0 && {lost})}};
}

type RemovedEntry = Extract<Entry, {kind: 'removed'}>;

/** The removed points, by the pane in which they were. */
function removedFrom(entries: Changes['entries']): Pane[] {
  const panes = new Map<string, {title: Harmless; blocks: Block[]}>();
  for (const entry of entries) {
    if (entry.kind !== 'removed') continue;
    const removed = panes.get(entry.pane) ?? {title: entry.paneTitle, blocks: []};
    removed.blocks.push(removedBlock(entry));
    panes.set(entry.pane, removed);
  }
  return [...panes].map(([id, pane]) => ({id, ...pane}));
}

function removedBlock({before, fingerprint, likelihood}: RemovedEntry): Block {
  const texts = [...(likelihood ? [likelihoodInWords(likelihood)] : []), ...before];
  return {
    kind: 'paragraph',
    path: ['removed', fingerprint],
    change: {kind: 'removed'},
    parts: [{name: 'text', spans: [{text: joined(texts, ' · '), role: 'removed'}]}],
  };
}

/** A document without the marks of its changes. */
export function withoutChangeMarks({changes: _, ...document}: Document): Document {
  return {...document, panes: document.panes.map(paneWithoutChangeMarks)};
}

/** A pane without the marks of its changes. */
export function paneWithoutChangeMarks(pane: Pane): Pane {
  return {...pane, blocks: pane.blocks.map(({change: _, ...block}) => block)};
}

/** The names of the kinds of changes, as outputs show them. */
export const changeNames: Readonly<Record<Change['kind'], Harmless>> = {
  new: ours('New'),
  changed: ours('Changed'),
  removed: ours('No longer there'),
};

/** How many points were removed. */
export function removedCount({removed = [], lost = 0}: DocumentChanges): number {
  return removed.reduce((sum, {blocks}) => sum + blocks.length, lost);
}

/** How many points are new, changed or removed. */
export function changeCount({changes}: Document): number {
  return changes ? changes.count + removedCount(changes) : 0;
}

function marked(block: Block, change: Change | undefined): Block {
  return change ? {...block, change} : block;
}

function changeOf(entry: Exclude<Entry, {kind: 'removed'}>): Change {
  if (entry.kind === 'new') return {kind: 'new'};
  const {before, after, likelihood, sources, was} = entry;
  return {
    kind: 'changed',
    ...(!isSameContent(before, after) && {before}),
    ...(likelihood && {likelihood}),
    ...(was && {was}),
    ...(sources && {sources}),
  };
}

/** Whether a block of a pane is new or changed. */
export const hasChanges: (pane: Pane) => boolean = onceForEach(({blocks}) =>
  blocks.some(({change}) => change !== undefined),
);

/**
 * A marked document with only its changes: the new and changed blocks under their headings, then the removed points at
 * the end of their pane. Panes without changes are left out, and removed panes come last. The count of a pane is the
 * number of its new and changed blocks.
 */
export function onlyChanged(document: Document): Document {
  const left = new Map((document.changes?.removed ?? []).map(pane => [pane.id, pane]));
  const panes = document.panes.map(pane => {
    const removed = left.get(pane.id);
    left.delete(pane.id);
    return changedIn(pane, removed?.blocks ?? []);
  });
  const closed = [...left.values()].map(pane => ({...pane, blocks: [removedHeading, ...pane.blocks]}));
  const lost = document.changes?.lost ? [lostPane(document.changes.lost)] : [];
  return {...document, panes: [...panes, ...closed, ...lost].filter(({blocks}) => blocks.length > 0)};
}

/** A pane that tells about removed points that cannot be listed. No author’s pane can have its id. */
function lostPane(lost: number): Pane {
  const path = ['removed', 'lost'];
  const text: Block = {kind: 'paragraph', path, parts: [{name: 'text', spans: [{text: lostSentence(lost)}]}]};
  return {id: '.lost', title: ours('No longer there'), blocks: [removedHeading, text]};
}

/** A sentence about removed points that cannot be listed. */
export function lostSentence(lost: number): Harmless {
  return lost === 1
    ? ours(
        '1 point was removed or reworded. It cannot be listed: the handling mark forbids keeping its text.',
      )
    : ours`${lost} points were removed or reworded. They cannot be listed: the handling mark forbids keeping their text.`;
}

const removedHeading: Block = {
  kind: 'heading',
  path: [],
  parts: [{name: 'text', spans: [{text: ours('No longer there'), role: 'heading'}]}],
};

function changedIn({held: _, count, ...pane}: Pane, removed: readonly Block[]): Pane {
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
  const all = removed.length > 0 ? [...blocks, removedHeading, ...removed] : blocks;
  return {...pane, blocks: all, ...(count !== undefined && {count: left})};
}
