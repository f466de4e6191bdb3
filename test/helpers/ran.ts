/** The whole program, run in this process, in a folder of the test's making and without a terminal. */
import {join} from 'node:path';
import {PassThrough, Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {run} from '../../source/run.js';
import type {World} from '../../source/world.js';
import {folderWith} from './folders.js';
import {idleJobs} from './reader.js';

export type Ran = Readonly<{code: number; out: string; err: string}>;

/**
 * Runs the program with arguments, in a new folder with these files; the folder is the user's home too, and stands in
 * the output as `<home>`.
 */
export async function ran(
  argv: readonly string[],
  {files = {}, ...options}: {files?: Record<string, string>} & RanOptions = {},
): Promise<Ran> {
  const cwd = folderWith(files);
  const {code, out, err} = await ranIn(cwd, argv, options);
  return {code, out: out.replaceAll(cwd, '<home>'), err: err.replaceAll(cwd, '<home>')};
}

type RanOptions = Readonly<{
  env?: Record<string, string>;
  stdin?: string;
  now?: Date;
  onOutput?: (text: string) => void;
  /** Set if the program writes to a terminal of this width. There is no keyboard, so the reader does not open. */
  columns?: number;
}>;

/** Runs the program in a folder. */
export async function ranIn(
  cwd: string,
  argv: readonly string[],
  {env = {}, stdin = '', now = new Date('2026-11-25T00:00:00Z'), onOutput, columns}: RanOptions = {},
): Promise<Ran> {
  const written = {out: '', err: ''};
  const stream = (name: 'out' | 'err') => {
    const through = new PassThrough().on('data', data => {
      written[name] += data;
      onOutput?.(written[name]);
    });
    return Object.assign(
      through,
      columns !== undefined && {isTTY: true, columns},
    ) as unknown as NodeJS.WriteStream;
  };
  const world: World = {
    argv,
    env: {XDG_CACHE_HOME: join(cwd, '.cache'), ...env},
    cwd,
    packageFolder: fileURLToPath(new URL('../..', import.meta.url)),
    homeFolder: cwd,
    platform: 'linux',
    stdin: Readable.from([Buffer.from(stdin)]) as unknown as NodeJS.ReadStream,
    stdout: stream('out'),
    stderr: stream('err'),
    now: () => now,
    processes: {own: 1, isRunning: () => true},
    openKeyboard: async () => undefined,
    onCrash: () => () => {},
    ...idleJobs,
  };
  const code = await run(world);
  return {code, ...written};
}
