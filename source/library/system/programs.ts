/** Runs other programs, with a list of arguments, never through a shell, and with a time limit. */
import {type ChildProcess, spawn} from 'node:child_process';
import {codeOf} from '../error-code.js';
import type {Env} from './environment.js';

export type Program = Readonly<{command: string; args: readonly string[]}>;

export type Run = Readonly<{
  env: Env;
  platform: string;
  /** Text for the program's standard input. The default is an empty input. */
  input?: string | Buffer;
  /** The time limit, in milliseconds. */
  milliseconds: number;
  /** What happens to a program that still runs at the time limit. */
  late: 'stop' | 'leave';
}>;

export type Ended =
  | Readonly<{how: 'exited'; code: number}>
  | Readonly<{how: 'late'}>
  /** The program does not exist, or cannot be run. */
  | Readonly<{how: 'not-started'; code: string}>;

/**
 * Runs a program and drops its output. Resolves when the program ends or its time is up. Does not wait for processes
 * that the program leaves running, such as a clipboard that serves a selection. Never rejects.
 */
export function runProgram(
  {command, args}: Program,
  {env, platform, input, milliseconds, late}: Run,
): Promise<Ended> {
  return new Promise(resolve => {
    let child: ChildProcess;
    try {
      child = spawn(command, args, {
        env: {...env},
        stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
        // The program gets its own session, so that closing the terminal does not end it. On Windows, this would open a
        // window.
        detached: platform !== 'win32',
        windowsHide: true,
      });
    } catch (error) {
      resolve({how: 'not-started', code: codeOf(error)});
      return;
    }
    const timer = setTimeout(() => {
      if (late === 'stop') child.kill('SIGKILL');
      child.unref();
      child.stdin?.destroy();
      resolve({how: 'late'});
    }, milliseconds);
    const end = (ended: Ended) => {
      clearTimeout(timer);
      resolve(ended);
    };
    child.once('error', error => end({how: 'not-started', code: codeOf(error)}));
    child.once('exit', code => end({how: 'exited', code: code ?? 1}));
    // A program may close the pipe before it has read everything. Its exit code says whether it succeeded.
    child.stdin?.once('error', () => {});
    child.stdin?.end(input);
  });
}
