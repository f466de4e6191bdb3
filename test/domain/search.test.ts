import {expect, test} from 'vitest';
import {search, searchFrom} from '../../source/domain/search.js';
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

test('a search that is cut begins where it is asked to, goes on from the beginning, and says that it is cut', () => {
  const long = documentOf(
    smallest(`summary: [${Array.from({length: 9}, (_, index) => `Point ${index}`).join(', ')}]\n`),
  );
  const blocks = (found: ReturnType<typeof searchFrom>) => found.matches.map(({block}) => block);
  const all = searchFrom(long, 'point', {pane: 0, block: 8}, 100);
  expect([blocks(all), all.first, all.isCut]).toEqual([[3, 4, 5, 6, 7, 8, 9, 10, 11], 5, false]);
  const some = searchFrom(long, 'point', {pane: 0, block: 8}, 2);
  expect([blocks(some), some.first, some.isCut]).toEqual([[8, 9], 0, true]);
  const round = searchFrom(long, 'point', {pane: 0, block: 10}, 3);
  expect([blocks(round), round.first, round.isCut]).toEqual([[3, 10, 11], 1, true]);
  expect(searchFrom(long, 'zzz', {pane: 0, block: 3}, 9)).toEqual({matches: [], first: -1, isCut: false});
});
