/** Making folders, and the program’s own files, in whose place anything may stand. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {
  isOpenToOthers,
  makeFolder,
  readOwnFile,
  removeTemporaries,
  replaceFile,
} from '../../source/library/own-files.js';
import {folderWith, scratchFolder} from '../helpers/folders.js';
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

test.each<[string, (path: string) => void]>([
  ['a pipe', path => makePipe(path, 'words')],
  [
    'a link to a file',
    path => {
      writeFileSync(`${path}-file`, 'secret');
      symlinkSync(`${path}-file`, path);
    },
  ],
  ['a link that leads nowhere', path => symlinkSync('nowhere', path)],
  ['a link to a device without an end', path => symlinkSync('/dev/zero', path)],
  ['a folder', path => mkdirSync(path)],
  ['a file that is too large', path => writeFileSync(path, 'x'.repeat(101))],
])('%s in the place of a file of the program is not read', (_, make) => {
  const path = join(scratchFolder(), 'entry');
  make(path);
  expect(() => readOwnFile(path, 100)).toThrow(expect.objectContaining({code: 'NOT_OURS'}));
});

test('a file of the program is read whole', () => {
  const folder = folderWith({entry: 'x'.repeat(100)});
  expect(readOwnFile(join(folder, 'entry'), 100).toString()).toBe('x'.repeat(100));
  expect(() => readOwnFile(join(folder, 'none'), 100)).toThrow('ENOENT');
});

// Fault: Temporary files had names that others could guess, and were opened without `O_EXCL`: in a folder of a
// group, another user made `--fix` overwrite a file of the administrator.
// Expected: The names are random, and an existing file or link is never opened.
test('writing a file replaces a link and does not follow it', () => {
  const folder = folderWith({victim: 'precious'});
  symlinkSync('victim', join(folder, 'entry'));
  replaceFile(join(folder, 'entry'), 'new');
  expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
  expect(readFileSync(join(folder, 'entry'), 'utf8')).toBe('new');
  expect(lstatSync(join(folder, 'entry')).mode).toBe(0o100600);
  expect(readdirSync(folder).sort()).toEqual(['entry', 'victim']);
});

test('a file that cannot take its name leaves nothing behind', () => {
  const folder = folderWith({'entry/file': ''});
  expect(() => replaceFile(join(folder, 'entry'), 'new')).toThrow();
  expect(readdirSync(folder)).toEqual(['entry']);
});

test('only temporary files of the program are removed: all of one name, and the others after an hour', () => {
  const end = 'abcdefghij0123456789.tmp';
  const names = [`a.json.${end}`, `b.json.${end}`, `c.json.${end}`, `other.txt.${end}`];
  const foreign = ['a.json', 'b.json.backup', 'c.json.tmp', 'c.json.20261124', `b.json.damaged-${end}`];
  const folder = folderWith(Object.fromEntries([...names, ...foreign].map(name => [name, ''])));
  const old = Date.now() / 1000 - 7200;
  for (const name of [...names, ...foreign].filter(name => !name.startsWith('c')))
    utimesSync(join(folder, name), old, old);
  symlinkSync('a.json', join(folder, `d.json.${end}`));
  removeTemporaries(folder, /^[a-d]\.json/);
  expect(readdirSync(folder).sort()).toEqual(
    [...foreign, `c.json.${end}`, `d.json.${end}`, `other.txt.${end}`].sort(),
  );
  removeTemporaries(folder, /^[a-d]\.json/, name => name === 'c.json');
  expect(readdirSync(folder)).not.toContain(`c.json.${end}`);
});

test('a folder is open to others if its group or everybody may write there', () => {
  const folder = scratchFolder();
  const isOpen = (mode: number) => {
    chmodSync(folder, mode);
    return isOpenToOthers(folder);
  };
  expect([0o700, 0o755, 0o770, 0o777, 0o1777].map(isOpen)).toEqual([false, false, true, true, true]);
  expect(isOpenToOthers(join(folder, 'none'))).toBe(false);
  symlinkSync('circle', join(folder, 'circle'));
  expect(isOpenToOthers(join(folder, 'circle'))).toBe(true);
});
