/** The record of a reading, on disk. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {headOf} from '../../../source/changes/head.js';
import {fingerprintOf, snapshotOf} from '../../../source/changes/snapshot.js';
import {stateFolder} from '../../../source/library/folders.js';
import {dayOfReading, readRecord, recordFile} from '../../../source/library/records/reading-record.js';
import {saveRecord} from '../../../source/library/records/save-record.js';
import {inFull, inShort, type SetAside, setAside} from '../../../source/library/records/set-aside.js';
import {storedPoint} from '../../../source/library/records/stored-points.js';
import {documentOf, myanmar, scripts, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {factOf, factsOf} from '../../helpers/points.js';
import {now, save, scratch} from '../../helpers/records.js';

test('each platform has its own state folder', () => {
  const home = {homeFolder: '/home/a', env: {}};
  expect([
    stateFolder({...home, platform: 'linux'}),
    stateFolder({...home, platform: 'linux', env: {XDG_STATE_HOME: '/state'}}),
    stateFolder({...home, platform: 'darwin'}),
    stateFolder({...home, platform: 'win32', env: {LOCALAPPDATA: '/local'}}),
  ]).toEqual([
    '/home/a/.local/state/briefing',
    '/state/briefing',
    '/home/a/Library/Application Support/briefing',
    '/local/briefing/State',
  ]);
});

test('a briefing that was never read has no record', () => {
  const {path, folder} = scratch();
  expect(readRecord(path, folder)).toEqual({});
});

test.each([
  ['the shipped briefing', myanmar],
  ['one in many scripts', {...scripts, handling: harmless('TLP:GREEN')}],
])('a record is read as it was saved: %s', async (_, document) => {
  const {path, folder} = scratch();
  const view = {pane: 'actors', path: ['actors', 'a'], at: 12, minutes: 5};
  expect(await saveRecord({path, opened: undefined, document, seen: new Set(), now, view}, folder)).toEqual({
    ok: true,
  });
  const {record} = readRecord(path, folder);
  const points = new Map(snapshotOf(document).map(point => [point.fingerprint, point]));
  expect(record).toEqual({
    version: 1,
    path,
    read: '2026-11-24T12:34:56.789Z',
    head: headOf(document),
    points: [...points.values()],
    view,
  });
  expect(record && dayOfReading(record)).toBe('2026-11-24');
});

test('only its user can read a record, and no temporary file remains', async () => {
  const {path, folder} = scratch();
  await save({path, folder}, factsOf('It rains.'));
  const file = recordFile(path, folder);
  expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(readdirSync(dirname(file))).toHaveLength(1);
});

test('a briefing that is opened through a link has the same record', async () => {
  const {path, folder} = scratch();
  const link = join(dirname(path), 'link.yaml');
  symlinkSync(path, link);
  await save({path: link, folder}, factsOf('It rains.'));
  expect(readRecord(path, folder).record?.points).toHaveLength(1);
});

test.each(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])(
  'the record of a briefing marked %s holds no words',
  async handling => {
    const {path, folder} = scratch();
    await save({path, folder}, {...factsOf('It rains.', 'It snows.'), handling: harmless(handling)});
    const {record} = readRecord(path, folder);
    expect(record?.points).toEqual(
      ['It rains.', 'It snows.'].map(text => ({fingerprint: fingerprintOf(factOf(text))})),
    );
    expect(record?.head).toEqual({as_of: '2022-08-03', expires: null, handling});
    expect(readFileSync(recordFile(path, folder), 'utf8')).not.toMatch(/rains|snows|A title/);
  },
);

test('words that were recorded before a handling mark was raised are gone after the next reading', async () => {
  const files = scratch();
  await save(files, factsOf('It rains.', 'It snows.'));
  await save(files, {...factsOf('It rains.', 'It hails.'), handling: harmless('TLP:RED')}, ['It hails.']);
  expect(readFileSync(recordFile(files.path, files.folder), 'utf8')).not.toMatch(/It /);
});

const good = {version: 1, path: '', read: now.toISOString(), points: []};
const said = {pane: 'brief', paneTitle: 'Brief', kind: 'fact', path: ['summary', 0], text: 'It rains.'};
const point = {fingerprint: '0123456789abcdef', said};

test.each([
  ['an empty file', ''],
  ['half a record', '{"version": 1, "path'],
  ['a list', '[]'],
  ['an unknown version', JSON.stringify({...good, version: 0})],
  ['no points', JSON.stringify({...good, points: undefined})],
  ['a point that is a text', JSON.stringify({...good, points: ['It rains.']})],
  [
    'a point whose text is a number',
    JSON.stringify({...good, points: [{...point, said: {...said, text: 1}}]}),
  ],
  ['a path with a map', JSON.stringify({...good, points: [{...point, said: {...said, path: [{}]}}]})],
  [
    'a control sequence',
    JSON.stringify({...good, points: [{...point, said: {...said, text: '\u001b[31m'}}]}),
  ],
  ['a word as a day', JSON.stringify({...good, read: 'yesterday'})],
  ['a day that does not exist', JSON.stringify({...good, read: '2026-99-99T00:00:00Z'})],
  ['an incomplete time', JSON.stringify({...good, read: '2026-11-24Tx'})],
  ['a number as a time', JSON.stringify({...good, since: 7})],
  ['a number as a title', JSON.stringify({...good, head: {title: 1}})],
  ['parts without names', JSON.stringify({...good, points: [{...point, said: {...said, parts: [{}]}}]})],
  [
    'sources without titles',
    JSON.stringify({...good, points: [{...point, said: {...said, sources: ['a']}}]}),
  ],
  [
    'a title of two lines',
    JSON.stringify({...good, points: [{...point, said: {...said, paneTitle: 'A\nB'}}]}),
  ],
  ['a briefing title of two lines', JSON.stringify({...good, head: {title: 'A\nB', as_of: '2026-01-01'}})],
  ['negative minutes', JSON.stringify({...good, view: {pane: 'brief', minutes: -3}})],
  [
    'infinite minutes',
    JSON.stringify({...good, view: {pane: 'brief'}}).replace('"brief"', '"brief","minutes":1e999'),
  ],
  ['a negative offset', JSON.stringify({...good, view: {pane: 'brief', at: -1}})],
  ['a view without a pane', JSON.stringify({...good, view: {}})],
])('a damaged record (%s) is set aside, and the next reading counts as the first', async (_, content) => {
  const files = scratch();
  const file = recordFile(files.path, files.folder);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
  const aside = `${file}.damaged-20261124T123456Z`;
  const {unusable} = readRecord(files.path, files.folder);
  expect([unusable, readFileSync(file, 'utf8')]).toEqual([{why: 'damaged', file}, content]);
  expect(unusable && setAside(unusable, now)).toEqual({why: 'damaged', file, aside});
  expect([readFileSync(aside, 'utf8'), existsSync(file)]).toEqual([content, false]);
  expect(await save(files, factsOf('It rains.'))).toEqual({ok: true});
  expect(readRecord(files.path, files.folder).record?.points).toHaveLength(1);
});

test('a record that is damaged while its briefing is open is set aside when the reader saves, with a message', async () => {
  const {path, folder} = scratch();
  await save({path, folder}, factsOf('It rains.'));
  const {record: opened} = readRecord(path, folder);
  const file = recordFile(path, folder);
  writeFileSync(file, '{');
  expect(
    await saveRecord({path, opened, document: factsOf('It rains.'), seen: new Set(), now}, folder),
  ).toEqual({
    ok: true,
    damaged: {why: 'damaged', file, aside: `${file}.damaged-20261124T123456Z`},
  });
  expect(readRecord(path, folder).record?.points).toHaveLength(1);
});

test('a record of a newer version is neither moved nor replaced, with a message', async () => {
  const files = scratch();
  const wrong = {why: 'newer'};
  const file = recordFile(files.path, files.folder);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, '{"version": 2}');
  const {unusable} = readRecord(files.path, files.folder);
  expect([unusable, unusable && setAside(unusable, now)]).toEqual([
    {...wrong, file},
    {...wrong, file},
  ]);
  expect(await save(files, factsOf('It rains.'))).toEqual({
    ok: false,
    message: `the record of this reading was not saved: ${inFull({...wrong, file} as SetAside)}`,
  });
  expect([readRecord(files.path, files.folder), readdirSync(dirname(file))]).toEqual([
    {unusable: {...wrong, file}},
    [basename(file)],
  ]);
});

test('what is wrong with a record has a full message, and a short one for a narrow footer', () => {
  const records: SetAside[] = [
    {why: 'damaged', file: '/r', aside: '/r.damaged'},
    {why: 'damaged', file: '/r'},
    {why: 'newer', file: '/r'},
    {why: 'unreadable', file: '/r', code: 'EACCES'},
  ];
  expect(records.map(record => [inShort(record), inFull(record)])).toEqual([
    [
      'damaged record set aside',
      'the record of your last reading was damaged and has been renamed\n/r.damaged',
    ],
    ['the record is damaged', 'the record of your last reading is damaged\n/r'],
    [
      'record of a newer version',
      'the record of your last reading was written by a newer version of briefing\n/r',
    ],
    ['record cannot be read', 'the record of your last reading cannot be read (EACCES)\n/r'],
  ]);
});

test('a state folder that is a file is reported as unreadable, not as damaged', () => {
  const {path, folder} = scratch();
  writeFileSync(folder, '');
  const file = recordFile(path, folder);
  expect(readRecord(path, folder)).toEqual({unusable: {why: 'unreadable', file, code: 'ENOTDIR'}});
});

test('a record that cannot be saved is reported', async () => {
  const {path, folder} = scratch();
  writeFileSync(folder, '');
  expect(await save({path, folder}, factsOf('It rains.'))).toEqual({
    ok: false,
    message: expect.stringMatching(/^the record of this reading cannot be saved \((?:EEXIST|ENOTDIR)\)$/),
  });
});

test('a record of an earlier version can be read, and is stored in the same form again', () => {
  const {path, folder} = scratch();
  const likely = {...point, said: {...said, text: 'low\nIt rains.', likelihood: 'likely 55–80%'}};
  const record = {...good, path, points: [point, likely, {fingerprint: 'fedcba9876543210'}]};
  mkdirSync(dirname(recordFile(path, folder)), {recursive: true});
  writeFileSync(recordFile(path, folder), JSON.stringify(record));
  const {points = []} = readRecord(path, folder).record ?? {};
  expect(points.map(({said}) => said?.texts)).toEqual([['It rains.'], ['low', 'It rains.'], undefined]);
  expect(JSON.stringify(points.map(storedPoint))).toBe(JSON.stringify(record.points));
});

test('a record of another file with the same hash does not count', async () => {
  const {path, folder} = scratch();
  await save({path, folder}, factsOf('It rains.'));
  const file = recordFile(path, folder);
  writeFileSync(file, readFileSync(file, 'utf8').replace('a.yaml', 'b.yaml'));
  expect(readRecord(path, folder)).toEqual({});
});

test('a likelihood is stored as words, and read back as a likelihood', async () => {
  const {path, folder} = scratch();
  const document = documentOf(
    smallest(
      'outlook: {judgments: [{text: It rains., likelihood: likely}, {text: So., likelihood: perhaps}]}\n',
    ),
  );
  await saveRecord({path, opened: undefined, document, seen: new Set(), now}, folder);
  const stored = JSON.parse(readFileSync(recordFile(path, folder), 'utf8')).points;
  const likelihoods = (points: ReadonlyArray<{said?: {likelihood?: unknown}}>) =>
    points.flatMap(({said}) => said?.likelihood ?? []);
  expect(likelihoods(stored)).toEqual(['likely 55–80%', 'perhaps']);
  expect(likelihoods(readRecord(path, folder).record?.points ?? [])).toEqual([
    {term: 'likely', percent: {low: 55, high: 80, range: '55–80%'}},
    {term: 'perhaps'},
  ]);
});
