import {expect, test} from 'vitest';
import {changesBetween} from '../../source/domain/changes.js';
import {columnsOf} from '../../source/domain/columns.js';
import type {Document} from '../../source/domain/document.js';
import {headChanges, headOf} from '../../source/domain/head.js';
import {type Remembered, type Said, snapshotOf} from '../../source/domain/snapshot.js';
import {plain} from '../../source/typeset/paint.js';
import {writeChanges} from '../../source/writers/changes.js';
import {writeChangesJson} from '../../source/writers/changes-json.js';
import {documentOf, myanmar, readText, smallest} from '../helpers/briefings.js';

const small = readText('test/fixtures/small.yaml');
const later = small
  .replace('wants the road open by winter.\n    kind: assumption', 'wants the road open by spring.')
  .replace('wants: A text by Friday.', 'wants: A text by Monday, signed.')
  .replace('A text is signed.', 'A text is agreed and signed.')
  .replace('likelihood: unlikely', 'likelihood: likely')
  .replace('[Do not name the pass.]', '[]')
  .replace('[Who else is in the room.]', '[Who else is in the room., Who takes the minutes.]')
  .replace(/panes:\n(?: .*\n)+/, '');

const before = snapshotOf(documentOf(small));
const after = documentOf(later);
const now = new Date('2024-05-03T00:00:00Z');
const options = {since: 'it was read on 1 May 2024', width: 80, now, paint: plain, isMarked: true};

test('changes stand under their panes, words that went and came in place, and what is gone at the end', () => {
  expect(`\n${writeChanges(after, changesBetween(before, after), options)}`).toBe(`
Talks at the lake
1 new, 3 changed, 3 removed since it was read on 1 May 2024
as of 1 May 2024 · 2 days old · TLP:GREEN


Brief
────────────────────────────────────────────────────────────────────────────────
         SUMMARY
changed  •  The other side wants the road open by [-winter-] {+spring+}. (was an
            assumption)


Actors
────────────────────────────────────────────────────────────────────────────────
changed  Ann Ōta  太田  say an OH-ta
            Chief negotiator, The Lake Council ¹
            wants      A text by [-Friday-] {+Monday, signed+}.


Outlook
────────────────────────────────────────────────────────────────────────────────
         JUDGMENTS · ICD 203 SCALE
changed  unlikely 20–45% → likely  ░░░░░░░░░░░▓▓▓▓▓░░░░  55–80%
         confidence moderate
         ◆  A text is {+agreed and+} signed. ²
            judged by  Ann Ōta, The Lake Council
            horizon    by the end of May 2024
            because    Neither side has moved.
                       Time is short.
            if wrong   The road opens early.


In the room
────────────────────────────────────────────────────────────────────────────────
         NOT KNOWN
new      ?  Who takes the minutes.

         NO LONGER THERE
removed    Do not name the pass.


The pass
────────────────────────────────────────────────────────────────────────────────
         NO LONGER THERE
removed    The pass stays shut. · The wire

removed    we will wait · Ann Ōta, The Lake Council
`);
});

test('on a terminal the looks tell the words apart, without brackets', () => {
  const paint = (role: string, text: string) =>
    role === 'added' || role === 'removed' || role === 'change' ? `<${role} ${text}>` : text;
  const text = writeChanges(after, changesBetween(before, after), {...options, paint, isMarked: false});
  expect(text).toContain(
    '<change changed  >•  The other side wants the road open by <removed winter><removed  ><added spring>.',
  );
  expect(text).not.toMatch(/\[-|\{\+/);
});

test('narrow text has signs in place of words, and no line is wider than asked for', () => {
  const changes = changesBetween(before, after);
  const narrow = writeChanges(after, changes, {...options, width: 24});
  expect(narrow).toContain('\n+ ? Who takes the\n    minutes.\n');
  expect(narrow).toContain('\n- Do not name the pass.\n');
  for (const width of [10, 17, 39, 40, 100]) {
    const lines = writeChanges(after, changes, {...options, width}).split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
  }
});

function head(document: Document, since: string | undefined, lost = 0): string[] {
  return writeChanges(document, {entries: [], lost}, {...options, since}).split('\n');
}

test('nothing changed, and nothing to compare with, are a sentence each, under the handling mark', () => {
  expect(head(after, 'HEAD')).toEqual([
    'Talks at the lake',
    'Nothing has changed since HEAD.',
    'as of 1 May 2024 · 2 days old · TLP:GREEN',
    '',
  ]);
  expect(head(after, undefined)[1]).toBe('It has not been read yet: there is nothing to compare it with.');
});

test('points of which no words were kept are counted', () => {
  expect(head(after, 'it was read', 2)).toEqual([
    'Talks at the lake',
    'Nothing is new since it was read.',
    'as of 1 May 2024 · 2 days old · TLP:GREEN',
    '',
    '2 points that were read are not there any more in the same words. Which, cannot',
    'be said: the handling mark asks that no words are kept.',
    '',
  ]);
});

test('as JSON, each change has its place, its texts, its words and its likelihood', () => {
  const written = writeChangesJson(
    after,
    changesBetween(before, after),
    {
      kind: 'reading',
      day: '2024-05-01',
    },
    {file: 'lake.yaml'},
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

test('as JSON, paths are those of the files, and parts stand by name', () => {
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
    const {parts: _, ...rest} = said as Said;
    return {fingerprint, said: rest};
  });
  expect(changes(older).map(({parts}) => parts)).toEqual([undefined, undefined, undefined]);
});

test('as JSON, a judgment that came or went has its likelihood at one end', () => {
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

test('a whole briefing that came anew is told point by point', () => {
  const changes = changesBetween([], myanmar);
  const text = writeChanges(myanmar, changes, {...options, since: 'empty.yaml'});
  expect(text.match(/^new {6}/gm)).toHaveLength(changes.entries.length);
});

test('another set of sources is a change of a point, told by what they are and never by their numbers', () => {
  const cited = (sources: string, list: string) =>
    documentOf(smallest(`summary: [{text: It rains., sources: ${sources}}]\nsources: ${list}\n`));
  const list = '{a: Gazette, b: Wire}';
  const told = (from: Document, to: Document) => {
    const changes = changesBetween(snapshotOf(from), to);
    const json = JSON.parse(writeChangesJson(to, changes, undefined)).changes;
    return [
      writeChanges(to, changes, options)
        .split('\n')
        .filter(line => /rains/.test(line)),
      json.map(({sources}: {sources: unknown}) => sources),
    ];
  };
  expect(told(cited('[a]', list), cited('[b]', list))).toEqual([
    ['changed  •  It rains. ² (source: Gazette → Wire)'],
    [{from: ['Gazette'], to: ['Wire']}],
  ]);
  expect(told(cited('[a]', list), cited('[]', list))[0]).toEqual([
    'changed  •  It rains. (source: Gazette → none)',
  ]);
  expect(told(cited('[a]', list), cited('[b, a]', list))[0]).toEqual([
    'changed  •  It rains. ² ¹ (sources: Gazette → Wire, Gazette)',
  ]);
  const same = [
    cited('[b]', '{b: Wire, a: Gazette}'),
    cited('[wire]', '{a: Gazette, wire: Wire}'),
    cited('[b]', '{a: Gazette, b: The Wire}'),
  ];
  for (const document of same) expect(told(cited('[b]', list), document)[0]).toEqual([]);
  const unknown = snapshotOf(cited('[a]', list)).map(({fingerprint, said}) => {
    const {sources: _, ...rest} = said as Said;
    return {fingerprint, said: rest};
  });
  expect(changesBetween(unknown, cited('[b]', list)).entries).toEqual([]);
});

test('what changed in the head of a briefing stands at the head, and makes a change by itself', () => {
  const later = documentOf(
    smallest('handling: TLP:AMBER\nexpires: 2022-09-01\n').replace('2022-08-03', '2022-08-05'),
  );
  const changes = headChanges(headOf(documentOf(smallest())), later);
  const text = writeChanges(later, {entries: [], lost: 0}, {...options, since: 'HEAD', head: changes});
  expect(text.split('\n').slice(1, 5)).toEqual([
    'No point has changed since HEAD.',
    'handling: none → TLP:AMBER',
    'as of: 3 Aug 2022 → 5 Aug 2022',
    'expires: none → 1 Sep 2022',
  ]);
  const json = writeChangesJson(later, {entries: [], lost: 0}, undefined, {head: changes});
  expect(JSON.parse(json).head).toEqual({
    handling: {from: null, to: 'TLP:AMBER'},
    as_of: {from: '2022-08-03', to: '2022-08-05'},
    expires: {from: null, to: '2022-09-01'},
  });
  expect(headChanges({title: 'Another title', expires: null}, later).map(({key}) => key)).toEqual([
    'title',
    'expires',
  ]);
  expect(headChanges(undefined, later)).toEqual([]);
});
