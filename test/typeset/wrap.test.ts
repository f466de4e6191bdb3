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
  ['lines break between words', 'one two three', 7, ['one two', 'three']],
  ['spaces at a break are dropped', 'one   two', 4, ['one', 'two']],
  ['a line does not break at a no-break space', 'one two\u00a0three', 9, ['one', 'two three']],
  [
    'lines break after hyphens and dashes between letters',
    'pro-democracy Russia–Myanmar',
    9,
    ['pro-', 'democracy', 'Russia–', 'Myanmar'],
  ],
  ['a line does not break within a range of numbers', 'from 55–80% on', 9, ['from', '55–80% on']],
  ['a line does not break at a no-break hyphen', 'a luh\u2011VROFF', 9, ['a', 'luh-VROFF']],
  [
    'a word that is longer than the line breaks between characters',
    'abcdefgh ij',
    3,
    ['abc', 'def', 'gh', 'ij'],
  ],
  [
    'Chinese breaks between any two characters, but not before a full stop',
    '王毅访问缅甸。',
    6,
    ['王毅访', '问缅', '甸。'],
  ],
  ['Thai breaks between its words', 'ภาษาไทย', 5, ['ภาษา', 'ไทย']],
  ['Hangul breaks between any two characters', '김정은은', 4, ['김정', '은은']],
  ['an empty text has no lines', '', 5, []],
  ['a line has at least one character', 'ab', 1, ['a', 'b']],
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
