/** Writing a file that was not there before. */
import {randomBytes} from 'node:crypto';
import {linkSync, lstatSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {codeOf} from './error-code.js';

export type NewFile =
  | Readonly<{ok: true}>
  /** Why nothing was written: something is there already, or a reason as a clause. */
  | Readonly<{ok: false; isThere: boolean; message: string}>;

/**
 * Writes a new file, and makes the folders that it needs. Never over anything that is there, not even over a link that
 * leads nowhere or a file that is made at the same moment; and never half of it: the whole text gets its name in one step.
 * A disk without hard links (FAT) takes it under its name at once.
 */
export function writeNewFile(path: string, text: string): NewFile {
  const unnamed = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(unnamed, text, {flag: 'wx'});
    try {
      give(unnamed, path, text);
    } finally {
      rmSync(unnamed);
    }
    return {ok: true};
  } catch (error) {
    const code = codeOf(error);
    const isThere = code === 'EEXIST' && isAnything(path);
    const message = reasons[code] ?? `it cannot be written (${code})`;
    return {ok: false, isThere, message: isThere ? 'there is such a file already' : message};
  }
}

function give(unnamed: string, path: string, text: string): void {
  try {
    linkSync(unnamed, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    writeFileSync(path, text, {flag: 'wx'});
  }
}

/** Whether there is anything at a path: a link that leads nowhere is something. */
export function isAnything(path: string): boolean {
  try {
    return lstatSync(path, {throwIfNoEntry: false}) !== undefined;
  } catch {
    return false;
  }
}

const reasons: Partial<Record<string, string>> = {
  EEXIST: 'part of its path is a file, not a folder',
  EACCES: 'you are not allowed to write there',
  EPERM: 'you are not allowed to write there',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
};
