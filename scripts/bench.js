/**
 * The project's benchmark: medians and ratios within one run, since machines differ and are shared. Whole processes
 * in turn, A B A B …; the reader in a pseudo-terminal of 120×40.
 *
 *   npm run bench [-- --node PATH] [--runs N] [--before REVISION]
 *
 * With a revision, starts are also compared with those of the program as it was then.
 */
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {measureAuthoring} from './bench-authoring.js';
import {frameEnd, median, quantile, Terminal, timeProcess} from './bench-measure.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli.js');
const {values} = parseArgs({
  options: {
    node: {type: 'string', default: process.execPath},
    runs: {type: 'string', default: '21'},
    before: {type: 'string'},
  },
});
const {node} = values;
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
/** A home of its own: what is kept of earlier openings is part of what is measured. */
const env = {
  ...process.env,
  XDG_CACHE_HOME: join(folder, 'cache'),
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_STATE_HOME: join(folder, 'state'),
  BRIEFING_CONFIG: '',
  TERM: 'xterm-256color',
};
const setting = {node, cwd: folder, env};

/** @param {string} cli @param {string} target @param {string} sight */
async function timeFirstFrame(cli, target, sight) {
  const start = performance.now();
  const terminal = new Terminal(setting, [cli, target]);
  const time = (await terminal.until(text => text.includes(sight))) - start;
  await terminal.until(text => text.includes(frameEnd));
  terminal.pty.write('q');
  await terminal.ended;
  return time;
}

/** @param {string[]} args */
async function timeInTerminal(args) {
  const start = performance.now();
  return /** @type {number} */ (await new Terminal(setting, args).ended) - start;
}

/**
 * Milliseconds of each key after a start, all of which change the screen.
 * @param {string} target @param {string[]} keys
 */
async function timeKeys(target, keys) {
  // The reader opens where it was left: each round begins at the beginning.
  rmSync(env.XDG_STATE_HOME, {recursive: true, force: true});
  const terminal = new Terminal(setting, [program, target]);
  await terminal.until(text => text.includes(frameEnd));
  const times = [];
  for (const key of keys) times.push(await terminal.press(key));
  const memory = terminal.peakMemory();
  terminal.pty.write('q');
  await terminal.ended;
  return {times, memory};
}

/** @param {string} key @param {number} times */
const again = (key, times) => Array.from({length: times}, () => key);
const escapeKey = '\u001b';
const back = '\u007f';

/** The first hundred keys: lines, pages, panes. @param {string} pane */
const readingKeys = pane => [
  pane,
  ...Array.from({length: 11}, () => ['j', 'j', 'j', 'k', ' ', 'b', 'l', 'h', 'j']).flat(),
];

/** A search typed and gone through, cards opened and come back from. @param {string} pane @param {string} query */
const findingKeys = (pane, query) => [
  pane,
  '/',
  ...query,
  '\r',
  ...again('n', 30),
  ...again('N', 10),
  escapeKey,
  ...Array.from({length: 12}, () => [']', '\r', back]).flat(),
];

/** A briefing of so many points. @param {number} count */
function bigBriefing(count) {
  const sentence =
    'The ministry said that the talks would go on, although neither side had moved on the question of';
  const points = Array.from(
    {length: count},
    (_, index) =>
      `      - text: ${sentence} item ${index + 1}, said Ann Lee.\n        sources: [one]\n        priority: ${['must', 'should', 'could'][index % 3]}`,
  );
  return `schema: 1
title: A long one
as_of: 2026-01-01
bottom_line: It is long.
panes:
  - id: long
    title: Long
    points:
${points.join('\n')}
  - id: short
    title: Short
    points: [One, Two, Three]
actors:
  ann: {name: Ann Lee, role: Minister}
sources:
  one: {title: A source}
`;
}

/** @param {string} label @param {number} value @param {string} unit @param {number} [target] @param {boolean} [isLeast] */
function report(label, value, unit, target, isLeast = false) {
  const isMet = target !== undefined && (isLeast ? value >= target : value <= target);
  const verdict =
    target === undefined
      ? ''
      : `   target at ${isLeast ? 'least' : 'most'} ${target}: ${isMet ? 'met' : 'MISSED'}`;
  console.log(`${label.padEnd(52)}${value.toFixed(2).padStart(8)} ${unit.padEnd(4)}${verdict}`);
}

const version = await new Promise(resolve =>
  spawn(node, ['-p', 'process.versions.node']).stdout.on('data', data => resolve(String(data).trim())),
);
const isNewer = Number.parseInt(version, 10) >= 24;
const keyTargets = isNewer ? {median: 10, p95: 16} : {median: 15, p95: 30};
console.log(`Node ${version}, medians of ${runs} runs\n`);

const big = join(folder, 'big.yaml');
writeFileSync(big, bigBriefing(5000));
const fresh = join(folder, 'fresh.yaml');
const myanmar = readFileSync(join(root, 'briefings/myanmar.yaml'), 'utf8');

/** The program as it was at a revision, built apart. @param {string} revision */
function buildBefore(revision) {
  const tree = join(folder, 'before');
  execFileSync('git', ['worktree', 'add', '--detach', tree, revision], {cwd: root, stdio: 'ignore'});
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  execFileSync(process.execPath, ['scripts/build.js'], {cwd: tree, stdio: ['ignore', 'ignore', 'inherit']});
  return join(tree, 'dist/cli.js');
}

const before = values.before === undefined ? undefined : buildBefore(values.before);
const outputBefore = /** @type {number[]} */ ([]);
const frameBefore = /** @type {number[]} */ ([]);

const bare = /** @type {number[]} */ ([]);
const output = /** @type {number[]} */ ([]);
const firstOutput = /** @type {number[]} */ ([]);
const check = /** @type {number[]} */ ([]);
const bareTerminal = /** @type {number[]} */ ([]);
const frame = /** @type {number[]} */ ([]);
const firstFrame = /** @type {number[]} */ ([]);
for (let run = 0; run <= runs; run++) {
  /** A text that was never opened before: nothing of it is kept. @param {string} kind */
  const unseen = kind => writeFileSync(fresh, `# ${kind} ${run}\n${myanmar}`);
  unseen('output');
  const times = [
    await timeProcess(setting, ['-e', '0']),
    await timeProcess(setting, [program, 'myanmar']),
    await timeProcess(setting, [program, fresh]),
    await timeProcess(setting, [program, 'check', join(root, 'briefings/myanmar.yaml')]),
    await timeInTerminal(['-e', '0']),
    await timeFirstFrame(program, 'myanmar', 'BOTTOM LINE'),
  ];
  unseen('frame');
  times.push(await timeFirstFrame(program, fresh, 'BOTTOM LINE'));
  if (before) {
    const output = await timeProcess(setting, [before, 'myanmar']);
    const frame = await timeFirstFrame(before, 'myanmar', 'BOTTOM LINE');
    if (run > 0) outputBefore.push(output);
    if (run > 0) frameBefore.push(frame);
  }
  // The first run warms the disk's cache and counts for nothing.
  if (run > 0)
    for (const [index, list] of [bare, output, firstOutput, check, bareTerminal, frame, firstFrame].entries())
      list.push(times[index] ?? Number.NaN);
}
report('node -e 0', median(bare), 'ms');
report('plain output / node -e 0', median(output) / median(bare), '×', 1.8);
report('plain output of a text never opened / node -e 0', median(firstOutput) / median(bare), '×');
report('check myanmar / node -e 0', median(check) / median(bare), '×', 2);
report('node -e 0 in a terminal', median(bareTerminal), 'ms');
report('first frame / node -e 0', median(frame) / median(bareTerminal), '×', 2.5);
report('first frame of a text never opened / node -e 0', median(firstFrame) / median(bareTerminal), '×');
if (before) {
  report('plain output / before', median(output) / median(outputBefore), '×', 1.05);
  report('first frame / before', median(frame) / median(frameBefore), '×', 1.05);
  execFileSync('git', ['worktree', 'remove', '--force', join(folder, 'before')], {cwd: root});
}

for (const [name, target, pane, query] of /** @type {const} */ ([
  ['myanmar', 'myanmar', '6', 'junta'],
  ['5,000 points', big, '2', 'neither'],
])) {
  for (const [what, keys] of /** @type {const} */ ([
    ['key to frame', readingKeys(pane)],
    ['search and cards', findingKeys(pane, query)],
  ])) {
    const rounds = [];
    for (let round = 0; round < 5; round++) rounds.push(await timeKeys(target, keys));
    const times = rounds.flatMap(round => round.times);
    report(`${what}, ${name}, median`, median(times), 'ms', keyTargets.median);
    report(`${what}, ${name}, 95th percentile`, quantile(times, 0.95), 'ms', keyTargets.p95);
    if (what === 'key to frame')
      report(`peak memory, ${name}`, Math.max(...rounds.map(round => round.memory)), 'MiB');
  }
}

const budgets = [];
for (let round = 0; round < 5; round++)
  budgets.push((await timeKeys(big, ['2', 'm', 'm', 'm', 'm'])).times.slice(1));
report('time budget to frame, 5,000 points, slowest', Math.max(...budgets.flat()), 'ms', 50);

await measureAuthoring(setting, {program, text: myanmar, big: bigBriefing(5000), report});

rmSync(folder, {recursive: true});
