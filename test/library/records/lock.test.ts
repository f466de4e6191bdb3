/** A lock between processes. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {expect, test} from 'vitest';
import {withLock} from '../../../source/library/records/lock.js';
import {scratch} from '../../helpers/records.js';

test('a lock that was left behind is taken over by one process at a time', async () => {
  const {path} = scratch();
  const lock = `${path}.lock`;
  writeFileSync(lock, 'somebody who is gone');
  const holder = () => readFileSync(lock, 'utf8');
  const holders = await Promise.all(
    Array.from({length: 5}, () => withLock(lock, holder, {pollMs: 1, polls: 3})),
  );
  expect(new Set([...holders, 'somebody who is gone']).size).toBe(6);
  expect(readdirSync(dirname(path))).toEqual(['a.yaml']);
});

test('a lock is released when the work fails, unless another process holds it by then', async () => {
  const {path} = scratch();
  const lock = `${path}.lock`;
  const fail = () => {
    throw new Error('it failed');
  };
  await expect(withLock(lock, fail)).rejects.toThrow('it failed');
  expect(existsSync(lock)).toBe(false);
  await withLock(lock, () => writeFileSync(lock, 'another'));
  expect(readFileSync(lock, 'utf8')).toBe('another');
});
