/** Reads an earlier version of a briefing: another file, or the same file at a git revision. */

import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import {ours} from '../text/harmless.js';
import {readRegularFile} from './read-text.js';
import {type ReadEarlier, readFromGit} from './system/git.js';

type Surroundings = Readonly<{cwd: string; env: Readonly<Record<string, string | undefined>>}>;

/**
 * Whether a name is the name of a file. A name that is also a revision means the file, because a revision can also be
 * written in another way.
 */
export function isFileName(name: string, {cwd}: Surroundings): boolean {
  try {
    return statSync(resolve(cwd, name)).isFile();
  } catch {
    // There is no such file, or a file cannot have this name.
    return false;
  }
}

/**
 * The text that `since` names. `path` is the briefing file. A briefing from standard input has no path, and so no
 * revisions.
 */
export async function readEarlier(
  path: string | undefined,
  since: string,
  surroundings: Surroundings,
): Promise<ReadEarlier> {
  if (isFileName(since, surroundings)) return readRegularFile(resolve(surroundings.cwd, since));
  if (path !== undefined) return readFromGit(path, since, surroundings.env);
  const message = ours('standard input has no git revisions');
  const hint = ours('Give --since the name of a file.');
  return {ok: false, problem: {code: 'file/not-found', message, hint}};
}
