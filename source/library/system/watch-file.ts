/** Hearing of changes to a file. */
import {type FSWatcher, realpathSync, statSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';

export type WatchTimes = Readonly<{
  /** How long nothing may happen before a change is told, in milliseconds: an editor saves in several steps. */
  quiet: number;
  /** How often the file is looked at, whatever the system tells of it. */
  poll: number;
}>;

/**
 * Calls back when a file may have other content than before: written in place, replaced by another file, gone, or back
 * again; not when it was only read. The callback finds out what came of it by reading; what changed before the call is
 * not told. Returns what ends it. Keeps no process alive, and does not fail: what the system does not tell (network
 * folders, a folder that is made anew, Windows folders within WSL) is seen by looking.
 */
export function watchFile(
  path: string,
  onChange: () => void,
  {quiet, poll}: WatchTimes = {quiet: 50, poll: 2000},
): () => void {
  let known = stampOf(path);
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    timer = undefined;
    const stamp = stampOf(path);
    if (stamp === known) return;
    known = stamp;
    onChange();
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, quiet).unref();
  };
  const watchers = placesOf(path).map(place => watchEntry(place, lookSoon));
  // Not in the middle of a save that is being waited for.
  const looking = setInterval(() => timer ?? look(), poll).unref();
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    for (const watcher of watchers) watcher?.close();
  };
}

/** What differs when the content does; the same for every file that is not there. */
function stampOf(path: string): string {
  try {
    const {ino, size, mtimeNs} = statSync(path, {bigint: true});
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return '';
  }
}

/** The path, and where it leads: a link changes in one folder, its file in another. */
function placesOf(path: string): string[] {
  try {
    return [...new Set([path, realpathSync(path)])];
  } catch {
    return [path];
  }
}

/**
 * Watches the folder, since a file that is replaced takes its own watcher with it. `undefined` where that is not
 * possible: not there, not allowed, or too many watched already.
 */
function watchEntry(path: string, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(path), {persistent: false}, (_event, name) => {
      if (name === null || name === basename(path)) onEvent();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
