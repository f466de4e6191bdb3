/** Text output, compared with golden files without control sequences. */
import {expect, test} from 'vitest';
import {plain} from '../../source/typeset/paint.js';
import {paintWith} from '../../source/typeset/theme.js';
import {writeText} from '../../source/writers/text.js';
import {documentOf, readText} from '../helpers/briefings.js';

const document = documentOf(readText('test/fixtures/small.yaml'));
const now = new Date('2024-05-02T12:00:00Z');

test.each([80, 60, 36, 18])('a whole briefing at %i columns is written as its golden file', async width => {
  await expect(writeText(document, {width, now, paint: plain})).toMatchFileSnapshot(
    `golden/small-${width}.txt`,
  );
});

/** The control sequences in a text that set a colour. */
function coloursIn(text: string): string[] {
  return text.match(/\u001b\[(?:[34]\d|9\d|10\d|[34]8[;:][^m]*)m/g) ?? [];
}

test('the theme `none` has bold and italic text without colours, and the other themes add colours but no text', () => {
  const none = writeText(document, {width: 80, now, paint: paintWith('none')});
  const coloured = writeText(document, {width: 80, now, paint: paintWith('terminal')});
  expect(coloursIn(none).filter(code => !/\[39m|\[49m/.test(code))).toEqual([]);
  expect(none).toContain('\u001b[1m');
  expect(coloursIn(coloured).length).toBeGreaterThan(10);
  const bare = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '').replace(/ +$/gm, '');
  expect(bare(none)).toBe(writeText(document, {width: 80, now, paint: plain}));
  expect(bare(coloured)).toBe(bare(none));
});
