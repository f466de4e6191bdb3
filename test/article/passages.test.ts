/** Which line breaks of a saved text were meant. */
import {expect, test} from 'vitest';
import {paragraphsOf, passagesIn} from '../../source/article/passages.js';

/** Paragraphs, the lines of each divided by a stroke. */
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
    'blank lines divide, with spaces in them or not',
    'One.\n\n\nTwo.\n \t\nThree.',
    ['One.', 'Two.', 'Three.'],
  ],
  ['a page break divides', 'One.\fTwo.', ['One.', 'Two.']],
  ['nothing gives nothing', '', []],
  [
    'lines that were broken at a measure are one paragraph',
    'Sergey Lavrov is in Myanmar, whose junta is again\ncondemned, for executing four activists, while\nRussia faces sanctions.',
    [
      'Sergey Lavrov is in Myanmar, whose junta is again condemned, for executing four activists, while Russia faces sanctions.',
    ],
  ],
  [
    'a line that goes on in small letters runs on, however early the one before it ends',
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
  ['lines longer than a measure are paragraphs', `${long} ${long}\n${long}`, [`${long} ${long}`, long]],
  ['short lines are the lines of a list', 'Egypt\nEthiopia\nuganda', ['Egypt / Ethiopia / uganda']],
  [
    'an address keeps its lines, also where they are as long as each other',
    `${letter}The Ministry of Foreign Affairs\nHarbour Road 12, Second Floor\nValdoria`,
    [ofLetter, 'The Ministry of Foreign Affairs / Harbour Road 12, Second Floor / Valdoria'],
  ],
  [
    'a poem that stands in from the margin keeps its lines',
    `${letter}    Shall I compare thee to a summer’s day?\n    thou art more lovely and more temperate:\n    rough winds do shake the darling buds`,
    [
      ofLetter,
      'Shall I compare thee to a summer’s day? / thou art more lovely and more temperate: / rough winds do shake the darling buds',
    ],
  ],
  [
    'a passage that stands in and reaches the measure runs on',
    `${letter}    He wrote that the treaty would not be signed, neither this year\n    nor the next.`,
    [ofLetter, 'He wrote that the treaty would not be signed, neither this year nor the next.'],
  ],
  [
    'a line that stands further in begins a paragraph',
    '  It was a dark night, and the envoys sat in the\nhall until the lamps went out in front of the\n  Then they left for the house by the river, and\nnobody spoke.',
    [
      'It was a dark night, and the envoys sat in the hall until the lamps went out in front of the',
      'Then they left for the house by the river, and nobody spoke.',
    ],
  ],
  [
    'marks begin the entries of a list',
    '- The first of the entries of this list, a long one\n- the second, which is also rather long as they go\n  on\n3. third',
    [
      '- The first of the entries of this list, a long one',
      '- the second, which is also rather long as they go on',
      '3. third',
    ],
  ],
  [
    'a Markdown heading is a line of its own',
    '# What was said in the hall of the ministry\nand what was not said there, for want of time and\nroom.',
    [
      '# What was said in the hall of the ministry',
      'and what was not said there, for want of time and room.',
    ],
  ],
  [
    'what a letter quotes is read without the marks of quoting',
    '> we shall be going home, the envoy wrote in his\n> last letter\n>\n> > and left',
    ['we shall be going home, the envoy wrote in his last letter', 'and left'],
  ],
  [
    'a long address of a page is no measure',
    `Source and further reading:\nhttps://example.org/${'a'.repeat(150)}`,
    [`Source and further reading: / https://example.org/${'a'.repeat(150)}`],
  ],
  [
    'scripts without spaces are joined without one',
    `${'不可移动水尺'.repeat(6)}\n${'不可移动水尺'.repeat(6)}`,
    ['不可移动水尺'.repeat(12)],
  ],
  [
    'so is Khamti Shan, whose letters are an extension of Burmese',
    `${'\uaa60\uaa61\uaa62'.repeat(12)}\n${'\uaa60\uaa61\uaa62'.repeat(12)}`,
    ['\uaa60\uaa61\uaa62'.repeat(24)],
  ],
  [
    'Korean, which has spaces, is joined with one',
    `${'외무장관은 '.repeat(8)}미얀마\n${'외무장관은 '.repeat(8)}미얀마`,
    [`${'외무장관은 '.repeat(8)}미얀마 ${'외무장관은 '.repeat(8)}미얀마`],
  ],
])('%s', (_name, text, wanted) => {
  expect(paragraphs(text)).toEqual(wanted);
});

test('breaks that are known to be meant stay', () => {
  expect(
    paragraphsOf(passagesIn('A line which is long enough to be running text\nand runs on\n\nb', false)),
  ).toEqual([['A line which is long enough to be running text', 'and runs on'], ['b']]);
});
