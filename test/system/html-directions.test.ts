/** Texts of different directions in the HTML page, in a real browser. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {writeHtml} from '../../source/writers/html/html.js';
import {documentOf} from '../helpers/briefings.js';
import {openBrowser, openPage} from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const text = `schema: 1
title: Port talks
as_of: 2026-03-02
meeting: {what: Talks, with: [k, d]}
bottom_line: The port opens.
summary:
  - {text: "He said in Hebrew: לא נכון.", sources: [g]}
  - {text: "לא נכון (with English)", sources: [g, h]}
actors: {k: {name: خالد العمري}, d: {name: דוד כהן}}
panes:
  - {id: words, title: Words, quotes: [{text: لا نقبل هذا العرض, by: k, sources: [g]}, {text: No., by: דוד לוי, sources: [g, h]}]}
sources: {g: Harbour Gazette, h: Other}
`;

/** Runs in the page. Returns pairs of boxes, of which the first has to stand at the left of the second. */
const pairs = `(() => {
  const box = ({left, right}) => ({left, right});
  const of = element => box(element.getBoundingClientRect());
  const before = mark => {
    const range = document.createRange();
    range.setStart(mark.parentElement, 0);
    range.setEndBefore(mark);
    return box(range.getBoundingClientRect());
  };
  const [english, hebrew] = document.querySelectorAll('li.fact sup');
  const captions = [...document.querySelectorAll('figcaption')].map(caption =>
    [caption.querySelector('bdi, a'), caption.querySelector('sup')].map(of));
  return [
    [...document.querySelectorAll('dd a.actor')].map(of),
    [before(english), of(english)],
    [of(hebrew), before(hebrew)],
    ...captions,
  ];
})()`;

// Fault: In HTML, the number of a source stood before the Hebrew or Arabic text that it follows, and names changed places with their comma.
// Expected: Names and numbers are isolated (`<bdi>`).
test('a name, a number and a comma stay in order beside Hebrew and Arabic', async () => {
  const {page} = await openPage(browser, writeHtml(documentOf(text), {now: new Date('2026-03-03')}));
  const found = (await page.evaluate(pairs)) as Array<Array<{left: number; right: number}>>;
  expect(found.length).toBe(5);
  // One pixel for rounding.
  for (const [first, second] of found) expect(second?.left).toBeGreaterThan((first?.right ?? 0) - 1);
  await page.context().close();
});
