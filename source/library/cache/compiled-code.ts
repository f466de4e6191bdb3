/**
 * The code that V8 compiled at an earlier run. Node’s own compile cache contains only the functions that V8 compiles
 * before they are called, is missing before Node 22.1, and is in a folder where other users of the machine may write.
 */
import {lstatSync, readdirSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {makeFolder, readCacheFile} from '../own-files.js';
import {replaceFile} from './replace-file.js';

/**
 * The id of the user, to check that a folder is the user’s own. Windows has no such id: there the folder is inside the
 * user’s own folder and need not be checked.
 */
export type Owner = number | undefined;

/** How many folders stay. Each build, Node and command has its own folder. The oldest are removed first. */
const maxFolders = 24;

/** The length of the code stands before the code, in this number of bytes. */
const lengthBytes = 4;

/**
 * The compiled code of a file of the program; `undefined` if there is none, or if it is damaged. Damaged code would crash
 * V8, so the file contains the code twice, and both copies must be equal. Comparing two copies takes 0.05 ms. A checksum
 * would take 2 to 5 ms: at a start, V8 runs a loop over all bytes slowly.
 */
export function readCompiled(folder: string, name: string): Buffer | undefined {
  try {
    const bytes = readCacheFile(join(folder, name));
    const length = bytes.readUInt32LE(0);
    if (length === 0 || bytes.length !== lengthBytes + 2 * length) return undefined;
    const code = bytes.subarray(lengthBytes, lengthBytes + length);
    return code.equals(bytes.subarray(lengthBytes + length)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes compiled code, by file name, and removes the oldest folders beside this one. If this fails, the next start is
 * slower.
 */
export function writeCompiled(folder: string, code: ReadonlyMap<string, Buffer>, owner: Owner): void {
  try {
    const parent = dirname(folder);
    makeFolder(folder, 0o700);
    if (!isPrivate(parent, owner)) return;
    for (const [name, bytes] of code) {
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32LE(bytes.length);
      replaceFile(join(folder, name), Buffer.concat([length, bytes, bytes]));
    }
    removeOldest(parent);
  } catch {
    // The disk may be full or read-only.
  }
}

/** Whether a folder belongs to the user and nobody else can write there. Code from any other folder must not run. */
export function isPrivate(folder: string, owner: Owner): boolean {
  try {
    const stats = lstatSync(folder);
    return (
      stats.isDirectory() && (owner === undefined || (stats.uid === owner && (stats.mode & 0o077) === 0))
    );
  } catch {
    return false;
  }
}

function removeOldest(parent: string): void {
  const folders = readdirSync(parent).map(name => {
    const path = join(parent, name);
    return {path, time: statSync(path).mtimeMs};
  });
  folders.sort((a, b) => b.time - a.time);
  for (const {path} of folders.slice(maxFolders)) rmSync(path, {recursive: true, force: true});
}
