import {expect, test} from 'vitest';
import {changesBetween} from '../../../source/changes/compare.js';
import {type PointContent, type Remembered, snapshotOf} from '../../../source/changes/snapshot.js';
import type {Document} from '../../../source/document/document.js';
import {writeChangesJson} from '../../../source/writers/changes/changes-json.js';
import {documentOf, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {after, before} from '../../helpers/lake.js';

test('as JSON, each change has its place, its texts, its words and its likelihood', () => {
  const written = writeChangesJson(
    after,
    changesBetween(before, after),
    {
      kind: 'reading',
      day: harmless('2024-05-01'),
    },
    {file: harmless('lake.yaml')},
  );
  const {changes, ...rest} = JSON.parse(written);
  expect(rest).toEqual({
    schema: 1,
    file: 'lake.yaml',
    title: 'Talks at the lake',
    as_of: '2024-05-01',
    handling: 'TLP:GREEN',
    since: {kind: 'reading', day: '2024-05-01'},
    head: {},
    counts: {new: 1, changed: 3, removed: 3, lost: 0},
  });
  const ofKind = (kind: string) => changes.filter(({change}: {change: string}) => change === kind);
  expect(ofKind('new')).toEqual([
    {
      change: 'new',
      pane: 'room',
      pane_title: 'In the room',
      path: ['gaps', 1],
      kind: 'gap',
      text: 'Who takes the minutes.',
      parts: [{name: 'text', text: 'Who takes the minutes.'}],
    },
  ]);
  expect(ofKind('changed')[0]).toEqual({
    change: 'changed',
    pane: 'brief',
    pane_title: 'Brief',
    path: ['summary', 1],
    kind: 'fact',
    was: 'assumption',
    before: 'The other side wants the road open by winter.',
    text: 'The other side wants the road open by spring.',
    parts: [
      {
        name: 'text',
        before: 'The other side wants the road open by winter.',
        text: 'The other side wants the road open by spring.',
      },
    ],
    words: [
      {kind: 'same', text: 'The other side wants the road open by '},
      {kind: 'removed', text: 'winter'},
      {kind: 'added', text: 'spring'},
      {kind: 'same', text: '.'},
    ],
  });
  expect(ofKind('changed')[2].likelihood).toEqual({
    from: {term: 'unlikely', low: 20, high: 45, range: '20–45%'},
    to: {term: 'likely', low: 55, high: 80, range: '55–80%'},
  });
  expect(ofKind('removed')[0]).toEqual({
    change: 'removed',
    pane: 'room',
    pane_title: 'In the room',
    old_path: ['watch_outs', 0],
    kind: 'watch-out',
    before: 'Do not name the pass.',
    parts: [{name: 'text', before: 'Do not name the pass.'}],
  });
});

test('as JSON, paths are the paths in the files, and parts have names', () => {
  const text = (objectives: string, because: string, link: string) =>
    smallest(`meeting: {objectives: ${objectives}}
summary: ["See [the report](https://e.org/${link})."]
outlook: {judgments: [{text: It rains., because: ${because}}]}
`);
  const from = documentOf(text('[Learn when the ships sail., Ask.]', '[Clouds., Cold.]', 'old'));
  const to = documentOf(text('[Ask., Learn when the big ships sail.]', '[Wind., Clouds.]', 'new'));
  const changes = (before: readonly Remembered[]) =>
    JSON.parse(writeChangesJson(to, changesBetween(before, to), undefined)).changes as Array<
      Record<string, unknown>
    >;
  expect(changes(snapshotOf(from)).map(({path, old_path, parts}) => ({path, old_path, parts}))).toEqual([
    {
      path: ['meeting', 'objectives', 1],
      old_path: ['meeting', 'objectives', 0],
      parts: [
        {name: 'term', before: 'objective', text: 'objective'},
        {name: 'text', before: 'Learn when the ships sail.', text: 'Learn when the big ships sail.'},
      ],
    },
    {
      path: ['outlook', 'judgments', 0],
      parts: [
        {name: 'text', before: 'It rains.', text: 'It rains.'},
        {name: 'because', label: 'because', before: 'Cold.', text: 'Wind.'},
        {name: 'because', label: 'because', before: 'Clouds.', text: 'Clouds.'},
      ],
    },
    {
      path: ['summary', 0],
      parts: [
        {name: 'text', before: 'the report', text: 'the report'},
        {name: 'text', before: 'https://e.org/old', text: 'https://e.org/new'},
      ],
    },
  ]);
  const older = snapshotOf(from).map(({fingerprint, said}) => {
    const {parts: _, ...rest} = said as PointContent;
    return {fingerprint, said: rest};
  });
  expect(changes(older).map(({parts}) => parts)).toEqual([undefined, undefined, undefined]);
});

test('as JSON, a new or removed judgment has its likelihood on one side', () => {
  const judged = documentOf(smallest('outlook: {judgments: [{text: It rains., likelihood: likely}]}\n'));
  const bare = documentOf(smallest());
  const likely = {term: 'likely', low: 55, high: 80, range: '55–80%'};
  const likelihoods = ([from, to]: [Document, Document]) =>
    JSON.parse(writeChangesJson(to, changesBetween(snapshotOf(from), to), undefined)).changes.map(
      ({likelihood}: {likelihood: unknown}) => likelihood,
    );
  expect([likelihoods([bare, judged]), likelihoods([judged, bare])]).toEqual([
    [{from: null, to: likely}],
    [{from: likely, to: null}],
  ]);
  const perhaps = documentOf(smallest('outlook: {judgments: [{text: It rains., likelihood: perhaps}]}\n'));
  expect(likelihoods([perhaps, judged])).toEqual([
    {from: {term: 'perhaps', low: null, high: null, range: null}, to: likely},
  ]);
  const phia = documentOf(
    smallest('outlook: {scale: phia, judgments: [{text: It rains., likelihood: realistic possibility}]}\n'),
  );
  expect(likelihoods([judged, phia])[0].to).toEqual({
    term: 'realistic possibility',
    low: 40,
    high: 50,
    range: '40–<50%',
  });
});
