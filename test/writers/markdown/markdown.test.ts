/** Markdown, compared with golden files and read by a parser of CommonMark. */

import {type Node, Parser} from 'commonmark';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Document, Part} from '../../../source/document/document.js';
import {writeMarkdown} from '../../../source/writers/markdown/markdown.js';
import {documentOf, readText, scripts, smallest} from '../../helpers/briefings.js';
import {documents} from '../../helpers/documents.js';
import {harmless} from '../../helpers/harmless.js';

const now = new Date('2024-05-02T12:00:00Z');
const small = documentOf(readText('test/fixtures/small.yaml'));

test.each([
  ['small', small],
  ['scripts', scripts],
])('the briefing %s is written as its golden file', async (name, document) => {
  await expect(writeMarkdown(document, {now})).toMatchFileSnapshot(`golden/${name}.md`);
});

test('front matter has the facts of the head in YAML, and no text can end it early', () => {
  const document = {...small, title: harmless('A "title": \\ ---'), machineDraft: true};
  const [head] = writeMarkdown(document, {now, frontMatter: true}).split('\n\n');
  expect(head).toBe(`---
title: "A \\"title\\": \\\\ ---"
subtitle: "A round that nobody expected"
as_of: "2024-05-01"
handling: "TLP:GREEN"
machine_draft: true
---`);
});

test('Markdown tells if a briefing is cut, expired or drafted by a machine', () => {
  const document: Document = {
    title: harmless('T'),
    asOf: harmless('2024-05-02'),
    expires: harmless('2024-05-01'),
    machineDraft: true,
    minutes: 1,
    wholeWords: 800,
    panes: [
      {
        id: 'brief',
        title: harmless('Brief'),
        blocks: [
          {kind: 'fact', path: [], parts: [{name: 'text', spans: [{text: harmless('So.')}]}]},
          {kind: 'held', path: [], parts: [{name: 'text', spans: [{text: harmless('3 more')}]}]},
        ],
      },
    ],
  };
  expect(writeMarkdown(document, {now})).toBe(`# T

As of 2 May 2024 · written the same day · expired 1 May 2024 · under 1 of 3 min to read · cut to 1 minute

**Machine draft: no person has reviewed it.**

## Brief

- So.

3 more
`);
});

test('emphasis is kept where its signs are read as emphasis, and its words are always kept', () => {
  const summary = ['a *b* c', 'see *[[ann]] now* then', '这是**“强调”**文字', 'x*"y"*z', '*a***b**'];
  const document = documentOf(smallest(`actors: {ann: Ann}\nsummary: ${JSON.stringify(summary)}\n`));
  const lines = writeMarkdown(document, {now}).split('\n');
  expect(lines.filter(line => line.startsWith('- '))).toEqual([
    '- a *b* c',
    '- see Ann *now* then',
    '- 这是“强调”文字',
    '- x"y"z',
    '- a**b**',
  ]);
});

/** The text that people see in the rendered Markdown, and everything else that the parser found. */
function rendered(markdown: string): {text: string; kinds: Set<string>; targets: string[]} {
  const walker = new Parser().parse(markdown).walker();
  const kinds = new Set<string>();
  const targets: string[] = [];
  let text = '';
  for (let event = walker.next(); event; event = walker.next()) {
    const {node, entering}: {node: Node; entering: boolean} = event;
    if (!entering) {
      if (['paragraph', 'heading', 'item'].includes(node.type)) text += ' ';
      continue;
    }
    kinds.add(node.type);
    if (node.type === 'link') targets.push(node.destination ?? '');
    text += node.type === 'linebreak' || node.type === 'softbreak' ? ' ' : (node.literal ?? '');
  }
  return {text: spaced(text), kinds, targets};
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function plainText({spans}: Part): string {
  const texts = spans.map(({text, source}) => (source === undefined ? text : ` [${source}]`));
  return spaced(texts.join('')).trim();
}

const own = [
  'document',
  'heading',
  'paragraph',
  'text',
  'list',
  'item',
  'block_quote',
  'strong',
  'emph',
  'link',
  'linebreak',
];

test('a parser of CommonMark reads whatever an author writes as text, completely and in order', () => {
  fc.assert(
    fc.property(documents, document => {
      const {text, kinds, targets} = rendered(writeMarkdown(document, {now}));
      expect([...kinds].filter(kind => !own.includes(kind))).toEqual([]);
      const parts = document.panes.flatMap(({blocks}) => blocks.flatMap(block => block.parts));
      const urls = parts.flatMap(({spans}) =>
        spans.flatMap(({reference}) => (reference?.to === 'link' ? [decoded(reference.url)] : [])),
      );
      expect(targets.map(decoded).sort()).toEqual(urls.sort());
      for (const {title, blocks} of document.panes) {
        expect(text).toContain(spaced(title));
        for (const {parts} of blocks) for (const part of parts) expect(text).toContain(plainText(part));
      }
    }),
    {numRuns: 600},
  );
});

/** An address without the escapes that a parser adds. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
