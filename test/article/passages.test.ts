/** Which line breaks of a saved text are intended. */
import {expect, test} from 'vitest';
import {paragraphsOf, passagesIn} from '../../source/article/passages.js';

/** The paragraphs, each with a slash between its lines. */
function paragraphs(text: string): string[] {
  return paragraphsOf(passagesIn(text)).map(lines => lines.map(line => line.trim()).join(' / '));
}

const long =
  'A paragraph that goes on for longer than any line that people break by hand, as it does when a page is saved as text.';
const letter =
  'This is a letter that was written in a program which breaks every line at\nseventy-two columns or so, and is read by somebody later.\n\n';
const ofLetter =
  'This is a letter that was written in a program which breaks every line at seventy-two columns or so, and is read by somebody later.';

test.each([
  [
    'a blank line divides paragraphs, even with spaces in it',
    'One.\n\n\nTwo.\n \t\nThree.',
    ['One.', 'Two.', 'Three.'],
  ],
  ['a page break divides paragraphs', 'One.\fTwo.', ['One.', 'Two.']],
  ['an empty text has no paragraphs', '', []],
  [
    'lines that were broken at a measure are one paragraph',
    'Sergey Lavrov is in Myanmar, whose junta is again\ncondemned, for executing four activists, while\nRussia faces sanctions.',
    [
      'Sergey Lavrov is in Myanmar, whose junta is again condemned, for executing four activists, while Russia faces sanctions.',
    ],
  ],
  [
    'a line that begins with a small letter continues the line before it, however short that is',
    'The General said at last that “we will\nnever\nmove the gauges',
    ['The General said at last that “we will never move the gauges'],
  ],
  [
    'a line that ends early ends its paragraph',
    'Sergey Lavrov is in Myanmar, whose junta is again\ncondemned.\nRussia faces sanctions, and so does the junta now.',
    [
      'Sergey Lavrov is in Myanmar, whose junta is again condemned.',
      'Russia faces sanctions, and so does the junta now.',
    ],
  ],
  ['each very long line is a paragraph', `${long} ${long}\n${long}`, [`${long} ${long}`, long]],
  ['short lines stay lines, as in a list', 'Egypt\nEthiopia\nuganda', ['Egypt / Ethiopia / uganda']],
  [
    'an address keeps its lines, even if all are equally long',
    `${letter}The Ministry of Foreign Affairs\nHarbour Road 12, Second Floor\nValdoria`,
    [ofLetter, 'The Ministry of Foreign Affairs / Harbour Road 12, Second Floor / Valdoria'],
  ],
  [
    'an indented poem keeps its lines',
    `${letter}    Shall I compare thee to a summer’s day?\n    thou art more lovely and more temperate:\n    rough winds do shake the darling buds`,
    [
      ofLetter,
      'Shall I compare thee to a summer’s day? / thou art more lovely and more temperate: / rough winds do shake the darling buds',
    ],
  ],
  [
    'an indented passage with full lines is joined',
    `${letter}    He wrote that the treaty would not be signed, neither this year\n    nor the next.`,
    [ofLetter, 'He wrote that the treaty would not be signed, neither this year nor the next.'],
  ],
  [
    'a line that is indented further begins a paragraph',
    '  It was a dark night, and the envoys sat in the\nhall until the lamps went out in front of the\n  Then they left for the house by the river, and\nnobody spoke.',
    [
      'It was a dark night, and the envoys sat in the hall until the lamps went out in front of the',
      'Then they left for the house by the river, and nobody spoke.',
    ],
  ],
  [
    'a list mark begins a line',
    '- The first of the entries of this list, a long one\n- the second, which is also rather long as they go\n  on\n3. third',
    [
      '- The first of the entries of this list, a long one',
      '- the second, which is also rather long as they go on',
      '3. third',
    ],
  ],
  [
    'a Markdown heading stays on its own line',
    '# What was said in the hall of the ministry\nand what was not said there, for want of time and\nroom.',
    [
      '# What was said in the hall of the ministry',
      'and what was not said there, for want of time and room.',
    ],
  ],
  [
    'a quotation in a letter loses its marks',
    '> we shall be going home, the envoy wrote in his\n> last letter\n>\n> > and left',
    ['we shall be going home, the envoy wrote in his last letter', 'and left'],
  ],
  [
    'a long web address does not count for the measure',
    `Source and further reading:\nhttps://example.org/${'a'.repeat(150)}`,
    [`Source and further reading: / https://example.org/${'a'.repeat(150)}`],
  ],
  [
    'lines of scripts without spaces are joined without a space',
    `${'不可移动水尺'.repeat(6)}\n${'不可移动水尺'.repeat(6)}`,
    ['不可移动水尺'.repeat(12)],
  ],
  [
    'Khamti Shan, an extension of Burmese, is joined without a space',
    `${'\uaa60\uaa61\uaa62'.repeat(12)}\n${'\uaa60\uaa61\uaa62'.repeat(12)}`,
    ['\uaa60\uaa61\uaa62'.repeat(24)],
  ],
  [
    'Korean, which has spaces, is joined with a space',
    `${'외무장관은 '.repeat(8)}미얀마\n${'외무장관은 '.repeat(8)}미얀마`,
    [`${'외무장관은 '.repeat(8)}미얀마 ${'외무장관은 '.repeat(8)}미얀마`],
  ],
])('%s', (_name, text, wanted) => {
  expect(paragraphs(text)).toEqual(wanted);
});

test('breaks that are known to be intended stay', () => {
  expect(
    paragraphsOf(passagesIn('A line which is long enough to be running text\nand runs on\n\nb', false)),
  ).toEqual([['A line which is long enough to be running text', 'and runs on'], ['b']]);
});
