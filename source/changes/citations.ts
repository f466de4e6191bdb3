/** Which sources a point rests on, by what they are: their numbers shift when a source is added above. */
import {type Block, type Document, textOfPart} from '../document/document.js';
import {walkBlock} from '../document/walk-references.js';

/** A source: the id in its file, and its title. */
export type Cited = Readonly<{id: string; title: string}>;

/** From what sources a point came to rest on others, by their titles. */
export type SourceMove = Readonly<{from: readonly string[]; to: readonly string[]}>;

/** The titles of a document's sources, by id. */
export function sourceTitles({panes}: Document): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const {blocks} of panes) {
    for (const {kind, parts, path} of blocks) {
      if (kind !== 'source') continue;
      const name = parts.find(part => part.name === 'name');
      titles.set(String(path[1]), name ? textOfPart(name) : '');
    }
  }
  return titles;
}

/** The ids of the sources that a block rests on, each once; none for a source itself. */
export function sourceIds(block: Block): readonly string[] {
  const ids: string[] = [];
  if (block.kind === 'source') return ids;
  walkBlock(block, (reference, {source}) => {
    if (source !== undefined && reference.to === 'source' && !ids.includes(reference.id))
      ids.push(reference.id);
  });
  return ids;
}

/** The move from some sources to others; none where they are the same, or where either are not known. */
export function sourceMove(
  before: readonly Cited[] | undefined,
  after: readonly Cited[] | undefined,
): SourceMove | undefined {
  if (!before || !after || isSame(before, after)) return undefined;
  const titlesOf = (sources: readonly Cited[]) => sources.map(({title}) => title);
  return {from: titlesOf(before), to: titlesOf(after)};
}

/** Whether these are the same: by id, since a title may be corrected, or by title, since an id may be. */
function isSame(before: readonly Cited[], after: readonly Cited[]): boolean {
  if (before.length !== after.length) return false;
  for (const {id, title} of before) {
    if (!after.some(other => other.id === id || other.title === title)) return false;
  }
  return true;
}
