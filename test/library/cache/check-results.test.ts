import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {
  type Case,
  type CheckResult,
  cacheCheckResult,
  cachedCheckResult,
} from '../../../source/library/cache/check-results.js';
import type {SavedArticle} from '../../../source/library/saved-article.js';
import {smallest} from '../../helpers/briefings.js';
import {folderWith} from '../../helpers/folders.js';
import {harmless} from '../../helpers/harmless.js';
import {ranIn} from '../../helpers/ran.js';

const of: Case = {
  text: 'title: A\n',
  hasMark: false,
  today: '2026-11-25',
  severities: {a: 'off', b: 'error'},
};
const missing: SavedArticle = {ok: false, reason: harmless('the file does not exist')};
const result: CheckResult = {
  problems: [{code: 'craft/no-source', message: harmless('no')}],
  dates: ['2022-08-03', '2026-12-01'],
  articles: {'s.txt': {ok: true, text: 'said'}, 'none.txt': missing},
};
const readSaved = (file: string): SavedArticle => (file === 's.txt' ? {ok: true, text: 'said'} : missing);

test('a cached result counts only for the same text, settings and saved articles', async () => {
  const folder = folderWith();
  await cacheCheckResult(of, result, folder);
  const isCached = (other: Partial<Case>, read = readSaved) =>
    cachedCheckResult({...of, ...other}, read, [folder]) !== undefined;
  expect(cachedCheckResult(of, readSaved, [folder])?.problems).toEqual(result.problems);
  expect({
    settingsInAnotherOrder: isCached({severities: {b: 'error', a: 'off'}}),
    anotherText: isCached({text: 'title: B\n'}),
    mark: isCached({hasMark: true}),
    settings: isCached({severities: {}}),
    articleChanged: isCached({}, file => (file === 's.txt' ? {ok: true, text: 'other'} : missing)),
    articleGone: isCached({}, () => missing),
    articleAdded: isCached({}, () => ({ok: true, text: 'said'})),
    refusedForAnotherReason: isCached({}, file =>
      file === 's.txt' ? readSaved(file) : {ok: false, reason: harmless('the file is hidden')},
    ),
  }).toEqual({
    settingsInAnotherOrder: true,
    anotherText: false,
    mark: false,
    settings: false,
    articleChanged: false,
    articleGone: false,
    articleAdded: false,
    refusedForAnotherReason: false,
  });
});

test('a cached result counts until a date of the briefing passes', async () => {
  const folder = folderWith();
  await cacheCheckResult(of, result, folder);
  const days = ['2022-08-03', '2022-08-04', '2026-11-30', '2026-12-01', '2026-12-02'];
  expect(days.map(today => cachedCheckResult({...of, today}, readSaved, [folder]) !== undefined)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('a check caches its result, and a second check prints the same', async () => {
  const folder = folderWith({'a.yaml': smallest('summary: [Sales fell.]\n')});
  const first = await ranIn(folder, ['check', 'a.yaml']);
  expect(readdirSync(join(folder, '.cache', 'briefing'))).toHaveLength(1);
  expect(await ranIn(folder, ['check', 'a.yaml'])).toEqual(first);
});

test('a check caches nothing of a briefing whose handling mark forbids copies, or that is not valid', async () => {
  const folder = folderWith({'a.yaml': smallest('handling: TLP:RED\n'), 'b.yaml': smallest('sumary: []\n')});
  await ranIn(folder, ['check', 'a.yaml', 'b.yaml']);
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
});

test('a cached result does not count if somebody wrote a control sequence into it', async () => {
  const folder = folderWith();
  const problems = [{code: 'craft/no-source', message: harmless('no\u001b[2J')}] as const;
  await cacheCheckResult(of, {...result, problems}, folder);
  expect(cachedCheckResult(of, readSaved, [folder])).toBeUndefined();
});
