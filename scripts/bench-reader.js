/** Measures what users of the reader wait for: starts and keys; also memory, and the bytes that a terminal gets. */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {frameEnd, Terminal, timeProcess} from './bench-measure.js';
import {median, quantile} from './bench-statistics.js';
import {again, bigBriefing, escapeKey, findingKeys, readingKeys} from './bench-texts.js';

/** @typedef {import('./bench-measure.js').Setting} Setting */
/** @typedef {import('./bench-measure.js').Side} Side */
/** @typedef {import('./bench-measure.js').Sides} Sides */
/** @typedef {import('./bench-table.js').Row} Row */

const sight = 'BOTTOM LINE';
const rounds = 5;

/** @param {Side} side @param {string} target */
async function timeFirstFrame({setting, program}, target) {
  const start = performance.now();
  const terminal = new Terminal(setting, [program, target]);
  const time = (await terminal.until(text => text.includes(sight))) - start;
  await terminal.until(text => text.includes(frameEnd));
  await terminal.quit();
  return time;
}

/** @param {Setting} setting @param {string[]} args */
async function timeInTerminal(setting, args) {
  const start = performance.now();
  return /** @type {number} */ (await new Terminal(setting, args).ended) - start;
}

/**
 * Times starts of bare Node, then of each side. The first run fills caches and does not count.
 * @param {Sides} sides
 * @param {number} runs
 * @param {boolean} isNewer whether this is Node 24 or newer
 * @returns {Promise<Row[]>}
 */
export async function measureStarts(sides, runs, isNewer) {
  const [{setting, tree}] = sides;
  const example = join(tree, 'briefings/myanmar.yaml');
  const text = readFileSync(example, 'utf8');
  const unseen = join(setting.cwd, 'unseen.yaml');
  let count = 0;
  /** Writes a file whose text was never opened before. */
  const writeUnseen = () => {
    count++;
    writeFileSync(unseen, `# number ${count}\n${text}`);
    return unseen;
  };
  /** @param {Side} side @returns {Promise<Record<string, number>>} */
  const start = async side => ({
    output: await timeProcess(side.setting, [side.program, 'myanmar']),
    unseenOutput: await timeProcess(side.setting, [side.program, writeUnseen()]),
    check: await timeProcess(side.setting, [side.program, 'check', example]),
    frame: await timeFirstFrame(side, 'myanmar'),
    unseenFrame: await timeFirstFrame(side, writeUnseen()),
  });
  /** @type {{bare: number, bareTerminal: number}[]} */
  const bare = [];
  /** @type {Record<string, number>[][]} */
  const started = sides.map(() => []);
  for (let run = 0; run <= runs; run++) {
    const bareTimes = {
      bare: await timeProcess(setting, ['-e', '0']),
      bareTerminal: await timeInTerminal(setting, ['-e', '0']),
    };
    if (run > 0) bare.push(bareTimes);
    for (const [index, side] of sides.entries()) {
      const times = await start(side);
      if (run > 0) started[index]?.push(times);
    }
  }
  const bareMs = median(bare.map(times => times.bare));
  const bareTerminalMs = median(bare.map(times => times.bareTerminal));
  /** @param {string} label @param {string} name @param {number} divisor @param {number} [target] @returns {Row} */
  const ratio = (label, name, divisor, target) => {
    const [now = Number.NaN, before] = started.map(
      list => median(list.map(times => times[name] ?? Number.NaN)) / divisor,
    );
    return {label: `${label} / node -e 0`, unit: '×', now, before, target};
  };
  return [
    {label: 'node -e 0', unit: 'ms', now: bareMs},
    ratio('plain output', 'output', bareMs, isNewer ? 1.6 : 1.8),
    ratio('plain output of a text never opened', 'unseenOutput', bareMs),
    ratio('check myanmar', 'check', bareMs, 2),
    {label: 'node -e 0 in a terminal', unit: 'ms', now: bareTerminalMs},
    ratio('first frame', 'frame', bareTerminalMs, isNewer ? 1.5 : 2.5),
    ratio('first frame of a text never opened', 'unseenFrame', bareTerminalMs, isNewer ? 3 : undefined),
  ];
}

/**
 * Opens a text in the reader, at its beginning: removes the record of the last reading first.
 * @param {Side} side @param {string} target @param {{cols: number, rows: number}} [size]
 */
async function openAtStart({setting, program}, target, size) {
  rmSync(String(setting.env.XDG_STATE_HOME), {recursive: true, force: true});
  const terminal = new Terminal(setting, [program, target], size);
  await terminal.until(text => text.includes(frameEnd));
  return terminal;
}

/**
 * The milliseconds of each key after a start, and the peak memory. Each key must change the screen.
 * @param {Side} side @param {string} target @param {readonly string[]} keys
 */
async function timeKeys(side, target, keys) {
  const terminal = await openAtStart(side, target);
  const times = [];
  for (const key of keys) {
    times.push((await terminal.press(key)).time);
    // Right after `Esc`, the reader takes `]` for the second byte of an answer of the terminal.
    if (key === escapeKey) await setTimeout(100);
  }
  const memory = terminal.peakMemory();
  await terminal.quit();
  return {times, memory};
}

/**
 * Times the same keys on each side in turn, for several rounds.
 * @param {Sides} sides @param {string} target @param {readonly string[]} keys
 */
async function timeRounds(sides, target, keys) {
  /** @type {{times: number[], memory: number}[][]} */
  const results = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, side] of sides.entries()) results[index]?.push(await timeKeys(side, target, keys));
  }
  return results.map(list => ({
    times: list.flatMap(({times}) => times),
    memory: Math.max(...list.map(({memory}) => memory)),
  }));
}

/**
 * Measures keys and memory, with a usual briefing and with 5,000 points.
 * @param {Sides} sides
 * @param {boolean} isNewer
 * @returns {Promise<Row[]>}
 */
export async function measureKeys(sides, isNewer) {
  const targets = isNewer ? {median: 10, p95: 16} : {median: 15, p95: 30};
  const big = join(sides[0].setting.cwd, 'big.yaml');
  writeFileSync(big, bigBriefing(5000));
  /** @type {Row[]} */
  const rows = [];
  for (const {name, target, pane, query, maxMemory} of [
    {name: 'myanmar', target: 'myanmar', pane: '6', query: 'junta', maxMemory: undefined},
    {name: '5,000 points', target: big, pane: '2', query: 'neither', maxMemory: 150},
  ]) {
    const reading = await timeRounds(sides, target, readingKeys(pane));
    const finding = await timeRounds(sides, target, findingKeys(pane, query));
    for (const [what, results] of /** @type {const} */ ([
      ['key to frame', reading],
      ['search and cards', finding],
    ])) {
      const medians = results.map(({times}) => median(times));
      const slow = results.map(({times}) => quantile(times, 0.95));
      rows.push(
        rowOf(`${what}, ${name}, median`, 'ms', medians, targets.median),
        rowOf(`${what}, ${name}, 95th percentile`, 'ms', slow, targets.p95),
      );
    }
    const memory = reading.map(result => result.memory);
    rows.push(rowOf(`peak memory, ${name}`, 'MiB', memory, maxMemory));
  }
  // The first key opens the pane. Each of the others changes the time budget.
  const budgets = await timeRounds(sides, big, ['2', 'm', 'm', 'm', 'm']);
  const slowest = budgets.map(({times}) => Math.max(...times.filter((_, index) => index % 5 > 0)));
  rows.push(rowOf('time budget to frame, 5,000 points, slowest', 'ms', slowest, 50));
  return rows;
}

/**
 * Counts the bytes that a terminal of 80×24 gets when the text moves up by one line.
 * @param {Sides} sides
 * @returns {Promise<Row[]>}
 */
export async function measureBytes(sides) {
  const counts = [];
  for (const side of sides) {
    const terminal = await openAtStart(side, 'myanmar', {cols: 80, rows: 24});
    await terminal.press('6');
    const bytes = [];
    for (const key of again('j', 15)) bytes.push((await terminal.press(key)).bytes);
    await terminal.quit();
    counts.push(median(bytes));
  }
  return [rowOf('bytes for a one-line scroll, 80×24', 'bytes', counts, 600)];
}

/** @param {string} label @param {string} unit @param {readonly number[]} values @param {number} [target] @returns {Row} */
function rowOf(label, unit, [now = Number.NaN, before], target) {
  return {label, unit, now, before, target};
}
