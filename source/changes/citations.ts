/**
 * Tells which sources a point cites. Sources are compared by id and title, because their numbers shift when a source is
 * added above.
 */

import {type Block, type Document, textOfPart} from '../document/document.js';
import {walkBlock} from '../document/walk-references.js';
import {type Harmless, ours} from '../text/harmless.js';

/** A source: the id in its file, and its title. */
export type Cited = Readonly<{id: string; title: Harmless}>;

/** The titles of the sources that a point cited before and cites now. */
export type SourceMove = Readonly<{from: readonly Harmless[]; to: readonly Harmless[]}>;

/** The titles of a document's sources, by id. */
export function sourceTitles({panes}: Document): ReadonlyMap<string, Harmless> {
  const titles = new Map<string, Harmless>();
  for (const {blocks} of panes) {
    for (const {kind, parts, path} of blocks) {
      if (kind !== 'source') continue;
      const name = parts.find(part => part.name === 'name');
      titles.set(String(path[1]), name ? textOfPart(name) : ours(''));
    }
  }
  return titles;
}

/** The ids of the sources that a block cites, each once. Empty for the entry of a source itself. */
export function sourceIds(block: Block): readonly string[] {
  const ids: string[] = [];
  if (block.kind === 'source') return ids;
  walkBlock(block, (reference, {source}) => {
    if (source !== undefined && reference.to === 'source' && !ids.includes(reference.id))
      ids.push(reference.id);
  });
  return ids;
}

/**
 * The move from the sources before to the sources now; `undefined` if they are the same, or if either list is not
 * known.
 */
export function sourceMove(
  before: readonly Cited[] | undefined,
  after: readonly Cited[] | undefined,
): SourceMove | undefined {
  if (!before || !after || isSame(before, after)) return undefined;
  const titlesOf = (sources: readonly Cited[]) => sources.map(({title}) => title);
  return {from: titlesOf(before), to: titlesOf(after)};
}

/**
 * Whether two lists have the same sources. The same id or the same title is enough, because an author may correct
 * either of them.
 */
function isSame(before: readonly Cited[], after: readonly Cited[]): boolean {
  if (before.length !== after.length) return false;
  for (const {id, title} of before) {
    if (!after.some(other => other.id === id || other.title === title)) return false;
  }
  return true;
}
