/** The saved article of a source (`sources.*.file`). */
import {realpathSync, statSync} from 'node:fs';
import {dirname, isAbsolute, relative, resolve, sep, win32} from 'node:path';
import {harmlessLine} from '../text/harmless.js';
import {readTextFile} from './read-text.js';

export type ArticleRead =
  | Readonly<{ok: true; name: string; text: string}>
  /** A sentence without its full stop, for the footer. */
  | Readonly<{ok: false; message: string}>;

/**
 * Reads the saved article that a briefing names, a path from the briefing's own folder. A briefing is somebody else's
 * file, so only what lies in that folder or below is read, links followed, and nothing hidden: not a key, not a
 * password file. At most 1 MiB of UTF-8 text. `briefingPath` is `undefined` for a briefing from standard input, which
 * has no folder.
 */
export function readArticle(file: string, briefingPath: string | undefined): ArticleRead {
  const name = harmlessLine(file);
  const failed = (reason: string): ArticleRead => ({
    ok: false,
    message: `the saved article ${name} ${reason}`,
  });
  if (briefingPath === undefined)
    return failed('cannot be found: a briefing from standard input has no folder');
  if (isAbsolute(file) || win32.isAbsolute(file))
    return failed('is not opened: its path has to begin at the briefing’s folder');
  let folder: string;
  let path: string;
  try {
    folder = dirname(realpathSync(briefingPath));
    const named = resolve(folder, file);
    if (!isBelow(folder, named)) return failed(outside);
    path = realpathSync(named);
    if (!isBelow(folder, path)) return failed(outside);
    if (!statSync(path).isFile()) return failed('is not a file');
  } catch (error) {
    return failed(reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read');
  }
  if (relative(folder, path).split(sep).some(isHidden)) return failed('is not opened: it is a hidden file');
  const read = readTextFile(path);
  if (!read.ok) return failed(`cannot be shown: ${read.problem.message}`);
  if (read.text.includes('\0')) return failed('cannot be shown: it is not text');
  if (read.text.trim() === '') return failed('is empty');
  return {ok: true, name, text: read.text};
}

const outside = 'is not opened: it lies outside the briefing’s folder';

const reasons: Partial<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'is not opened: you are not allowed to read it',
  ELOOP: 'is not opened: the link leads in a circle',
};

/** Whether a path is within a folder, by its name alone. */
function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isHidden(name: string): boolean {
  return name.startsWith('.');
}
