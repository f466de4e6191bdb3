/** The program without a terminal: its streams are pipes. */
import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {scratchFolder} from '../helpers/folders.js';
import {type Env, isolatedEnv, program} from '../helpers/terminal.js';

export type Ran = Readonly<{code: number | null; stdout: string; stderr: string}>;
type RunOptions = Readonly<{env?: Env; cwd?: string; input?: string; nodeArgs?: readonly string[]}>;

/** Runs the program to its end. */
export function runProgram(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(process.execPath, [...(options.nodeArgs ?? []), program, ...args], options);
}

/** Runs a shell script to its end; it finds Node in `$NODE` and the program in `$PROGRAM`. */
export function runShell(script: string, options: RunOptions = {}): Promise<Ran> {
  const env = {...options.env, NODE: process.execPath, PROGRAM: program};
  return run('/bin/sh', ['-c', script], {...options, env});
}

async function run(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const folder = scratchFolder();
  const child = spawn(command, args, {
    cwd: options.cwd ?? folder,
    env: isolatedEnv(folder, options.env),
    stdio: 'pipe',
  });
  child.stdin.end(options.input ?? '');
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return {code, stdout, stderr};
}
