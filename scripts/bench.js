/**
 * The project's benchmark. It measures whole processes, and the reader in a pseudo-terminal of 120×40. Machines differ,
 * and other programs run on them. So the benchmark reports medians, takes figures in turn (A B A B …), and compares
 * only figures of the same run.
 *
 *   npm run bench [-- --nodes PATH,PATH] [--runs N] [--before REVISION]
 *
 * With several Nodes, the table has a column for each. With `--before`, the revision is built by its own scripts and
 * measured in the same run. Each row then compares the two figures (`× 1.02`: 2% worse than before).
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {measureAuthoring} from './bench-authoring.js';
import {readBenchOptions} from './bench-options.js';
import {measureBytes, measureKeys, measureStarts} from './bench-reader.js';
import {printHeader, printRows} from './bench-table.js';

/** @typedef {import('./bench-measure.js').Side} Side */
/** @typedef {import('./bench-measure.js').Sides} Sides */

const root = fileURLToPath(new URL('..', import.meta.url));
/**
 * The environment without variables that slow down Node. With `NODE_EXTRA_CA_CERTS`, bare Node takes more than twice as
 * long, so every ratio would look better than it is for users.
 */
const {NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment} = process.env;

const read = readBenchOptions(process.argv.slice(2), process.execPath, {versionOf, commitOf});
if (!read.ok) {
  console.error(`bench: ${read.message}`);
  process.exit(2);
}
const {before, runs} = read.options;
// The program runs in another folder, where a relative path would name another file.
const nodes = read.options.nodes.map(({node, version}) => ({
  node: node.includes('/') ? resolve(node) : node,
  version,
}));
const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));

/** Builds the program of a folder with the scripts of that folder. @param {string} tree */
function buildIn(tree) {
  execFileSync(process.execPath, ['scripts/build.js'], {
    cwd: tree,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Builds the program as it was at a revision. @param {string} revision */
function buildBefore(revision) {
  const tree = join(folder, 'before');
  execFileSync('git', ['worktree', 'add', '--detach', tree, revision], {cwd: root, stdio: 'ignore'});
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  buildIn(tree);
  return tree;
}

/**
 * A build of the program, with its own cache, configuration and records. They are part of the measurement.
 * @param {string} node @param {string} tree @param {string} name
 * @returns {Side}
 */
function sideOf(node, tree, name) {
  const home = join(folder, name);
  mkdirSync(home);
  const env = {
    ...environment,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_STATE_HOME: join(home, 'state'),
    BRIEFING_CONFIG: '',
    TERM: 'xterm-256color',
  };
  return {setting: {node, cwd: home, env}, program: join(tree, 'dist/cli.js'), tree};
}

/** The version of the Node at a path; `undefined` if there is no Node. @param {string} node */
function versionOf(node) {
  const version = outputOf(node, ['-p', 'process.versions.node']);
  return version !== undefined && /^\d+\.\d+\.\d+/.test(version) ? version : undefined;
}

/** The commit of a revision; `undefined` if there is no such revision. @param {string} revision */
function commitOf(revision) {
  return outputOf('git', [
    '-C',
    root,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
}

/** What a program prints; `undefined` if it does not start or fails. @param {string} program @param {string[]} args */
function outputOf(program, args) {
  const {status, stdout} = spawnSync(program, args, {env: environment, encoding: 'utf8'});
  return status === 0 ? stdout.trim() : undefined;
}

try {
  buildIn(root);
  const tree = before === undefined ? undefined : buildBefore(before);
  const columns = nodes.map(({node, version}, index) => {
    /** @type {Sides} */
    const sides = [
      sideOf(node, root, `now-${index}`),
      ...(tree === undefined ? [] : [sideOf(node, tree, `before-${index}`)]),
    ];
    return {version, isNewer: Number.parseInt(version, 10) >= 24, sides};
  });
  console.log(
    `Medians of ${runs} runs${before === undefined ? '' : `; × is the ratio to ${before}; above 1 is worse`}\n`,
  );
  printHeader(columns.map(({version}) => version));
  for (const measure of [
    (/** @type {typeof columns[number]} */ {isNewer, sides}) => measureStarts(sides, runs, isNewer),
    (/** @type {typeof columns[number]} */ {isNewer, sides}) => measureKeys(sides, isNewer),
    (/** @type {typeof columns[number]} */ {sides}) => measureBytes(sides),
    (/** @type {typeof columns[number]} */ {sides}) => measureAuthoring(sides),
  ]) {
    const measured = [];
    for (const column of columns) measured.push(await measure(column));
    printRows(measured);
  }
} finally {
  if (before !== undefined)
    execFileSync('git', ['worktree', 'remove', '--force', join(folder, 'before')], {
      cwd: root,
      stdio: 'ignore',
    });
  rmSync(folder, {recursive: true, force: true});
}
