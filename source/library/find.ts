/** Finds the file of a briefing by its name or path. */
import {existsSync, lstatSync, statSync} from 'node:fs';
import {basename, delimiter, extname, join, resolve} from 'node:path';
import {allNearest} from '../text/names/nearest.js';
import {briefingsIn, extensions, isPathLike} from './briefing-files.js';
import {codeOf} from './error-code.js';

export type Places = Readonly<{
  cwd: string;
  /** `$BRIEFING_PATH`: folders, separated as in `$PATH`. */
  briefingPath: string | undefined;
  /** The `libraries` of the configuration, as absolute paths. */
  libraries: readonly string[];
  packageFolder: string;
  /**
   * The folders with cache entries. The first is the user’s, which gets new entries. The second ships with the program.
   */
  cacheFolders: readonly string[];
}>;

export type FindResult =
  | Readonly<{ok: true; path: string}>
  /**
   * `searched` are the folders that were searched (none for a path). `near` are names of briefings that resemble the
   * name.
   */
  | Readonly<{ok: false; searched: readonly string[]; near: readonly string[]}>;

/** The folders to search, in order: `./briefings`, `$BRIEFING_PATH`, the libraries, the `briefings` of the package. */
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

/** The folders of `libraries` that do not exist. */
export function missingLibraries({libraries}: Pick<Places, 'libraries'>): string[] {
  return libraries.filter(folder => !existsSync(folder));
}

/** The folders of `$BRIEFING_PATH`, in order. */
export function pathFolders({cwd, briefingPath}: Pick<Places, 'cwd' | 'briefingPath'>): string[] {
  const named = (briefingPath ?? '').split(delimiter).filter(folder => folder !== '');
  return named.map(folder => resolve(cwd, folder));
}

/**
 * The file of a name. If the name is the path of a file, with or without its extension, that file. Otherwise, `NAME.yaml` or `NAME.yml` in the first
 * folder that has it.
 */
export function findBriefing(name: string, places: Places): FindResult {
  const path = resolve(places.cwd, name);
  const isPath = isPathLike(name);
  if (isFile(path) || (isPath && existsSync(path))) return {ok: true, path};
  // `briefing new sub/lake` writes `sub/lake.yaml`.
  const whole = isPath ? extensions.map(extension => path + extension).find(isFile) : undefined;
  if (whole !== undefined) return {ok: true, path: whole};
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
 * Whether the path can be read like a file: a pipe can, a folder cannot. A path that cannot be examined, such as a link
 * in a circle or to nothing, counts as a file, because reading it then reports the reason. A path through a file does
 * not exist.
 */
function isFile(path: string): boolean {
  try {
    const stats = statSync(path, {throwIfNoEntry: false});
    return stats ? !stats.isDirectory() : lstatSync(path, {throwIfNoEntry: false}) !== undefined;
  } catch (error) {
    return codeOf(error) !== 'ENOTDIR';
  }
}

/** The name by which a user opens a briefing file. */
export function nameOf(path: string): string {
  return basename(path, extname(path));
}
