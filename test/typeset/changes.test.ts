/** How a new or changed entry is told from the others, without colour. */
import {expect, test} from 'vitest';
import type {Block, Change, Pane} from '../../source/domain/document.js';
import {lineText} from '../../source/typeset/line.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf, smallest} from '../helpers/briefings.js';

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

test('a new point says so before its text', () => {
  expect(set('one', {kind: 'new'})).toEqual(['•  new A first point.']);
});

test('a changed entry says so where its text begins', () => {
  expect(set('timeline', {kind: 'changed', before: 'Nothing.'})).toEqual([
    '2 Jan 2026  changed Something happens.',
  ]);
});

test('a likelihood that moved shows from what to what', () => {
  expect(set('outlook', {kind: 'changed', likelihood: 'unlikely'})).toContain(
    '◆  changed (unlikely → likely) It lasts.',
  );
});

test('an actor of whom there is only a name has the mark before the name', () => {
  expect(set('actors', {kind: 'new'})).toEqual(['new Ann']);
});
