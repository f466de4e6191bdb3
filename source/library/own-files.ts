/** Makes folders, and opens files without waiting. The cache, the records and new briefings use it. */

import {closeSync, constants, mkdirSync, openSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {codeOf} from './error-code.js';

/**
 * Flags to open a file without waiting for the other end of a pipe, and without making a terminal the terminal of this
 * process. Windows has neither flag.
 */
export const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** The bytes of a file of the cache. A pipe in its place has no bytes. Throws the error of the system. */
export function readCacheFile(path: string): Buffer {
  const descriptor = openSync(path, withoutWaiting);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes a folder and the folders above it. A folder that exists stays as it is. `mode` is the mode of new folders. Throws
 * the error of the system. Node’s `recursive` option is not used, because in `/proc`, where nobody can make a folder, it
 * never returns.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  try {
    makeOne(folder, mode);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder), mode);
    makeOne(folder, mode);
  }
}

function makeOne(folder: string, mode: number): void {
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
