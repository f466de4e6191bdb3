import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

const quote = (text: string, sources = '[a]') =>
  `panes: [{id: p, title: P, quotes: [{text: ${text}, sources: ${sources}}]}]\n` +
  'sources: {a: {title: A, file: a.txt}, b: {title: B, file: b.txt}, c: C}\n';
const saved = {
  'a.txt': 'She said: “It’s a little club of\npariahs here”, and left.\n',
  'b.txt': 'He was hard pressed to answer.\n',
};

test.each([
  [quote('a small club of pariahs'), ['a small club of pariahs']],
  [quote('It’s a little club of pariahs there'), ['It’s a little club of pariahs there']],
  [quote('hard pressed', '[a]'), ['hard pressed']],
  [quote('little club here', '[a, b]'), ['little club here']],
])('a quote that is not in the saved article is reported: %j', (part, spans) => {
  expect(underlined('craft/quote-not-verbatim', part, {saved})).toEqual(spans);
});

test.each([
  quote('little club of pariahs'),
  quote("It's a little club"),
  quote('hard pressed', '[a, b]'),
  // A source that is not saved may have the words.
  quote('never', '[c]'),
  quote('never', '[a, c]'),
])(
  'a quote that is in the saved article, or may be in a source without a saved article, is not reported: %j',
  part => {
    expect(underlined('craft/quote-not-verbatim', part, {saved})).toEqual([]);
  },
);

test('a saved article that cannot be read is reported once for each source', () => {
  const part =
    'sources: {a: {title: A, file: a.txt}, x: {title: X, file: x.txt}, y: {title: Y, file: y/y.txt}}\n';
  expect(underlined('craft/no-saved-file', part, {saved})).toEqual(['x.txt', 'y/y.txt']);
  expect(underlined('craft/no-saved-file', part)).toEqual(['a.txt', 'x.txt', 'y/y.txt']);
});

test.each([
  quote('never'),
  'sources: {c: C}\n',
  'sources: {c: {title: C, url: https://example.org/a.txt}}\n',
])('a source without a saved article, or with one that can be read, is not reported: %j', part => {
  expect(underlined('craft/no-saved-file', part, {saved})).toEqual([]);
});
