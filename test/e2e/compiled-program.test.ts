/** The first start compiles the program, and the next start loads the compiled code. */
import {chmodSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../helpers/folders.js';
import {runProgram, runShell} from './run-program.js';

/** The files of compiled code below a cache folder, by their paths, with the time of their last change. */
function compiledFiles(cache: string): Map<string, number> {
  const parent = join(cache, 'briefing', 'compiled');
  const paths = readdirSync(parent, {recursive: true, encoding: 'utf8'}).map(name => join(parent, name));
  return new Map(paths.filter(path => statSync(path).isFile()).map(path => [path, statSync(path).mtimeMs]));
}

/** A first start: what the program printed, and the path of the compiled code of its first file. */
async function compiledStart() {
  const cache = scratchFolder();
  const env = {XDG_CACHE_HOME: cache};
  const first = await runProgram(['myanmar'], {env});
  const path = [...compiledFiles(cache).keys()].find(file => file.endsWith('start.js')) ?? '';
  return {cache, env, first, path};
}

test('the second start uses what the first compiled, and prints the same', async () => {
  const cache = scratchFolder();
  const env = {XDG_CACHE_HOME: cache};
  const first = await runProgram(['myanmar'], {env});
  const compiled = compiledFiles(cache);
  expect([...compiled.keys()].map(path => path.replace(/.*\//, ''))).toContain('start.js');
  expect(await runProgram(['myanmar'], {env})).toEqual(first);
  expect(compiledFiles(cache)).toEqual(compiled);
});

test('if the compiled code is damaged, or of another Node, the program is compiled again', async () => {
  const {env, first, path} = await compiledStart();
  const whole = readFileSync(path);
  writeFileSync(path, Buffer.from(whole).fill(0, whole.length / 2));
  expect(await runProgram(['myanmar'], {env})).toEqual(first);
  expect(readFileSync(path).subarray(-4)).not.toEqual(Buffer.alloc(4));
  // The length comes first, then the code twice. V8 keeps its own version in the second number of the code.
  const other = Buffer.from(readFileSync(path));
  const length = other.readUInt32LE(0);
  for (const copy of [4, 4 + length]) other.writeUInt32LE(1, copy + 4);
  writeFileSync(path, other);
  expect(await runProgram(['myanmar'], {env})).toEqual(first);
});

test('compiled code that another user may have written is not used', async () => {
  const {cache, env, first, path} = await compiledStart();
  const plant = `"$NODE" ${join(import.meta.dirname, 'fixtures/plant-code.cjs')} "$(dirname "$PROGRAM")/start.js" ${path}`;
  expect(await runShell(plant)).toEqual({code: 0, stdout: 'planted\n', stderr: ''});
  // In the user's own folder, nobody else can write.
  expect((await runProgram(['myanmar'], {env})).stdout).toBe('planted\n');
  chmodSync(join(cache, 'briefing', 'compiled'), 0o777);
  expect(await runProgram(['myanmar'], {env})).toEqual(first);
});

test('with NODE_DISABLE_COMPILE_CACHE, no compiled code is saved or used', async () => {
  const cache = scratchFolder();
  const {code} = await runProgram(['--version'], {
    env: {XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1'},
  });
  expect(code).toBe(0);
  expect(readdirSync(cache)).toEqual([]);
});
