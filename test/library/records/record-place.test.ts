/** What else may stand in the place of a record, or beside it. */
import {lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {readRecord, recordFile} from '../../../source/library/records/reading-record.js';
import {setAside} from '../../../source/library/records/set-aside.js';
import {factsOf} from '../../helpers/points.js';
import {makePipe} from '../../helpers/programs.js';
import {now, save, scratch} from '../../helpers/records.js';

test.each<[string, (file: string) => void]>([
  ['a folder', file => mkdirSync(file)],
  ['a link to a file of the user', file => symlinkSync('../precious', file)],
  ['a link that leads nowhere', file => symlinkSync('nowhere', file)],
  ['a link in a circle', file => symlinkSync(file, file)],
  ['a link to a device without an end', file => symlinkSync('/dev/zero', file)],
  ['a pipe', file => makePipe(file, '{}')],
])('%s in the place of a record is set aside like a damaged record, and not followed', async (_, make) => {
  const files = scratch();
  const file = recordFile(files.path, files.folder);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(join(files.folder, 'precious'), 'words');
  make(file);
  const {unusable} = readRecord(files.path, files.folder);
  const aside = `${file}.damaged-20261124T123456Z`;
  expect(unusable && setAside(unusable, now)).toEqual({why: 'damaged', file, aside});
  expect(await save(files, factsOf('It rains.'))).toEqual({ok: true});
  expect(lstatSync(file).isFile()).toBe(true);
  expect(readFileSync(join(files.folder, 'precious'), 'utf8')).toBe('words');
});

// Fault: After `kill -9`, temporary records of 168 KB were never removed.
// Expected: They are removed when the same briefing is read again, or after an hour.
test('temporary files of a reader that was killed are removed when the same briefing is read again', async () => {
  const files = scratch();
  await save(files, factsOf('It rains.'));
  const file = recordFile(files.path, files.folder);
  writeFileSync(`${file}.abcdefghij0123456789.tmp`, 'half of it');
  writeFileSync(`${file}.notes`, 'of the user');
  await save(files, factsOf('It rains.'));
  expect(readdirSync(dirname(file)).sort()).toEqual([basename(file), `${basename(file)}.notes`]);
});
