import {expect, test} from 'vitest';
import {didYouMean, orList, quoted} from '../../source/text/message-parts.js';
import {harmless} from '../helpers/harmless.js';

test('choices are listed with commas, and “or” before the last', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(choices => orList(choices.map(harmless)))).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
  expect(didYouMean(['oman', 'malta'])).toBe('Did you mean `oman` or `malta`?');
});

test('a quoted text is one harmless line of at most 60 characters', () => {
  expect(quoted('a\nb\u001b[31m')).toBe('`a b[31m`');
  expect(quoted('x'.repeat(60))).toBe(`\`${'x'.repeat(60)}\``);
  expect(quoted('x'.repeat(61))).toBe(`\`${'x'.repeat(59)}…\``);
});
