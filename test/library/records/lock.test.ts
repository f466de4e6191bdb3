/** A lock between processes. */
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {withLock} from '../../../source/library/records/lock.js';
import {makePipe} from '../../helpers/programs.js';
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

/** Patience that no test can have: only what is known about a lock helps. */
const forever = {pollMs: 5, polls: 1_000_000};

/** The processes of this machine, seen by a process with this id. */
const processes = (own: number) => ({
  own,
  isRunning: (id: number) => {
    try {
      return process.kill(id, 0);
    } catch {
      return false;
    }
  },
});

// Fault: After `kill -9`, the lock that was left behind cost the next exit 2.2 s.
// Expected: The lock of a process that has ended is taken over at once.
test('the lock of a process that was killed is taken over at once', async () => {
  const {path} = scratch();
  const lock = `${path}.lock`;
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {stdio: 'ignore'});
  const {pid = 0} = child;
  let left = '';
  await withLock(lock, () => (left = readFileSync(lock, 'utf8')), {processes: processes(pid)});
  writeFileSync(lock, left);
  const takeOver = withLock(lock, () => 'taken', {...forever, processes: processes(process.pid)});
  // As long as the process runs, its lock counts.
  expect(await Promise.race([takeOver, new Promise(resolve => setTimeout(resolve, 100, 'waits'))])).toBe(
    'waits',
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await takeOver).toBe('taken');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process on another machine is not taken over at once', async () => {
  const {path} = scratch();
  const lock = `${path}.lock`;
  writeFileSync(lock, '00000000-0000-0000-0000-000000000000 2 elsewhere');
  const asked: number[] = [];
  const elsewhere = {own: 1, isRunning: (id: number) => asked.push(id) === 0};
  expect(await withLock(lock, () => 'taken', {pollMs: 1, polls: 20, processes: elsewhere})).toBe('taken');
  expect(asked).toEqual([]);
});

test.each([
  ['an empty lock', ''],
  ['a lock with content of another program', 'pid 7'],
])('%s is taken over soon', async (_, content) => {
  const {path} = scratch();
  writeFileSync(`${path}.lock`, content);
  expect(await withLock(`${path}.lock`, () => 'taken', forever)).toBe('taken');
});

test.each<[string, (lock: string) => void]>([
  ['a link that leads nowhere', lock => symlinkSync('nowhere', lock)],
  ['a link to a file', lock => symlinkSync('a.yaml', lock)],
  ['a link to a device without an end', lock => symlinkSync('/dev/zero', lock)],
  ['a pipe', lock => makePipe(lock, 'x')],
  ['a folder', lock => mkdirSync(lock)],
  ['a huge file', lock => writeFileSync(lock, 'x'.repeat(100_000))],
])('%s in the place of a lock is removed, and what it leads to stays', async (_, make) => {
  const {path} = scratch();
  const lock = `${path}.lock`;
  make(lock);
  expect(await withLock(lock, () => 'taken', forever)).toBe('taken');
  expect(readdirSync(dirname(path))).toEqual(['a.yaml']);
});

test('a folder with files in the place of a lock is moved aside, and its files stay', async () => {
  const {path} = scratch();
  const lock = `${path}.lock`;
  mkdirSync(lock);
  writeFileSync(`${lock}/note`, '');
  expect(await withLock(lock, () => 'taken', forever)).toBe('taken');
  expect(
    readdirSync(dirname(path), {recursive: true}).filter(name => String(name).endsWith('note')),
  ).toHaveLength(1);
});

// Fault: On a full disk, the reader left an empty lock.
// Expected: No lock remains.
test('on a disk without room, no lock remains', async () => {
  const {path} = scratch();
  const program = `${path}.cjs`;
  await build({
    stdin: {
      contents: `
        import {withLock} from './source/library/records/lock.js';
        withLock(process.argv[2], () => {}).catch(error => console.log(error.code));`,
      resolveDir: fileURLToPath(new URL('../../..', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    logLevel: 'error',
  });
  // No file may have any content.
  const script = 'ulimit -f 0; exec "$0" "$1" "$2"';
  const out = execFileSync('/bin/sh', ['-c', script, process.execPath, program, `${path}.lock`]);
  expect([out.toString(), existsSync(`${path}.lock`)]).toEqual(['EFBIG\n', false]);
});
