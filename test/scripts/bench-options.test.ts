/** The options of `npm run bench`. */
import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {readBenchOptions} from '../../scripts/bench-options.js';

const versions: Readonly<Record<string, string>> = {
  '/own': '24.1.0',
  '/older': '20.19.0',
  '/too-old': '20.18.3',
  '/ancient': '18.20.0',
};
const read = (...args: string[]) =>
  readBenchOptions(args, '/own', {
    versionOf: node => versions[node],
    commitOf: revision => (revision === 'main' ? 'a1b2c3' : undefined),
  });
const own = {node: '/own', version: '24.1.0'};

test('without options, this Node is measured 21 times', () => {
  expect(read()).toEqual({ok: true, options: {nodes: [own], runs: 21}});
});

test('several Nodes, a number of runs and a revision can be given', () => {
  expect(read('--nodes', '/own,/older', '--runs=1', '--before', 'main')).toEqual({
    ok: true,
    options: {nodes: [own, {node: '/older', version: '20.19.0'}], runs: 1, before: 'main'},
  });
  expect(read('--runs', '1000')).toMatchObject({ok: true, options: {runs: 1000}});
});

const usage = 'write `npm run bench -- [--nodes PATH,PATH] [--runs N] [--before REVISION]`.';
const runs = 'which is not a whole number from 1 to 1000: write, for example, `--runs 21`.';
const nodes = 'which is not a Node program: write the paths of Nodes, with commas between them.';
const before = 'which is not a revision of this repository: write a commit, a branch or a tag.';
const oldest = 'write the path of Node 20.19 or newer, which the program needs.';

test.each([
  ['--runs 0', `--runs has the value “0”, ${runs}`],
  ['--runs x', `--runs has the value “x”, ${runs}`],
  ['--runs 1.5', `--runs has the value “1.5”, ${runs}`],
  ['--runs 1001', `--runs has the value “1001”, ${runs}`],
  ['--runs=-3', `--runs has the value “-3”, ${runs}`],
  ['--runs=', `--runs has the value “”, ${runs}`],
  ['--nodes /nope', `--nodes has the value “/nope”, ${nodes}`],
  ['--nodes /own,', `--nodes has the value “”, ${nodes}`],
  ['--nodes /own,/too-old', `--nodes has the value “/too-old”, which is Node 20.18.3: ${oldest}`],
  ['--nodes /ancient', `--nodes has the value “/ancient”, which is Node 18.20.0: ${oldest}`],
  ['--before nope', `--before has the value “nope”, ${before}`],
  ['--bogus', `Unknown option '--bogus': ${usage}`],
  ['--runs', `Option '--runs <value>' argument missing: ${usage}`],
  ['--before --runs', `Option '--before' argument is ambiguous: ${usage}`],
  ['21', `Unexpected argument '21': ${usage}`],
])('%s is refused in one sentence', (line, message) => {
  expect(read(...line.split(' '))).toEqual({ok: false, message});
});

test('the benchmark ends with code 2 before it builds', () => {
  const environment = {...process.env, NODE_OPTIONS: ''};
  for (const [option, value] of [
    ['--runs', '0'],
    ['--nodes', '/nope'],
    ['--before', 'nope'],
  ] as const) {
    const {status, stdout, stderr} = spawnSync(process.execPath, ['scripts/bench.js', option, value], {
      env: environment,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^bench: ${option} has the value “${value}”, which .*\\.\n$`));
  }
});
