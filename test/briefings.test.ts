/** The briefing that ships with the program is a good one. */

import {expect, test} from 'vitest';
import {parse} from '../source/briefing/parse.js';
import {likelihoodOf} from '../source/document/likelihood.js';
import {countWords} from '../source/text/reading-time.js';
import {readText} from './helpers/briefings.js';
import {harmless} from './helpers/harmless.js';

const parsed = parse(readText('briefings/myanmar.yaml'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const {briefing} = parsed;

test('myanmar has its four panes in order', () => {
  expect(briefing.panes.map(({title}) => title)).toEqual([
    'Background',
    'Russia–Myanmar',
    'China’s role',
    'Expert assessment',
  ]);
});

test('myanmar has actors with roles, talking points, and questions with answers', () => {
  const {actors, talking_points: points, likely_questions: questions} = briefing;
  expect(Object.keys(actors).length).toBeGreaterThanOrEqual(10);
  expect(Object.values(actors).every(({name, role}) => name && role)).toBe(true);
  expect(points.length).toBeLessThanOrEqual(6);
  expect(questions.every(({ask, answer}) => ask && answer)).toBe(true);
  for (const list of [
    briefing.summary,
    briefing.stakes,
    briefing.timeline,
    briefing.watch_outs,
    briefing.gaps,
  ]) {
    expect(list.length).toBeGreaterThan(0);
  }
});

test('the bottom line of myanmar is at most fifty words', () => {
  expect(countWords(briefing.bottom_line.text)).toBeLessThanOrEqual(50);
});

test('every point of myanmar cites its source', () => {
  const entries = [
    ...briefing.summary,
    ...briefing.stakes,
    ...briefing.timeline,
    ...briefing.talking_points,
    ...briefing.likely_questions,
    ...briefing.watch_outs,
    ...briefing.gaps,
    ...briefing.outlook.judgments,
    ...briefing.outlook.alternatives,
    ...briefing.outlook.indicators,
    ...briefing.panes.flatMap(({points, judgments, quotes}) => [...points, ...judgments, ...quotes]),
  ];
  expect(entries.filter(({sources}) => sources.length === 0)).toEqual([]);
});

test('every quote of myanmar is short and has a speaker', () => {
  const quotes = briefing.panes.flatMap(pane => pane.quotes);
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes.filter(({text, by}) => !by || text.split(' ').length > 12)).toEqual([]);
});

test('every judgment in the outlook of myanmar has a likelihood, a confidence, a horizon, an author and reasons', () => {
  const {judgments, scale, alternatives, indicators} = briefing.outlook;
  expect(judgments.length).toBeGreaterThan(0);
  expect(alternatives.length * indicators.length).toBeGreaterThan(0);
  for (const {likelihood, confidence, horizon, by, because, if_wrong: ifWrong} of judgments) {
    expect(likelihoodOf(harmless(likelihood ?? ''), scale)).toBeDefined();
    // One article is not enough for high confidence.
    expect(confidence).toMatch(/^(low|moderate)$/);
    expect([horizon, by, because[0], ifWrong[0]].every(Boolean)).toBe(true);
  }
});

test('Miller’s judgments are marked as hers, without a likelihood that she did not give', () => {
  const hers = briefing.panes.flatMap(pane => pane.judgments).filter(({by}) => by === 'miller');
  expect(hers.map(({likelihood, confidence}) => [likelihood, confidence])).toEqual(
    Array(4).fill([undefined, undefined]),
  );
});
