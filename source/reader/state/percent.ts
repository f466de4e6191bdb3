/** Going to a percentage of a pane: a number and `%`, as in other pagers. */
import {ours} from '../../text/harmless.js';
import {leaveFor} from './following.js';
import {moveTo} from './moving.js';
import {placeAtPercent} from './place.js';
import {layoutIn, type State, viewIn, without} from './state.js';

/** The most digits of a percentage: 100. */
const mostDigits = 3;

/**
 * Goes to the pane with a number, from 0 for the first one. The digit may also be the beginning of a percentage, so the
 * state before the digits stays known. The digit 0 is `pane` -1, which goes nowhere.
 */
export function withDigit(state: State, pane: number): State {
  const {typed, ...before} = state;
  const there = leaveFor(before, pane);
  if (pane < -1 || pane > 8 || (pane === -1 && !typed))
    return there === before ? without(state, 'typed') : there;
  const digits = `${typed?.digits ?? ''}${pane + 1}`;
  return digits.length > mostDigits ? there : {...there, typed: {digits, before: typed?.before ?? before}};
}

/** Goes to the typed percentage of the pane that was in front before the digits. */
export function goToPercent(state: State): State {
  const {typed, ...rest} = state;
  if (!typed)
    return {
      ...rest,
      notice: {text: ours('type a number first: 50% is the middle of the pane'), tone: 'plain'},
    };
  // A list or the walk-in card does not scroll, and a digit has closed it.
  const {overlay} = typed.before;
  const base = overlay === undefined || overlay.kind === 'pane' ? without(typed.before, 'notice') : rest;
  const {columns, rows} = layoutIn(base).text;
  return moveTo(base, placeAtPercent(viewIn(base).pane, Math.min(100, Number(typed.digits)), columns, rows));
}
