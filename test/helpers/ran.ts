/** The whole program, in a world of the test's making: no terminal. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {PassThrough, Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';
import {run} from '../../source/run.js';
import type {World} from '../../source/world.js';

export type Ran = Readonly<{code: number; out: string; err: string}>;

/**
 * Runs the program with arguments, in a new folder with these files; the folder is the user's home too, and
 * stands in the output as `<home>`.
 */
export async function ran(
  argv: string[],
  {
    files = {},
    env = {},
    stdin = '',
  }: {files?: Record<string, string>; env?: Record<string, string>; stdin?: string} = {},
): Promise<Ran> {
  const cwd = mkdtempSync(join(tmpdir(), 'briefing-run-'));
  onTestFinished(() => rmSync(cwd, {recursive: true, force: true}));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), {recursive: true});
    writeFileSync(join(cwd, name), text);
  }
  const written = {out: '', err: ''};
  const stream = (name: 'out' | 'err') =>
    new PassThrough().on('data', data => {
      written[name] += data;
    }) as unknown as NodeJS.WriteStream;
  const world: World = {
    argv,
    env: {XDG_CACHE_HOME: join(cwd, 'cache'), ...env},
    cwd,
    packageFolder: fileURLToPath(new URL('../..', import.meta.url)),
    homeFolder: cwd,
    platform: 'linux',
    stdin: Readable.from([Buffer.from(stdin)]) as unknown as NodeJS.ReadStream,
    stdout: stream('out'),
    stderr: stream('err'),
    now: () => new Date('2026-11-24T00:00:00Z'),
    openKeyboard: async () => undefined,
    onSignal: () => () => {},
    onCrash: () => () => {},
    stopJob: async () => {},
  };
  const code = await run(world);
  return {code, out: written.out.replaceAll(cwd, '<home>'), err: written.err.replaceAll(cwd, '<home>')};
}
