/** Folders and programs for tests: small scripts that note down what they were given. */
import {execFileSync, spawn} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {scratchFolder} from './folders.js';

/** Longer than a test may take (see `vitest.config.ts`), in milliseconds. */
const longerThanATestMs = 35_000;

/**
 * Makes a named pipe. Another process writes the text to it, but so late that a test of a program that waits for the text
 * has failed by then. Without this process, such a test would never end.
 */
export function makePipe(path: string, text: string): void {
  execFileSync('mkfifo', [path]);
  const script =
    'const [, path, text, ms] = process.argv; setInterval(() => fs.writeFileSync(path, text), ms)';
  const args = ['-e', script, path, text, `${longerThanATestMs}`];
  const writer = spawn(process.execPath, args, {stdio: 'ignore'});
  onTestFinished(() => void writer.kill('SIGKILL'));
}

export type FakePrograms = Readonly<{
  /** The folder they are in. */
  folder: string;
  env: Readonly<Record<string, string>>;
  /** The arguments that a program was last given; `undefined` if it was never started. */
  argsOf: (name: string) => string[] | undefined;
  /** What a program last read. */
  inputOf: (name: string) => Buffer;
}>;

/** A line of a script that takes no end before the test does. */
export const forever = 'while [ -e "$0" ]; do /bin/sleep 0.05; done';

/** Programs by their names, and what each does at its end, as lines of a script; they alone are on the PATH. */
export function fakePrograms(endings: Readonly<Record<string, string>>): FakePrograms {
  const folder = join(scratchFolder(), 'programs');
  mkdirSync(folder);
  for (const [name, ending] of Object.entries(endings)) {
    const lines = [
      '#!/bin/sh',
      'printf "%s\\n" "$@" > "$0.writing"',
      '/bin/cat > "$0.input"',
      '/bin/mv "$0.writing" "$0.args"',
      ending,
    ];
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const read = (name: string) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return undefined;
    }
  };
  return {
    folder,
    env: {PATH: folder},
    argsOf: name => read(`${name}.args`)?.toString().split('\n').slice(0, -1),
    inputOf: name => read(`${name}.input`) ?? Buffer.alloc(0),
  };
}

export type Env = Readonly<Record<string, string | undefined>>;

/** An environment without the settings of whoever runs the tests. Home and cache are in a folder. */
export function isolatedEnv(folder: string, extra: Env = {}): Record<string, string> {
  const dropped = {
    NO_COLOR: undefined,
    FORCE_COLOR: undefined,
    BRIEFING_PATH: undefined,
    BRIEFING_CONFIG: undefined,
    XDG_CONFIG_HOME: undefined,
    XDG_STATE_HOME: undefined,
    INK_SCREEN_READER: undefined,
    COLORFGBG: undefined,
    COLORTERM: undefined,
    STY: undefined,
    TMUX: undefined,
    NODE_OPTIONS: undefined,
    DEBUG: undefined,
    ENV: undefined,
  };
  const own = {HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), TERM: 'xterm-256color', PS1: 'ready> '};
  const all = {...process.env, ...dropped, ...own, ...extra};
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => !!entry[1]));
}
