/** An earlier version of a briefing: another file, or the same file at a git revision. */
import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import {readTextFile} from './read-text.js';
import {type ReadEarlier, readFromGit} from './system/git.js';

type Surroundings = Readonly<{cwd: string; env: Readonly<Record<string, string | undefined>>}>;

/** Whether a name is that of a file. One that is both is the file: a revision can be written in another way. */
export function isFileName(name: string, {cwd}: Surroundings): boolean {
  try {
    return statSync(resolve(cwd, name)).isFile();
  } catch {
    // Not there, or no name that a file can have.
    return false;
  }
}

/** The text that `since` names, for the briefing at a path; a briefing without one has no revisions. */
export async function readEarlier(
  path: string | undefined,
  since: string,
  surroundings: Surroundings,
): Promise<ReadEarlier> {
  if (isFileName(since, surroundings)) return readTextFile(resolve(surroundings.cwd, since));
  if (path !== undefined) return readFromGit(path, since, surroundings.env);
  const message = 'this is no file of a git repository';
  const hint = '--since takes a file, or a git revision of the briefing.';
  return {ok: false, problem: {code: 'file/not-found', message, hint}};
}
