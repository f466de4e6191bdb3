/** A program in a pseudo-terminal, and what the program leaves behind in it. */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';

export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const briefing = fileURLToPath(new URL('../../briefings/myanmar.yaml', import.meta.url));

/** Seconds after which a program that should end counts as hanging. Shared machines are slow. */
const mostSeconds = 60;

/** Terminal modes that the program may switch on, by their number, and their state in a new terminal. */
const modes = {
  1: false,
  25: true,
  1000: false,
  1002: false,
  1003: false,
  1004: false,
  1006: false,
  1007: undefined,
  1049: false,
  2004: false,
  2026: false,
};

/** A folder with a home of its own. The caller removes it. */
export function scratchHome() {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-soak-'));
  for (const name of ['cache', 'state', 'config']) mkdirSync(join(folder, name));
  return folder;
}

/** @param {string} folder */
export function removeHome(folder) {
  rmSync(folder, {recursive: true, force: true});
}

/** @param {string} folder @returns {Record<string, string>} */
export function envOf(folder) {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    EDITOR: 'true',
    BROWSER: 'true',
  };
}

export class SoakTerminal {
  output = '';
  /** @type {Promise<{exitCode: number, signal: number}>} */
  ended;

  /** @param {string} folder @param {readonly string[]} args @param {{columns: number, rows: number}} size */
  constructor(folder, args, {columns, rows}) {
    this.emulator = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
    /** @type {Map<number, boolean>} */
    this.modes = new Map();
    for (const [final, isOn] of /** @type {const} */ ([
      ['h', true],
      ['l', false],
    ]))
      this.emulator.parser.registerCsiHandler({prefix: '?', final}, numbers => {
        for (const number of numbers.flat()) this.modes.set(number, isOn);
        return false;
      });
    this.pty = spawn(process.execPath, [program, ...args], {
      cols: columns,
      rows,
      cwd: folder,
      env: envOf(folder),
      name: 'xterm-256color',
    });
    this.emulator.onData(answer => this.pty.write(answer));
    this.pty.onData(data => {
      this.output += data;
      this.emulator.write(data);
    });
    this.ended = new Promise(resolve =>
      this.pty.onExit(({exitCode, signal = 0}) => this.emulator.write('', () => resolve({exitCode, signal}))),
    );
  }

  /** Resolves when the output has a text, or when the program has ended. @param {string} text */
  async until(text) {
    while (!this.output.includes(text)) {
      const next = new Promise(resolve => this.pty.onData(resolve));
      if ((await Promise.race([next, this.ended.then(() => 'ended')])) === 'ended') return;
    }
  }

  /** How the program ended, or `undefined` if it hangs. It is then killed. */
  async end() {
    /** @type {NodeJS.Timeout | undefined} */
    let limit;
    const late = new Promise(resolve => {
      limit = setTimeout(resolve, mostSeconds * 1000);
    });
    const ended = await Promise.race([this.ended, late.then(() => undefined)]);
    clearTimeout(limit);
    if (ended === undefined) this.pty.kill('SIGKILL');
    return ended;
  }

  /** What the program left switched on in the terminal, and signs of a crash in its output. */
  leftBehind() {
    const left = Object.entries(modes).flatMap(([number, usual]) => {
      const now = this.modes.get(Number(number));
      return now === undefined || usual === undefined || now === usual
        ? []
        : [`mode ${number} is left ${now ? 'on' : 'off'}`];
    });
    const crash = /something went wrong|\n\s+at .+:\d+:\d+|Debugger listening/.exec(this.output);
    return crash ? [...left, `the output has ${JSON.stringify(crash[0])}`] : left;
  }
}
