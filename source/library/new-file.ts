/** Writes new files, and never over existing ones. */

import {randomBytes} from 'node:crypto';
import {closeSync, linkSync, lstatSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {codeOf} from './error-code.js';
import {makeFolder} from './own-files.js';

export type NewFile =
  | Readonly<{ok: true}>
  /** `isThere` says that the path already exists. `message` says why nothing was written, as a clause. */
  | Readonly<{ok: false; isThere: boolean; message: Harmless}>;

/**
 * Writes a new file and the folders that it needs. Never replaces anything: not even a link that leads nowhere, or a
 * file that another program writes at the same moment. The text is first written under a temporary name. A hard link
 * then gives it its name in one step, so the file is never half written. On a disk without hard links (FAT), the text
 * is written under its name directly.
 */
export function writeNewFile(path: string, text: string): NewFile {
  const temporary = temporaryBeside(path);
  try {
    makeFolder(dirname(path));
    writeOrRemove(temporary, text);
    try {
      giveName(temporary, path, text);
    } finally {
      rmSync(temporary);
    }
    return {ok: true};
  } catch (error) {
    const code = codeOf(error);
    const isThere = code === 'EEXIST' && isAnything(path);
    const message = reasons[code] ?? ours`it cannot be written (${harmlessLine(code)})`;
    return {ok: false, isThere, message: isThere ? ours('the file already exists') : message};
  }
}

/** A name for a temporary file in the folder of a path. It is short, so that it is valid if the path is. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.briefing-${randomBytes(8).toString('hex')}.tmp`);
}

/** Writes a file that does not exist. If the text cannot be written, as on a full disk, no file remains. */
export function writeOrRemove(path: string, text: string | Uint8Array, mode = 0o666): void {
  const descriptor = openSync(path, 'wx', mode);
  try {
    writeFileSync(descriptor, text);
  } catch (error) {
    rmSync(path, {force: true});
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function giveName(temporary: string, path: string, text: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    writeOrRemove(path, text);
  }
}

/** Whether a path exists. A link that leads nowhere exists too. */
export function isAnything(path: string): boolean {
  try {
    return lstatSync(path, {throwIfNoEntry: false}) !== undefined;
  } catch {
    return false;
  }
}

const reasons: Partial<Record<string, Harmless>> = {
  EEXIST: ours('part of its path is a file, not a folder'),
  EACCES: ours('you are not allowed to write there'),
  EPERM: ours('you are not allowed to write there'),
  EROFS: ours('the disk cannot be written to'),
  ENOSPC: ours('the disk is full'),
  EDQUOT: ours('you have used all your space on the disk'),
  ENOTDIR: ours('part of its path is a file, not a folder'),
  ENAMETOOLONG: ours('the name is too long'),
};
