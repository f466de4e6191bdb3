import {expect, test} from 'vitest';
import {articlePane, articleReader, articleText, findQuote} from '../../source/article/article-pane.js';
import {wordFinder} from '../../source/article/find-words.js';
import {type Pane, textOf} from '../../source/document/document.js';
import {harmless} from '../helpers/harmless.js';

const paragraphsOf = await articleReader(['a.html']);

function paneOf(text: string, file = 'a.txt'): Pane {
  return articlePane(harmless('An article'), paragraphsOf(file, text));
}

function paragraphs(text: string): string[] {
  return paneOf(text).blocks.map(textOf);
}

test('an article becomes a pane with a block for each paragraph, and a part for each line of verse', () => {
  expect(articlePane(harmless('Lavrov in Naypyidaw'), paragraphsOf('a.txt', 'One.\n\nTwo,\nthree.'))).toEqual(
    {
      id: 'article',
      title: 'Lavrov in Naypyidaw',
      blocks: [
        {kind: 'paragraph', path: ['article', 0], parts: [{name: 'text', spans: [{text: 'One.'}]}]},
        {
          kind: 'paragraph',
          path: ['article', 1],
          parts: [
            {name: 'text', spans: [{text: 'Two,'}]},
            {name: 'text', spans: [{text: 'three.'}]},
          ],
        },
      ],
    },
  );
});

test.each([
  [
    'line ends of every system divide paragraphs',
    '\ufeffOne.\r\n\r\nTwo.\r\rThree.',
    ['One.', 'Two.', 'Three.'],
  ],
  ['a text without words has no blocks', ' \n\n ', []],
  ['control characters are shown as symbols', 'One\u001b[2J.\u202e', ['One␛[2J.\ufffd']],
  ['a line without visible characters is left out', 'One.\n\u200b\nTwo.', ['One.\nTwo.']],
])('%s', (_name, text, wanted) => {
  expect(paragraphs(text)).toEqual(wanted);
});

test.each([
  ['a.txt', '<p>a *b*', '<p>a *b*'],
  ['a', '<p>a *b*', '<p>a *b*'],
  ['a.md', '<p>a *b*', 'a b'],
  ['A.MARKDOWN', '<p>a *b*', 'a b'],
  ['a.html', '<p>a *b*', 'a *b*'],
  ['a.HTM', '<p>a *b*', 'a *b*'],
  ['a.xhtml', '<p>a *b*', 'a *b*'],
  ['a.html.txt', '<p>a *b*', '<p>a *b*'],
])('the extension decides how %s is read', (file, text, wanted) => {
  expect(paneOf(text, file).blocks.map(textOf)).toEqual([wanted]);
});

test('a very long paragraph is divided, after a sentence if possible', () => {
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

test('a very long list is divided between its lines', () => {
  const lines = Array.from({length: 1000}, (_, index) => `Entry ${index}`);
  const pieces = paragraphs(lines.join('\n'));
  expect(pieces.flatMap(piece => piece.split('\n'))).toEqual(lines);
  expect([pieces.length, pieces.every(piece => piece.length <= 4500)]).toEqual([3, true]);
});

const pane = paneOf('The first.\n\nMoscow called it a “personal visit.”\n\nThe last one.');

/** The words of a pane that are found for a quotation. */
function found(text: string, quote: string, file?: string): string | undefined {
  const article = paneOf(text, file);
  const place = findQuote(article, quote);
  const block = place && article.blocks[place.block];
  return block && textOf(block).slice(place.start, place.end);
}

test('quoted words are found in their paragraph', () => {
  expect(findQuote(pane, "'Personal visit'")).toEqual({block: 1, start: 20, end: 34});
  expect([findQuote(pane, 'an official visit'), findQuote(paneOf(''), 'a')]).toEqual([undefined, undefined]);
});

test('words that continue in the next paragraph are found in the first', () => {
  expect(findQuote(pane, 'personal visit. The last')).toEqual({block: 1, start: 20, end: 36});
  expect(findQuote(pane, 'last one')).toEqual({block: 2, start: 4, end: 12});
});

const wrapped =
  'The General said at last that “we will\nnever move the gauges to the\nother bank”, and left.\n\nRoses,\nViolets\n';
const page = '<p>He said: “we shall&nbsp;not\n <em>sign</em>”.</p><div>And <q>so be<br>it</q>';
const note = 'He said: "the annex is - in a word - **dead**",\nas [the paper](https://example.org/a) has it.';

test.each([
  ['a.txt', wrapped, 'we will never move the gauges to the other bank'],
  ['a.txt', wrapped, 'roses, violets'],
  ['a.html', page, 'we shall not sign'],
  ['a.html', page, 'so be it'],
  ['a.md', note, 'the annex is – in a word – dead'],
  ['a.md', note, 'dead, as the paper has it'],
  ['a.txt', '王毅說：不可移动\n水尺。', '不可移动水尺'],
  ['a.html', '<p>王毅說：不可<b>移动</b>\n水尺。', '不可移动水尺'],
])('in %s, a quotation is found whole across line breaks and marks: %j, %s', (file, text, quote) => {
  const words = (of = '') => of.replace(/[“”",.\s–-]+/g, '').toLowerCase();
  expect(words(found(text, quote, file))).toBe(words(quote));
  expect(wordFinder(articleText(paragraphsOf(file, text)))(quote)).toBeDefined();
});
