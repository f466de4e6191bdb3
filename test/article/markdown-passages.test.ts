/** What is read of a saved Markdown file. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {passagesOfMarkdown} from '../../source/article/markdown-passages.js';

/** Passages, the lines of each divided by a stroke. */
function read(text: string): string[] {
  return passagesOfMarkdown(text).map(({lines}) => lines.join(' / '));
}

test.each([
  ['emphasis', 'a *b* **c** ***d*** _e_ __f__ **_(g)_** _“h”_ ~~i~~ *j*k', ['a b c d e f (g) “h” i jk']],
  [
    'what only looks like it',
    '5 * 3, snake_case, a_b_c, \\*d\\*, e\\_f',
    ['5 * 3, snake_case, a_b_c, *d*, e_f'],
  ],
  ['code', 'a `b` ``c``', ['a b c']],
  [
    'links',
    '[a](https://example.org/a_(b) "T") [b](<c d>) [*c*](d) <https://example.org> <a@b.org>',
    ['a b c https://example.org a@b.org'],
  ],
  ['a link over two lines', '[the\nport](https://example.org)', ['the / port']],
  ['links by reference', '[a][b] [b] [b][] [c][d]\n\n[B]: https://example.org "T"', ['a b b [c][d]']],
  ['images', 'a![b](c)d [![e](f)](g)h', ['ad h']],
  [
    'brackets that are no link’s',
    '“[T]he treaty [of 1967] stands” [sic]',
    ['“[T]he treaty [of 1967] stands” [sic]'],
  ],
  ['notes', 'a[^1] b\n\n[^1]: The *note*.', ['a b', 'The note.']],
  [
    'entities and tags',
    'a &amp; b&nbsp;c &#8212; &#x201c;d &unknown; <b>e</b><!-- f --> <br>g < h',
    ['a & b\u00a0c — “d &unknown; e / g < h'],
  ],
  ['headings', '# A *b* ##\nc\n\nD\n===\ne\n\nF\n---\n## G', ['A b', 'c', 'D', 'e', 'F', 'G']],
  ['rules', 'a\n\n* * *\nb\n\n___\n\nc', ['a', 'b', 'c']],
  ['lists', '- a\n* b\n+ c\n1. d\n  - e', ['• a / • b / • c / 1. d /   • e']],
  ['quotes', '> a\n> > b\n>\n> c', ['a / b', 'c']],
  ['tables', '| a | b |\n|---|:-:|\n| c | d |', ['| a | b | / | c | d |']],
  ['blocks of code', 'a\n```js\n*b*\n\n# c\n```\nd\n~~~\ne', ['a', '*b*', '# c', 'd', 'e']],
  ['what tells of the file', '---\ntitle: a\n---\nb', ['b']],
  ['a rule at the head', '---\na\n---\nb', ['a', 'b']],
])('%s', (_name, text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

test('line breaks may be those of a measure, unless they are marked as meant', () => {
  expect(passagesOfMarkdown('a\nb\n\nc  \nd\\\ne\nf')).toEqual([
    {lines: ['a', 'b'], mayBeWrapped: true},
    {lines: ['c', 'd', 'e f'], mayBeWrapped: false},
  ]);
});

/** A quarter of what is read at most. In time that grows with the square of the length, none would end. */
const bytes = 262_144;

test.each([
  '[',
  '![',
  '](',
  '[a](',
  '[a](b "',
  '[](a(b',
  '[](a(b)c',
  '[a][',
  '*a ',
  '_',
  '<',
  '<a',
  '<!--',
  '&amp',
  '`',
  '\\',
  '> ',
  '- ',
  '| - ',
  '# # ',
  'a  \n',
  '```\n',
  'a@',
  '[a]: b\n',
])('%s, over and over, is read', unit => {
  expect(read(unit.repeat(bytes / unit.length))).toBeInstanceOf(Array);
  expect(read(unit.repeat(bytes / unit.length / 2) + '](a) '.repeat(bytes / 10))).toBeInstanceOf(Array);
});

test('a line of spaces and backslashes, however long, is read', () => {
  const line = ` ${' \\'.repeat(bytes / 4)}x\\`;
  expect(read(`a\n${line}\nb`)).toBeInstanceOf(Array);
  expect(read(`a\n${' '.repeat(bytes / 2)}x\\\nb`)).toBeInstanceOf(Array);
});

test('any text is Markdown, and words without marks are as they were', () => {
  const part = fc.oneof(
    fc.constantFrom('[', '](a)', '*', '__', '`', '<', '>', '&amp;', '\n', '\n\n', '```', '# ', '- ', '\\'),
    fc.string({unit: 'binary', maxLength: 5}),
  );
  fc.assert(
    fc.property(fc.array(part), parts => {
      const lines = passagesOfMarkdown(parts.join('')).flatMap(passage => passage.lines);
      expect(lines.every(line => line.trim() !== '')).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}[,.]?$/), {minLength: 1}), words => {
      expect(read(words.join(' '))).toEqual([words.join(' ')]);
    }),
  );
});
