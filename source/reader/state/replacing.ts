/** Another document in place of the one that was read: the file was saved. */
import {cardOf} from '../../document/cards.js';
import {type Document, textOf} from '../../document/document.js';
import {carried, carryOver, documentIn, findBlock, foundAgain, refilter} from './filter.js';
import {type Mark, type Overlay, type Search, type Spot, type State, without} from './state.js';

/** The reader keeps its place, what stands in front of it, the search, and the way back, as far as they are there. */
export function replaceDocument(state: State, full: Document): State {
  const after = refilter({...without(state, 'whole'), full});
  const carry = (spot: Spot): Spot => {
    const there = carried(spot, documentIn(state, spot.filter), documentIn(after, spot.filter));
    const {mark: _, overlay: before, ...rest} = there;
    const overlay = renewed(before, after);
    return overlay ? {...rest, overlay} : rest;
  };
  const overlay = renewed(state.overlay, after);
  const mark = overlay ? undefined : markAgain(state, after);
  return {
    ...without(after, 'overlay', 'mark', 'search'),
    trail: state.trail.map(carry),
    ...(after.search && {search: searchCarried(after.search, carry, full)}),
    ...(overlay && {overlay}),
    ...(mark && {mark}),
  };
}

/** A search that is being typed leads back to where it began, and to the search before. */
function searchCarried({typing, ...found}: Search, carry: (spot: Spot) => Spot, full: Document): Search {
  if (!typing) return found;
  const {before, spot} = typing;
  return {...found, typing: {spot: carry(spot), ...(before && {before: foundAgain(before, full)})}};
}

/**
 * What stands in front, of the new document: a card is made anew, and is gone with what it was of. A list of what was
 * in sight leads to other places now, and makes way.
 */
function renewed(overlay: Overlay | undefined, state: Pick<State, 'full' | 'now'>): Overlay | undefined {
  if (!overlay) return undefined;
  if (overlay.kind !== 'pane') {
    const {mark: _, under, ...list} = overlay;
    const behind = renewed(under, state);
    return overlay.kind === 'references' ? behind : {...list, ...(behind && {under: behind})};
  }
  if (overlay.of !== 'card' || !overlay.reference) return overlay;
  const pane = cardOf(state.full, overlay.reference, state.now);
  return pane && {...overlay, pane, place: carryOver(overlay.place, overlay.pane.blocks, pane.blocks)};
}

/** The mark in a pane of the document, where its text is as it was. */
function markAgain({document, mark, overlay, pane}: State, after: State): Mark | undefined {
  const before = document.panes[pane];
  const block = mark && before?.blocks[mark.block];
  const there = after.document.panes[after.pane];
  if (!mark || !block || !there || overlay || there.id !== before?.id) return undefined;
  const index = findBlock(block, there.blocks);
  const found = there.blocks[index];
  return found && textOf(found) === textOf(block) ? {...mark, block: index} : undefined;
}
