import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

const sources = 'sources: {s: A report}\n';

test.each([
  ['summary: [Sales fell.]\n', ['Sales fell.']],
  ['panes: [{id: p, title: P, points: [{text: Sales fell., kind: fact}]}]\n', ['Sales fell.']],
  ['panes: [{id: p, title: P, quotes: [{text: never, by: Ann}]}]\n', ['never']],
  ['timeline: [{date: 2026, event: Sales fell.}, Sales rose.]\n', ['Sales fell.', 'Sales rose.']],
])('a fact, an event or a quote without a source is reported: %j', (part, spans) => {
  expect(underlined('craft/no-source', part)).toEqual(spans);
});

test.each([
  `summary: [{text: Sales fell., sources: [s]}]\n${sources}`,
  'summary: [{text: Sales will fall., kind: assumption}]\n',
  'outlook: {alternatives: [Sales hold.], indicators: [A strike.]}\n',
  'talking_points: [Say it.]\nwatch_outs: [Mind it.]\ngaps: [Who paid.]\nlikely_questions: [Who paid?]\n',
])('an assumption, or an entry that claims nothing, needs no source: %j', part => {
  expect(underlined('craft/no-source', part)).toEqual([]);
});

test.each([
  [sources, ['s']],
  [`summary: [{text: Sales fell., sources: [s]}]\nsources: {s: A report, t: Another}\n`, ['t']],
  ['bottom_line: s and t.\nsources: {s: A report, t: {title: See s}}\n', ['s', 't']],
])('a source that nothing cites is reported: %j', (part, spans) => {
  expect(underlined('craft/unused-source', part)).toEqual(spans);
});

test.each([
  `bottom_line: {text: It is so., sources: [s]}\n${sources}`,
  `actors: {ann: {name: Ann, sources: [s]}}\n${sources}`,
  `likely_questions: [{ask: Why?, sources: [s]}]\n${sources}`,
  `outlook: {judgments: [{text: It fails., sources: [s]}]}\n${sources}`,
])('a source that an entry cites is not reported: %j', part => {
  expect(underlined('craft/unused-source', part)).toEqual([]);
});
