import {expect, test} from 'vitest';
import type {Block} from '../../source/document/document.js';
import {search, searchBlock, searchFrom} from '../../source/typeset/search.js';
import {documentOf, smallest} from '../helpers/briefings.js';

test('the place of a match is right, whatever characters stand before it', () => {
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
])('%s is found, also in a text with an accent', (word, query) => {
  const document = documentOf(smallest(`summary: ["${word}", "Café ${word}"]\n`));
  expect(search(document, query).map(({block}) => block)).toEqual([3, 4]);
});

test('all dashes, apostrophes and spaces are found alike, and the text keeps its own', () => {
  const signs = ['-', '\u2010', '\u2011', '\u2012', '–', '—', '\u2212'];
  const document = documentOf(
    smallest(`summary: ${JSON.stringify(signs.map(sign => `Russia${sign}Myanmar’s\u202f5`))}\n`),
  );
  const block = document.panes[0]?.blocks[5] as Block;
  expect(searchBlock(block, "russia-myanmar's 5")).toEqual([{start: 0, end: 18}]);
  for (const sign of signs)
    expect(search(document, `russia${sign}myanmar's 5`).map(match => match.block)).toEqual([
      3, 4, 5, 6, 7, 8, 9,
    ]);
});

test('a limited search starts at the given block, goes on from the beginning, and says where further matches may stand', () => {
  const long = documentOf(
    smallest(`summary: [${Array.from({length: 9}, (_, index) => `Point ${index}`).join(', ')}]\n`),
  );
  const blocks = (found: ReturnType<typeof searchFrom>) => found.matches.map(({block}) => block);
  const all = searchFrom(long, 'point', {pane: 0, block: 8}, 100);
  expect([blocks(all), all.first, all.gap]).toEqual([[3, 4, 5, 6, 7, 8, 9, 10, 11], 5, undefined]);
  const some = searchFrom(long, 'point', {pane: 0, block: 8}, 2);
  expect([blocks(some), some.first, some.gap]).toEqual([[8, 9], 0, 0]);
  const round = searchFrom(long, 'point', {pane: 0, block: 10}, 3);
  expect([blocks(round), round.first, round.gap]).toEqual([[3, 10, 11], 1, 1]);
  expect(searchFrom(long, 'zzz', {pane: 0, block: 3}, 9)).toEqual({matches: [], first: -1});
});

test('a search in one block has the matches of the search in the document, and a blank query has none', () => {
  const document = documentOf(smallest('summary: [A junta is a Junta.]\n'));
  const block = document.panes[0]?.blocks[3] as Block;
  expect(searchBlock(block, 'junta')).toEqual([
    {start: 2, end: 7},
    {start: 13, end: 18},
  ]);
  expect(searchBlock(block, '  ')).toEqual([]);
});
