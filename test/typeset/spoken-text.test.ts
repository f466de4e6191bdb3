/** The text of blocks for a screen reader. */

import {expect, test} from 'vitest';
import {withWordChanges} from '../../source/changes/word-changes.js';
import {actorCard} from '../../source/document/cards.js';
import {textOf} from '../../source/document/document.js';
import {likelihoodOf, rangeInWords, termsOf} from '../../source/document/likelihood.js';
import {defaultKeymap} from '../../source/reader/keys/keymap.js';
import {helpPaneOf} from '../../source/reader/screen/help.js';
import {spokenText} from '../../source/typeset/spoken-text.js';
import {kindOf, spokenTarget} from '../../source/typeset/target-kind.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

const document = documentOf(
  smallest(`
outlook:
  judgments:
    - {text: It lasts, likelihood: likely, confidence: low, by: ann, horizon: May 2026, because: Habit, sources: [paper]}
panes:
  - id: one
    title: One
    points:
      - {text: "*Ann* said no.", sources: [paper, other]}
      - {text: It holds., kind: assumption}
    quotes: [{text: never again, by: ann}]
timeline:
  - {date: 2026-01-02, event: Something happens.}
actors: {ann: {name: Ann Lee, say: ann LEE, role: Envoy, wants: Peace}}
likely_questions: [{ask: Why?, answer: Because.}]
gaps: [What comes next]
sources: {paper: {title: A paper, reliability: B}, other: Another}
`),
);

const said = (pane: string) =>
  document.panes
    .find(({id}) => id === pane)
    ?.blocks.filter(({kind}) => kind !== 'heading')
    .map(spokenText);

test('marks become words, and a source mark becomes the number of its source', () => {
  expect(said('one')).toEqual([
    'Ann said no. (source 1) (source 2).',
    'Assumed: It holds.',
    'Quote: “never again”, Ann Lee',
  ]);
});

test('the text of a judgment comes first, then its likelihood in percent, its confidence, and its reasons', () => {
  expect(said('outlook')).toEqual([
    'Judgment: It lasts (source 1). Likelihood: likely, 55–80 percent. Confidence: low. Judged by: Ann Lee. Horizon: May 2026. Because: Habit.',
  ]);
});

test('a name has its pronunciation and its labels', () => {
  expect(said('actors')).toEqual(['Ann Lee. Said: ann LEE. Envoy. Wants: Peace.']);
});

test('entries, questions and gaps are read with words for what they are', () => {
  expect(said('timeline')).toEqual(['2 Jan 2026: Something happens.']);
  expect(said('room')).toEqual(['Question: Why? Answer: Because.', 'Not known: What comes next.']);
});

test('a new point begins with the word “New”', () => {
  const [point] = document.panes.find(({id}) => id === 'one')?.blocks ?? [];
  if (!point) throw new Error('no point');
  expect(spokenText({...point, change: {kind: 'new'}})).toBe('New. Ann said no. (source 1) (source 2).');
});

test('a likelihood that moved is read as it is now and as it was', () => {
  const judgment = document.panes
    .find(({id}) => id === 'outlook')
    ?.blocks.find(({kind}) => kind === 'judgment');
  if (!judgment) throw new Error('no judgment');
  const from = {term: harmless('unlikely'), percent: {low: 20, high: 45, range: harmless('20–45%')}};
  const moved = withWordChanges({...judgment, change: {kind: 'changed', likelihood: {from}}});
  expect(spokenText(moved)).toMatch(
    /^Changed\. .* Likelihood: likely, 55–80 percent; it was unlikely 20–45 percent\. /,
  );
});

test('the help names keys that a screen reader may pass over', () => {
  const {blocks} = helpPaneOf(defaultKeymap);
  expect(blocks.map(spokenText)).toEqual(
    expect.arrayContaining([
      'the question mark: show these keys, and what the marks mean',
      expect.stringMatching(/^Escape: one level back/),
    ]),
  );
  const spoken = blocks.map(spokenText).filter(text => text.includes('arrow'));
  expect(spoken).toEqual([
    'j down arrow Ctrl-N Ctrl-E: one line down',
    'k up arrow Ctrl-P Ctrl-Y: one line up',
    'Tab l right arrow: next pane',
    'Shift-Tab h left arrow: previous pane',
  ]);
  expect(blocks.map(textOf).filter(text => /[←→↑↓]/.test(text))).toHaveLength(spoken.length);
});

test('the range of a likelihood ends in the word “percent” instead of its sign', () => {
  const ranges = (['icd203', 'phia'] as const).flatMap(scale =>
    termsOf(scale).map(term => likelihoodOf(term, scale)),
  );
  for (const range of ranges)
    expect(range && rangeInWords(range)).toBe(`${range?.range.slice(0, -1)} percent`);
});

test('source numbers and references to a pane become words', () => {
  const targets = [
    {to: 'source', name: harmless('A paper'), source: 12},
    {to: 'block', name: harmless('It rains.'), pane: harmless('Brief')},
    {to: 'actor', name: harmless('Ann'), role: harmless('Envoy')},
    {to: 'actor', name: harmless('Bob')},
    {to: 'link', name: harmless('https://e.org/')},
    {to: 'article', name: harmless('A paper')},
  ] as const;
  expect(targets.map(target => [kindOf(target), spokenTarget(target)])).toEqual([
    ['source ¹²', 'A paper, source 12'],
    ['→ Brief', 'It rains., in Brief'],
    ['Envoy', 'Ann, Envoy'],
    ['actor', 'Bob, actor'],
    ['link', 'https://e.org/, link'],
    ['saved article', 'A paper, saved article'],
  ]);
  const [mention] = actorCard(document, 'ann')?.blocks.filter(({kind}) => kind === 'quote') ?? [];
  expect(mention && spokenText(mention)).toBe('Quote: “never again”, Ann Lee (in One)');
});

test('the sources of an actor come with the head of the entry', () => {
  const {panes} = documentOf(
    smallest(
      'actors: {ann: {name: Ann Lee, wants: Peace, sources: [paper, other]}}\nsources: {paper: A, other: B}\n',
    ),
  );
  expect(panes.find(({id}) => id === 'actors')?.blocks.map(spokenText)).toEqual([
    'Ann Lee (source 1) (source 2). Wants: Peace.',
  ]);
});
