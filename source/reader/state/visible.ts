/** What of the document is in sight, and where it leads. */
import type {Block, Pane, Reference} from '../../document/document.js';
import {linesFrom} from './place.js';
import {layoutIn, type State, viewIn} from './state.js';

/** The blocks of the document's own panes that have a line in sight; none behind an overlay. */
export function visibleBlocks(state: State): Set<Block> {
  const found = new Set<Block>();
  const layout = layoutIn(state);
  if (state.overlay || layout.kind === 'tiny') return found;
  const {pane, place} = viewIn(state);
  for (const {block} of linesFrom(pane, place, layout.text.columns, layout.text.rows)) {
    const seen = pane.blocks[block];
    if (seen) found.add(seen);
  }
  return found;
}

/** A card does not lead to itself. */
export function leadsToItself(pane: Pane, reference: Reference): boolean {
  return (
    (reference.to === 'actor' && pane.id === `actor ${reference.id}`) ||
    (reference.to === 'source' && pane.id === `source ${reference.id}`) ||
    (reference.to === 'link' && pane.id === `link ${reference.url}`)
  );
}

/** The references in the lines in sight that lead elsewhere, in reading order, each thing once. */
export function visibleReferences(state: State): Array<Readonly<{reference: Reference; block: number}>> {
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  const found = new Map<string, Readonly<{reference: Reference; block: number}>>();
  for (const {line, block} of linesFrom(pane, place, columns, rows)) {
    for (const {reference} of line.spans) {
      if (!reference || leadsToItself(pane, reference)) continue;
      const key = JSON.stringify(reference);
      if (!found.has(key)) found.set(key, {reference, block});
    }
  }
  return [...found.values()];
}

/** The link that is marked, that a card is about, or that alone is in sight: what `open-link` opens without asking. */
export function linkOf(state: State): string | undefined {
  const {mark} = state;
  if (mark?.reference.to === 'link') return mark.reference.url;
  if (state.overlay?.kind === 'pane' && state.overlay.of === 'card') {
    const spans = state.overlay.pane.blocks[0]?.parts.flatMap(part => part.spans) ?? [];
    const links = spans.flatMap(({reference}) => (reference?.to === 'link' ? [reference.url] : []));
    if (links[0]) return links[0];
  }
  const inSight = visibleReferences(state).flatMap(({reference}) =>
    reference.to === 'link' ? [reference.url] : [],
  );
  return inSight.length === 1 ? inSight[0] : undefined;
}
