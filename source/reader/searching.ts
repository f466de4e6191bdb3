/** The search as it is typed, submitted and gone through. */
import {search, searchFrom} from '../domain/search.js';
import {showLine} from './moving.js';
import {lineAt} from './place.js';
import {atSpot, showAll, withCut} from './shown.js';
import {layoutIn, type Spot, type State, spotOf, viewIn, without} from './state.js';

/** The search goes through all of the document: what a time budget holds back comes back as long as it lasts. */
export function startSearch(state: State): State {
  const spot = spotOf(state);
  const cut = state.search?.cut ?? spot.cut;
  const {search: before, ...rest} = without(showAll(state), 'overlay', 'mark');
  return {
    ...rest,
    search: {query: '', matches: [], current: -1, cut, typing: {spot, ...(before && {before})}},
  };
}

/** The query as far as it is typed; the view follows to the first match from where the search began. */
export function typeQuery(state: State, query: string): State {
  const typing = state.search?.typing;
  if (!typing) return state;
  const home = homeOf(state, typing.spot);
  const from = {pane: home.pane, block: viewIn(home).place.block};
  const {first, isCut, matches} = searchFrom(state.document, query, from, mostWhileTyping);
  return showMatch({...home, search: {...state.search, query, matches, current: first, isCut, typing}});
}

/** Matches that are looked for at each letter; all are when the query is done. */
const mostWhileTyping = 500;

/** Where the search began, with all of the document shown. */
function homeOf(state: State, {cut, pane, place}: Spot): State {
  if (cut.minutes === undefined && !cut.onlyChanged)
    return {...state, pane, places: state.places.with(pane, place)};
  // The place is one of the document as it was cut: the top of the view is near enough.
  return state;
}

/** The search is over: while it is typed, all is as it was before; else the place stays. What was cut is cut again. */
export function giveUpSearch(state: State): State {
  const {search} = state;
  const rest = without(state, 'search', 'mark');
  if (!search) return rest;
  const cut = search.cut ? withCut(rest, search.cut) : rest;
  if (!search.typing) return cut;
  const {before, spot} = search.typing;
  const back = atSpot(before ? withCut(cut, {onlyChanged: false}) : cut, spot);
  return before ? {...back, search: before} : back;
}

export function submitQuery(state: State): State {
  if (!state.search?.typing) return state;
  if (state.search.query.trim() === '') return giveUpSearch(state);
  const {isCut, typing: _, ...found} = state.search;
  if (!isCut) return {...state, search: found};
  const matches = search(state.document, found.query);
  const shown = found.matches[found.current];
  const current = matches.findIndex(
    ({pane, block, start}) => pane === shown?.pane && block === shown.block && start === shown.start,
  );
  return {...state, search: {...found, matches, current}};
}

export function turnMatch(state: State, direction: 1 | -1): State {
  const {search: found} = state;
  if (!found || found.matches.length === 0) return state;
  const {length} = found.matches;
  return showMatch({...state, search: {...found, current: (found.current + direction + length) % length}});
}

/** Brings the current match into sight. */
function showMatch(state: State): State {
  const match = state.search?.matches[state.search.current];
  const pane = match && state.document.panes[match.pane];
  if (!pane) return state;
  const shown = {...without(state, 'overlay', 'mark'), pane: match.pane};
  const line = lineAt(pane, match.block, match.start, layoutIn(state).text.columns);
  return showLine(shown, match.block, line, match.start);
}
