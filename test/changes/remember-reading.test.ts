import fc from 'fast-check';
import {expect, test} from 'vitest';
import {changesBetween} from '../../source/changes/compare.js';
import {rememberReading} from '../../source/changes/remember-reading.js';
import {fingerprintOf, type Remembered, seenKeyOf, snapshotOf} from '../../source/changes/snapshot.js';
import type {Document} from '../../source/document/document.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';
import {factOf, factsOf} from '../helpers/points.js';

/** The fingerprints of points with these texts. */
function prints(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(text => fingerprintOf(factOf(text))));
}

/** The texts of remembered points. */
function textsOf(points: readonly Remembered[]): Array<string | undefined> {
  return points.map(({said}) => said?.texts.join('\n'));
}

/** What is remembered after a reading, if nobody else reads at the same time. */
function read(
  opened: readonly Remembered[] | undefined,
  document: Document,
  ...seen: string[]
): Remembered[] {
  return rememberReading(opened, {opened, document, seen: prints(...seen)});
}

const first = read(undefined, factsOf('The road is open today.', 'Talks go on.'));

test('at the first opening the whole document counts as read, visible or not', () => {
  expect(textsOf(first)).toEqual(['The road is open today.', 'Talks go on.']);
});

test('a new point is remembered only after it was visible', () => {
  const document = factsOf('The road is open today.', 'Talks go on.', 'Rain fell.', 'Snow fell.');
  const second = read(first, document, 'Rain fell.');
  expect(textsOf(second)).toEqual(['The road is open today.', 'Talks go on.', 'Rain fell.']);
  expect(changesBetween(second, document).entries).toMatchObject([{kind: 'new', after: ['Snow fell.']}]);
});

test('a changed point is remembered as it was before until it was visible', () => {
  const document = factsOf('The road is shut today.', 'Talks go on.');
  const unseen = read(first, document);
  expect(changesBetween(unseen, document).entries).toMatchObject([
    {kind: 'changed', before: ['The road is open today.'], after: ['The road is shut today.']},
  ]);
  const seen = read(unseen, document, 'The road is shut today.');
  expect(textsOf(seen)).toEqual(['Talks go on.', 'The road is shut today.']);
});

test('a removed point is forgotten, so that it is new when it comes back', () => {
  const without = read(first, factsOf('Talks go on.'));
  expect(textsOf(without)).toEqual(['Talks go on.']);
  expect(changesBetween(without, factsOf('The road is open today.', 'Talks go on.')).entries).toMatchObject([
    {kind: 'new', after: ['The road is open today.']},
  ]);
});

test('a point that moved is remembered with its new place', () => {
  const moved = {
    ...factsOf('Talks go on.'),
    panes: [{id: 'other', title: harmless('Other'), blocks: [factOf('Talks go on.', 4)]}],
  };
  expect(read(first, moved)).toEqual(snapshotOf(moved));
});

test('what another reader of an older or newer file remembered in the meantime stays', () => {
  const newer = factsOf('The road is open today.', 'Talks go on.', 'Rain fell.');
  const byOther = read(first, newer, 'Rain fell.');
  const older = factsOf('The road is open today.');
  expect(textsOf(rememberReading(byOther, {opened: first, document: older, seen: new Set()}))).toEqual([
    'The road is open today.',
    'Rain fell.',
  ]);
});

test('a record that was deleted during the reading is made again from what was opened', () => {
  const document = factsOf('Talks go on.', 'Rain fell.');
  const remembered = rememberReading(undefined, {opened: first, document, seen: prints('Rain fell.')});
  expect(textsOf(remembered)).toEqual(['Talks go on.', 'Rain fell.']);
});

const words = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), {maxLength: 12});

test('two readers leave the same record in whatever order they quit, and what either of them saw is remembered', () => {
  fc.assert(
    fc.property(words, words, words, words, (before, now, seenByOne, seenByTwo) => {
      const opened = snapshotOf(factsOf(...before));
      const document = factsOf(...now);
      const one = {opened, document, seen: prints(...seenByOne)};
      const two = {opened, document, seen: prints(...seenByTwo)};
      const sorted = (points: readonly Remembered[]) => textsOf(points).sort();
      const onceThenTwice = sorted(rememberReading(rememberReading(opened, one), two));
      expect(onceThenTwice).toEqual(sorted(rememberReading(rememberReading(opened, two), one)));
      const seen = [...seenByOne, ...seenByTwo].filter(text => now.includes(text));
      expect(onceThenTwice).toEqual(expect.arrayContaining(seen));
    }),
    {numRuns: 200},
  );
});

test('a point that cites other sources stays changed until it was visible with them', () => {
  const cited = (source: string) =>
    documentOf(smallest(`summary: [{text: It rains., sources: [${source}]}]\nsources: {a: A, b: B}\n`));
  const [before, now] = [cited('a'), cited('b')];
  const opened = snapshotOf(before);
  const left = (...seen: Document[]) => {
    const blocks = seen.flatMap(({panes}) => panes.flatMap(pane => pane.blocks));
    return rememberReading(opened, {opened, document: now, seen: new Set(blocks.map(seenKeyOf))});
  };
  const news = (points: readonly Remembered[]) =>
    changesBetween(points, now).entries.map(({kind, path}) => [kind, ...path].join(' '));
  expect([news(left()), news(left(before)), news(left(now))]).toEqual([
    ['changed summary 0'],
    ['changed summary 0'],
    [],
  ]);
});
