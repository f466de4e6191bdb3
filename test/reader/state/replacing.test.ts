/** The file is saved while the reader is open. */

import {expect, test} from 'vitest';
import type {Document} from '../../../source/document/document.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import type {Action} from '../../../source/reader/state/reduce.js';
import {type State, viewIn} from '../../../source/reader/state/state.js';
import {lineText} from '../../../source/typeset/line.js';
import {documentOf, myanmar, readText, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {after, opened, visibleText} from '../../helpers/reader.js';

const size = {columns: 80, rows: 24};
const start = opened(myanmar, size);
const text = readText('briefings/myanmar.yaml');
const next: Action = {type: 'mark-reference', direction: 1};
const open: Action = {type: 'open-reference'};
const down: Action = {type: 'scroll', lines: 1};
const saved = (document: Document): Action => ({type: 'reload', document});
const id = (state: State) => viewIn(state).pane.id;

const longer = documentOf(
  text
    .replace('summary:\n', 'summary:\n  - One above it all.\n')
    .replace('role: Foreign minister\n', 'role: Minister of the exterior\n'),
);
const tiny = documentOf(smallest());

/** A state with each overlay, a mark, a search and a time budget. */
const situations: ReadonlyArray<readonly [string, State]> = [
  ['a pane', after(start, {type: 'go-to-pane', pane: 7}, down, down)],
  ['a mark', after(start, {type: 'go-to-pane', pane: 7}, next)],
  ['a card', after(start, {type: 'go-to-pane', pane: 5}, down, next, open, down)],
  [
    'a card that was opened from a card',
    after(start, {type: 'go-to-pane', pane: 2}, next, open, next, open, down),
  ],
  ['a jump', after(start, {type: 'go-to-pane', pane: 2}, next, open, {type: 'turn-pane', direction: 1})],
  ['help', after(start, {type: 'help', pane: helpPaneOf(defaultKeymap)}, down)],
  ['the walk-in card', after(start, {type: 'go-to-pane', pane: 7}, {type: 'walk-in'})],
  ['the list of panes', after(start, {type: 'go-to-pane', pane: 7}, {type: 'choose-pane'})],
  ['a list of references', after(start, {type: 'go-to-pane', pane: 7}, open)],
  ['a query', after(start, {type: 'go-to-pane', pane: 7}, {type: 'search'}, {type: 'type-query', text: 'a'})],
  [
    'a second query',
    after(
      start,
      {type: 'search'},
      {type: 'type-query', text: 'sanctions'},
      {type: 'submit-query'},
      {type: 'search'},
      {type: 'type-query', text: 'a'},
    ),
  ],
  ['a search', after(start, {type: 'search'}, {type: 'type-query', text: 'junta'}, {type: 'submit-query'})],
  ['a time budget', after(start, {type: 'next-budget'}, {type: 'go-to-pane', pane: 7}, next, open)],
];

/** Every action that could lead to something that the new document does not have. */
const ways: ReadonlyArray<readonly Action[]> = [
  [{type: 'type-query', text: 'l'}],
  [{type: 'submit-query'}],
  [{type: 'turn-match', direction: 1}],
  [{type: 'back'}, {type: 'back'}, {type: 'back'}, {type: 'back'}],
  [{type: 'return'}, {type: 'return'}, {type: 'return'}],
  [down, {type: 'page', direction: 1}, {type: 'bottom'}],
  [next, open, open],
  [{type: 'next-budget'}, {type: 'show-all'}, {type: 'toggle-changed'}],
  [
    {type: 'turn-pane', direction: 1},
    {type: 'turn-pane', direction: -1},
  ],
];

test.each(situations)(
  'from %s, every action shows a full screen after a save, even if most of the text is removed',
  (_name, state) => {
    for (const document of [tiny, longer, myanmar]) {
      const there = after(state, saved(document));
      for (const actions of ways) {
        const rows = screenRows(after(there, ...actions));
        expect(rows.length).toBe(size.rows);
      }
    }
  },
);

test('after a save, a card is made again at the same place, and the way back stays', () => {
  const card = after(start, {type: 'go-to-pane', pane: 2}, next, open);
  expect(id(card)).toBe('actor lavrov');
  const anew = after(card, saved(longer));
  expect([id(anew), visibleText(anew)[1]]).toEqual(['actor lavrov', '   Minister of the exterior, Russia ¹']);
  const back = after(anew, {type: 'return'});
  expect([id(back), visibleText(back), back.trail]).toEqual([
    'russia-myanmar',
    visibleText(after(start, {type: 'go-to-pane', pane: 2})),
    [],
  ]);
});

test('after a save, the card of an actor that is gone closes', () => {
  const card = after(start, {type: 'go-to-pane', pane: 2}, next, open);
  const without = documentOf(smallest('panes: [{id: russia-myanmar, title: Russia, points: [One.]}]\n'));
  expect(id(after(card, saved(without)))).toBe('russia-myanmar');
});

test('after a save, help, the walk-in card, the list of panes and a mark stay', () => {
  const help = after(start, {type: 'help', pane: helpPaneOf(defaultKeymap)}, down);
  expect(visibleText(after(help, saved(longer)))).toEqual(visibleText(help));
  for (const kind of ['walk-in', 'choose-pane'] as const)
    expect(after(start, {type: kind}, saved(longer)).overlay?.kind).toBe(kind === 'walk-in' ? kind : 'panes');
  const marked = after(start, {type: 'go-to-pane', pane: 7}, next);
  expect(after(marked, saved(longer)).mark?.reference).toEqual(marked.mark?.reference);
});

test('a search that is given up after a save leads back to where it began', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 7}, down, down, down);
  const searching = after(reading, {type: 'search'}, {type: 'type-query', text: 'Yak'}, saved(longer));
  expect(visibleText(after(searching, {type: 'back'}))).toEqual(visibleText(reading));
});

test('a save, or trouble with the file, removes a notice', () => {
  const told = after(start, {type: 'toggle-changed'});
  expect(told.notice?.text).toBe('this is the first reading');
  const trouble = {text: harmless('a.yaml:1:1: no'), short: harmless('line 1: no')};
  expect(after(told, saved(longer)).notice).toBeUndefined();
  const broken = after(told, {type: 'trouble', trouble});
  expect([broken.notice, lineText(screenRows(broken).at(-1)?.line ?? {spans: []})]).toEqual([
    undefined,
    expect.stringContaining('a.yaml:1:1: no'),
  ]);
});
