/** Damaged files of the program itself: it starts, shows the same text, and lets no control character through. */
import {execFileSync, spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {mutated, randomFrom} from './soak-random.js';
import {briefing, envOf, program, removeHome, SoakTerminal, scratchHome} from './soak-terminal.js';

/** Milliseconds after which a start counts as hanging. */
const mostTime = 60_000;

/** @typedef {import('./soak-random.js').Random} Random */

/** @param {string} folder @param {readonly string[]} args */
function run(folder, args) {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: envOf(folder),
    encoding: 'utf8',
    timeout: mostTime,
    killSignal: 'SIGKILL',
  });
}

/** A home in which the program has been used. */
async function usedHome() {
  const folder = scratchHome();
  mkdirSync(join(folder, 'config', 'briefing'), {recursive: true});
  writeFileSync(join(folder, 'config', 'briefing', 'config.yaml'), 'theme: dark\nwpm: 200\n');
  cpSync(briefing, join(folder, 'a.yaml'));
  for (const args of [['show', 'a.yaml'], ['check', 'a.yaml'], ['list']]) run(folder, args);
  const terminal = new SoakTerminal(folder, ['a.yaml'], {columns: 80, rows: 24});
  await terminal.until('\u001b[?25l');
  terminal.pty.write('jjjj');
  const stop = setInterval(() => terminal.pty.write('q'), 300);
  await terminal.end();
  clearInterval(stop);
  return folder;
}

/** @param {string} folder @returns {string[]} */
function ownFiles(folder) {
  return ['cache', 'state'].flatMap(name =>
    readdirSync(join(folder, name), {recursive: true, encoding: 'utf8'})
      .map(path => join(folder, name, path))
      .filter(path => statSync(path).isFile()),
  );
}

/** Values that take the place of a value in a damaged JSON file. */
const wrongValues = [null, 0, -1, 1e308, '', '\u001b[2J\u202e', [], {}, true, [[]], 'x'.repeat(5000)];

/** A JSON value with one wrong value in it. @param {any} value @param {Random} random @returns {any} */
function withWrongValue(value, random) {
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0 || random.next() < 0.15)
    return random.oneOf(wrongValues);
  const key = random.oneOf(Object.keys(value));
  const copy = Array.isArray(value) ? [...value] : {...value};
  if (random.next() < 0.15 && !Array.isArray(copy)) delete copy[key];
  else copy[key] = withWrongValue(value[key], random);
  return copy;
}

/** @param {string} text @param {Random} random */
function withWrongJson(text, random) {
  // An entry may have a line of its own before its JSON.
  const start = text.search(/[{[]/);
  if (start === -1) return mutated(text, random);
  for (let at = start; at !== -1; at = text.indexOf('\n', at) + 1 || -1) {
    try {
      return text.slice(0, at) + JSON.stringify(withWrongValue(JSON.parse(text.slice(at)), random));
    } catch {
      // The JSON begins at a later line.
    }
  }
  return mutated(text, random);
}

/** @param {string} path @param {Random} random */
function damage(path, random) {
  const text = readFileSync(path, 'latin1');
  const kind = random.below(10);
  if (kind < 4) writeFileSync(path, withWrongJson(readFileSync(path, 'utf8'), random));
  else if (kind < 7) writeFileSync(path, mutated(text, random), 'latin1');
  else {
    rmSync(path);
    if (kind === 7) execFileSync('mkfifo', [path]);
    else if (kind === 8) mkdirSync(path);
    else symlinkSync(random.oneOf(['/dev/zero', '/dev/null', 'nowhere', '/etc/passwd']), path);
  }
  return `${path.split('/').at(-1)} (${kind})`;
}

/** @param {number} from @param {number} count @returns {Promise<string[]>} */
export async function damageFiles(from, count) {
  const used = await usedHome();
  const usual = run(used, ['show', 'a.yaml']).stdout;
  /** @type {string[]} */
  const failures = [];
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(number);
    const folder = scratchHome();
    cpSync(used, folder, {recursive: true});
    const files = ownFiles(folder);
    // Most files are compiled code, so one of the folders is chosen first.
    const group = random.oneOf([...new Set(files.map(path => dirname(path)))]);
    const damaged = [damage(random.oneOf(files.filter(path => dirname(path) === group)), random)];
    /** @param {string} problem */
    const fail = problem => failures.push(`damage ${number} of ${damaged.join(', ')}: ${problem}`);
    const shown = run(folder, ['show', 'a.yaml']);
    if (shown.status !== 0)
      fail(`show ends with ${shown.status ?? shown.signal}: ${shown.stderr.slice(0, 300)}`);
    else if (shown.stdout !== usual) fail('show has another text');
    const checked = run(folder, ['check', 'a.yaml']);
    if (checked.status === null || checked.status > 1)
      fail(`check ends with ${checked.status ?? checked.signal}: ${checked.stderr.slice(0, 300)}`);
    if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(checked.stdout + checked.stderr))
      fail('check prints a control character');
    const terminal = new SoakTerminal(folder, ['a.yaml'], {columns: 80, rows: 24});
    await terminal.until('\u001b[?25l');
    const stop = setInterval(() => terminal.pty.write('q'), 300);
    const ended = await terminal.end();
    clearInterval(stop);
    if (ended === undefined) fail('the reader hangs');
    else if (ended.exitCode !== 0) fail(`the reader ends with ${ended.exitCode}`);
    for (const left of terminal.leftBehind()) fail(left);
    removeHome(folder);
  }
  removeHome(used);
  return failures;
}
