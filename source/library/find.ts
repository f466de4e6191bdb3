/** Where briefings are looked for. */
import {existsSync, statSync} from 'node:fs';
import {basename, delimiter, extname, join, resolve} from 'node:path';
import {allNearest} from '../text/nearest.js';
import {briefingsIn, extensions, isPathLike} from './briefing-files.js';

export type Places = Readonly<{
  cwd: string;
  /** `$BRIEFING_PATH`: folders, separated as in `$PATH`. */
  briefingPath: string | undefined;
  /** The folders of the configuration, absolute. */
  libraries: readonly string[];
  packageFolder: string;
  /** Where documents are kept: the user's own folder first, then the package's. */
  cacheFolders: readonly string[];
}>;

export type Found =
  | Readonly<{ok: true; path: string}>
  | Readonly<{ok: false; searched: readonly string[]; near: readonly string[]}>;

/** The folders that are searched, in order: `./briefings`, those of `$BRIEFING_PATH`, the libraries, the package's own. */
export function foldersOf(places: Places): string[] {
  const {cwd, libraries, packageFolder} = places;
  return [
    ...new Set([
      join(cwd, 'briefings'),
      ...pathFolders(places),
      ...libraries,
      join(packageFolder, 'briefings'),
    ]),
  ];
}

/** The folders of `$BRIEFING_PATH`, in order. */
export function pathFolders({cwd, briefingPath}: Pick<Places, 'cwd' | 'briefingPath'>): string[] {
  const named = (briefingPath ?? '').split(delimiter).filter(folder => folder !== '');
  return named.map(folder => resolve(cwd, folder));
}

/** The file that a name stands for: a path that exists, else `NAME.yaml` or `NAME.yml` in the first folder that has one. */
export function findBriefing(name: string, places: Places): Found {
  const path = resolve(places.cwd, name);
  const isPath = isPathLike(name);
  if (isFile(path) || (isPath && existsSync(path))) return {ok: true, path};
  const folders = foldersOf(places);
  if (!isPath) {
    for (const folder of folders) {
      for (const extension of extensions) {
        const candidate = join(folder, name + extension);
        if (isFile(candidate)) return {ok: true, path: candidate};
      }
    }
    if (existsSync(path)) return {ok: true, path};
  }
  const names = folders.flatMap(briefingsIn).map(nameOf);
  return {ok: false, searched: isPath ? [] : folders, near: allNearest(nameOf(name), new Set(names))};
}

/**
 * Whether there is something at the path that can be read as a file: a pipe will do, a folder will not. What cannot be
 * looked at (a link in a circle) is taken for a file: reading it says why it is none.
 */
function isFile(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isDirectory() === false;
  } catch {
    return true;
  }
}

/** The name that a briefing file is opened by. */
export function nameOf(path: string): string {
  return basename(path, extname(path));
}
