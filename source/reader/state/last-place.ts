/** Goes to where the last reading ended. */

import {type Document, isSamePath} from '../../document/document.js';
import {ours} from '../../text/harmless.js';
import {unfiltered} from './filter.js';
import {goToPane, moveTo} from './moving.js';
import {topPlace} from './place.js';
import {type Position, viewAt} from './position.js';
import {type State, spotOf} from './state.js';

/** Goes to where the last reading ended. `return` leads back. If the filter holds the place back, lifts the filter. */
export function goToLastPlace(state: State): State {
  const {last} = state;
  if (!last || !hasPane(state.full, last))
    return {...state, notice: {text: ours('no earlier reading has a place to go to'), tone: 'plain'}};
  const shown = isHeldBack(state, last) ? unfiltered(state) : state;
  const {pane, places} = viewAt(shown.document, last);
  const there = goToPane({...shown, trail: [...state.trail, spotOf(state)]}, pane);
  return moveTo(there, places[pane] ?? topPlace);
}

function hasPane({panes}: Document, {pane}: Position): boolean {
  return panes.some(({id}) => id === pane);
}

/** Whether only the whole document has the place. */
function isHeldBack({document, full}: State, position: Position): boolean {
  return !has(document, position) && (has(full, position) || !hasPane(document, position));
}

function has({panes}: Document, {pane, path}: Position): boolean {
  return panes.some(({id, blocks}) => id === pane && blocks.some(block => isSamePath(block.path, path)));
}
