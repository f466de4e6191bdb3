/**
 * The project's benchmark: medians and ratios within one run, since machines differ and are shared. Whole processes
 * in turn, A B A B …; the reader in a pseudo-terminal of 120×40.
 *
 *   npm run bench [-- --node PATH] [-- --runs N]
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {spawn as spawnPty} from '@lydell/node-pty';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli.js');
const {values} = parseArgs({
  options: {node: {type: 'string', default: process.execPath}, runs: {type: 'string', default: '21'}},
});
const {node} = values;
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
/** A home of its own: what is kept of earlier openings is part of what is measured. */
const env = {
  ...process.env,
  XDG_CACHE_HOME: join(folder, 'cache'),
  XDG_CONFIG_HOME: join(folder, 'config'),
  BRIEFING_CONFIG: '',
  TERM: 'xterm-256color',
};
const size = {cols: 120, rows: 40};
const frameEnd = '\u001b[?2026l';
const timeoutMs = 20_000;

/** @param {number[]} numbers @param {number} share */
function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {number[]} numbers */
const median = numbers => quantile(numbers, 0.5);

/**
 * Milliseconds a whole process takes, its output read through a pipe.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function timeProcess(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(node, args, {env, cwd: folder, stdio: ['ignore', 'pipe', 'inherit']});
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', code =>
      code === 0 ? resolve(performance.now() - start) : reject(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}

/** The reader in a pseudo-terminal. */
class Terminal {
  #waiting = /** @type {undefined | {has: (text: string) => boolean; resolve: (time: number) => void}} */ (
    undefined
  );
  #seen = '';

  /** @param {string[]} args */
  constructor(args) {
    this.pty = spawnPty(node, args, {...size, env, cwd: folder, name: 'xterm-256color'});
    this.ended = new Promise(resolve => this.pty.onExit(() => resolve(performance.now())));
    this.pty.onData(data => {
      this.#seen += data;
      if (this.#waiting?.has(this.#seen)) {
        this.#waiting.resolve(performance.now());
        this.#waiting = undefined;
      }
    });
  }

  /** @param {(text: string) => boolean} has @returns {Promise<number>} */
  until(has) {
    if (has(this.#seen)) return Promise.resolve(performance.now());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error('the terminal did not show what was waited for')),
        timeoutMs,
      );
      this.#waiting = {
        has,
        resolve: time => {
          clearTimeout(timer);
          resolve(time);
        },
      };
    });
  }

  /** Milliseconds from a key to the end of its frame. @param {string} key */
  async press(key) {
    this.#seen = '';
    const frame = this.until(text => text.includes(frameEnd));
    const start = performance.now();
    this.pty.write(key);
    return (await frame) - start;
  }

  /** Peak memory in MiB, where the system tells it. */
  peakMemory() {
    try {
      const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.pty.pid}/status`, 'utf8'))?.[1];
      return Number(kib) / 1024;
    } catch {
      return Number.NaN;
    }
  }
}

/** @param {string} target @param {string} sight */
async function timeFirstFrame(target, sight) {
  const start = performance.now();
  const terminal = new Terminal([program, target]);
  const time = (await terminal.until(text => text.includes(sight))) - start;
  await terminal.until(text => text.includes(frameEnd));
  terminal.pty.write('q');
  await terminal.ended;
  return time;
}

/** @param {string[]} args */
async function timeInTerminal(args) {
  const start = performance.now();
  return /** @type {number} */ (await new Terminal(args).ended) - start;
}

/**
 * The first hundred keys after a start, each of which changes the screen: lines, pages, panes.
 * @param {string} target @param {string} pane
 */
async function timeKeys(target, pane) {
  const terminal = new Terminal([program, target]);
  await terminal.until(text => text.includes(frameEnd));
  const keys = [
    pane,
    ...Array.from({length: 11}, () => ['j', 'j', 'j', 'k', ' ', 'b', 'l', 'h', 'j']),
  ].flat();
  const times = [];
  for (const key of keys) times.push(await terminal.press(key));
  const memory = terminal.peakMemory();
  terminal.pty.write('q');
  await terminal.ended;
  return {times, memory};
}

/** A briefing of so many points. @param {number} count */
function bigBriefing(count) {
  const sentence =
    'The ministry said that the talks would go on, although neither side had moved on the question of';
  const points = Array.from(
    {length: count},
    (_, index) => `      - text: ${sentence} item ${index + 1}.\n        sources: [one]`,
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
sources:
  one: {title: A source}
`;
}

/** @param {string} label @param {number} value @param {string} unit @param {number} [target] */
function report(label, value, unit, target) {
  const verdict =
    target === undefined ? '' : `   target at most ${target}: ${value <= target ? 'met' : 'MISSED'}`;
  console.log(`${label.padEnd(52)}${value.toFixed(2).padStart(8)} ${unit.padEnd(3)}${verdict}`);
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

const bare = /** @type {number[]} */ ([]);
const output = /** @type {number[]} */ ([]);
const firstOutput = /** @type {number[]} */ ([]);
const bareTerminal = /** @type {number[]} */ ([]);
const frame = /** @type {number[]} */ ([]);
const firstFrame = /** @type {number[]} */ ([]);
for (let run = 0; run <= runs; run++) {
  /** A text that was never opened before: nothing of it is kept. @param {string} kind */
  const unseen = kind => writeFileSync(fresh, `# ${kind} ${run}\n${myanmar}`);
  unseen('output');
  const times = [
    await timeProcess(['-e', '0']),
    await timeProcess([program, 'myanmar']),
    await timeProcess([program, fresh]),
    await timeInTerminal(['-e', '0']),
    await timeFirstFrame('myanmar', 'BOTTOM LINE'),
  ];
  unseen('frame');
  times.push(await timeFirstFrame(fresh, 'BOTTOM LINE'));
  // The first run warms the disk's cache and counts for nothing.
  if (run > 0)
    for (const [index, list] of [bare, output, firstOutput, bareTerminal, frame, firstFrame].entries())
      list.push(times[index] ?? Number.NaN);
}
report('node -e 0', median(bare), 'ms');
report('plain output / node -e 0', median(output) / median(bare), '×', 1.8);
report('plain output of a text never opened / node -e 0', median(firstOutput) / median(bare), '×');
report('node -e 0 in a terminal', median(bareTerminal), 'ms');
report('first frame / node -e 0', median(frame) / median(bareTerminal), '×', 2.5);
report('first frame of a text never opened / node -e 0', median(firstFrame) / median(bareTerminal), '×');

for (const [name, target, pane] of /** @type {const} */ ([
  ['myanmar', 'myanmar', '6'],
  ['5,000 points', big, '2'],
])) {
  const rounds = [];
  for (let round = 0; round < 5; round++) rounds.push(await timeKeys(target, pane));
  const times = rounds.flatMap(round => round.times);
  report(`key to frame, ${name}, median`, median(times), 'ms', keyTargets.median);
  report(`key to frame, ${name}, 95th percentile`, quantile(times, 0.95), 'ms', keyTargets.p95);
  report(`peak memory, ${name}`, Math.max(...rounds.map(round => round.memory)), 'MiB');
}

rmSync(folder, {recursive: true});
