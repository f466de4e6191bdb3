/**
 * Decides whether the saved article of a source (`sources.*.file`) may be read, and reads it, for the reader and for
 * `check`.
 */

import {realpathSync} from 'node:fs';
import {dirname, isAbsolute, relative, resolve, sep, win32} from 'node:path';
import {type Harmless, ours} from '../text/harmless.js';
import {isBelow} from './paths.js';
import {readRegularFile, reasonOf} from './read-text.js';

export type SavedArticle =
  | Readonly<{ok: true; text: string}>
  /** `reason` says why the article cannot be read, as a clause. */
  | Readonly<{ok: false; reason: Harmless}>;

/**
 * Reads the saved article that a briefing names. `file` is a path from the folder of the briefing. Somebody else may
 * have written the briefing. So only regular files in that folder or below it are read, after links are followed.
 * Hidden files are not read, since they may be keys or passwords. The article is at most 1 MiB of UTF-8 text without
 * NUL bytes. `briefingPath` is `undefined` for a briefing from standard input, which has no folder.
 */
export function readSavedArticle(file: string, briefingPath: string | undefined): SavedArticle {
  if (briefingPath === undefined) return refused(ours('a briefing from standard input has no folder'));
  if (isAbsolute(file) || win32.isAbsolute(file))
    return refused(ours('the path is not relative to the folder of the briefing'));
  let folder: string;
  let named: string;
  let path: string;
  try {
    folder = dirname(realpathSync(briefingPath));
    named = resolve(folder, file);
    if (!isBelow(folder, named)) return outside;
    path = realpathSync(named);
  } catch (error) {
    return refused(reasonOf(error));
  }
  if (!isBelow(folder, path)) return outside;
  if ([named, path].some(each => relative(folder, each).split(sep).some(isHidden)))
    return refused(ours('the file or its folder is hidden'));
  const read = readRegularFile(path);
  if (!read.ok) return refused(read.problem.message);
  if (read.text.includes('\0')) return refused(ours('the file is not text: it contains a NUL byte'));
  return {ok: true, text: read.text};
}

function refused(reason: Harmless): SavedArticle {
  return {ok: false, reason};
}

const outside = refused(ours('the file is outside the folder of the briefing'));

function isHidden(name: string): boolean {
  return name.startsWith('.');
}
