/** Starting other programs: with an argument list and never through a shell, and never waited for without an end. */
import {type ChildProcess, spawn} from 'node:child_process';
import {codeOf} from '../error-code.js';
import type {Env} from './environment.js';

export type Program = Readonly<{command: string; args: readonly string[]}>;

export type Run = Readonly<{
  env: Env;
  platform: string;
  /** Given to the program's standard input; without it, that is empty. */
  input?: string | Buffer;
  /** How long the program has, in milliseconds. */
  milliseconds: number;
  /** What to do with a program that is still running then. */
  late: 'stop' | 'leave';
}>;

export type Ended =
  | Readonly<{how: 'exited'; code: number}>
  | Readonly<{how: 'late'}>
  /** Not there, or not to be run. */
  | Readonly<{how: 'not-started'; code: string}>;

/**
 * Runs a program that has nothing to say: its output goes nowhere. Resolves when the program itself has ended or its
 * time is up; what it has left running (a clipboard that serves a selection) is not waited for. Never rejects.
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
        // A session of its own, so that closing the terminal does not end it; on Windows that would open a window.
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
    // A program that does not read to the end closes the pipe: its exit code tells what came of it.
    child.stdin?.once('error', () => {});
    child.stdin?.end(input);
  });
}
