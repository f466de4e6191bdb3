/** What the spoken reader says if an action changed nothing. */
import {type Harmless, ours} from '../../text/harmless.js';
import type {Action} from '../state/reduce.js';
import type {State} from '../state/state.js';

/** Returns what to say; an empty list if the action needs no answer. */
export function missed({search}: State, {type}: Action): Harmless[] {
  if (type === 'turn-match') return [ours(search ? 'No match.' : 'There is no search.')];
  if (type === 'turn-pane') return [ours('There are no more panes.')];
  if (type === 'go-to-pane') return [ours('There is no such pane.')];
  if (type === 'back' || type === 'return') return [ours('There is nothing to go back to.')];
  return [];
}
