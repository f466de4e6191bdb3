/** How the benchmark measures: whole processes, and the reader in a pseudo-terminal. */
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {spawn as spawnPty} from '@lydell/node-pty';

/** The end of a frame (synchronized output, mode 2026). */
export const frameEnd = '\u001b[?2026l';
const timeoutMs = 20_000;

/**
 * Which Node runs the program, where, and with what environment.
 * @typedef {{node: string, cwd: string, env: NodeJS.ProcessEnv}} Setting
 */

/**
 * One build of the program, with the root folder of its source.
 * @typedef {{setting: Setting, program: string, tree: string}} Side
 */

/** The program now and, with `--before`, as it was. @typedef {readonly [Side, ...Side[]]} Sides */

/**
 * Runs a process to its end. Returns its output, read through a pipe, and its time in milliseconds.
 * @param {Setting} setting
 * @param {string[]} args
 * @returns {Promise<{output: string, time: number}>}
 */
export function runProcess({node, cwd, env}, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(node, args, {env, cwd, stdio: ['ignore', 'pipe', 'inherit']});
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', code => {
      const time = performance.now() - start;
      if (code === 0) resolve({output: Buffer.concat(chunks).toString(), time});
      else reject(new Error(`${args[0]} ended with ${code}`));
    });
  });
}

/** Milliseconds that a whole process takes. @param {Setting} setting @param {string[]} args */
export async function timeProcess(setting, args) {
  return (await runProcess(setting, args)).time;
}

/** The reader in a pseudo-terminal. */
export class Terminal {
  #waiting = /** @type {undefined | {has: (text: string) => boolean; resolve: (time: number) => void}} */ (
    undefined
  );
  #seen = '';

  /** @param {Setting} setting @param {string[]} args @param {{cols: number, rows: number}} [size] */
  constructor({node, cwd, env}, args, size = {cols: 120, rows: 40}) {
    this.pty = spawnPty(node, args, {...size, env, cwd, name: 'xterm-256color'});
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
        () => reject(new Error('the terminal did not show the expected text in time')),
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

  /**
   * Presses a key. Returns the milliseconds until the end of its frame, and the bytes that the terminal got.
   * @param {string} key
   */
  async press(key) {
    this.#seen = '';
    const frame = this.until(text => text.includes(frameEnd));
    const start = performance.now();
    this.pty.write(key);
    const time = (await frame) - start;
    return {time, bytes: Buffer.byteLength(this.#seen)};
  }

  /** Presses `q` and waits until the program has ended. */
  async quit() {
    this.pty.write('q');
    await this.ended;
  }

  /** Peak memory in MiB, or `NaN` if the system does not report it. */
  peakMemory() {
    try {
      const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.pty.pid}/status`, 'utf8'))?.[1];
      return Number(kib) / 1024;
    } catch {
      return Number.NaN;
    }
  }
}
