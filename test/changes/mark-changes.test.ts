/** How changes are shown on a document. */

import {expect, test} from 'vitest';
import {changesBetween} from '../../source/changes/compare.js';
import {markChanges, onlyChanged} from '../../source/changes/mark-changes.js';
import {snapshotOf} from '../../source/changes/snapshot.js';
import type {Document} from '../../source/document/document.js';
import {documentOf, readText} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

const small = readText('test/fixtures/small.yaml');

function between(before: Document, after: Document) {
  return changesBetween(snapshotOf(before), after);
}

test('new and changed blocks are marked and counted, and all other blocks stay the same objects', () => {
  const before = documentOf(small);
  const after = documentOf(
    small
      .replace('likelihood: unlikely', 'likelihood: likely')
      .replace('neither has moved', 'neither moved')
      .replace('[Do not name the pass.]', '[Do not name the pass., Do not shout.]'),
  );
  const marked = markChanges(after, between(before, after), harmless('2024-05-02'));
  expect(marked.changes).toEqual({count: 3, changed: 2, since: '2024-05-02'});
  const changed = marked.panes.flatMap(({blocks}) =>
    blocks.flatMap(({path, change}) => (change ? [{path, change}] : [])),
  );
  expect(changed).toEqual([
    {
      path: ['bottom_line'],
      change: {kind: 'changed', before: ['Both sides meet on Friday, and neither has moved.']},
    },
    {
      path: ['outlook', 'judgments', 0],
      change: {
        kind: 'changed',
        likelihood: {
          from: {term: 'unlikely', percent: {low: 20, high: 45, range: '20–45%'}},
          to: {term: 'likely', percent: {low: 55, high: 80, range: '55–80%'}},
        },
      },
    },
    {path: ['watch_outs', 1], change: {kind: 'new'}},
  ]);
  const unmarked = (document: Document) =>
    document.panes
      .flatMap(({blocks}) => blocks)
      .filter(({path}) => path[0] === 'summary' || path[0] === 'sources');
  expect(unmarked(marked).every((block, index) => block === unmarked(after)[index])).toBe(true);
});

test('the filter for changes keeps changed blocks with their headings, and drops panes without changes', () => {
  const after = documentOf(
    small
      .replace('[Do not name the pass.]', '[Do not shout.]')
      .replace('wire: A wire report', 'wire: A report'),
  );
  const left = onlyChanged(markChanges(after, between(documentOf(small), after), harmless('2024-05-02')));
  expect(
    left.panes.map(({id, count, blocks}) => [
      id,
      count,
      blocks.map(({kind, path}) => [kind, ...path].join(' ')),
    ]),
  ).toEqual([
    ['room', undefined, ['heading watch_outs', 'watch-out watch_outs 0']],
    ['sources', 1, ['source sources wire']],
  ]);
  expect(onlyChanged(markChanges(after, {entries: [], lost: 0}, harmless('2024-05-02'))).panes).toEqual([]);
});
