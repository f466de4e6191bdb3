import {expect, test} from 'vitest';
import {countWords, formatReadingTime, readingTimeOf} from '../../source/text/reading-time.js';

test('words are counted, and 238 of them take a minute', () => {
  expect(countWords('Two words — and a dash, 3 August. ¹')).toBe(7);
  expect(countWords('王毅访问 and Сергей')).toBe(4);
  expect(
    [0, 60, 119, 1190, 1190].map((words, index) => formatReadingTime(words, index === 4 ? 595 : undefined)),
  ).toEqual(['under 1 min', 'under 1 min', '1 min', '5 min', '2 min']);
});

test('characters of scripts without spaces count as parts of a word, with or without spaces between them', () => {
  const texts = ['ก', 'ກ', 'ក', 'က', '毅'].map(letter => letter.repeat(240));
  expect(texts.map(countWords)).toEqual([48, 40, 40, 30, 120]);
  expect(countWords('က'.repeat(12))).toBe(2);
  expect(countWords(Array.from({length: 20}, () => 'က'.repeat(12)).join(' '))).toBe(30);
  expect(countWords('NLDပါတီ')).toBe(2);
});

test('a part that takes as long as the whole is called a part', () => {
  const words = [60, 476, 470, 30].map((part, index) => readingTimeOf(part, [1190, 1190, 476, 60][index]));
  expect(words).toEqual(['under 1 of 5 min', '2 of 5 min', 'part of 2 min', 'part of it, under 1 min']);
  expect(readingTimeOf(476, undefined)).toBe('2 min');
});
