import {expect, test} from 'vitest';
import {layoutOf} from '../../../source/reader/state/layout.js';
import {layoutIn} from '../../../source/reader/state/state.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';
import {after, opened} from '../../helpers/reader.js';

test.each([
  [
    {columns: 39, rows: 50},
    {kind: 'tiny', margin: 0, hasRules: false, text: {columns: 39, rows: 50}},
  ],
  [
    {columns: 200, rows: 9},
    {kind: 'tiny', margin: 0, hasRules: false, text: {columns: 200, rows: 9}},
  ],
  [
    {columns: 0, rows: 0},
    {kind: 'tiny', margin: 0, hasRules: false, text: {columns: 1, rows: 1}},
  ],
  [
    {columns: 40, rows: 10},
    {kind: 'narrow', margin: 1, hasRules: false, text: {columns: 38, rows: 7}},
  ],
  [
    {columns: 80, rows: 24},
    {kind: 'narrow', margin: 1, hasRules: true, text: {columns: 78, rows: 19}},
  ],
  [
    {columns: 99, rows: 15},
    {kind: 'narrow', margin: 1, hasRules: false, text: {columns: 80, rows: 12}},
  ],
  [
    {columns: 100, rows: 16},
    {
      kind: 'wide',
      margin: 1,
      hasRules: true,
      list: {columns: 26, gap: 3},
      text: {columns: 69, rows: 12},
    },
  ],
  [
    {columns: 200, rows: 60},
    {
      kind: 'wide',
      margin: 1,
      hasRules: true,
      list: {columns: 26, gap: 3},
      text: {columns: 80, rows: 56},
    },
  ],
])('at the size %j, the reader has the right layout', (size, layout) => {
  expect(layoutOf(myanmar, size)).toEqual({...layout, size});
});

test('a long title of a pane makes the pane list at most 30 columns wide', () => {
  const document = documentOf(smallest(`panes: [{id: a, title: ${'Long '.repeat(30)}, points: [A]}]\n`));
  expect(layoutOf(document, {columns: 100, rows: 30}).list).toEqual({columns: 30, gap: 3});
});

test('the list of panes can be hidden, and only on a screen that has it', () => {
  const wide = opened(myanmar, {columns: 120, rows: 40});
  const hidden = after(wide, {type: 'toggle-list'});
  expect(layoutIn(hidden)).toMatchObject({kind: 'narrow', text: {columns: 80}});
  expect(hidden.notice?.text).toBe('the list of panes is hidden');
  expect(layoutIn(wide).list).toBeDefined();
  const shown = after(hidden, {type: 'toggle-list'});
  expect([layoutIn(shown).list, shown.notice?.text]).toEqual([
    layoutIn(wide).list,
    'the list of panes is shown',
  ]);

  const narrow = after(opened(myanmar, {columns: 80, rows: 24}), {type: 'toggle-list'});
  expect(narrow.isListHidden).toBeUndefined();
  expect(narrow.notice?.text).toBe('there is no list of panes on a screen of fewer than 100 columns');
});
