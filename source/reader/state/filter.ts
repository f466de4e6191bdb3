/** The filter: which part of the document is shown, such as a time budget or only changes. */

import {changeCount, onlyChanged} from '../../changes/mark-changes.js';
import {withBrackets, withWordChanges} from '../../changes/word-changes.js';
import {withinMinutes} from '../../document/budget.js';
import type {Block, Document} from '../../document/document.js';
import {isSamePath, wordsOfDocument} from '../../document/document.js';
import {ours} from '../../text/harmless.js';
import {onlyMatching} from '../../typeset/only-matching.js';
import {search} from '../../typeset/search.js';
import {shownText} from '../../typeset/shown-text.js';
import type {Notice} from './messages.js';
import {isSame, type Place, topPlace} from './place.js';
import type {View} from './position.js';
import {
  type Filter,
  filterOf,
  isCard,
  isFiltered,
  type Matching,
  type Search,
  type Spot,
  type State,
  spotOf,
  without,
} from './state.js';

/** The time budgets in minutes that `m` goes through before it shows all again. */
const budgets = [5, 2, 1] as const;

export function nextBudget(state: State): State {
  const whole = wordsOfDocument(state.full) / state.wordsPerMinute;
  const minutes = budgets.find(each => each < Math.min(state.minutes ?? whole, whole));
  if (minutes !== undefined) return chosen(state, {minutes, onlyChanged: false});
  if (isFiltered(state)) return showAll(state);
  return {...state, notice: {text: ours('everything can be read in a minute'), tone: 'plain'}};
}

export function toggleChanged(state: State): State {
  if (state.onlyChanged) return showAll(state);
  if (changeCount(state.full) === 0) {
    const text = state.full.changes
      ? 'nothing has changed since the last reading'
      : 'this is the first reading';
    return {...state, notice: {text: ours(text), tone: 'plain'}};
  }
  return chosen(state, {onlyChanged: true});
}

export function showAll(state: State): State {
  return chosen(state, {onlyChanged: false});
}

/** Shows only entries that match a query. */
export function showMatching(state: State, matching: Matching): State {
  return chosen(state, {onlyChanged: false, matching});
}

/** Shows the whole document for a while, for example during a search. */
export function unfiltered(state: State): State {
  return withFilter(state, {onlyChanged: false});
}

/** Applies a filter that the user has chosen. The way back does not undo it. */
function chosen(state: State, filter: Filter): State {
  const {document, search, trail} = state;
  const after = withFilter(state, filter);
  const behindIt = isCard(state.overlay) ? [...trail, spotOf(state)] : trail;
  const spots = behindIt.map(spot =>
    isSameFilter(spot.filter, filterOf(state)) ? {...carried(spot, document, after.document), filter} : spot,
  );
  return {
    ...after,
    chosen: filter,
    trail: spots,
    ...(after.search && search && {search: {...after.search, filter}}),
    notice: filterNotice(after),
  };
}

/** A notice of what is shown now. */
export function filterNotice({matching, minutes, onlyChanged}: Filter): Notice {
  if (matching) return {text: ours`only entries with “${matching.text}” are shown`, tone: 'plain'};
  const text = onlyChanged
    ? ours('only changes are shown')
    : minutes === undefined
      ? ours('everything is shown')
      : ours`${minutes} min of reading`;
  return {text, tone: 'plain'};
}

/** The number of the pane with an id, or 0 if there is none. */
function paneIn({panes}: Document, name: string | undefined): number {
  return Math.max(
    0,
    panes.findIndex(({id}) => id === name),
  );
}

/** The spot with the same text in another version of the document. */
export function carried(spot: Spot, before: Document, after: Document): Spot {
  const {mark, whole: _, ...rest} = spot;
  const from = before.panes[spot.pane];
  const pane = paneIn(after, from?.id);
  const place = carryOver(spot.place, from?.blocks ?? [], after.panes[pane]?.blocks ?? []);
  // A mark on a card stays, since a card is not filtered.
  return {...rest, pane, place, ...(mark && spot.overlay && {mark})};
}

function isSameFilter(a: Filter, b: Filter): boolean {
  return a.minutes === b.minutes && a.onlyChanged === b.onlyChanged && isSameQuery(a.matching, b.matching);
}

function isSameQuery(a: Matching | undefined, b: Matching | undefined): boolean {
  return a?.text === b?.text && a?.isPattern === b?.isPattern && a?.isExact === b?.isExact;
}

/** Changes the theme. Without colours, changed words are in brackets, so the document may have to be made again. */
export function inTheme(state: State, theme: State['theme']): State {
  const themed = {...state, theme};
  if (!state.onlyChanged || (theme === 'none') === (state.theme === 'none')) return themed;
  const {mark, overlay} = state;
  return {...refilter(themed), ...(overlay && {overlay}), ...(mark && {mark})};
}

/** Applies a filter. */
export function withFilter(state: State, filter: Filter): State {
  if (isSameFilter(filterOf(state), filter)) return state;
  return refilter({...without(state, 'minutes', 'matching'), ...filter});
}

/** Goes back to a spot, with the filter that was in force there. */
export function atSpot(state: State, {filter, mark, overlay, pane, place, whole}: Spot): State {
  const {places, ...rest} = without(withFilter(state, filter), 'overlay', 'mark', 'whole');
  return {
    ...rest,
    pane,
    places: places.with(pane, place),
    ...(whole && {whole}),
    ...(overlay && {overlay}),
    ...(mark && {mark}),
  };
}

/**
 * Makes the document of the state again, with its filter. Every place stays at its text. If the filter ends, and the
 * user has not moved in the filtered document, every pane is exactly where it was before the filter.
 */
export function refilter(state: State): State {
  const {full} = state;
  const document = documentIn(state, filterOf(state));
  // Only changes or matches were shown, and the file that was saved has none.
  if (document.panes.length === 0) return refilter({...without(state, 'matching'), onlyChanged: false});
  const before = state.document;
  if (document === before) return state;
  const pane = paneIn(document, before.panes[state.pane]?.id);
  const places = document.panes.map(({id, blocks}) => {
    const index = before.panes.findIndex(other => other.id === id);
    const place = state.places[index];
    return place ? carryOver(place, before.panes[index]?.blocks ?? [], blocks) : topPlace;
  });
  const carried: View = {pane, places};
  const view =
    document === full && isAt(state, state.whole?.opened) ? (state.whole?.left ?? carried) : carried;
  const whole = wholeAfter(state, document, view);
  return searchAgain({
    ...without(state, 'overlay', 'mark', 'whole'),
    document,
    ...view,
    ...(whole && {whole}),
  });
}

/** The part of the whole document that a filter shows. */
export function documentIn({full, theme, wordsPerMinute}: State, {minutes, ...filter}: Filter): Document {
  if (filter.onlyChanged) return withWords(onlyChanged(full), theme);
  if (filter.matching) return onlyMatching(full, filter.matching);
  return minutes === undefined ? full : withinMinutes(full, {minutes, wordsPerMinute});
}

/** Whether the view has not moved. */
function isAt({pane, places}: View, opened: View | undefined): boolean {
  return (
    opened?.pane === pane && places.every((place, index) => isSame(place, opened.places[index] ?? topPlace))
  );
}

/** Remembers where the whole document was left, until the user moves in the filtered document. */
function wholeAfter(state: State, document: Document, opened: View): State['whole'] {
  const {document: before, full, pane, places, whole} = state;
  if (document === full) return undefined;
  if (before === full) return {left: {pane, places}, opened};
  return whole && isAt(state, whole.opened) ? {left: whole.left, opened} : undefined;
}

/** The most changes whose words are compared while a key waits. Each takes about 0.1 ms. */
const mostCompared = 300;

/**
 * The document with new and old words marked in each change, unless there are more than `mostCompared` changes.
 * Without colours, these words are in brackets, since not every terminal draws a line through text.
 */
function withWords(document: Document, theme: State['theme']): Document {
  if ((document.changes?.count ?? 0) > mostCompared) return document;
  const compare = (block: Block) =>
    theme === 'none' ? withBrackets(withWordChanges(block)) : withWordChanges(block);
  const panes = document.panes.map(pane => ({...pane, blocks: pane.blocks.map(compare)}));
  return {...document, panes};
}

/** The place in other blocks: at the same block, or else at the nearest block before it that is there. */
export function carryOver(place: Place, before: readonly Block[], after: readonly Block[]): Place {
  for (let index = place.block; index >= 0; index--) {
    const block = before[index];
    if (!block) continue;
    const found = findBlock(block, after);
    // The lines may be broken differently now, so the line is found by its offset in the text.
    if (found !== -1)
      return index === place.block ? {...place, block: found, width: 0} : {...topPlace, block: found};
  }
  return topPlace;
}

/** The number of the block with the same text, or else with the same path; -1 if there is none. */
export function findBlock(block: Block, among: readonly Block[]): number {
  const same = among.indexOf(block);
  if (same !== -1) return same;
  const text = shownText(block);
  const alike = among.findIndex(other => other.kind === block.kind && shownText(other) === text);
  return alike !== -1
    ? alike
    : among.findIndex(other => other.kind === block.kind && isSamePath(other.path, block.path));
}

/** Searches again after the document has changed: the same query, at the match with the same number. */
function searchAgain(state: State): State {
  return state.search ? {...state, search: foundAgain(state.search, state.document)} : state;
}

/** The same search in another document. If there are fewer matches than before, the last may become the current one. */
export function foundAgain({gap: _, ...found}: Search, document: Document): Search {
  const matches = search(document, {text: found.query, ...found.how});
  const current = matches.length === 0 ? -1 : Math.min(Math.max(0, found.current), matches.length - 1);
  return {...found, matches, current};
}
