/** What the spoken reader says if an action changed nothing. */
import {type Harmless, ours} from '../../text/harmless.js';
import type {Action} from '../state/reduce.js';
import type {State} from '../state/state.js';

/** What to say of a key that changed nothing. */
export function missed({search}: State, {type}: Action): Harmless[] {
  if (type === 'turn-match') return [ours(search ? 'No match.' : 'Nothing is searched for.')];
  if (type === 'turn-pane') return [ours('There is no further pane.')];
  if (type === 'go-to-pane') return [ours('There is no such pane.')];
  if (type === 'back' || type === 'return') return [ours('There is nothing to go back to.')];
  return [];
}
