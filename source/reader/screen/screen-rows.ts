/** The rows of the screen, with the walk-in card. The first frame uses `rows.ts` instead, which loads less. */
import {walkInLines} from '../../typeset/card/card-lines.js';
import type {State} from '../state/state.js';
import {paintedWith, type Row, rowsWith} from './rows.js';

/** All rows of the screen from top to bottom, as many as the terminal has. */
export function screenRows(state: State): Row[] {
  return rowsWith(walkInLines, state);
}

/** All rows of the screen, painted. */
export function paintedRows(state: State): string[] {
  return paintedWith(walkInLines, state);
}
