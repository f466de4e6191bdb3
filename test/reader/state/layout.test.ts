import {expect, test} from 'vitest';
import {layoutOf} from '../../../source/reader/state/layout.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';

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
