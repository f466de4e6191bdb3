import {expect, test} from 'vitest';
import {changesBetween} from '../../../source/changes/compare.js';
import {headChanges, headOf} from '../../../source/changes/head.js';
import {type PointContent, snapshotOf} from '../../../source/changes/snapshot.js';
import type {Document} from '../../../source/document/document.js';
import {columnsOf} from '../../../source/text/columns.js';
import {plain} from '../../../source/typeset/paint.js';
import {writeChangesJson} from '../../../source/writers/changes/changes-json.js';
import {writeChanges} from '../../../source/writers/changes/changes-text.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {after, before} from '../../helpers/lake.js';

const now = new Date('2024-05-03T00:00:00Z');
const options = {since: harmless('it was read on 1 May 2024'), width: 80, now, paint: plain, isMarked: true};

test('changes are listed under their panes with the changed words in place, and removed points come last', () => {
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

test('on a terminal, changed words have looks instead of brackets', () => {
  const paint = (role: string, text: string) =>
    role === 'added' || role === 'removed' || role === 'change' ? `<${role} ${text}>` : text;
  const text = writeChanges(after, changesBetween(before, after), {...options, paint, isMarked: false});
  expect(text).toContain(
    '<change changed  >•  The other side wants the road open by <removed winter><removed  ><added spring>.',
  );
  expect(text).not.toMatch(/\[-|\{\+/);
});

test('narrow text has signs instead of words, and no line is wider than the width', () => {
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
  return writeChanges(
    document,
    {entries: [], lost},
    {...options, since: since === undefined ? since : harmless(since)},
  ).split('\n');
}

test('a sentence says that nothing changed, or that there is nothing to compare with, and the handling mark is shown', () => {
  expect(head(after, 'HEAD')).toEqual([
    'Talks at the lake',
    'Nothing has changed since HEAD.',
    'as of 1 May 2024 · 2 days old · TLP:GREEN',
    '',
  ]);
  expect(head(after, undefined)[1]).toBe(
    'You have not read this briefing yet, so there is nothing to compare it with.',
  );
});

test('points whose words were not kept are counted', () => {
  expect(head(after, 'it was read', 2)).toEqual([
    'Talks at the lake',
    'Nothing is new since it was read.',
    'as of 1 May 2024 · 2 days old · TLP:GREEN',
    '',
    '2 points were removed or reworded. They cannot be listed: the handling mark',
    'forbids keeping their text.',
    '',
  ]);
});

test('a briefing in which every point is new is listed point by point', () => {
  const changes = changesBetween([], myanmar);
  const text = writeChanges(myanmar, changes, {...options, since: harmless('empty.yaml')});
  expect(text.match(/^new {6}/gm)).toHaveLength(changes.entries.length);
});

test('a point with other sources has changed, and the sources are listed by their titles, not by their numbers', () => {
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
    'changed  •  It rains. ¹ ² (sources: Gazette → Gazette, Wire)',
  ]);
  const same = [
    cited('[b]', '{b: Wire, a: Gazette}'),
    cited('[wire]', '{a: Gazette, wire: Wire}'),
    cited('[b]', '{a: Gazette, b: The Wire}'),
  ];
  for (const document of same) expect(told(cited('[b]', list), document)[0]).toEqual([]);
  const unknown = snapshotOf(cited('[a]', list)).map(({fingerprint, said}) => {
    const {sources: _, ...rest} = said as PointContent;
    return {fingerprint, said: rest};
  });
  expect(changesBetween(unknown, cited('[b]', list)).entries).toEqual([]);
});

test('changes in the head of a briefing are listed first, and count as changes', () => {
  const later = documentOf(
    smallest('handling: TLP:AMBER\nexpires: 2022-09-01\n').replace('2022-08-03', '2022-08-05'),
  );
  const changes = headChanges(headOf(documentOf(smallest())), later);
  const text = writeChanges(
    later,
    {entries: [], lost: 0},
    {...options, since: harmless('HEAD'), head: changes},
  );
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
  expect(headChanges({title: harmless('Another title'), expires: null}, later).map(({key}) => key)).toEqual([
    'title',
    'expires',
  ]);
  expect(headChanges(undefined, later)).toEqual([]);
});
