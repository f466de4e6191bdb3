/**
 * The code that V8 compiled at an earlier run. Node’s own compile cache contains only the functions that V8 compiles
 * before they are called, is missing before Node 22.1, and is in a folder where other users of the machine may write.
 */
import {lstatSync, readdirSync, rmdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {
  makeFolder,
  oldestIn,
  readOwnFile,
  removeIfThere,
  removeTemporaries,
  replaceFile,
} from '../own-files.js';

/**
 * The id of the user, to check that a folder is the user’s own. Windows has no such id: there the folder is inside the
 * user’s own folder and need not be checked.
 */
export type Owner = number | undefined;

/** How many folders stay. Each build, Node and command has its own folder. The oldest are removed first. */
const maxFolders = 24;

/** The names of these folders, from the build, the Node, the machine and the kind of run: `0a1b…-v24.1.0-x64-show`. */
const ourFolder = /^[0-9a-f]{16}-v\d+\.\d+\.\d+\S*-\w+-[a-z]+$/;

/** The names of the files in such a folder. */
const ourFile = /^[\w-]+\.js/;

/** The most bytes of a file. The largest file of the program has less than a tenth. */
const maxBytes = 32 * 1_048_576;

/** The length of the code stands before the code, in this number of bytes. */
const lengthBytes = 4;

/**
 * The compiled code of a file of the program; `undefined` if there is none, or if it is damaged. Damaged code would crash
 * V8, so the file contains the code twice, and both copies must be equal. Comparing two copies takes 0.05 ms. A checksum
 * would take 2 to 5 ms: at a start, V8 runs a loop over all bytes slowly.
 */
export function readCompiled(folder: string, name: string): Buffer | undefined {
  try {
    const bytes = readOwnFile(join(folder, name), maxBytes);
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

/** Removes the oldest folders if there are too many. Leaves everything else alone. */
function removeOldest(parent: string): void {
  const oldest = oldestIn(parent, maxFolders, (name, stats) => ourFolder.test(name) && stats.isDirectory());
  for (const path of oldest) removeOurFolder(path);
}

/** Removes the files of the program in a folder, and then the folder. A folder with other files stays. */
function removeOurFolder(folder: string): void {
  try {
    removeTemporaries(folder, ourFile, () => true);
    for (const name of readdirSync(folder))
      if (ourFile.exec(name)?.[0] === name) removeIfThere(join(folder, name));
    rmdirSync(folder);
  } catch {
    // Somebody put other files there, or another process is removing the same folder.
  }
}
