/**
 * What the first keys will need, done ahead: between the first frame and the first key, the engine compiles the ways
 * through the reducer and the type-setting, and the text is folded for searching.
 */
import {foldAhead} from '../../document/search.js';
import {type Action, reduce} from '../state/reduce.js';
import type {State} from '../state/state.js';
import {paintedRows} from './screen-rows.js';

/** Keys as people press them, on a state that nobody sees. */
const light: ReadonlyArray<readonly Action[]> = [
  [
    {type: 'turn-pane', direction: 1},
    {type: 'scroll', lines: 1},
  ],
  [{type: 'page', direction: 1}],
  [{type: 'mark-reference', direction: 1}],
  [{type: 'open-reference'}],
  [
    {type: 'search'},
    {type: 'type-query', text: 'e'},
    {type: 'submit-query'},
    {type: 'turn-match', direction: 1},
  ],
];

/** Those that go through all of a document: of a long one, a key would have to wait for them. */
const heavy: ReadonlyArray<readonly Action[]> = [
  [{type: 'mark-reference', direction: 1}, {type: 'open-reference'}],
  [{type: 'next-budget'}],
  [{type: 'walk-in'}],
];

/** Blocks from which on a document is long. */
const longFrom = 1000;
/** Blocks that are folded at a time: about a millisecond's work. */
const foldedBlocks = 250;

/** Steps of a millisecond or a few each, to be taken one at a time so that a key comes between two of them. */
export function* warmUp(state: State): Generator<void> {
  const blocks = state.full.panes.flatMap(pane => pane.blocks);
  for (const actions of blocks.length < longFrom ? [...light, ...heavy] : light) {
    paintedRows(actions.reduce(reduce, state));
    yield;
  }
  for (let from = 0; from < blocks.length; from += foldedBlocks) {
    foldAhead(blocks.slice(from, from + foldedBlocks));
    yield;
  }
}
