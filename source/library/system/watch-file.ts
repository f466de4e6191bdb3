/** Watches a file for changes. */
import {type FSWatcher, realpathSync, statSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';

export type WatchTimes = Readonly<{
  /**
   * How long the file must stay unchanged before a change is reported, in milliseconds. An editor saves in several
   * steps.
   */
  quiet: number;
  /** How often the file is examined even if the system reports nothing, in milliseconds. */
  poll: number;
}>;

/**
 * Calls `onChange` when a file may have new content: when it was written in place, replaced by another file, deleted,
 * or created again, and not when it was only read. `onChange` must read the file to learn what changed. Changes before
 * the call of this function are not reported. Returns a function that ends the watching. Does not keep the process
 * alive, and never fails. In some places the system reports nothing (network folders, a folder that was created again,
 * Windows folders within WSL), so the file is polled too.
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
  // Does not look while a save is in progress.
  const looking = setInterval(() => timer ?? look(), poll).unref();
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    for (const watcher of watchers) watcher?.close();
  };
}

/** A text that changes with the content of the file. Empty if there is no file. */
export function stampOf(path: string): string {
  try {
    const {ino, size, mtimeNs} = statSync(path, {bigint: true});
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return '';
  }
}

/**
 * The path, and the path of the file that it links to. They may be in different folders, and either of them may change.
 */
function placesOf(path: string): string[] {
  try {
    return [...new Set([path, realpathSync(path)])];
  } catch {
    return [path];
  }
}

/**
 * Watches the folder of a path, because a watcher of the file itself ends when the file is replaced. `undefined` if the
 * folder cannot be watched: it does not exist, watching is not allowed, or too many folders are watched.
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
