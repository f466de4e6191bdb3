/** Blocks as they are said aloud. */
import {expect, test} from 'vitest';
import {spokenText} from '../../source/typeset/spoken.js';
import {documentOf, smallest} from '../helpers/briefings.js';

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

test('marks are words, and a source mark is said by its number', () => {
  expect(said('one')).toEqual([
    'Ann said no. (source 1) (source 2)',
    'Assumed: It holds.',
    'Quote: “never again”, Ann Lee',
  ]);
});

test('a judgment comes first, then its likelihood in percent, its confidence, and what stands behind it', () => {
  expect(said('outlook')).toEqual([
    'Judgment: It lasts (source 1) Likelihood: likely, 55–80 percent. Confidence: low. Judged by: Ann Lee. Horizon: May 2026. Because: Habit.',
  ]);
});

test('names are said as they are spoken, with their labels', () => {
  expect(said('actors')).toEqual(['Ann Lee. Said: ann LEE. Envoy. Wants: Peace.']);
});

test('entries, questions and gaps', () => {
  expect(said('timeline')).toEqual(['2 Jan 2026: Something happens.']);
  expect(said('room')).toEqual(['Question: Why? Answer: Because.', 'Not known: What comes next.']);
});

test('what is new says so first', () => {
  const [point] = document.panes.find(({id}) => id === 'one')?.blocks ?? [];
  if (!point) throw new Error('no point');
  expect(spokenText({...point, change: {kind: 'new'}})).toBe('New. Ann said no. (source 1) (source 2)');
});

test('the sources of an actor are said by their numbers, once as such', () => {
  const {panes} = documentOf(
    smallest(
      'actors: {ann: {name: Ann Lee, wants: Peace, sources: [paper, other]}}\nsources: {paper: A, other: B}\n',
    ),
  );
  expect(panes.find(({id}) => id === 'actors')?.blocks.map(spokenText)).toEqual([
    'Ann Lee. Wants: Peace. Sources: 1, 2.',
  ]);
});
