/** Turns the arguments of `briefing check` into the files to check. */

import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Problem} from '../../briefing/problems.js';
import {allBriefingsIn} from '../../library/briefing-files.js';
import {findBriefing, foldersOf, type Places} from '../../library/find.js';
import {notFound} from '../../library/not-found.js';
import {shortPath} from '../../library/paths.js';
import {ours} from '../../text/harmless.js';

/** `name` is the name of the target in messages. The name of a file is its path as the user would write it. */
export type Target =
  | Readonly<{name: string; path: string}>
  /** An argument for which no file was found. */
  | Readonly<{name: string; problem: Problem}>
  | Readonly<{name: string; isInput: true}>;

/** The targets of the arguments, in their order, each once. Without arguments, the files in the user’s own folders. */
export function targetsOf(asked: readonly string[], places: Places): Target[] {
  const targets =
    asked.length > 0
      ? asked.flatMap(each => targetsFor(each, places))
      : ownFolders(places).flatMap(folder => filesIn(folder, places));
  const seen = new Set<string>();
  return targets.filter(target => {
    const key = 'path' in target ? target.path : target.name;
    return !seen.has(key) && seen.add(key);
  });
}

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

function targetsFor(asked: string, places: Places): Target[] {
  if (asked === '-') return [{name: 'standard input', isInput: true}];
  const path = resolve(places.cwd, asked);
  if (isFolder(path)) {
    const files = filesIn(path, places);
    const problem: Problem = {
      code: 'file/not-found',
      message: ours('there is no briefing file in this folder'),
    };
    return files.length > 0 ? files : [{name: asked, problem}];
  }
  const found = findBriefing(asked, places);
  return [found.ok ? targetAt(found.path, places) : {name: asked, problem: notFound(found)}];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function filesIn(folder: string, places: Places): Target[] {
  return allBriefingsIn(folder).map(path => targetAt(path, places));
}

function targetAt(path: string, {cwd}: Places): Target {
  return {name: shortPath(path, cwd), path};
}
