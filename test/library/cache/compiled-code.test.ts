/** The compiled code that is saved for the next start. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isPrivate, readCompiled, writeCompiled} from '../../../source/library/cache/compiled-code.js';
import {scratchFolder} from '../../helpers/folders.js';

const {uid: me} = userInfo();
const code = Buffer.from(Array.from({length: 10_000}, (_, index) => (index * 7) % 251));

/** The folder of one build, in a folder of all builds that does not exist yet. */
function newFolder(): string {
  return join(scratchFolder(), 'compiled', 'build');
}

test('compiled code is read as it was written, and only by its user', () => {
  const folder = newFolder();
  writeCompiled(folder, new Map([['start.js', code]]), me);
  expect(readCompiled(folder, 'start.js')).toEqual(code);
  expect(readdirSync(folder)).toEqual(['start.js']);
  const modes = [join(folder, '..'), folder, join(folder, 'start.js')].map(
    path => statSync(path).mode & 0o777,
  );
  expect(modes).toEqual([0o700, 0o700, 0o600]);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 9_000)],
  ['half zeroes', (bytes: Buffer) => Buffer.from(bytes).fill(0, 5_000)],
  ['all zeroes', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ['empty', () => Buffer.alloc(0)],
  ['followed by other bytes', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(2)])],
])('compiled code that is %s is not used', (_, damage) => {
  const folder = newFolder();
  writeCompiled(folder, new Map([['start.js', code]]), me);
  const path = join(folder, 'start.js');
  writeFileSync(path, damage(readFileSync(path)));
  expect(readCompiled(folder, 'start.js')).toBeUndefined();
});

test('compiled code with one damaged byte is not used, wherever the byte is', () => {
  const folder = newFolder();
  writeCompiled(folder, new Map([['start.js', code]]), me);
  const path = join(folder, 'start.js');
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at += 97) {
    const damaged = Buffer.from(whole);
    damaged.writeUInt8((damaged.readUInt8(at) + 1) % 256, at);
    writeFileSync(path, damaged);
    expect(readCompiled(folder, 'start.js')).toBeUndefined();
  }
});

test('a folder is private if it belongs to the user and nobody else can open it', () => {
  const folder = newFolder();
  mkdirSync(folder, {recursive: true, mode: 0o700});
  expect(isPrivate(folder, me)).toBe(true);
  expect(isPrivate(folder, me + 1)).toBe(false);
  for (const mode of [0o770, 0o707, 0o755]) {
    chmodSync(folder, mode);
    expect(isPrivate(folder, me)).toBe(false);
  }
  chmodSync(folder, 0o700);
  const link = join(folder, 'link');
  symlinkSync(folder, link);
  expect(isPrivate(link, me)).toBe(false);
  expect(isPrivate(join(folder, 'none'), me)).toBe(false);
});

test('nothing is written into a folder that others can open', () => {
  const folder = newFolder();
  mkdirSync(folder, {recursive: true});
  chmodSync(join(folder, '..'), 0o777);
  writeCompiled(folder, new Map([['start.js', code]]), me);
  expect(readdirSync(folder)).toEqual([]);
});

test('if there are too many builds, the oldest are removed first, and nothing that is not ours', () => {
  const parent = join(newFolder(), '..');
  const nameOf = (index: number) => `${String(index).padStart(16, '0')}-v24.1.0-x64-show`;
  for (let index = 0; index < 30; index++) {
    const path = join(parent, nameOf(index));
    mkdirSync(path, {recursive: true, mode: 0o700});
    writeFileSync(join(path, 'start.js'), '');
    utimesSync(path, index, index);
  }
  // The oldest of all are a folder, a file and a link of somebody else, and a file in one of our folders.
  mkdirSync(join(parent, 'old-photos'));
  writeFileSync(join(parent, 'note'), '');
  symlinkSync('old-photos', join(parent, nameOf(99)));
  writeFileSync(join(parent, nameOf(0), 'photo.jpg'), '');
  for (const name of ['old-photos', 'note', nameOf(0)]) utimesSync(join(parent, name), 1, 1);
  chmodSync(parent, 0o700);
  const newest = nameOf(30);
  writeCompiled(join(parent, newest), new Map([['start.js', code]]), me);
  const left = readdirSync(parent);
  const stays = ['note', 'old-photos', nameOf(0), nameOf(29), newest, nameOf(99)];
  expect(left.filter(name => stays.includes(name)).sort()).toEqual(stays.sort());
  expect(readdirSync(join(parent, nameOf(0)))).toEqual(['photo.jpg']);
  expect(left).not.toContain(nameOf(6));
  // 24 of ours, the folder with a photograph, and three that are not ours.
  expect(left).toHaveLength(28);
});
