/** Replaces the document after the file was saved. */
import {cardOf} from '../../document/cards.js';
import type {Document} from '../../document/document.js';
import {shownText} from '../../typeset/shown-text.js';
import {carried, carryOver, documentIn, findBlock, foundAgain, refilter} from './filter.js';
import {type Mark, type Overlay, type Search, type Spot, type State, without} from './state.js';

/** Replaces the document. Places, overlay, search and the way back stay if the new document still has them. */
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

/** A search whose query is being typed still leads back to where it began, and to the search before. */
function searchCarried({typing, ...found}: Search, carry: (spot: Spot) => Spot, full: Document): Search {
  if (!typing) return found;
  const {before, spot} = typing;
  return {...found, typing: {spot: carry(spot), ...(before && {before: foundAgain(before, full)})}};
}

/**
 * The overlay for the new document. A card is made again, or closed if its actor or source is gone. A list of
 * references is closed, since its places may have changed.
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

/** The same mark in the new document, if the text of its block has not changed. */
function markAgain({document, mark, overlay, pane}: State, after: State): Mark | undefined {
  const before = document.panes[pane];
  const block = mark && before?.blocks[mark.block];
  const there = after.document.panes[after.pane];
  if (!mark || !block || !there || overlay || there.id !== before?.id) return undefined;
  const index = findBlock(block, there.blocks);
  const found = there.blocks[index];
  return found && shownText(found) === shownText(block) ? {...mark, block: index} : undefined;
}
