import {expect, test} from 'vitest';
import {articlePane, findQuote} from '../../source/domain/article.js';
import {textOf} from '../../source/domain/document.js';

function paragraphs(text: string): string[] {
  return articlePane('An article', text).blocks.map(textOf);
}

test('an article is a pane of its paragraphs', () => {
  expect(articlePane('Lavrov in Naypyidaw', 'One.\n\nTwo.')).toEqual({
    id: 'article',
    title: 'Lavrov in Naypyidaw',
    blocks: [
      {kind: 'paragraph', path: ['article', 0], parts: [{name: 'text', spans: [{text: 'One.'}]}]},
      {kind: 'paragraph', path: ['article', 1], parts: [{name: 'text', spans: [{text: 'Two.'}]}]},
    ],
  });
});

const long =
  'A paragraph that goes on for longer than any line that people break by hand, as it does when a page is saved.';

test.each([
  [
    'blank lines divide, with spaces in them or not',
    'One.\n\n\nTwo.\n \t\nThree.',
    ['One.', 'Two.', 'Three.'],
  ],
  ['line ends of any system', '\ufeffOne.\r\n\r\nTwo.\r\rThree.', ['One.', 'Two.', 'Three.']],
  ['a page break divides', 'One.\fTwo.', ['One.', 'Two.']],
  ['nothing gives nothing', ' \n\n ', []],
  [
    'lines that were broken at a measure are one paragraph',
    'Sergey Lavrov is in Myanmar, whose junta is again\ncondemned, for executing four activists, while\nRussia faces sanctions.',
    [
      'Sergey Lavrov is in Myanmar, whose junta is again condemned, for executing four activists, while Russia faces sanctions.',
    ],
  ],
  [
    'a line that ends early ends its paragraph',
    'Sergey Lavrov is in Myanmar, whose junta is again\ncondemned.\nRussia faces sanctions, and so does the junta now.',
    [
      'Sergey Lavrov is in Myanmar, whose junta is again condemned.',
      'Russia faces sanctions, and so does the junta now.',
    ],
  ],
  ['lines longer than a measure are paragraphs', `${long} ${long}\n${long}`, [`${long} ${long}`, long]],
  ['short lines are a list', 'Egypt\nEthiopia\nUganda', ['Egypt', 'Ethiopia', 'Uganda']],
  [
    'marks begin the entries of a list',
    '- The first of the entries of this list, a long one\n- the second, which is also rather long as they go\n  on',
    [
      '- The first of the entries of this list, a long one',
      '- the second, which is also rather long as they go on',
    ],
  ],
  ['what could harm a terminal is shown', 'One\u001b[2J.\u202e', ['One␛[2J.\ufffd']],
])('%s', (_name, text, wanted) => {
  expect(paragraphs(text)).toEqual(wanted);
});

test('a paragraph too long to be set at once is divided, after a sentence where there is one', () => {
  const sentence = `${'word '.repeat(20)}end. `;
  const pieces = paragraphs(sentence.repeat(100));
  expect(pieces.join(' ')).toBe(sentence.repeat(100).trim());
  expect(pieces.every(piece => piece.length <= 4000 && piece.endsWith('end.'))).toBe(true);
  expect(
    paragraphs(`a${'\u{1F600}'.repeat(3000)}`).map(piece => [piece.length, piece.isWellFormed()]),
  ).toEqual([
    [3999, true],
    [2002, true],
  ]);
  expect(paragraphs('长句。'.repeat(2000)).map(piece => piece.at(-1))).toEqual(['。', '。']);
});

const pane = articlePane('An article', 'The first.\n\nMoscow called it a “personal visit.”\n\nThe last one.');

test('quoted words are found in their paragraph', () => {
  expect(findQuote(pane, "'Personal visit'")).toEqual({block: 1, start: 20, end: 34});
  expect(textOf(pane.blocks[1] ?? {kind: 'paragraph', path: [], parts: []}).slice(20, 34)).toBe(
    'personal visit',
  );
  expect([findQuote(pane, 'an official visit'), findQuote(articlePane('Empty', ''), 'a')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('words that run on into the next paragraph are found in the first', () => {
  expect(findQuote(pane, 'personal visit. The last')).toEqual({block: 1, start: 20, end: 36});
  expect(findQuote(pane, 'last one')).toEqual({block: 2, start: 4, end: 12});
});
