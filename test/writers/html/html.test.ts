/** The page as text. The tests in `test/system` show it in a browser. */

import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Document} from '../../../source/document/document.js';
import {writeHtml} from '../../../source/writers/html/html.js';
import {documentOf, myanmar, readText, scripts, smallest} from '../../helpers/briefings.js';
import {documents} from '../../helpers/documents.js';
import {harmless} from '../../helpers/harmless.js';

const now = new Date('2024-05-02T12:00:00Z');
const small = documentOf(readText('test/fixtures/small.yaml'));

type Tag = Readonly<{name: string; attributes: ReadonlyMap<string, string>}>;

/**
 * The tags of a page, and the text between them. If a text were not escaped, it would be found as a tag or an
 * attribute.
 */
function read(html: string): {tags: Tag[]; text: string} {
  const body = html.replace(/^<!doctype html>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
  const tags = [...body.matchAll(/<(\/?[a-z0-9]*)([^>]*?)\/?>/gi)].map(([, name = '', rest = '']): Tag => {
    const attributes = new Map<string, string>();
    const left = rest.replace(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g, (_all, key: string, value = '') => {
      attributes.set(key, decoded(value));
      return '';
    });
    if (left !== '') attributes.set('not an attribute', left);
    return {name, attributes};
  });
  return {tags, text: decoded(body.replace(/<[^>]*>/g, '\0'))};
}

function decoded(text: string): string {
  const characters: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};
  return text.replace(
    /&(\w+|#39);/g,
    (_all, name: string) => characters[name] ?? `not an entity of ours: ${name}`,
  );
}

const names =
  'html head meta title body a header p h1 time strong nav ol li span main section h2 h3 ul dl div dt dd b i em bdi sup figure blockquote figcaption article svg rect br footer'.split(
    ' ',
  );
const attributes =
  'lang charset http-equiv content name class href id tabindex datetime aria-label aria-labelledby aria-hidden rel value viewBox preserveAspectRatio x y width height'.split(
    ' ',
  );

function valuesOf(tags: readonly Tag[], name: string): string[] {
  return tags.flatMap(({attributes}) => attributes.get(name) ?? []);
}

test('whatever an author writes is text: every tag, attribute and address comes from the program', () => {
  fc.assert(
    fc.property(documents, document => {
      const {tags, text} = read(writeHtml(document, {now}));
      expect(
        tags.map(({name}) => name.replace('/', '')).filter(name => name !== '' && !names.includes(name)),
      ).toEqual([]);
      expect(
        tags.flatMap(tag => [...tag.attributes.keys()]).filter(name => !attributes.includes(name)),
      ).toEqual([]);
      expect(valuesOf(tags, 'href').filter(href => !/^(?:#|https?:|mailto:)/.test(href))).toEqual([]);
      for (const {title, blocks} of document.panes) {
        expect(text).toContain(title);
        for (const block of blocks)
          for (const {spans} of block.parts)
            for (const span of spans) if (span.role !== 'source-mark') expect(text).toContain(span.text);
      }
    }),
    {numRuns: 400},
  );
});

test.each([
  ['myanmar', myanmar],
  ['scripts', scripts],
  ['one pane of myanmar', {...myanmar, panes: myanmar.panes.slice(2, 3)}],
])('links within the page of %s lead to places on the page, and every id is unique', (_name, document) => {
  const {tags} = read(writeHtml(document, {now}));
  const ids = valuesOf(tags, 'id');
  expect(ids).toEqual([...new Set(ids)]);
  const inside = valuesOf(tags, 'href').filter(href => href.startsWith('#'));
  expect(inside.filter(href => !ids.includes(href.slice(1)))).toEqual([]);
  expect(ids.filter(id => !/^(?:top|main|(?:pane|actor|source)-.+)$/.test(id))).toEqual([]);
});

test('ids of the author are never the same as each other or as ids of the program', () => {
  const document = documentOf(
    smallest(
      'panes: [{id: top, title: T, points: [x]}, {id: main, title: M, points: [y]}]\nactors: {main: A, top: B}\nsources: {main: C}\n',
    ),
  );
  const ids = valuesOf(read(writeHtml(document, {now})).tags, 'id');
  expect(ids.filter(id => !id.endsWith('-title'))).toEqual([
    'top',
    'main',
    'pane-brief',
    'pane-top',
    'pane-main',
    'pane-actors',
    'actor-main',
    'actor-top',
    'pane-sources',
    'source-main',
  ]);
});

test('a reference to a block leads to the block', () => {
  const document: Document = {
    ...small,
    panes: [
      {
        id: 'a',
        title: harmless('A'),
        blocks: [
          {
            kind: 'fact',
            path: ['x', 1],
            parts: [
              {
                name: 'text',
                spans: [{text: harmless('see'), reference: {to: 'block', pane: 'a', path: ['x', 0]}}],
              },
            ],
          },
          {kind: 'fact', path: ['x', 0], parts: [{name: 'text', spans: [{text: harmless('this')}]}]},
        ],
      },
    ],
  };
  const html = writeHtml(document, {now});
  expect(html).toContain('<li class="fact"><a class="block" href="#block-1-2">see</a></li>');
  expect(html).toContain('<li class="fact" id="block-1-2">this</li>');
});

test('the page may load its own style and nothing else', () => {
  const html = writeHtml(small, {now});
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(style).not.toMatch(/url\(|@import|<\//);
  expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son[a-z]+=/);
});

test('the head tells how old the briefing was when the page was written, its time budget, and that a machine drafted it', () => {
  const document: Document = {
    ...small,
    expires: harmless('2024-05-01'),
    machineDraft: true,
    minutes: 5,
    wholeWords: 2000,
  };
  const [head = ''] = read(writeHtml(document, {now})).text.split('Brief');
  expect(head.split(/[\0\n]+/).filter(Boolean)).toEqual([
    'Talks at the lake · TLP:GREEN',
    'Skip to the text',
    'TLP:GREEN',
    'Talks at the lake',
    'A round that nobody expected',
    'as of ',
    '1 May 2024',
    ' · 1 day old on 2 May 2024 · ',
    'expired 1 May 2024',
    ' · 1 of 8 min to read · cut to 5 minutes',
    'Machine draft: no person has reviewed it.',
  ]);
});

test('the handling mark is at the top, at the end, and in the margins of each printed page', () => {
  const html = writeHtml(small, {now});
  expect(html.match(/<p class="handling">TLP:GREEN<\/p>/g)?.length).toBe(2);
  expect(html).toContain('<body class="tlp-green">');
  expect(html).toContain("@page tlp-green { @top-right { content: 'TLP:GREEN'");
});

test('a likelihood is shown in words, with its range, and as a bar that screen readers leave out', () => {
  const [, estimate] = /<p class="estimate">(.*)<\/p>/.exec(writeHtml(small, {now})) ?? [];
  expect(estimate).toBe(
    '<span><b class="likelihood">unlikely</b> <svg class="bar" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none"><rect y="3" width="100" height="2"/><rect class="range" x="20" width="25" height="8"/></svg> <span>20–45%</span></span> <span class="confidence">confidence <b>moderate</b></span>',
  );
});
