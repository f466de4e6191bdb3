/** The HTML of a briefing in a real browser: Debian's Chromium. */

import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import type {Document} from '../../source/document/document.js';
import {writeHtml} from '../../source/writers/html/html.js';
import {documentOf, myanmarPanes, readText, scripts} from '../helpers/briefings.js';
import {hostileTexts} from '../helpers/documents.js';
import {scratchFolder} from '../helpers/folders.js';
import {harmless} from '../helpers/harmless.js';
import {isolatedEnv, program} from '../helpers/terminal.js';
import {openBrowser, openPage, openUrl} from './browser.js';
import {installed, pdfToText, printFonts} from './programs.js';

const now = new Date('2024-05-02T12:00:00Z');
const phone = {width: 390, height: 844};
const desktop = {width: 1280, height: 900};

let browser: Browser;
beforeAll(async () => {
  installed(printFonts);
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What the built program prints. */
function shown(...args: readonly string[]): string {
  const folder = scratchFolder();
  return execFileSync(process.execPath, [program, 'show', ...args, '--format', 'html'], {
    cwd: folder,
    env: isolatedEnv(folder),
    encoding: 'utf8',
  });
}

test('a page asks for nothing but itself, not even for an icon, and complains of nothing', async () => {
  const asked: Array<string | undefined> = [];
  const html = shown('myanmar');
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('content-type', 'text/html').end(html);
  });
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const {page, requests, complaints} = await openUrl(browser, url);
  await page.waitForLoadState('networkidle');
  expect([asked, requests, complaints]).toEqual([['/'], [url], []]);
  await page.context().close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with a page, by its rules: WCAG 2.2 AA and its own best practice. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate<AxeResults>(
    'axe.run(document, {rules: {"target-size": {enabled: true}}})',
  );
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
}

const pages: Record<string, () => string> = {
  myanmar: () => shown('myanmar'),
  'one pane of myanmar': () => shown('myanmar', '--pane', 'outlook'),
  scripts: () => writeHtml(scripts, {now}),
  'a cut draft': () => writeHtml(cutDraft(), {now}),
};

/** Everything that only some documents have. */
function cutDraft(): Document {
  const small = documentOf(readText('test/fixtures/small.yaml'));
  return {
    ...small,
    expires: harmless('2024-05-01'),
    machineDraft: true,
    minutes: 1,
    panes: small.panes.map((pane, index) => {
      const held = {
        kind: 'held' as const,
        path: [],
        parts: [{name: 'text' as const, spans: [{text: harmless('2 more')}]}],
      };
      if (index === 1) return {...pane, blocks: [held], held: 2};
      return {...pane, blocks: [...pane.blocks, held]};
    }),
  };
}

test.each(
  Object.keys(pages).flatMap(name =>
    ([phone, desktop] as const).flatMap(viewport =>
      (['light', 'dark'] as const).map(colorScheme => ({name, viewport, colorScheme})),
    ),
  ),
)(
  'axe-core finds nothing on $name at $viewport.width pixels, $colorScheme',
  async ({name, viewport, colorScheme}) => {
    const {page, complaints} = await openPage(browser, pages[name]?.() ?? '', {viewport, colorScheme});
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    // Nothing has to be scrolled sideways.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    await page.context().close();
  },
);

test('axe-core would find what is wrong', async () => {
  const {page} = await openPage(
    browser,
    '<html><body><p style="color: #aaa">faint</p><img src="data:,"></body></html>',
  );
  const rules = (await violations(page)).map(found => found.split(':')[0]);
  expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt']));
  await page.context().close();
});

test('each link within the page leads to a place on it, and comes into sight', async () => {
  const {page} = await openPage(browser, shown('myanmar'), {viewport: desktop, reducedMotion: 'reduce'});
  const hrefs = await page.$$eval('a[href^="#"]', links => [
    ...new Set(links.map(link => link.getAttribute('href') ?? '')),
  ]);
  expect(hrefs.length).toBeGreaterThan(25);
  for (const href of hrefs) {
    await page
      .locator(`a[href="${href}"]`)
      .first()
      .evaluate(link => (link as unknown as {click: () => void}).click());
    const target = page.locator(`[id="${href.slice(1)}"]`);
    expect([href, await target.count()]).toEqual([href, 1]);
    const {y = -1} = (await target.boundingBox()) ?? {};
    expect(y >= -1 && y < desktop.height ? href : `${href} is at ${y}`).toBe(href);
  }
  await page.context().close();
});

test('links that leave the page tell nobody where they were', async () => {
  const {page} = await openPage(browser, writeHtml(scripts, {now}));
  const links = await page.$$eval('a:not([href^="#"])', found =>
    found.map(link => [link.getAttribute('href'), link.getAttribute('rel')]),
  );
  expect(links).toEqual([
    ['https://example.org/a/very/long/path?with=query&and=more', 'noopener noreferrer'],
    ['https://example.org/%E4%B8%80', 'noopener noreferrer'],
    ['https://example.org/a/very/long/path?with=query&and=more', 'noopener noreferrer'],
  ]);
  await page.context().close();
});

test('Tab goes through the page in reading order, from the way past the list of panes, and shows where it is', async () => {
  const {page} = await openPage(browser, shown('myanmar'), {viewport: desktop});
  const links = await page.$$eval('a[href]', found => found.map(link => link.getAttribute('href')));
  const visited: unknown[] = [];
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab');
    const [href, outline] = (await page.evaluate(
      '[document.activeElement.getAttribute("href"), getComputedStyle(document.activeElement).outlineStyle]',
    )) as [string, string];
    visited.push(href);
    expect(outline).toBe('solid');
  }
  expect(visited).toEqual(links.slice(0, 30));
  expect(visited[0]).toBe('#main');
  await page.context().close();
});

test('the skip link leads past the list of panes', async () => {
  const {page} = await openPage(browser, shown('myanmar'), {viewport: desktop});
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  await page.context().close();
});

test('headings tell the outline: one of the first level, the panes below it, what they hold below them', async () => {
  const {page} = await openPage(browser, shown('myanmar'));
  const levels = await page.$$eval('h1, h2, h3, h4', found => found.map(heading => heading.tagName));
  expect(levels.filter(level => level === 'H1').length).toBe(1);
  expect(levels[0]).toBe('H1');
  expect(
    await page.$$eval('h2', found => found.map(heading => heading.firstChild?.textContent?.trim())),
  ).toEqual(myanmarPanes);
  await page.context().close();
});

test('myanmar prints to two pages of A4, in type of 8 pt and more, with the handling mark on both', async () => {
  const {page} = await openPage(browser, shown('myanmar'), {colorScheme: 'dark'});
  const pdf = await page.pdf({preferCSSPageSize: true});
  const source = pdf.toString('latin1');
  expect(source.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
  const boxes = [...source.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(box =>
    box.slice(1).map(Number),
  );
  for (const [width = 0, height = 0] of boxes)
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  await page.emulateMedia({media: 'print'});
  const smallest = await page.evaluate(`Math.min(...[...document.querySelectorAll('body *')]
    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== ''))
    .filter(element => element.checkVisibility())
    .map(element => parseFloat(getComputedStyle(element).fontSize) * 0.75))`);
  expect(smallest).toBeGreaterThanOrEqual(8);
  const folder = scratchFolder();
  const text = execFileSync(installed(pdfToText), ['-layout', '-', '-'], {
    cwd: folder,
    input: pdf,
    encoding: 'utf8',
  });
  const marks = text.split('\f').map(printed => printed.match(/TLP:CLEAR/g)?.length ?? 0);
  expect(marks).toEqual([2, 2, 0]);
  await page.context().close();
});

test('a briefing full of markup shows all of it as text, and runs none of it', async () => {
  const hostile = JSON.stringify([...hostileTexts]);
  const text = JSON.stringify(hostileTexts.join(' '));
  const document = documentOf(`schema: 1
title: ${text}
subtitle: ${text}
as_of: 2024-05-01
bottom_line: ${text}
summary: ${hostile}
actors: {a: {name: ${text}, native_name: ${text}, say: ${text}, role: ${text}, wants: ${text}, aliases: ${hostile}}}
stakes: [{text: ${text}, for: a, level: high}]
outlook: {judgments: [{text: ${text}, likelihood: ${text}, by: ${text}, horizon: ${text}, because: ${hostile}}]}
panes: [{id: p, title: ${text}, quotes: [{text: ${text}, by: ${text}}]}]
timeline: [{date: 2023, event: ${text}}]
likely_questions: [{ask: ${text}, answer: ${text}}]
sources: {s: {title: ${text}, author: ${text}, url: "javascript:globalThis.hit=6", file: ${text}}}
`);
  const {page, requests, complaints, url} = await openPage(browser, writeHtml(document, {now}));
  expect(await page.title()).toBe(document.title);
  const visible = ((await page.evaluate('document.body.textContent')) as string).replace(/\s+/g, ' ');
  for (const block of document.panes.flatMap(({blocks}) => blocks))
    for (const {spans} of block.parts)
      for (const span of spans)
        if (span.role !== 'source-mark') expect(visible).toContain(span.text.replace(/\s+/g, ' '));
  expect(await page.$$eval('script, img, iframe, link, base, form, [style]', found => found.length)).toBe(0);
  expect(
    await page.$$eval('*', all =>
      all.flatMap(element => element.getAttributeNames()).filter(name => name.startsWith('on')),
    ),
  ).toEqual([]);
  expect(
    await page.$$eval('a', all =>
      all.map(link => link.protocol).filter(name => name !== 'file:' && name !== 'https:'),
    ),
  ).toEqual([]);
  await page.mouse.move(200, 200);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('globalThis.hit')).toBeUndefined();
  expect([requests, complaints]).toEqual([[url], []]);
  await page.context().close();
});
