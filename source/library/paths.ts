/** Compares paths by their text, on any platform. No function here looks at the disk. */
import {isAbsolute, relative, sep} from 'node:path';

/** Whether a path is inside a folder, at any depth. Both are absolute, and the caller has resolved links. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // On Windows, a path on another drive stays absolute.
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path as the user would write it: relative if it is inside the working folder, else absolute. */
export function shortPath(path: string, cwd: string): string {
  return isBelow(cwd, path) ? relative(cwd, path) : path;
}
