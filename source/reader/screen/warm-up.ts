/**
 * Prepares for the first keys, between the first frame and the first key: V8 compiles the reducer and the typesetting,
 * and the text is folded for searching.
 */
import {foldAhead} from '../../typeset/search.js';
import {type Action, reduce} from '../state/reduce.js';
import type {State} from '../state/state.js';
import {paintedRows} from './screen-rows.js';

/** Actions of usual keys. They act on a copy of the state that is never shown. */
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

/** Actions that read the whole document. In a long document they would make a key wait. */
const heavy: ReadonlyArray<readonly Action[]> = [
  [{type: 'mark-reference', direction: 1}, {type: 'open-reference'}],
  [{type: 'next-budget'}],
  [{type: 'walk-in'}],
];

/** A document with this many blocks is long. */
const longFrom = 1000;
/** Blocks that are folded in one step, which takes about 1 ms. */
const foldedBlocks = 250;

/** Each step takes one or a few milliseconds. Keys are handled between the steps. */
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
