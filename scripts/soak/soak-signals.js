/** Signals at any moment: the terminal is as it was, the exit code is right, and the record of the reading is whole. */
import {readdirSync, readFileSync} from 'node:fs';
import {constants} from 'node:os';
import {join} from 'node:path';
import {randomFrom} from './soak-random.js';
import {briefing, removeHome, SoakTerminal, scratchHome} from './soak-terminal.js';

const signals = /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT']);
/** These change nothing: the reader goes on. */
const ignored = /** @type {const} */ (['SIGUSR1', 'SIGWINCH', 'SIGCONT']);

/** @param {string} folder @returns {string[]} what is wrong with the files that the program wrote */
function damagedFiles(folder) {
  return readdirSync(join(folder, 'state'), {recursive: true, encoding: 'utf8'}).flatMap(name => {
    if (/\.lock$/.test(name)) return [`${name} is left`];
    if (!name.endsWith('.json')) return [];
    try {
      JSON.parse(readFileSync(join(folder, 'state', name), 'utf8'));
      return [];
    } catch {
      return [`${name} is not JSON`];
    }
  });
}

/** @param {number} from @param {number} count @returns {Promise<string[]>} */
export async function sendSignals(from, count) {
  const failures = [];
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(number);
    const folder = scratchHome();
    const terminal = new SoakTerminal(folder, [briefing], {columns: 100, rows: 30});
    const signal = random.oneOf(signals);
    // A signal before the program runs ends Node, so the program has to have written something.
    await terminal.until('\u001b[');
    await new Promise(resolve => setTimeout(resolve, random.below(300)));
    if (random.next() < 0.3) terminal.pty.write('jjl');
    if (random.next() < 0.2) terminal.pty.kill(random.oneOf(ignored));
    terminal.pty.kill(signal);
    if (random.next() < 0.4) terminal.pty.kill(random.oneOf(signals));
    const ended = await terminal.end();
    const problems = ended === undefined ? [`it hangs after ${signal}`] : terminal.leftBehind();
    const codes = signals.map(name => 128 + constants.signals[name]);
    const isRight =
      ended &&
      (codes.includes(ended.exitCode) || signals.some(name => constants.signals[name] === ended.signal));
    if (ended && !isRight)
      problems.push(`after ${signal} the exit code is ${ended.exitCode}, the signal ${ended.signal}`);
    problems.push(...damagedFiles(folder));
    failures.push(...problems.map(problem => `signal ${number}: ${problem}`));
    removeHome(folder);
  }
  return failures;
}
