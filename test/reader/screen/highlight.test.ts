import {expect, test} from 'vitest';
import {highlight} from '../../../source/reader/screen/highlight.js';
import type {LineSpan} from '../../../source/typeset/line.js';
import {harmless} from '../../helpers/harmless.js';

const line: {spans: LineSpan[]} = {
  spans: [
    {text: harmless('•  '), role: 'mark'},
    {text: harmless('The '), role: 'text', at: 10},
    {text: harmless('junta'), role: 'actor', reference: {to: 'actor', id: 'junta'}, at: 14},
    {text: harmless(' holds'), role: 'text', at: 19},
  ],
};

test('a match across two spans is marked in both, and the rest keeps its role', () => {
  expect(highlight(line, [{start: 12, end: 16, isCurrent: false}])).toEqual({
    spans: [
      {text: '•  ', role: 'mark'},
      {text: 'Th', role: 'text', at: 10},
      {text: 'e ', role: 'match', at: 12},
      {text: 'ju', role: 'match', reference: {to: 'actor', id: 'junta'}, at: 14},
      {text: 'nta', role: 'actor', reference: {to: 'actor', id: 'junta'}, at: 16},
      {text: ' holds', role: 'text', at: 19},
    ],
  });
});

test('the current match looks different, and a match that began on the line before continues', () => {
  expect(
    highlight(line, [
      {start: 2, end: 13, isCurrent: false},
      {start: 20, end: 99, isCurrent: true},
    ]),
  ).toEqual({
    spans: [
      {text: '•  ', role: 'mark'},
      {text: 'The', role: 'match', at: 10},
      {text: ' ', role: 'text', at: 13},
      {text: 'junta', role: 'actor', reference: {to: 'actor', id: 'junta'}, at: 14},
      {text: ' ', role: 'text', at: 19},
      {text: 'holds', role: 'current-match', at: 20},
    ],
  });
});

test('marking adds no text and loses none', () => {
  for (let start = 8; start < 26; start++) {
    for (let end = start + 1; end < 28; end++) {
      const marked = highlight(line, [{start, end, isCurrent: false}]);
      expect(marked.spans.map(({text}) => text).join('')).toBe('•  The junta holds');
    }
  }
});
