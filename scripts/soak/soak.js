/**
 * A long test with random input: damaged briefings, random keys, signals, and damaged files of the program itself. The
 * numbers in the messages repeat a failure: `npm run soak -- --only mutations --from 4711 --mutations 1`.
 *
 *   node scripts/soak/soak.js [--mutations N] [--patterns N] [--sessions N] [--signals N] [--damages N] [--from NUMBER] [--only NAME]
 */
import process from 'node:process';
import {parseArgs} from 'node:util';
import {damageFiles} from './soak-damages.js';
import {mutateBriefings, repeatPatterns} from './soak-mutations.js';
import {pressKeys} from './soak-sessions.js';
import {sendSignals} from './soak-signals.js';

/** @typedef {{failures: readonly string[]}} Result */

/** What runs, by name, with its usual number of runs. */
const parts = {
  mutations: {count: 100_000, run: mutateBriefings},
  patterns: {count: 3000, run: repeatPatterns},
  sessions: {count: 1000, run: pressKeys},
  signals: {count: 1000, run: sendSignals},
  damages: {count: 1000, run: damageFiles},
};
const names = /** @type {(keyof typeof parts)[]} */ (Object.keys(parts));

/** @param {string | undefined} text @param {number} otherwise */
function numberFrom(text, otherwise) {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new Error(`“${text}” is not a whole number`);
  return Number(text);
}

function optionsFrom() {
  const {values} = parseArgs({
    options: {
      ...Object.fromEntries(names.map(name => [name, {type: /** @type {const} */ ('string')}])),
      from: {type: 'string'},
      only: {type: 'string'},
    },
  });
  const given = /** @type {Record<string, string | undefined>} */ (values);
  const {only} = given;
  if (only !== undefined && !names.some(name => name === only))
    throw new Error(`--only takes ${names.join(', ')}; not “${only}”`);
  const from = numberFrom(given.from, 0);
  return names
    .filter(name => only === undefined || only === name)
    .map(name => ({name, from, count: numberFrom(given[name], parts[name].count)}));
}

let chosen;
try {
  chosen = optionsFrom();
} catch (error) {
  console.error(`soak: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
}
let failed = 0;
for (const {name, from, count} of chosen) {
  const start = performance.now();
  const failures = await parts[name].run(from, count);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${name}: ${count} runs in ${seconds} s, ${failures.length} failures`);
  for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
  failed += failures.length;
}
process.exitCode = failed > 0 ? 1 : 0;
