import {expect, test} from 'vitest';
import type {LineSpan} from '../../source/typeset/line.js';
import {wrap} from '../../source/typeset/wrap.js';
import {harmless} from '../helpers/harmless.js';

function lines(text: string, width: number): string[] {
  return wrap([{text: harmless(text), role: 'text', at: 0}], width).map(line =>
    line.map(span => span.text).join(''),
  );
}

test.each([
  ['words', 'one two three', 7, ['one two', 'three']],
  ['spaces at a break are dropped', 'one   two', 4, ['one', 'two']],
  ['a no-break space holds', 'one two\u00a0three', 9, ['one', 'two three']],
  [
    'hyphens and dashes between letters',
    'pro-democracy Russia–Myanmar',
    9,
    ['pro-', 'democracy', 'Russia–', 'Myanmar'],
  ],
  ['a range of numbers holds', 'from 55–80% on', 9, ['from', '55–80% on']],
  ['a no-break hyphen holds', 'a luh\u2011VROFF', 9, ['a', 'luh-VROFF']],
  ['a word longer than the line', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['Chinese between any two, but not before a full stop', '王毅访问缅甸。', 6, ['王毅访', '问缅', '甸。']],
  ['Thai at its words', 'ภาษาไทย', 5, ['ภาษา', 'ไทย']],
  ['Hangul between any two', '김정은은', 4, ['김정', '은은']],
  ['nothing', '', 5, []],
  ['a width of one', 'ab', 1, ['a', 'b']],
])('%s', (_name, text, width, wanted) => {
  expect(lines(text, width)).toEqual(wanted);
});

test('spans keep their roles, references and offsets across a break', () => {
  const reference = {to: 'actor', id: 'a'} as const;
  const spans: LineSpan[] = [
    {text: harmless('By '), role: 'text', at: 10},
    {text: harmless('Min Aung'), role: 'actor', reference, at: 13},
    {text: harmless('.'), role: 'label'},
  ];
  expect(wrap(spans, 6)).toEqual([
    [
      {text: 'By ', role: 'text', at: 10},
      {text: 'Min', role: 'actor', reference, at: 13},
    ],
    [
      {text: 'Aung', role: 'actor', reference, at: 17},
      {text: '.', role: 'label'},
    ],
  ]);
});
