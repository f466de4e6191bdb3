/** What the benchmark measures with: whole processes, and the reader in a pseudo-terminal of 120×40. */
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {spawn as spawnPty} from '@lydell/node-pty';

const size = {cols: 120, rows: 40};
/** The end of a frame (synchronized output, mode 2026). */
export const frameEnd = '\u001b[?2026l';
const timeoutMs = 20_000;

/** Which Node runs the program, where, and with what environment. @typedef {{node: string, cwd: string, env: NodeJS.ProcessEnv}} Setting */

/** @param {number[]} numbers @param {number} share */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {number[]} numbers */
export const median = numbers => quantile(numbers, 0.5);

/**
 * Milliseconds a whole process takes, its output read through a pipe.
 * @param {Setting} setting
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function timeProcess({node, cwd, env}, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(node, args, {env, cwd, stdio: ['ignore', 'pipe', 'inherit']});
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', code =>
      code === 0 ? resolve(performance.now() - start) : reject(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}

/** The reader in a pseudo-terminal. */
export class Terminal {
  #waiting = /** @type {undefined | {has: (text: string) => boolean; resolve: (time: number) => void}} */ (
    undefined
  );
  #seen = '';

  /** @param {Setting} setting @param {string[]} args */
  constructor({node, cwd, env}, args) {
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
