/** The search as it is typed, submitted and gone through. */
import {search} from '../domain/search.js';
import {showLine} from './moving.js';
import {lineAt, topPlace} from './place.js';
import {layoutIn, type State, viewIn, without} from './state.js';

export function startSearch(state: State): State {
  const {search: before, ...rest} = without(state, 'overlay', 'mark');
  const place = state.places[state.pane] ?? topPlace;
  return {
    ...rest,
    search: {query: '', matches: [], current: -1, typing: {pane: state.pane, place, ...(before && {before})}},
  };
}

/** The query as far as it is typed; the view follows to the first match from where the search began. */
export function typeQuery(state: State, query: string): State {
  const typing = state.search?.typing;
  if (!typing) return state;
  const matches = search(state.document, query);
  const {pane, place} = typing;
  const home = {...state, pane, places: state.places.with(pane, place)};
  const from = viewIn(home).place;
  const next = matches.findIndex(
    match => match.pane > pane || (match.pane === pane && match.block >= from.block),
  );
  const current = matches.length === 0 ? -1 : Math.max(0, next);
  return showMatch({...home, search: {query, matches, current, typing}});
}

/** The search is over: while it is typed, the place is as it was before, and so is the search. */
export function giveUpSearch(state: State): State {
  const rest = without(state, 'search', 'mark');
  if (!state.search?.typing) return rest;
  const {pane, place, before} = state.search.typing;
  return {...rest, pane, places: state.places.with(pane, place), ...(before && {search: before})};
}

export function submitQuery(state: State): State {
  if (!state.search?.typing) return state;
  if (state.search.query.trim() === '') return giveUpSearch(state);
  const {typing: _, ...found} = state.search;
  return {...state, search: found};
}

export function turnMatch(state: State, direction: 1 | -1): State {
  const {search: found} = state;
  if (!found || found.matches.length === 0) return state;
  const {length} = found.matches;
  return showMatch({...state, search: {...found, current: (found.current + direction + length) % length}});
}

/** The search over a document that has been exchanged: the same query, the match nearest to the one before. */
export function searchAgain(state: State): State {
  const {search: found} = state;
  if (!found) return state;
  const matches = search(state.document, found.query);
  const current = matches.length === 0 ? -1 : Math.min(Math.max(0, found.current), matches.length - 1);
  const {typing, ...rest} = found;
  return {
    ...state,
    search: {...rest, matches, current, ...(typing && {typing: {...typing, pane: state.pane}})},
  };
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
