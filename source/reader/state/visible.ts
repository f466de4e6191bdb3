/** The visible blocks and references. */
import type {Block, Pane, Reference} from '../../document/document.js';
import type {Harmless} from '../../text/harmless.js';
import {linesFrom} from './place.js';
import {layoutIn, type State, viewIn} from './state.js';

/** The visible blocks of the document. There are none while an overlay is in front. */
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

/** Whether a reference on a card leads to the same card. */
export function leadsToItself(pane: Pane, reference: Reference): boolean {
  return (
    (reference.to === 'actor' && pane.id === `actor ${reference.id}`) ||
    (reference.to === 'source' && pane.id === `source ${reference.id}`) ||
    (reference.to === 'link' && pane.id === `link ${reference.url}`)
  );
}

/** The visible references in reading order, each once. A reference on a card to the same card is left out. */
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

/**
 * The reference at the current match of a search, if the match is visible and nothing is marked. A match in the profile
 * of an actor leads to this actor, unless it is on another reference.
 */
export function referenceAtMatch(state: State): Readonly<{reference: Reference; block: number}> | undefined {
  const {mark, overlay, search} = state;
  const match = search?.matches[search.current];
  if (!match || search?.typing || overlay || mark || match.pane !== state.pane) return undefined;
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  const spans = linesFrom(pane, place, columns, rows)
    .filter(({block}) => block === match.block)
    .flatMap(({line}) => line.spans);
  const found = spans.filter(
    ({at = Number.POSITIVE_INFINITY, text}) => at < match.end && match.start < at + text.length,
  );
  const reference = found.find(span => span.reference)?.reference;
  const {kind, path = []} = pane.blocks[match.block] ?? {};
  const [of, id] = path;
  const ownActor: Reference | undefined =
    kind === 'profile' && of === 'actors' && found.length > 0 ? {to: 'actor', id: String(id)} : undefined;
  const leadsTo = reference ?? ownActor;
  return leadsTo && {reference: leadsTo, block: match.block};
}

/** The link that `open-link` opens without a choice: the marked link, the link of a card, or the only visible link. */
export function linkOf(state: State): Harmless | undefined {
  const {mark} = state;
  if (mark?.reference.to === 'link') return mark.reference.url;
  if (state.overlay?.kind === 'pane' && state.overlay.of === 'card') {
    const spans = state.overlay.pane.blocks[0]?.parts.flatMap(part => part.spans) ?? [];
    const links = spans.flatMap(({reference}) => (reference?.to === 'link' ? [reference.url] : []));
    if (links[0]) return links[0];
  }
  const visible = visibleReferences(state).flatMap(({reference}) =>
    reference.to === 'link' ? [reference.url] : [],
  );
  return visible.length === 1 ? visible[0] : undefined;
}
