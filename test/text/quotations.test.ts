import {expect, test} from 'vitest';
import {quotationsIn} from '../../source/text/quotations.js';
import {harmless} from '../helpers/harmless.js';

test.each([
  ['He spoke of “a wall of silence” and of "the end of it".', ['a wall of silence', 'the end of it']],
  [
    '„Wir gehen nach Hause“, «nous rentrons à la maison», 「我们要回家了」',
    ['Wir gehen nach Hause', 'nous rentrons à la maison', '我们要回家了'],
  ],
  // Fewer than three words are a name or a term.
  ['The “personal visit” of "Ann Lee"', []],
  ['An 18" gun, “never closed', []],
  ['', []],
])('the quotations of a text are found: %s', (text, wanted) => {
  expect(quotationsIn(harmless(text))).toEqual(wanted);
});

test('only the first eight quotations of a text are found', () => {
  const text = Array.from({length: 50}, (_, index) => `“words of number ${index}”`).join(', ');
  expect(quotationsIn(harmless(text))).toEqual(
    Array.from({length: 8}, (_, index) => `words of number ${index}`),
  );
});
