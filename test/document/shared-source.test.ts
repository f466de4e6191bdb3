/** One mark for a pane whose entries all cite the same source. */
import {expect, test} from 'vitest';
import {sourceIds} from '../../source/changes/citations.js';
import {changesBetween} from '../../source/changes/compare.js';
import {actorCard, sourceCard} from '../../source/document/cards.js';
import type {Document} from '../../source/document/document.js';
import {opening} from '../../source/reader/spoken/spoken-reader.js';
import {copyText} from '../../source/reader/state/copy-text.js';
import {reduce} from '../../source/reader/state/reduce.js';
import {initialState} from '../../source/reader/state/state.js';
import {visibleReferences} from '../../source/reader/state/visible.js';
import {lineText} from '../../source/typeset/line.js';
import {plain} from '../../source/typeset/paint.js';
import {shownText} from '../../source/typeset/shown-text.js';
import {typeset} from '../../source/typeset/typeset.js';
import {writeChanges} from '../../source/writers/changes/changes-text.js';
import {writeHtml} from '../../source/writers/html/html.js';
import {writeDocumentJson} from '../../source/writers/json.js';
import {writeMarkdown} from '../../source/writers/markdown/markdown.js';
import {writeText} from '../../source/writers/text.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';
import {now} from '../helpers/reader.js';

const text = smallest(`actors: {ann: {name: Ann Lee, sources: [a]}, bo: {name: Bo, sources: [a]}}
panes:
  - id: talks
    title: Talks
    points:
      - {text: Ann Lee came., sources: [b]}
      - {text: They met., sources: [b]}
    quotes:
      - {text: It is late., by: bo, sources: [b]}
  - id: mixed
    title: Mixed
    points:
      - {text: One says so., sources: [a]}
      - {text: Two say so., sources: [a, b]}
  - {id: one, title: One, points: [{text: Alone., sources: [b]}]}
  - {id: none, title: None, points: [{text: Cited., sources: [b]}, Not cited.]}
sources: {a: First source, b: {title: Second source}}
`);
const document = documentOf(text);
const paneOf = (id: string, {panes}: Document = document) => {
  const pane = panes.find(each => each.id === id);
  if (!pane) throw new Error(`no pane ${id}`);
  return pane;
};
const linesIn = (id: string, of = document) =>
  typeset(paneOf(id, of), 60).map(line => lineText(line).trimEnd());

test('a pane whose entries all cite one source shows the mark once, above its entries', () => {
  expect(linesIn('talks')).toEqual([
    'all from ²',
    '',
    '•  Ann Lee came.',
    '',
    '•  They met.',
    '',
    'IN THEIR WORDS',
    '❝  It is late. ❞ — Bo',
  ]);
  expect(linesIn('actors')[0]).toBe('all from ¹');
});

test('entries keep their marks if one has another source, several or none, or if there is one entry', () => {
  expect(linesIn('mixed')).toEqual(['•  One says so. ¹', '', '•  Two say so. ¹ ²']);
  expect(linesIn('one')).toEqual(['•  Alone. ²']);
  expect(linesIn('none')[0]).toBe('•  Cited. ²');
  expect(linesIn('sources')[0]).not.toContain('all from');
});

test('entries keep their marks if the source has a saved article, which opens at the words of the entry', () => {
  const saved = documentOf(text.replace('{title: Second source}', '{title: Second source, file: b.txt}'));
  expect(linesIn('talks', saved)[0]).toBe('•  Ann Lee came. ²');
});

test('each output has the mark once', () => {
  const talks = {...document, panes: [paneOf('talks')]};
  expect(writeText(talks, {width: 60, now, paint: plain}).match(/²/g)).toHaveLength(1);
  const markdown = writeMarkdown(talks, {now});
  expect(markdown).toContain('## Talks\n\nAll from [2].\n\n- Ann Lee came.\n- They met.\n');
  expect(markdown.match(/\[2\]/g)).toHaveLength(1);
  const html = writeHtml({...document, panes: [paneOf('talks'), paneOf('sources')]}, {now});
  expect(html).toContain('aria-label="source 2">2</a>');
  expect(html.match(/aria-label="source 2"/g)).toHaveLength(1);
});

test('JSON, comparisons and the count of citations know the source of each entry', () => {
  const {panes} = JSON.parse(writeDocumentJson({...document, panes: [paneOf('talks')]})) as {
    panes: {blocks: {kind: string; parts: {references?: {to: string; id: string}[]}[]}[]}[];
  };
  const cited = panes[0]?.blocks
    .filter(({kind}) => kind !== 'heading')
    .map(({parts}) => parts.flatMap(({references = []}) => references).filter(({to}) => to === 'source'));
  expect(cited?.map(references => references.map(({id}) => id))).toEqual([['b'], ['b'], ['b']]);
  expect(
    paneOf('talks')
      .blocks.filter(({kind}) => kind !== 'heading')
      .map(sourceIds),
  ).toEqual([['b'], ['b'], ['b']]);
  expect(linesIn('sources').join('\n')).toContain('6 times');
});

test('in the list of changes, each point has its own mark', () => {
  const text = writeChanges(document, changesBetween([], document), {
    since: harmless('old.yaml'),
    width: 60,
    now,
    paint: plain,
    isMarked: true,
  });
  expect(text).toContain('new      •  They met. ²');
  expect(text).not.toContain('all from');
});

test('on a card, each entry has its own mark', () => {
  const card = (pane: ReturnType<typeof actorCard>) => (pane?.blocks ?? []).map(shownText).join('\n');
  expect(card(actorCard(document, 'ann'))).toContain('Ann Lee came. ²');
  expect(card(actorCard(document, 'ann'))).toContain('Ann Lee ¹');
  expect(card(sourceCard(document, 'b', now))).toContain('They met. ²');
});

test('in the reader, the mark can be opened, is copied once, and its source is copied with the pane', () => {
  const opened = initialState(document, {columns: 80, rows: 24}, 'none', {now});
  const talks = document.panes.findIndex(({id}) => id === 'talks');
  const state = reduce(opened, {type: 'go-to-pane', pane: talks});
  expect(visibleReferences(state)[0]).toEqual({reference: {to: 'source', id: 'b'}, block: 0});
  const copied = copyText(state, {withSources: true});
  expect(copied).toContain('all from ²\n');
  expect(copied).toContain('Second source');
});

test('the reader for screen readers names the source once, after the title of the pane', () => {
  const opened = initialState(document, {columns: 80, rows: 24}, 'none', {now});
  const talks = document.panes.findIndex(({id}) => id === 'talks');
  const says = opening({...opened, pane: talks}).says.join('\n');
  expect(says).toContain('Talks, under 1 min. All from source 2.');
  expect(says.match(/source 2/g)).toHaveLength(1);
});
