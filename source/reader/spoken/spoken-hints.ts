/** Sentences about where the user is and which keys are useful now, for users of a screen reader. */

import {describeReference} from '../../document/targets.js';
import {capital} from '../../text/capital.js';
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {spokenText} from '../../typeset/spoken-text.js';
import {bindingFor} from '../keys/keymap.js';
import {type State, viewIn} from '../state/state.js';
import {referenceAtMatch} from '../state/visible.js';

/** A sentence about the keys that the user needs first. */
export function keysIn({document, keymap, last, pane}: State): Harmless {
  const wanted = [
    ['page-down', 'reads on'],
    ['help', 'lists the keys'],
    ...(last && last.pane !== document.panes[pane]?.id
      ? [['last-place', 'goes to where the last reading ended'] as const]
      : []),
    ['quit', 'quits'],
  ] as const;
  const hints = wanted.flatMap(([action, does]) => {
    const key = bindingFor(keymap, action).hint?.spoken;
    return key === undefined ? [] : [ours`${key} ${does}`];
  });
  return hints.length === 0 ? ours('') : sentence(joined(hints, ', '));
}

/** What to say when the reader has the terminal again, after an editor or the shell: the pane, and the block said last. */
export function returned(state: State, block: number): Harmless[] {
  const {kind} = state.overlay ?? {};
  if (kind === 'walk-in') return [ours('Back in the walk-in card.')];
  if (kind === 'panes' || kind === 'references') return [ours('Back in the list.')];
  const {pane} = viewIn(state);
  const said = pane.blocks[block];
  return [ours`Back in ${pane.title}.`, ...(said ? [spokenText(said)] : [])];
}

/** A sentence about what Enter opens at the current match. */
export function opensAtMatch(state: State): Harmless[] {
  const at = referenceAtMatch(state);
  const {spoken} = bindingFor(state.keymap, 'open-reference');
  if (!at || spoken === '') return [];
  return [ours`${spoken} opens ${describeReference(state.full, at.reference).name}.`];
}

export function sentence(text: Harmless): Harmless {
  return ours`${capital(text)}.`;
}
