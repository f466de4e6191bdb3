/** The help pane, made from the table that binds the keys. */
import type {Block, Pane} from '../domain/document.js';
import {keymap} from './keymap.js';

const groups = ['Read', 'Panes', 'Find', 'Follow', 'Time', 'More'] as const;

/** What the marks before a text mean. */
const legend: ReadonlyArray<readonly [string, string]> = [
  ['•', 'a fact'],
  ['◦', 'an assumption'],
  ['◆', 'a judgment, with its likelihood and confidence'],
  ['❝', 'words somebody said or wrote'],
  ['¹', 'the source, by its number in Sources'],
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

export const helpPane: Pane = {
  id: 'help',
  title: 'Help',
  blocks: [
    ...groups.flatMap(group => [
      heading(group),
      ...keymap.filter(binding => binding.group === group).map(({shown, does}) => entry(shown, does)),
    ]),
    heading('Marks'),
    ...legend.map(([mark, meaning]) => entry(mark, meaning)),
  ],
};
