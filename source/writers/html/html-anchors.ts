/**
 * The places in a page to which links lead. Each id begins with a word of the program, so that an id of the author
 * cannot be the same.
 */
import type {Pane, Reference} from '../../document/document.js';
import {walkReferences} from '../../document/walk-references.js';

export type Anchors = Readonly<{
  /**
   * The id to which a reference leads; `undefined` if the reference leads out of the page, or its target is not on the
   * page.
   */
  targetOf: (reference: Reference) => string | undefined;
  /** The id of the block at a path of a pane; `undefined` if no link may lead there. */
  idAt: (pane: number, block: number) => string | undefined;
}>;

/** The id of the section of a pane. */
export function paneAnchor({id}: Pane): string {
  return `pane-${id}`;
}

/** The anchors for the panes of a page. */
export function anchorsOf(panes: readonly Pane[]): Anchors {
  const ids = new Map<string, string>();
  const places = panes.map(() => new Map<number, string>());
  const add = (key: string, id: string, pane: number, block: number) => {
    if (ids.has(key)) return;
    const taken = places[pane]?.get(block);
    ids.set(key, taken ?? id);
    if (taken === undefined) places[pane]?.set(block, id);
  };
  for (const [pane, {blocks}] of panes.entries()) {
    for (const [index, {kind, path}] of blocks.entries()) {
      if (kind === 'profile') add(`actor ${path[1]}`, `actor-${path[1]}`, pane, index);
      if (kind === 'source') add(`source ${path[1]}`, `source-${path[1]}`, pane, index);
    }
  }
  const wanted = wantedBlocks(panes);
  for (const [pane, {id, blocks}] of wanted.size > 0 ? panes.entries() : []) {
    for (const [index, {path}] of blocks.entries()) {
      const key = blockKey(id, path);
      if (wanted.has(key)) add(key, `block-${pane + 1}-${index + 1}`, pane, index);
    }
  }
  return {
    targetOf: reference => {
      const key = keyOf(reference);
      return key === undefined ? undefined : ids.get(key);
    },
    idAt: (pane, block) => places[pane]?.get(block),
  };
}

function keyOf(reference: Reference): string | undefined {
  switch (reference.to) {
    case 'actor':
    case 'source':
      return `${reference.to} ${reference.id}`;
    case 'block':
      return blockKey(reference.pane, reference.path);
    case 'link':
    case 'article':
      return undefined;
    default:
      return reference satisfies never;
  }
}

function blockKey(pane: string, path: readonly (string | number)[]): string {
  return `block ${JSON.stringify([pane, ...path])}`;
}

function wantedBlocks(panes: readonly Pane[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  walkReferences(panes, reference => {
    if (reference.to === 'block') wanted.add(blockKey(reference.pane, reference.path));
  });
  return wanted;
}
