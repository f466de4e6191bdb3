/** The text of blocks as lines show it. */

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Block, textOf, wordsOfBlock} from '../../source/document/document.js';
import {lineText} from '../../source/typeset/line.js';
import {shownLength, shownText} from '../../source/typeset/shown-text.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {documents} from '../helpers/documents.js';

const sources = Array.from({length: 12}, (_, index) => `s${index + 1}: S`).join(', ');
const document = documentOf(
  smallest(`summary: [{text: It rains., sources: [s1, s12]}]\nsources: {${sources}}\n`),
);
const [brief] = document.panes;
const cited = brief?.blocks.at(-1) as Block;

test('the document has the number of a source and no text for it; lines show raised digits', () => {
  expect(textOf(cited)).toBe('It rains.');
  expect(cited.parts[0]?.spans.map(({source, text}) => [text, source])).toEqual([
    ['It rains.', undefined],
    ['', 1],
    ['', 12],
  ]);
  expect(shownText(cited)).toBe('It rains. ¹ ¹²');
  expect(wordsOfBlock(cited)).toBe(2);
});

test('the number of a source in the pane Sources has no space before it', () => {
  const last = document.panes.at(-1)?.blocks.at(-1) as Block;
  expect(shownText(last)).toBe('¹²\nS\nonce');
});

test('the length of the text is the same with and without making the text', () => {
  fc.assert(
    fc.property(documents, ({panes}) => {
      for (const block of panes.flatMap(({blocks}) => blocks))
        expect(shownLength(block)).toBe(shownText(block).length);
    }),
  );
});

test('a line breaks neither before a source mark nor between two of them', () => {
  const lines = brief ? typeset(brief, 14).map(lineText) : [];
  expect(lines.slice(-2)).toEqual(['• It', '  rains. ¹ ¹²']);
});
