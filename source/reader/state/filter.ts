/** Which part of the document is shown: all, what can be read in the minutes there are, or what changed. */

import {changeCount, onlyChanged} from '../../changes/mark-changes.js';
import {withBrackets, withWordChanges} from '../../changes/word-changes.js';
import {withinMinutes} from '../../document/budget.js';
import type {Block, Document} from '../../document/document.js';
import {isSamePath, textOf, wordsOfDocument} from '../../document/document.js';
import {search} from '../../document/search.js';
import {isSame, type Place, topPlace} from './place.js';
import {
  type Filter,
  filterOf,
  isCard,
  type Notice,
  type Search,
  type Spot,
  type State,
  spotOf,
  type View,
  without,
} from './state.js';

/** What `m` goes through, in minutes, before it shows all again. */
const budgets = [5, 2, 1] as const;

export function nextBudget(state: State): State {
  const whole = wordsOfDocument(state.full) / state.wordsPerMinute;
  const minutes = budgets.find(each => each < Math.min(state.minutes ?? whole, whole));
  if (minutes !== undefined) return chosen(state, {minutes, onlyChanged: false});
  if (state.minutes !== undefined || state.onlyChanged) return showAll(state);
  return {...state, notice: {text: 'all of it is read in a minute', tone: 'plain'}};
}

export function toggleChanged(state: State): State {
  if (state.onlyChanged) return showAll(state);
  if (changeCount(state.full) === 0) {
    const text = state.full.changes
      ? 'nothing has changed since the last reading'
      : 'this is the first reading';
    return {...state, notice: {text, tone: 'plain'}};
  }
  return chosen(state, {onlyChanged: true});
}

export function showAll(state: State): State {
  return chosen(state, {onlyChanged: false});
}

/** All of the document, for as long as something needs it. */
export function unfiltered(state: State): State {
  return withFilter(state, {onlyChanged: false});
}

/** A part of the document that a reader has chosen: it stays, wherever the way back leads. */
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

/** Which part of the document is shown now, in words. */
export function filterNotice({minutes, onlyChanged}: Filter): Notice {
  const text = onlyChanged
    ? 'only what changed'
    : minutes === undefined
      ? 'all of it'
      : `${minutes} min of it`;
  return {text, tone: 'plain'};
}

/** Where the pane of a name is in a document: the first, when it has none of that name. */
function paneIn({panes}: Document, name: string | undefined): number {
  return Math.max(
    0,
    panes.findIndex(({id}) => id === name),
  );
}

/** A spot of one document in another: at the same text. */
export function carried(spot: Spot, before: Document, after: Document): Spot {
  const {mark, whole: _, ...rest} = spot;
  const from = before.panes[spot.pane];
  const pane = paneIn(after, from?.id);
  const place = carryOver(spot.place, from?.blocks ?? [], after.panes[pane]?.blocks ?? []);
  // A mark on a card stays: cards are of all the document.
  return {...rest, pane, place, ...(mark && spot.overlay && {mark})};
}

function isSameFilter(a: Filter, b: Filter): boolean {
  return a.minutes === b.minutes && a.onlyChanged === b.onlyChanged;
}

/** Another theme; what changed looks otherwise in one without colours. */
export function inTheme(state: State, theme: State['theme']): State {
  const themed = {...state, theme};
  if (!state.onlyChanged || (theme === 'none') === (state.theme === 'none')) return themed;
  const {mark, overlay} = state;
  return {...refilter(themed), ...(overlay && {overlay}), ...(mark && {mark})};
}

/** The part of the document that a cut shows. */
export function withFilter(state: State, filter: Filter): State {
  if (isSameFilter(filterOf(state), filter)) return state;
  return refilter({...without(state, 'minutes'), ...filter});
}

/** Back at a spot, with the part of the document that was shown then. */
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
 * The state with its document made anew; every place stays at the text that it was at. Where all of it comes back and
 * nobody has moved in the part that was shown, it is as it was left.
 */
export function refilter(state: State): State {
  const {full} = state;
  const document = documentIn(state, filterOf(state));
  // Nothing of what changed is left, after another change of the file.
  if (document.panes.length === 0) return refilter({...state, onlyChanged: false});
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

/** The part of the whole document that a cut shows. */
export function documentIn({full, theme, wordsPerMinute}: State, {minutes, ...filter}: Filter): Document {
  if (filter.onlyChanged) return withWords(onlyChanged(full), theme);
  return minutes === undefined ? full : withinMinutes(full, {minutes, wordsPerMinute});
}

/** Whether the view is just as it was. */
function isAt({pane, places}: View, opened: View | undefined): boolean {
  return (
    opened?.pane === pane && places.every((place, index) => isSame(place, opened.places[index] ?? topPlace))
  );
}

/** Where all of the document was left, as long as nobody moves in the part of it that is shown now. */
function wholeAfter(state: State, document: Document, opened: View): State['whole'] {
  const {document: before, full, pane, places, whole} = state;
  if (document === full) return undefined;
  if (before === full) return {left: {pane, places}, opened};
  return whole && isAt(state, whole.opened) ? {left: whole.left, opened} : undefined;
}

/** Changes whose words are compared: it takes about a tenth of a millisecond each. */
const mostCompared = 300;

/**
 * The document with the words that came and went in place, as far as that does not make a key wait. Without colours,
 * they stand in brackets: not every terminal draws a line through text.
 */
function withWords(document: Document, theme: State['theme']): Document {
  if ((document.changes?.count ?? 0) > mostCompared) return document;
  const compare = (block: Block) =>
    theme === 'none' ? withBrackets(withWordChanges(block)) : withWordChanges(block);
  const panes = document.panes.map(pane => ({...pane, blocks: pane.blocks.map(compare)}));
  return {...document, panes};
}

/** The place among other blocks: at the same block, by what it says or where it stands; else at the one before. */
export function carryOver(place: Place, before: readonly Block[], after: readonly Block[]): Place {
  for (let index = place.block; index >= 0; index--) {
    const block = before[index];
    if (!block) continue;
    const found = findBlock(block, after);
    // The text may be set differently now: the line is found again by its offset in the text.
    if (found !== -1)
      return index === place.block ? {...place, block: found, width: 0} : {...topPlace, block: found};
  }
  return topPlace;
}

/** The place of the block that says the same, or else stands in the same place; -1 where there is none. */
export function findBlock(block: Block, among: readonly Block[]): number {
  const same = among.indexOf(block);
  if (same !== -1) return same;
  const text = textOf(block);
  const alike = among.findIndex(other => other.kind === block.kind && textOf(other) === text);
  return alike !== -1
    ? alike
    : among.findIndex(other => other.kind === block.kind && isSamePath(other.path, block.path));
}

/** The search over a document that has been exchanged: the same query, the match nearest to the one before. */
function searchAgain(state: State): State {
  return state.search ? {...state, search: foundAgain(state.search, state.document)} : state;
}

/** A search over another document. */
export function foundAgain({gap: _, ...found}: Search, document: Document): Search {
  const matches = search(document, found.query);
  const current = matches.length === 0 ? -1 : Math.min(Math.max(0, found.current), matches.length - 1);
  return {...found, matches, current};
}
