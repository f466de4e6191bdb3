import {expect, test} from 'vitest';
import {columnsOf, truncate} from '../../source/text/columns.js';
import {styledColumnsOf} from '../../source/text/styled-columns.js';
import {harmless} from '../helpers/harmless.js';

test.each([
  ['plain', 5],
  ['naïve — “quoted”', 16],
  ['王毅', 4],
  ['Сергей', 6],
  ['မြန်မာ', 6],
  ['ဝဏ္ဏမောင်လွင်', 12],
  ['👩‍👩‍👧', 8],
  ['👨‍👩‍👧‍👦', 11],
  ['👍', 2],
  ['👍🏽', 4],
  ['🇲🇲', 4],
  ['\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', 8],
  ['❤', 1],
  ['❤️', 2],
  ['🌶', 2],
  ['🌶️', 3],
  ['1️⃣', 3],
  ['葛\u{e0100}', 3],
  ['e\u0301', 1],
  ['░▓▌•◦◆❝❞¹', 9],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('the styles that Ink adds take no columns', () => {
  expect(['\u001b[1mbold\u001b[22m', '\u001b[31m王毅\u001b[39m', 'plain'].map(styledColumnsOf)).toEqual([
    4, 4, 5,
  ]);
});

test('a text is cut between whole characters, and `…` shows it', () => {
  expect([
    truncate(harmless('Naypyidaw'), 9),
    truncate(harmless('Naypyidaw'), 5),
    truncate(harmless('王毅王毅'), 4),
    truncate(harmless('abc'), 1),
    truncate(harmless('abc'), 0),
  ]).toEqual(['Naypyidaw', 'Nayp…', '王…', '…', '']);
});
