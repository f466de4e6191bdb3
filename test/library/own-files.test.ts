/** Making folders, and reading files of the cache. */
import {statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {makeFolder, readCacheFile} from '../../source/library/own-files.js';
import {scratchFolder} from '../helpers/folders.js';
import {makePipe} from '../helpers/programs.js';

test('a folder is made with the folders above it, and may exist', () => {
  const folder = scratchFolder();
  makeFolder(join(folder, 'a/b/c'), 0o700);
  makeFolder(join(folder, 'a/b/c'), 0o755);
  for (const made of ['a', 'a/b', 'a/b/c']) expect(statSync(join(folder, made)).mode & 0o777).toBe(0o700);
});

test('a folder that cannot be made is an error', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file/a/b'))).toThrow('ENOTDIR');
  // Linux allows no new folder here, and says so with the same error as for a missing folder.
  expect(() => makeFolder('/proc/none/briefing/compiled')).toThrow();
});

test('a pipe in the place of a cache file has no bytes', () => {
  const folder = scratchFolder();
  makePipe(join(folder, 'pipe'), 'words');
  expect(readCacheFile(join(folder, 'pipe'))).toHaveLength(0);
});
