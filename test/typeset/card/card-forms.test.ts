/** How a line of the card is shortened. */
import {expect, test} from 'vitest';
import {firstRows} from '../../../source/typeset/card/card-forms.js';
import {lineText} from '../../../source/typeset/line.js';
import {harmless} from '../../helpers/harmless.js';

/** The first of two lines in a width, as it is shown if there is room for one line only. */
function shortened(text: string, width: number): string {
  const lines = [text, 'More.'].map(each => ({spans: [{text: harmless(each), role: 'text' as const}]}));
  return firstRows(lines, 1, [], width).map(lineText).join('\n');
}

test('a shortened line ends after a sentence if the sentence ends in its second half', () => {
  expect([shortened('Ab cd. De f', 13), shortened('Ab c. De f', 12)]).toEqual(['Ab cd. …', 'Ab c. De f …']);
});

test('a shortened line ends after a word if the word ends in its second half', () => {
  expect([shortened('abcdef ghijkl', 12), shortened('abcde fghijkl', 12)]).toEqual([
    'abcdef …',
    'abcde fghi …',
  ]);
});

test('in one column, a shortened line is only the sign for more', () => {
  expect(shortened('abc', 1)).toBe('…');
});
