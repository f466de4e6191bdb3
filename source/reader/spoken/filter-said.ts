/** What the spoken reader says about the filter and the search. */
import {counted} from '../../text/counted.js';
import {type Harmless, ours} from '../../text/harmless.js';
import type {SearchWay, State} from '../state/state.js';

/** What is said if an action changed the filter; an empty list if it did not. */
export function filterSaid(after: State, before: State): Harmless[] {
  const isSame = after.minutes === before.minutes && after.onlyChanged === before.onlyChanged;
  if (isSame && after.matching === before.matching) return [];
  if (after.matching) return [ours`Only entries with “${after.matching.text}” are shown.`];
  if (after.onlyChanged) return [ours('Only changes are shown.')];
  return [after.minutes === undefined ? ours('Everything is shown.') : budgetIn(after, after.minutes)];
}

export function isBudgeted({document}: State): boolean {
  return document.wholeWords !== undefined;
}

export function budgetIn({document}: State, minutes: number): Harmless {
  const held = document.panes.reduce((sum, pane) => sum + (pane.held ?? 0), 0);
  const time = counted(minutes, 'minute');
  const entries = held === 1 ? ours('1 entry is') : ours`${held} entries are`;
  return ours`What can be read in ${time}; ${entries} held back.`;
}

/** How the query is read, after a key has changed it. */
export function searchWaySaid({search}: State, way: keyof SearchWay): Harmless {
  const isOn = search?.how?.[way] === true;
  if (way === 'isPattern') return ours(isOn ? 'Regular expression.' : 'Plain text.');
  return ours(isOn ? 'Capitals and accents count.' : 'Capitals and accents do not count.');
}
