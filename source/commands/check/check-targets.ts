/** What is to be checked: from files, folders and names to files. */
import {statSync} from 'node:fs';
import {isAbsolute, relative, resolve, sep} from 'node:path';
import type {Problem} from '../../briefing/problems.js';
import {allBriefingsIn} from '../../library/briefing-files.js';
import {findBriefing, foldersOf, type Places} from '../../library/find.js';

export type Target =
  | Readonly<{name: string; path: string}>
  | Readonly<{name: string; problem: Problem}>
  | Readonly<{name: string; isInput: true}>;

/** The files that the arguments stand for, in their order, each once; with no argument, those of the library's own folders. */
export function targetsOf(asked: readonly string[], places: Places): Target[] {
  const targets =
    asked.length > 0
      ? asked.flatMap(each => targetsFor(each, places))
      : ownFolders(places).flatMap(filesIn(places));
  const seen = new Set<string>();
  return targets.filter(target => {
    const key = 'path' in target ? target.path : target.name;
    return !seen.has(key) && seen.add(key);
  });
}

/** The folders that hold the user's briefings: all but the one that ships with the program. */
export function ownFolders(places: Places): string[] {
  return foldersOf(places).slice(0, -1);
}

function targetsFor(asked: string, places: Places): Target[] {
  if (asked === '-') return [{name: 'standard input', isInput: true}];
  const path = resolve(places.cwd, asked);
  if (isFolder(path)) {
    const files = filesIn(places)(path);
    const problem: Problem = {code: 'file/not-found', message: 'there is no briefing file in this folder'};
    return files.length > 0 ? files : [{name: asked, problem}];
  }
  const found = findBriefing(asked, places);
  if (found.ok) return [{name: shortName(found.path, places), path: found.path}];
  const {near, searched} = found;
  const hint = near.length > 0 ? `Did you mean ${near.map(name => `\`${name}\``).join(' or ')}?` : undefined;
  const message = searched.length > 0 ? 'there is no briefing of this name' : 'the file does not exist';
  return [{name: asked, problem: {code: 'file/not-found', message, ...(hint && {hint})}}];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function filesIn(places: Places): (folder: string) => Target[] {
  return folder => allBriefingsIn(folder).map(path => ({name: shortName(path, places), path}));
}

/** A path as the user would write it: relative within the working folder. */
export function shortName(path: string, {cwd}: Places): string {
  const inside = relative(cwd, path);
  return inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside) ? path : inside;
}
