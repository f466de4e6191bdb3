/** Watches many files, and folders in which files may appear. */
import {type FSWatcher, watch} from 'node:fs';
import {dirname} from 'node:path';
import {stampOf, type WatchTimes} from './watch-file.js';

/**
 * Calls `onChange` when one of the files may have new content, was deleted, or is new. `filesNow` returns the paths of
 * the files. All files are polled together, because in some places the system reports nothing. Keeps the process alive
 * until the returned function is called. Never fails.
 */
export function watchFiles(
  filesNow: () => readonly string[],
  folders: readonly string[],
  onChange: () => void,
  {quiet, poll}: WatchTimes = {quiet: 50, poll: 2000},
): () => void {
  const watchers = new Map<string, FSWatcher | undefined>();
  let timer: NodeJS.Timeout | undefined;
  const stampNow = () => {
    const files = filesNow();
    for (const folder of new Set([...folders, ...files.map(file => dirname(file))]))
      if (!watchers.has(folder)) watchers.set(folder, watchFolder(folder, lookSoon));
    return files.map(file => `${file} ${stampOf(file)}`).join('\n');
  };
  const look = () => {
    timer = undefined;
    const stamp = stampNow();
    if (stamp === known) return;
    known = stamp;
    onChange();
  };
  function lookSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(look, quiet);
  }
  let known = stampNow();
  // Looking at many files takes time, so they are polled less often.
  const looking = setInterval(() => timer ?? look(), filesNow().length > 100 ? 5 * poll : poll);
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    for (const watcher of watchers.values()) watcher?.close();
  };
}

/** `undefined` if the folder cannot be watched. Polling then finds the changes. */
function watchFolder(folder: string, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, {persistent: false}, onEvent);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
