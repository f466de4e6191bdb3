/**
 * Reads and writes files in the folders of the program: cache entries and records. Also makes folders. Another program
 * or another user may have put anything there: a link, a pipe, a device. So only regular files are read, links are not
 * followed, and a new file never takes the place of another before it is complete.
 */

import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {codeOf} from './error-code.js';

/**
 * Flags to open a file without waiting for the other end of a pipe, and without making a terminal the terminal of this
 * process. Windows has neither flag.
 */
export const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** The same, for a file that must not be a link. */
export const withoutLinks = withoutWaiting | (constants.O_NOFOLLOW ?? 0);

/** The code of the error for a path that is not a regular file, or a file that is too large. */
export const notOurs = 'NOT_OURS';

/** The codes of the system for a link and for a socket. */
const codesOfOthers: readonly string[] = ['ELOOP', 'EMLINK', 'ENXIO'];

/** An error with the code `notOurs`. */
function errorOfOthers(path: string): Error {
  return Object.assign(new Error(`${path} is not a file of this program`), {code: notOurs});
}

/**
 * The bytes of a file of the program. Throws the error of the system; the code of the error is `notOurs` for a link, a
 * pipe, a device, a socket, a folder, and a file with more than `maxBytes` bytes.
 */
export function readOwnFile(path: string, maxBytes: number): Buffer {
  const descriptor = openOwn(path);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > maxBytes) throw errorOfOthers(path);
    const bytes = Buffer.allocUnsafe(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function openOwn(path: string): number {
  try {
    return openSync(path, withoutLinks);
  } catch (error) {
    throw codesOfOthers.includes(codeOf(error)) ? errorOfOthers(path) : error;
  }
}

/** A part of a file name that nobody can guess. */
function randomName(): string {
  const digits = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return digits() + digits();
}

/** The end of the name of a temporary file: of `replaceFile`, or of a lock that was taken away. */
const temporaryEnd = /^\.(?:[0-9a-z]{20}\.tmp|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Writes a file that only the user can read, whole or not at all. Programs that read it meanwhile see the old content. A
 * link with this name is replaced, not followed. `isLasting` waits until the content is on the disk; what can be made
 * again need not wait. Throws the error of the system.
 */
export function replaceFile(
  path: string,
  data: string | Uint8Array,
  {isLasting = false}: {isLasting?: boolean} = {},
): void {
  const temporary = `${path}.${randomName()}.tmp`;
  // If this fails, the file is not ours, and must not be removed.
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(descriptor, data);
      if (isLasting) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}

/**
 * Removes temporary files that a program left behind when it was killed: those of files whose names match `ours`. Spares
 * files that are younger than an hour, unless `isSure` says that nobody writes a file of this name now.
 */
export function removeTemporaries(
  folder: string,
  ours: RegExp,
  isSure: (name: string) => boolean = () => false,
): void {
  for (const file of readdirSync(folder)) {
    const name = ours.exec(file)?.[0];
    if (name === undefined || !temporaryEnd.test(file.slice(name.length))) continue;
    const path = join(folder, file);
    const stats = lstatSync(path, {throwIfNoEntry: false});
    if (!stats?.isFile()) continue;
    if (isSure(name) || Date.now() - stats.mtimeMs > anHourMs) removeIfThere(path);
  }
}

const anHourMs = 3_600_000;

/**
 * The paths of what is ours in a folder, without the `most` that were changed last. `isOurs` judges a name and what it
 * stands for; a link is not followed.
 */
export function oldestIn(
  folder: string,
  most: number,
  isOurs: (name: string, stats: Stats) => boolean,
): string[] {
  const ours = readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    const stats = lstatSync(path, {throwIfNoEntry: false});
    return stats && isOurs(name, stats) ? [{path, time: stats.mtimeMs}] : [];
  });
  ours.sort((a, b) => b.time - a.time);
  return ours.slice(most).map(({path}) => path);
}

/** Removes a file or a link. It may be gone already. Throws any other error of the system. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/**
 * Whether other users may write into a folder. What stands there may then be theirs. A folder that does not exist is
 * safe; a folder that cannot be examined is not. Windows has no such modes: there the folder is inside the user’s own
 * folder.
 */
export function isOpenToOthers(folder: string): boolean {
  if (constants.O_NOFOLLOW === undefined) return false;
  try {
    const stats = statSync(folder, {throwIfNoEntry: false});
    return stats !== undefined && (stats.mode & 0o022) !== 0;
  } catch {
    return true;
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
