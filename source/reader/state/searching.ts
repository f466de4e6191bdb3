/** The search: typing a query, submitting it, going through its matches. */

import type {Document} from '../../document/document.js';
import {type Harmless, ours} from '../../text/harmless.js';
import {isUnreadable, search, searchFrom} from '../../typeset/search.js';
import {atSpot, filterNotice, showAll, showMatching, unfiltered, withFilter} from './filter.js';
import {showLine} from './moving.js';
import {lineAt} from './place.js';
import {
  isCard,
  isFiltered,
  layoutIn,
  type Search,
  type SearchWay,
  type Spot,
  type State,
  spotOf,
  viewIn,
  without,
} from './state.js';

/**
 * Starts a search, or with `isFilter` a query for the entries to show. It searches the whole document, so the filter is
 * lifted until the search ends.
 */
export function startSearch(state: State, isFilter = false): State {
  const spot = spotOf(state);
  const filter = state.search?.filter ?? spot.filter;
  const {search: before, ...rest} = without(unfiltered(state), 'overlay', 'mark');
  return {
    ...rest,
    search: {
      query: ours(''),
      ...(state.searchWay && {how: state.searchWay}),
      matches: [],
      current: -1,
      filter,
      typing: {spot, ...(before && {before}), ...(isFilter && {isFilter})},
    },
  };
}

/** Searches for the query as it is typed, and shows the first match after the place where the search began. */
export function typeQuery(state: State, query: Harmless): State {
  const typing = state.search?.typing;
  if (!typing) return state;
  const home = homeOf(state, typing.spot);
  const from = {pane: home.pane, block: viewIn(home).place.block};
  const {gap: _, ...search} = state.search ?? {};
  const wanted = {text: query, ...search.how};
  const {first: current, ...found} = searchFrom(state.document, wanted, from, mostAtOnce);
  return showMatch({...home, search: {...search, query, current, typing, ...found}});
}

/** Reads the query as a regular expression, or with its capitals; or no longer, if it was read so. */
export function toggleSearchWay(state: State, way: keyof SearchWay): State {
  if (!state.search?.typing) return state;
  const {[way]: isOn, ...others} = state.search.how ?? {};
  const how = {...others, ...(!isOn && {[way]: true})};
  return typeQuery({...state, searchWay: how, search: {...state.search, how}}, state.search.query);
}

/** After each letter, the search finds at most this many matches. It finds the others when `n` or `N` needs them. */
const mostAtOnce = 500;

/** The state where the search began, without a filter. */
function homeOf(state: State, {filter, pane, place}: Spot): State {
  if (!isFiltered(filter)) return {...state, pane, places: state.places.with(pane, place)};
  // The place belongs to the filtered document. The first visible line is near enough.
  return state;
}

/** Ends the search and applies the filter again. While a query is typed, also goes back to where the search began. */
export function giveUpSearch(state: State): State {
  const {search} = state;
  const rest = without(state, 'search', 'mark');
  if (!search) return rest;
  const filtered = search.filter ? withFilter(rest, search.filter) : rest;
  if (!search.typing)
    return filtered.document === rest.document ? filtered : {...filtered, notice: filterNotice(filtered)};
  const {before, spot} = search.typing;
  const back = atSpot(before ? unfiltered(filtered) : filtered, spot);
  return before ? {...back, search: before} : back;
}

export function submitQuery(state: State): State {
  if (!state.search?.typing) return state;
  const {typing, ...found} = state.search;
  const isBlank = found.query.trim() === '';
  if (isBlank) return typing.isFilter ? showAll(giveUpSearch(state)) : giveUpSearch(state);
  if (isUnreadable({text: found.query, ...found.how})) {
    const text = ours`“${found.query}” is not a valid regular expression`;
    return {...state, notice: {text, tone: 'warning'}};
  }
  if (found.matches.length === 0)
    return {...giveUpSearch(state), notice: {text: ours`“${found.query}”: no match`, tone: 'plain'}};
  if (typing.isFilter) {
    const {search: _, ...before} = giveUpSearch(state);
    return showMatching(before, {text: found.query, ...found.how});
  }
  // A search that began on a card or an article leads back to it.
  const trail = isCard(typing.spot.overlay) ? [...state.trail, typing.spot] : state.trail;
  return {...state, search: found, trail};
}

export function turnMatch(state: State, direction: 1 | -1): State {
  if (!state.search || state.search.matches.length === 0) return state;
  const found = leadsIntoGap(state.search, direction) ? complete(state.search, state.document) : state.search;
  const {length} = found.matches;
  return showMatch({...state, search: {...found, current: (found.current + direction + length) % length}});
}

/** Whether the next match in a direction may be a match that the search has not found yet. */
function leadsIntoGap({current, gap, matches}: Search, direction: 1 | -1): boolean {
  if (gap === undefined) return false;
  const next = direction === 1 ? current + 1 : current;
  return next === 0 || next === gap || next === matches.length;
}

/** The search with all of its matches, at the same current match. */
function complete({gap: _, ...found}: Search, document: Document): Search {
  const matches = search(document, {text: found.query, ...found.how});
  const at = found.matches[found.current];
  const current = matches.findIndex(
    ({pane, block, start}) => pane === at?.pane && block === at.block && start === at.start,
  );
  return {...found, matches, current};
}

/** Makes the current match visible. */
function showMatch(state: State): State {
  const match = state.search?.matches[state.search.current];
  const pane = match && state.document.panes[match.pane];
  if (!pane) return state;
  const shown = {...without(state, 'overlay', 'mark'), pane: match.pane};
  const line = lineAt(pane, match.block, match.start, layoutIn(state).text.columns);
  return showLine(shown, match.block, line, match.start);
}
