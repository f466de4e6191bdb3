/** Reading a saved page of HTML. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {passagesOfHtml} from '../../source/article/html-passages.js';

/** The passages, each with a slash between its lines. */
function read(page: string): string[] {
  return passagesOfHtml(page).map(({lines}) =>
    lines.map(line => line.replace(/\s+/g, ' ').trim()).join(' / '),
  );
}

test.each([
  [
    'a head, styles, scripts and comments are left out',
    '<!doctype html><html><head><title>T</title><style>p{}</style><script>var x = "<p>no</p>"</script></head><body><!-- no --><p>Yes.</p></body></html>',
    ['Yes.'],
  ],
  [
    'entities are decoded',
    '<p>a &amp; b&nbsp;c &eacute; &#8220;d&#x201d; &rsquo; &notit;',
    ['a & b c é “d” ’ ¬it;'],
  ],
  ['numbers that stand for no character become a mark', '<p>&#0;&#xd800;&#x110000;', ['\ufffd\ufffd\ufffd']],
  [
    'elements within a line do not divide it',
    '<p>a <b>b</b><i>c</i> <a href="javascript:d">e</a>',
    ['a bc e'],
  ],
  [
    'blocks begin on a line of their own',
    '<div>a<p>b</p>c</div><h2>d</h2>e<section>f',
    ['a', 'b', 'c', 'd', 'e', 'f'],
  ],
  ['a line break stays, and two line breaks divide passages', '<p>a<br>b<br/>c<br><br>d', ['a / b / c', 'd']],
  [
    'items of lists have marks',
    '<ul><li>a<li><p>b</p></ul><ol><li>c<li>d<ul><li>e</ul><li>f</ol>',
    ['• a', '• b', '1. c', '2. d', '• e', '3. f'],
  ],
  ['a row of a table becomes a line', '<table><tr><th>a<th>b<tr><td>c<td>d</table>', ['a | b', 'c | d']],
  ['a quotation gets the marks that a browser shows', '<p><q>a</q>', ['“a”']],
  [
    'drawings and scripts have no words',
    '<p>a<svg><title>b</title><text>c</text></svg>d<svg/>e<noscript>f</noscript>',
    ['ade'],
  ],
  ['preformatted text keeps its lines', '<pre>a  b\n\nc\n</pre>d\ne', ['a b', 'c', 'd e']],
  [
    'an element of XML can close itself',
    '<?xml version="1.0"?><html><script src="a"/><p>b</p></html>',
    ['b'],
  ],
  ['elements that are not closed are read', '<p>a <b>b <p>c <i>', ['a b', 'c']],
  ['characters that only look like tags stay', 'a < b > c <1> &; & d', ['a < b > c <1> &; & d']],
])('%s', (_name, page, wanted) => {
  expect(read(page)).toEqual(wanted);
});

test('the lines of preformatted text are not joined, and other lines may be', () => {
  expect(passagesOfHtml('<p>a<br>b</p><pre>c\nd</pre>')).toEqual([
    {lines: ['a', 'b'], mayBeWrapped: false},
    {lines: ['c', 'd'], mayBeWrapped: true},
  ]);
});

/** A quarter of the longest text that is read. In quadratic time, none of these tests would end. */
const bytes = 262_144;

test.each([
  '<b>',
  '<div>',
  '</b>',
  '<ol><li>',
  '<td>a',
  '<',
  '&',
  '&notit;',
  '<!--',
  '<a b="',
  '<svg>',
  '<script>',
  '<pre>a',
  '<q>',
])('a long text of %s is read in linear time', unit => {
  expect(read(unit.repeat(bytes / unit.length))).toBeInstanceOf(Array);
});

test('any text can be read as a page', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<ol>',
      '<li>',
      '</ol>',
      '<pre>',
      '</pre>',
      '<svg>',
      '</svg>',
      '<br>',
      '<!--',
      '-->',
      '&amp;',
    ),
    fc.string({unit: 'binary', maxLength: 5}),
  );
  fc.assert(
    fc.property(fc.array(part), parts => {
      const lines = passagesOfHtml(parts.join('')).flatMap(passage => passage.lines);
      expect(lines.every(line => line.trim() !== '')).toBe(true);
    }),
  );
});
