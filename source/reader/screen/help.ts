/** The help pane, made from the keymap. */
import type {Block, Pane} from '../../document/document.js';
import type {Keymap} from '../keys/keymap.js';

const groups = ['Read', 'Panes', 'Find', 'Follow', 'Time', 'More'] as const;

/** The marks in a document, and what they mean. */
const legend: ReadonlyArray<readonly [string, string]> = [
  ['•', 'a fact'],
  ['◦', 'an assumption'],
  ['◆', 'a judgment, with its likelihood and confidence'],
  ['❝', 'words somebody said or wrote'],
  ['¹', 'the source, by its number in Sources'],
  ['*', 'a pane with something new since the last reading'],
];

function heading(text: string): Block {
  return {kind: 'heading', path: [], parts: [{name: 'text', spans: [{text, role: 'heading'}]}]};
}

function entry(term: string, text: string): Block {
  return {
    kind: 'entry',
    path: [],
    parts: [
      {name: 'term', spans: [{text: term, role: 'key'}]},
      {name: 'text', spans: [{text}]},
    ],
  };
}

const panes = new WeakMap<Keymap, Pane>();

/** Help for a keymap, by groups of actions. Actions without a key are left out. The pane is made once for each keymap. */
export function helpPaneOf(keymap: Keymap): Pane {
  let pane = panes.get(keymap);
  if (!pane) {
    pane = makeHelpPane(keymap);
    panes.set(keymap, pane);
  }
  return pane;
}

function makeHelpPane({bindings}: Keymap): Pane {
  const keys = groups.flatMap(group => {
    const rows = bindings.filter(binding => binding.group === group && binding.keys.length > 0);
    return rows.length > 0 ? [heading(group), ...rows.map(({shown, does}) => entry(shown, does))] : [];
  });
  const marks = legend.map(([mark, meaning]) => entry(mark, meaning));
  return {id: 'help', title: 'Help', blocks: [...keys, heading('Marks'), ...marks]};
}
