/** Movements within a pane and between panes. */
import {hasText} from '../../document/budget.js';
import type {Pane} from '../../document/document.js';
import {clamp, isBefore, isSame, lastPlace, type Place, step, topPlace} from './place.js';
import {layoutIn, type State, viewIn, without} from './state.js';

/** Moves the pane in front to a place. */
export function moveTo(state: State, place: Place): State {
  const {overlay} = state;
  if (overlay?.kind === 'pane') return {...without(state, 'mark'), overlay: {...overlay, place}};
  return {...without(state, 'mark'), places: state.places.with(state.pane, place)};
}

export function moveBy(state: State, lines: number): State {
  const {columns, rows} = layoutIn(state).text;
  const {pane, place} = viewIn(state);
  return moveTo(state, clamp(pane, step(pane, place, lines, columns), columns, rows));
}

/** Turns a page; one line of the page before stays visible. At the end of a pane, goes to the next pane with text. */
export function turnPage(state: State, direction: 1 | -1): State {
  const {columns, rows} = layoutIn(state).text;
  const {pane, place} = viewIn(state);
  const isAtEdge =
    direction === 1 ? !isBefore(place, lastPlace(pane, columns, rows)) : isSame(place, topPlace);
  if (!isAtEdge) return moveBy(state, direction * Math.max(1, rows - 1));
  const index = nextToRead(state, direction);
  const next = state.document.panes[index];
  if (state.overlay || !next) return state;
  const edge = direction === 1 ? topPlace : lastPlace(next, columns, rows);
  const turned = goToPane(state, index);
  return {...turned, places: turned.places.with(turned.pane, edge)};
}

/** The number of the next pane that has text, or of the one before. -1 if there is none. */
export function nextToRead({document: {panes}, pane}: State, direction: 1 | -1): number {
  for (let index = pane + direction; index >= 0 && index < panes.length; index += direction)
    if (hasText(panes[index] as Pane)) return index;
  return -1;
}

/** Brings a pane to the front and closes overlays. Returns the same state if there is no such pane. */
export function goToPane(state: State, pane: number): State {
  return state.document.panes[pane] ? {...without(state, 'overlay', 'mark'), pane} : state;
}

/** Makes a line of the pane in front visible, a third of the way down. A line that is visible already does not move. */
export function showLine(state: State, block: number, line: number, at: number): State {
  const {columns, rows} = layoutIn(state).text;
  const {pane, place} = viewIn(state);
  const target = {block, line};
  const last = step(pane, place, rows - 1, columns);
  if (!isBefore(target as Place, place) && !isBefore(last, target as Place)) return state;
  const there: Place = {block, line, at, width: columns};
  const top = clamp(pane, step(pane, there, -Math.floor(rows / 3), columns), columns, rows);
  const {mark} = state;
  const moved = moveTo(state, top);
  return mark ? {...moved, mark} : moved;
}
