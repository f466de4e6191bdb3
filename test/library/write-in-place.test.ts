/** Changing a file of the user in place. */
import {chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {writeInPlace} from '../../source/library/write-in-place.js';
import {folderWith} from '../helpers/folders.js';
import {makePipe} from '../helpers/programs.js';

const bytes = (text: string) => Buffer.from(text);

test.each([
  ['longer', 'new and longer'],
  ['shorter', 'n'],
  ['empty', ''],
])('a file gets %s content, and no copy remains', (_, after) => {
  const folder = folderWith({a: 'old text'});
  expect(writeInPlace(join(folder, 'a'), bytes('old text'), bytes(after))).toEqual({ok: true});
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(after);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a file that another program changed meanwhile keeps the change', () => {
  for (const meanwhile of ['old text, and more', 'old', 'OLD TEXT']) {
    const folder = folderWith({a: meanwhile});
    expect(writeInPlace(join(folder, 'a'), bytes('old text'), bytes('new'))).toEqual({
      ok: false,
      reason: 'another program changed it meanwhile',
    });
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(meanwhile);
  }
});

test.each<[string, string, (path: string) => void]>([
  [
    'a read-only file',
    'it is read-only',
    path => {
      writeFileSync(path, 'old');
      chmodSync(path, 0o464);
    },
  ],
  ['a pipe', 'it is not a regular file', path => makePipe(path, 'old')],
  ['a link to a device', 'it is not a regular file', path => symlinkSync('/dev/null', path)],
  ['a missing file', 'it is gone', () => {}],
  ['a folder', 'it cannot be written (EISDIR)', path => mkdirSync(path)],
])('%s is refused', (_, reason, make) => {
  const folder = folderWith();
  make(join(folder, 'a'));
  expect(writeInPlace(join(folder, 'a'), bytes('old'), bytes('new'))).toEqual({ok: false, reason});
});
