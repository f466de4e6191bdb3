/** How new and changed entries are marked, without colour. */

import {expect, test} from 'vitest';
import type {Block, Change, Pane} from '../../source/document/document.js';
import {lineText} from '../../source/typeset/line.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {content, harmless} from '../helpers/harmless.js';

const document = documentOf(
  smallest(`
outlook:
  judgments:
    - {text: It lasts., likelihood: likely, confidence: low}
panes:
  - {id: one, title: One, points: [A first point.]}
timeline:
  - {date: 2026-01-02, event: Something happens.}
actors: {ann: Ann}
`),
);

function set(pane: string, change: Change): string[] {
  const {blocks, ...rest} = document.panes.find(({id}) => id === pane) as Pane;
  const changed: Pane = {...rest, blocks: blocks.map((block): Block => ({...block, change}))};
  return typeset(changed, 80).map(lineText);
}

test('a new point is marked before its text', () => {
  expect(set('one', {kind: 'new'})).toEqual(['•  new A first point.']);
});

test('a changed entry is marked where its text begins', () => {
  expect(set('timeline', {kind: 'changed', before: content('Nothing.')})).toEqual([
    '2 Jan 2026  changed Something happens.',
  ]);
});

test('a likelihood that moved shows its old and its new term', () => {
  const move = {from: {term: harmless('unlikely')}, to: {term: harmless('likely')}};
  expect(set('outlook', {kind: 'changed', likelihood: move})).toContain(
    '◆  changed (unlikely → likely) It lasts.',
  );
});

test('an actor with only a name is marked before the name', () => {
  expect(set('actors', {kind: 'new'})).toEqual(['new Ann']);
});

/** The lines of one changed block of a briefing. */
function changedLines(more: string, path: string, before: string, wanted: RegExp): string[] {
  const {blocks, ...rest} = documentOf(smallest(more)).panes.find(({blocks}) =>
    blocks.some(block => block.path.join(' ') === path),
  ) as Pane;
  const change: Change = {kind: 'changed', before: content(before)};
  const changed = blocks.map(block => (block.path.join(' ') === path ? {...block, change} : block));
  return typeset({...rest, blocks: changed}, 80)
    .map(lineText)
    .filter(line => wanted.test(line));
}

test('the mark is at the first part that changed, and not before words that stayed', () => {
  const profile = 'actors: {ann: {name: Ann, say: AN, role: Envoy, wants: A text.}}';
  const question = 'likely_questions: [{ask: Why?, answer: So.}]';
  const quote = 'panes: [{id: p, title: P, quotes: [{text: Not for sale., by: Bo}]}]';
  const judgment =
    'outlook: {judgments: [{text: It lasts., likelihood: likely, confidence: low, because: [A., B.]}]}';
  const of = (more: string, path: string, before: string) => changedLines(more, path, before, /changed/);
  expect([
    of(profile, 'actors ann', 'Ann\nAN\nEnvoy\nA word.'),
    of(profile, 'actors ann', 'Anna\nAN\nEnvoy\nA text.'),
    of(profile, 'actors ann', 'Ann\nEnvoy\nA text.'),
    of(profile, 'actors ann', 'Ann\nAN\nEnvoy\nA text.\nAnd more.'),
    of(question, 'likely_questions 0', 'How?\nSo.'),
    of(question, 'likely_questions 0', 'Why?\nNo.'),
    of(quote, 'panes 0 quotes 0', 'Not for sale.\nAl'),
    of(quote, 'panes 0 quotes 0', 'For sale.\nAl'),
    of(judgment, 'outlook judgments 0', 'low\nIt lasts.\nA.\nC.'),
    of(judgment, 'outlook judgments 0', 'high\nIt lasts.\nA.\nB.'),
  ]).toEqual([
    ['   wants      changed A text.'],
    ['changed Ann  say AN'],
    ['Ann  say changed AN'],
    ['   wants      changed A text.'],
    ['Q  changed Why?'],
    ['A  changed So.'],
    ['❝  Not for sale. ❞ — changed Bo'],
    ['❝  changed Not for sale. ❞ — Bo'],
    ['              changed B.'],
    ['likely  ░░░░░░░░░░░▓▓▓▓▓░░░░  55–80%    confidence changed low'],
  ]);
});
