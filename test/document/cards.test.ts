/** Cards: what a document says about one actor or source. */

import {expect, test} from 'vitest';
import {actorCard, cardOf, sourceCard} from '../../source/document/cards.js';
import type {Block, Pane} from '../../source/document/document.js';
import {describeReference} from '../../source/document/targets.js';
import {shownText} from '../../source/typeset/shown-text.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

const now = new Date('2026-11-24T00:00:00Z');
const document = documentOf(
  smallest(`
actors:
  ann: {name: Ann Lee, say: ann LEE, role: Envoy, affiliation: The Union, aliases: [the envoy], sources: [paper]}
  bob: Bob
stakes:
  - {for: bob, text: His seat., sources: [paper]}
outlook:
  judgments:
    - {text: Ann Lee is likely to leave., likelihood: likely, confidence: low, because: She said so., sources: [paper]}
panes:
  - id: talks
    title: The talks
    about: [ann]
    points:
      - {text: "[[bob]] met the envoy.", sources: [paper, other]}
      - Nobody else came.
    quotes:
      - {text: we will go, by: ann, sources: [paper]}
timeline:
  - {date: 2026-01-02, event: Bob came back.}
sources:
  paper: {title: A paper, publisher: The Press, published: 2026-11-20, reliability: B, credibility: 2, file: paper.txt, url: "https://example.org/a"}
  other: Another
`),
);

const texts = (pane: Pane | undefined) => pane?.blocks.map(shownText);

test('the card of an actor has its fields and every entry that mentions it by name, alias or id, or as the speaker', () => {
  const card = actorCard(document, 'ann');
  expect([card?.id, card?.title]).toEqual(['actor ann', 'Ann Lee']);
  expect(texts(card)).toEqual([
    'Ann Lee\nann LEE\nEnvoy, The Union ¹\nthe envoy\nThe talks',
    'Mentioned',
    'Bob met the envoy. ¹ ²\nThe talks',
    'we will go\nAnn Lee, The Union ¹\nThe talks',
    'likely\nlow\nAnn Lee is likely to leave. ¹\nOutlook',
  ]);
});

test('entries under a heading with an actor’s name count as mentions of the actor', () => {
  expect(texts(actorCard(document, 'bob'))).toEqual([
    'Bob',
    'Mentioned',
    'Bob met the envoy. ¹ ²\nThe talks',
    '\nHis seat. ¹\nStakes',
    '2 Jan 2026\nBob came back.\nTimeline',
  ]);
});

test('each entry of a card leads to its place in the document', () => {
  const [, , entry] = actorCard(document, 'ann')?.blocks ?? [];
  expect(entry?.parts.flatMap(({spans}) => spans).at(-1)?.reference).toEqual({
    to: 'block',
    pane: 'talks',
    path: ['panes', 0, 'points', 0],
  });
});

test('the card of a source has its grade in words, its age, its link and the entries that cite it', () => {
  expect(texts(sourceCard(document, 'paper', now))).toEqual([
    '¹\nA paper\nThe Press · 20 Nov 2026\nB usually reliable · 2 probably true\nhttps://example.org/a\npaper.txt\n5 times\n4 days old',
    'Cited in',
    'Bob met the envoy. ¹ ²\nThe talks',
    'we will go\nAnn Lee, The Union ¹\nThe talks',
    'Ann Lee\nActors',
    '\nHis seat. ¹\nStakes',
    'likely\nlow\nAnn Lee is likely to leave. ¹\nOutlook',
  ]);
});

test('from a quote, the card of its source opens the saved article at the quoted words', () => {
  const quote = document.panes.find(({id}) => id === 'talks')?.blocks.find(({kind}) => kind === 'quote');
  const card = cardOf(document, {to: 'source', id: 'paper'}, now, quote);
  const references = card?.blocks[0]?.parts.flatMap(({spans}) =>
    spans.flatMap(({reference}) => reference ?? []),
  );
  expect(references?.find(({to}) => to === 'article')).toEqual({
    to: 'article',
    file: 'paper.txt',
    title: 'A paper',
    find: 'we will go',
  });
});

test('the card of an actor in the room says so once, with a link to the meeting', () => {
  const met = documentOf(
    smallest('actors: {ann: Ann, bob: Bob, cyd: Cyd}\nmeeting: {what: Talks with Bob, with: [ann, bob]}\n'),
  );
  const fields = (id: string) =>
    actorCard(met, id)?.blocks.flatMap(({parts}) =>
      parts.filter(({name}) => name === 'field').map(({label, spans}) => ({label, spans})),
    );
  const reference = {to: 'block', pane: 'brief', path: ['meeting', 'with']};
  const inRoom = [{label: 'meeting', spans: [{text: 'in the room', role: 'link', reference}]}];
  expect([fields('ann'), fields('cyd')]).toEqual([inRoom, []]);
  expect(describeReference(met, {to: 'block', pane: 'brief', path: ['meeting', 'with']})).toEqual({
    to: 'block',
    name: 'Ann, Bob',
    pane: 'Brief',
  });
  expect(texts(actorCard(met, 'ann'))).toEqual(['Ann\nin the room']);
  expect(texts(actorCard(met, 'bob'))).toEqual([
    'Bob\nin the room',
    'Mentioned',
    'what\nTalks with Bob\nBrief',
  ]);
});

test.each([
  ['published: "2024"', 'about 2 years old', 'warning'],
  ['published: 2026-03', 'about 8 months old', undefined],
  ['published: 2026-01-01/2026-11-20', 'about 4 days old', undefined],
  ['retrieved: 2025-01-01', 'retrieved 22 months ago', 'warning'],
  ['retrieved: 2026-11-24', 'retrieved today', undefined],
  ['published: 2026-11-20, retrieved: 2026-11-24', '4 days old', undefined],
])('the card of a source with %s says “%s”', (dates, text, role) => {
  const card = sourceCard(documentOf(smallest(`sources: {a: {title: A, ${dates}}}\n`)), 'a', now);
  expect(card?.blocks[0]?.parts.at(-1)).toEqual({
    name: 'field',
    label: 'age',
    spans: [role ? {text, role} : {text}],
  });
});

test('the card of a source without a date has no age', () => {
  const card = sourceCard(documentOf(smallest('sources: {a: A}\n')), 'a', now);
  expect(card?.blocks[0]?.parts.map(({label}) => label)).toEqual([undefined, undefined, 'cited']);
});

test('from a point, the card of its source opens the saved article at the words in quotation marks, if there are any', () => {
  const point = (text: string): Block => ({
    kind: 'fact',
    path: [],
    parts: [{name: 'text', spans: [{text: harmless(text)}]}],
  });
  const article = (from: Block) =>
    cardOf(document, {to: 'source', id: 'paper'}, now, from)
      ?.blocks[0]?.parts.flatMap(({spans}) => spans.flatMap(({reference}) => reference ?? []))
      .find(({to}) => to === 'article');
  const plain = {to: 'article', file: 'paper.txt', title: 'A paper'};
  expect(article(point('She spoke of “a wall of silence” and "the end of it".'))).toEqual({
    ...plain,
    mayHold: ['a wall of silence', 'the end of it'],
  });
  expect(article(point('She spoke of “silence”.'))).toEqual(plain);
});

test('an unknown actor or source has no card', () => {
  expect(actorCard(document, 'nobody')).toBeUndefined();
  expect(sourceCard(document, 'nothing', now)).toBeUndefined();
});

test('a reference is described by the name and the kind of its target', () => {
  const told = [
    {to: 'actor', id: 'ann'},
    {to: 'actor', id: 'bob'},
    {to: 'source', id: 'other'},
    {to: 'link', url: harmless('https://example.org/')},
    {to: 'block', pane: 'talks', path: ['panes', 0, 'points', 1]},
    {to: 'article', file: harmless('paper.txt'), title: harmless('A paper')},
  ] as const;
  expect(told.map(reference => describeReference(document, reference))).toEqual([
    {to: 'actor', name: 'Ann Lee', role: 'Envoy, The Union'},
    {to: 'actor', name: 'Bob'},
    {to: 'source', name: 'Another', source: 2},
    {to: 'link', name: 'https://example.org/'},
    {to: 'block', name: 'Nobody else came.', pane: 'The talks'},
    {to: 'article', name: 'A paper'},
  ]);
});
