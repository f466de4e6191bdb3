/** What the reader knows while it runs, and every way in which that changes. No rendering here. */
import {graphemesOf} from '../domain/columns.js';
import type {Document, Pane} from '../domain/document.js';
import {harmlessLine} from '../domain/harmless.js';
import {type Match, search} from '../domain/search.js';
import {type ThemeName, themeNames} from '../typeset/paint.js';
import {helpPaneOf} from './help.js';
import {defaultKeymap} from './keymap.js';
import {type Layout, layoutOf, type Size} from './layout.js';
import {clamp, isBefore, isSame, lastPlace, lineAt, linesFrom, type Place, step, topPlace} from './place.js';

/** A search under way or done. */
export type Search = Readonly<{
  query: string;
  matches: readonly Match[];
  /** The match that `n` goes on from; -1 where there is none. */
  current: number;
  /** While the query is being typed: where to go back to when it is given up. */
  typing?: Readonly<{pane: number; place: Place; before?: Search}>;
}>;

/** What stands in front of the panes: help, or a list of the panes to choose from. */
export type Overlay = Readonly<{kind: 'help'; pane: Pane; place: Place}> | Readonly<{kind: 'panes'}>;

export type State = Readonly<{
  document: Document;
  size: Size;
  theme: ThemeName;
  /** The pane in front. */
  pane: number;
  /** A place for each pane, so that coming back finds it as it was left. */
  places: readonly Place[];
  overlay?: Overlay;
  search?: Search;
}>;

export type Action =
  | Readonly<{type: 'scroll'; lines: number}>
  | Readonly<{type: 'page'; direction: 1 | -1}>
  | Readonly<{type: 'half-page'; direction: 1 | -1}>
  | Readonly<{type: 'top'}>
  | Readonly<{type: 'bottom'}>
  | Readonly<{type: 'turn-pane'; direction: 1 | -1}>
  | Readonly<{type: 'go-to-pane'; pane: number}>
  | Readonly<{type: 'choose-pane'}>
  | Readonly<{type: 'search'}>
  | Readonly<{type: 'type-query'; text: string}>
  | Readonly<{type: 'erase-query'}>
  | Readonly<{type: 'submit-query'}>
  | Readonly<{type: 'turn-match'; direction: 1 | -1}>
  | Readonly<{type: 'back'}>
  | Readonly<{type: 'next-theme'}>
  | Readonly<{type: 'help'}>
  | Readonly<{type: 'resize'; size: Size}>;

/** The reader as it opens: the first pane at its top. */
export function initialState(document: Document, size: Size, theme: ThemeName): State {
  return {document, size, theme, pane: 0, places: document.panes.map(() => topPlace)};
}

const layouts = new WeakMap<Document, Layout>();

/** The layout that a state is shown in. */
export function layoutIn({document, size}: State): Layout {
  const known = layouts.get(document);
  if (known && known.size.columns === size.columns && known.size.rows === size.rows) return known;
  const layout = layoutOf(document, size);
  layouts.set(document, layout);
  return layout;
}

/** The pane in front and the place of its first line in sight. */
export function viewIn(state: State): Readonly<{pane: Pane; place: Place}> {
  const {columns, rows} = layoutIn(state).text;
  if (state.overlay?.kind === 'help') {
    const {pane, place} = state.overlay;
    return {pane, place: clamp(pane, place, columns, rows)};
  }
  const pane = state.document.panes[state.pane] as Pane;
  return {pane, place: clamp(pane, state.places[state.pane] ?? topPlace, columns, rows)};
}

/** The state after an action. */
export function reduce(state: State, action: Action): State {
  const {columns, rows} = layoutIn(state).text;
  switch (action.type) {
    case 'scroll':
      return moveBy(state, action.lines);
    case 'half-page':
      return moveBy(state, action.direction * Math.max(1, Math.floor(rows / 2)));
    case 'page':
      return turnPage(state, action.direction);
    case 'top':
      return moveTo(state, topPlace);
    case 'bottom':
      return moveTo(state, lastPlace(viewIn(state).pane, columns, rows));
    case 'turn-pane':
      return goToPane(state, state.pane + action.direction);
    case 'go-to-pane':
      return goToPane(state, action.pane);
    case 'choose-pane':
      return {...state, overlay: {kind: 'panes'}};
    case 'help':
      return state.overlay?.kind === 'help'
        ? back(state)
        : {...state, overlay: {kind: 'help', pane: helpPaneOf(defaultKeymap), place: topPlace}};
    case 'search':
      return startSearch(state);
    case 'type-query':
      return typeQuery(
        state,
        (state.search?.query ?? '') +
          harmlessLine(action.text.replaceAll(' ', '\u00a0')).replaceAll('\u00a0', ' '),
      );
    case 'erase-query':
      return typeQuery(
        state,
        graphemesOf(state.search?.query ?? '')
          .slice(0, -1)
          .join(''),
      );
    case 'submit-query':
      return submitQuery(state);
    case 'turn-match':
      return turnMatch(state, action.direction);
    case 'back':
      return back(state);
    case 'next-theme':
      return {
        ...state,
        theme: themeNames[(themeNames.indexOf(state.theme) + 1) % themeNames.length] ?? state.theme,
      };
    case 'resize':
      return action.size.columns === state.size.columns && action.size.rows === state.size.rows
        ? state
        : {...state, size: action.size};
    default:
      return action satisfies never;
  }
}

function moveTo(state: State, place: Place): State {
  if (state.overlay?.kind === 'help') return {...state, overlay: {...state.overlay, place}};
  return {...state, places: state.places.with(state.pane, place)};
}

function moveBy(state: State, lines: number): State {
  const {columns, rows} = layoutIn(state).text;
  const {pane, place} = viewIn(state);
  return moveTo(state, clamp(pane, step(pane, place, lines, columns), columns, rows));
}

/** A page keeps one line of the last in sight; at the end of a pane it goes on to the next. */
function turnPage(state: State, direction: 1 | -1): State {
  const {columns, rows} = layoutIn(state).text;
  const {pane, place} = viewIn(state);
  const isAtEdge =
    direction === 1 ? !isBefore(place, lastPlace(pane, columns, rows)) : isSame(place, topPlace);
  if (!isAtEdge) return moveBy(state, direction * Math.max(1, rows - 1));
  const next = state.document.panes[state.pane + direction];
  if (state.overlay || !next) return state;
  const edge = direction === 1 ? topPlace : lastPlace(next, columns, rows);
  const turned = goToPane(state, state.pane + direction);
  return {...turned, places: turned.places.with(turned.pane, edge)};
}

function goToPane(state: State, pane: number): State {
  const {overlay: _, ...panes} = state;
  return state.document.panes[pane] ? {...panes, pane} : state;
}

/** One level back: out of what stands in front, then out of the search. */
function back(state: State): State {
  const {overlay, search: found, ...rest} = state;
  if (overlay) return {...rest, ...(found && {search: found})};
  if (!found) return state;
  if (!found.typing) return rest;
  const {pane, place, before} = found.typing;
  return {...rest, pane, places: state.places.with(pane, place), ...(before && {search: before})};
}

function startSearch(state: State): State {
  const {overlay: _, search: before, ...rest} = state;
  const place = state.places[state.pane] ?? topPlace;
  return {
    ...rest,
    search: {query: '', matches: [], current: -1, typing: {pane: state.pane, place, ...(before && {before})}},
  };
}

/** The query as far as it is typed; the view follows to the first match from where the search began. */
function typeQuery(state: State, query: string): State {
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

function submitQuery(state: State): State {
  if (!state.search?.typing) return state;
  if (state.search.query.trim() === '') return back(state);
  const {typing: _, ...found} = state.search;
  return {...state, search: found};
}

function turnMatch(state: State, direction: 1 | -1): State {
  const {search: found} = state;
  if (!found || found.matches.length === 0) return state;
  const {length} = found.matches;
  return showMatch({...state, search: {...found, current: (found.current + direction + length) % length}});
}

/** Brings the current match into sight: not at all if it is, else a third of the way down. */
function showMatch(state: State): State {
  const match = state.search?.matches[state.search.current];
  const pane = match && state.document.panes[match.pane];
  if (!pane) return state;
  const {overlay: _, ...panes} = state;
  const shown = {...panes, pane: match.pane};
  const {columns, rows} = layoutIn(state).text;
  const line = lineAt(pane, match.block, match.start, columns);
  const {place} = viewIn(shown);
  const inSight = linesFrom(pane, place, columns, rows).some(
    seen => seen.block === match.block && seen.index === line,
  );
  if (inSight) return shown;
  const there: Place = {block: match.block, line, at: match.start, width: columns};
  const top = step(pane, there, -Math.floor(rows / 3), columns);
  return {...shown, places: shown.places.with(match.pane, clamp(pane, top, columns, rows))};
}
