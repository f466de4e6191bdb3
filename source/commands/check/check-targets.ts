/** Turns the arguments of `briefing check` into the files to check. */

import {realpathSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Problem} from '../../briefing/problems.js';
import {allBriefingsIn} from '../../library/briefing-files.js';
import {findBriefing, foldersOf, type Places} from '../../library/find.js';
import {notFound} from '../../library/not-found.js';
import {isBelow, shortPath} from '../../library/paths.js';
import {ours} from '../../text/harmless.js';
import type {NamedFile} from './check-file.js';

/** `name` is the name of the target in messages. The name of a file is its path as the user would write it. */
export type Target =
  | NamedFile
  /** An argument for which no file was found. */
  | Readonly<{name: string; problem: Problem}>
  | Readonly<{name: string; isInput: true}>;

/** `outside` are the names of links that were found and lead out of their folder. */
export type Targets = Readonly<{targets: readonly Target[]; outside: readonly string[]}>;

/**
 * The targets of the arguments, in their order, each once. Without arguments, the files in the user’s own folders. Links
 * that lead out of their folder are left out: a report would print lines of a file that the user did not name.
 */
export function targetsOf(asked: readonly string[], places: Places): Targets {
  const found: Target[] = [];
  const outside: string[] = [];
  const addFolder = (folder: string): number => {
    const paths = allBriefingsIn(folder);
    for (const path of paths) {
      const file: NamedFile = {name: shortPath(path, places.cwd), path, isFound: true};
      if (leadsOutside(folder, path)) outside.push(file.name);
      else found.push(file);
    }
    return paths.length;
  };
  for (const each of asked) {
    const path = resolve(places.cwd, each);
    if (each === '-' || !isFolder(path)) found.push(targetFor(each, places));
    else if (addFolder(path) === 0) found.push({name: each, problem: noFile});
  }
  if (asked.length === 0) ownFolders(places).forEach(addFolder);
  const seen = new Set<string>();
  const targets = found.filter(target => {
    const key = 'path' in target ? target.path : target.name;
    return !seen.has(key) && seen.add(key);
  });
  return {targets, outside};
}

const noFile: Problem = {
  code: 'file/not-found',
  message: ours('there is no briefing file in this folder'),
};

/** The folders with the user’s briefings: all folders but the last one, which ships with the program. */
export function ownFolders(places: Places): string[] {
  return foldersOf(places).slice(0, -1);
}

/** The folders among the arguments, in which new files may appear. Without arguments, the user’s own folders. */
export function watchedFolders(asked: readonly string[], places: Places): string[] {
  return asked.length > 0
    ? asked.map(each => resolve(places.cwd, each)).filter(isFolder)
    : ownFolders(places).filter(isFolder);
}

function targetFor(asked: string, places: Places): Target {
  if (asked === '-') return {name: 'standard input', isInput: true};
  const found = findBriefing(asked, places);
  if (!found.ok) return {name: asked, problem: notFound(found)};
  return {name: shortPath(found.path, places.cwd), path: found.path};
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a file that was found in a folder is elsewhere. A link that leads nowhere is not: reading it says so. */
function leadsOutside(folder: string, path: string): boolean {
  try {
    return !isBelow(realpathSync(folder), realpathSync(path));
  } catch {
    return false;
  }
}
