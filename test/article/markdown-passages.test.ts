/** Reading a saved Markdown file. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {passagesOfMarkdown} from '../../source/article/markdown-passages.js';

/** The passages, each with a slash between its lines. */
function read(text: string): string[] {
  return passagesOfMarkdown(text).map(({lines}) => lines.join(' / '));
}

test.each([
  [
    'marks of emphasis are removed',
    'a *b* **c** ***d*** _e_ __f__ **_(g)_** _“h”_ ~~i~~ *j*k',
    ['a b c d e f (g) “h” i jk'],
  ],
  [
    'characters that only look like emphasis stay',
    '5 * 3, snake_case, a_b_c, \\*d\\*, e\\_f',
    ['5 * 3, snake_case, a_b_c, *d*, e_f'],
  ],
  ['marks of code are removed', 'a `b` ``c``', ['a b c']],
  [
    'links lose their targets',
    '[a](https://example.org/a_(b) "T") [b](<c d>) [*c*](d) <https://example.org> <a@b.org>',
    ['a b c https://example.org a@b.org'],
  ],
  ['a link may have two lines', '[the\nport](https://example.org)', ['the / port']],
  [
    'links by reference lose their labels',
    '[a][b] [b] [b][] [c][d]\n\n[B]: https://example.org "T"',
    ['a b b [c][d]'],
  ],
  ['images are left out', 'a![b](c)d [![e](f)](g)h', ['ad h']],
  [
    'brackets that do not belong to a link stay',
    '“[T]he treaty [of 1967] stands” [sic]',
    ['“[T]he treaty [of 1967] stands” [sic]'],
  ],
  ['a footnote becomes a passage', 'a[^1] b\n\n[^1]: The *note*.', ['a b', 'The note.']],
  [
    'entities are decoded, and tags are left out',
    'a &amp; b&nbsp;c &#8212; &#x201c;d &unknown; <b>e</b><!-- f --> <br>g < h',
    ['a & b\u00a0c — “d &unknown; e / g < h'],
  ],
  [
    'a heading becomes a passage',
    '# A *b* ##\nc\n\nD\n===\ne\n\nF\n---\n## G',
    ['A b', 'c', 'D', 'e', 'F', 'G'],
  ],
  ['a rule divides passages', 'a\n\n* * *\nb\n\n___\n\nc', ['a', 'b', 'c']],
  ['items of lists keep a mark', '- a\n* b\n+ c\n1. d\n  - e', ['• a / • b / • c / 1. d /   • e']],
  ['marks of quotations are removed', '> a\n> > b\n>\n> c', ['a / b', 'c']],
  [
    'the line below the head of a table is left out',
    '| a | b |\n|---|:-:|\n| c | d |',
    ['| a | b | / | c | d |'],
  ],
  [
    'a block of code keeps its characters',
    'a\n```js\n*b*\n\n# c\n```\nd\n~~~\ne',
    ['a', '*b*', '# c', 'd', 'e'],
  ],
  ['front matter is left out', '---\ntitle: a\n---\nb', ['b']],
  ['a rule at the start is not front matter', '---\na\n---\nb', ['a', 'b']],
])('%s', (_name, text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

test('line breaks may come from a measure, unless one is marked as intended', () => {
  expect(passagesOfMarkdown('a\nb\n\nc  \nd\\\ne\nf')).toEqual([
    {lines: ['a', 'b'], mayBeWrapped: true},
    {lines: ['c', 'd', 'e f'], mayBeWrapped: false},
  ]);
});

/** A quarter of the longest text that is read. In quadratic time, none of these tests would end. */
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
])('a long text of %s is read in linear time', unit => {
  expect(read(unit.repeat(bytes / unit.length))).toBeInstanceOf(Array);
  expect(read(unit.repeat(bytes / unit.length / 2) + '](a) '.repeat(bytes / 10))).toBeInstanceOf(Array);
});

test('a long line of spaces and backslashes is read in linear time', () => {
  const line = ` ${' \\'.repeat(bytes / 4)}x\\`;
  expect(read(`a\n${line}\nb`)).toBeInstanceOf(Array);
  expect(read(`a\n${' '.repeat(bytes / 2)}x\\\nb`)).toBeInstanceOf(Array);
});

test('any text can be read as Markdown, and words without marks stay unchanged', () => {
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
