import {expect, test} from 'vitest';
import {search} from '../../source/domain/search.js';
import {documentOf, smallest} from '../helpers/briefings.js';

test('a match has its place in the text of its block, whatever stands before it', () => {
  const document = documentOf(smallest('summary: ["İstanbul, e\\u0301te\\u0301 and **Yak**-130"]\n'));
  expect(search(document, 'yak-130')).toEqual([{pane: 0, block: 3, start: 20, end: 27}]);
  expect(search(document, 'ete')).toEqual([{pane: 0, block: 3, start: 10, end: 15}]);
});

test.each([
  ['Сергей', 'Сергей', 'Cyrillic'],
  ['한국', '한국', 'Korean'],
  ['がく', 'がく', 'Japanese'],
  ['မြန်မာ', 'မြန်မာ', 'Burmese'],
  ['οδός', 'οδός', 'Greek'],
  ['ΟΔΟΣ', 'οδος', 'a Greek word that ends in sigma'],
  ['naïve', 'NAIVE', 'Latin'],
])('%s is found beside a letter with an accent, and without one', (word, query) => {
  const document = documentOf(smallest(`summary: ["${word}", "Café ${word}"]\n`));
  expect(search(document, query).map(({block}) => block)).toEqual([3, 4]);
});
