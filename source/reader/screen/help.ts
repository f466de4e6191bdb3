/** The help pane, made from the keymap. */

import type {Block, Pane} from '../../document/document.js';
import {type Harmless, ours} from '../../text/harmless.js';
import {onceForEach} from '../../text/once.js';
import type {Keymap} from '../keys/keymap.js';

const groups = ['Read', 'Panes', 'Find', 'Follow', 'Time', 'More'] as const;

/** The marks in a document, and what they mean. The README has the same table. */
export const legend: ReadonlyArray<readonly [Harmless, Harmless]> = [
  [ours('•'), ours('a fact')],
  [ours('◦'), ours('an assumption')],
  [ours('◆'), ours('a judgment, with its likelihood and its confidence')],
  [ours('░▓░'), ours('the range of a likelihood, from 0 to 100 percent')],
  [ours('❝'), ours('words that somebody said or wrote')],
  [ours('◇'), ours('an alternative to the judgments')],
  [ours('▸'), ours('an indicator: a sign that would change a judgment')],
  [ours('›'), ours('a talking point')],
  [ours('!'), ours('something to watch out for')],
  [ours('?'), ours('something that is not known')],
  [ours('Q A'), ours('a question that people may ask, and the answer')],
  [ours('¹'), ours('after a text: the number of its source in the Sources pane')],
  [ours('all from ¹'), ours('at the top of a pane: all its entries have this source')],
  [ours('*'), ours('after the title of a pane: the pane has changes since your last reading')],
];

function heading(text: Harmless): Block {
  return {kind: 'heading', path: [], parts: [{name: 'text', spans: [{text, role: 'heading'}]}]};
}

function entry(term: Harmless, text: Harmless, spoken = term): Block {
  return {
    kind: 'entry',
    path: [],
    parts: [
      {name: 'term', spans: [{text: term, role: 'key', ...(spoken !== term && {spoken})}]},
      {name: 'text', spans: [{text}]},
    ],
  };
}

/**
 * Help for a keymap, by groups of actions. Actions without a key are left out. The pane is made once for each keymap.
 */
export const helpPaneOf: (keymap: Keymap) => Pane = onceForEach(makeHelpPane);

function makeHelpPane({bindings}: Keymap): Pane {
  const keys = groups.flatMap(group => {
    const rows = bindings.filter(binding => binding.group === group && binding.keys.length > 0);
    return rows.length > 0
      ? [heading(ours(group)), ...rows.map(({does, shown, spoken}) => entry(shown, does, spoken))]
      : [];
  });
  const marks = legend.map(([mark, meaning]) => entry(mark, meaning));
  return {id: 'help', title: ours('Help'), blocks: [...keys, heading(ours('Marks')), ...marks]};
}
