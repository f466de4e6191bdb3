/** Valid texts that are made to be slow. The tests need no clock: a slow text would run into the time limit. */

import {expect, test, vi} from 'vitest';
import {truncate} from '../../source/text/columns.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

const summaryOf = (text: string) => documentOf(smallest(`summary: ["${text}"]\n`));

test.each([
  ['emphasis', '*a* '.repeat(200_000), ''],
  ['mentions', '[[a]] '.repeat(150_000), 'actors: {a: A}\n'],
])('a text of only %s is composed', (_name, text, more) => {
  const document = documentOf(smallest(`${more}summary: ["${text}"]\n`));
  expect(document.panes[0]?.blocks.length).toBe(4);
});

// `Intl.Segmenter` takes 14 seconds for 70,000 characters of Thai and minutes for more.
test.each([
  ['Thai', 'ภาษาไทย'],
  ['Chinese', '王'],
  ['full stops', '。'],
  ['emoji', '👍'],
])('a long run of %s is segmented in small pieces', (_name, unit) => {
  const lengths: number[] = [];
  const segment = Intl.Segmenter.prototype.segment;
  const spy = vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (
    this: Intl.Segmenter,
    text: string,
  ) {
    lengths.push(text.length);
    return segment.call(this, text);
  });
  try {
    const text = unit.repeat(Math.floor(30_000 / unit.length));
    const [pane] = summaryOf(text).panes;
    if (pane) typeset(pane, 80);
    truncate(harmless(text), 40);
  } finally {
    spy.mockRestore();
  }
  expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(10_000);
});
