/**
 * The code that V8 compiled at an earlier run. Node’s own compile cache contains only the functions that V8 compiles
 * before they are called, is missing before Node 22.1, and is in a folder where other users of the machine may write.
 */
import {lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {replaceFile} from './replace-file.js';

/**
 * The id of the user, to check that a folder is the user’s own. Windows has no such id: there the folder is inside the
 * user’s own folder and need not be checked.
 */
export type Owner = number | undefined;

/** The most folders that stay, one for each build, Node and command. The oldest are removed first. */
const maxFolders = 24;

/**
 * A cache file that is cut short or partly filled with zeroes would crash V8. A sum of one number in each 4 KiB, the
 * size of a block of a disk, finds both kinds of damage.
 */
const stride = 4096;
const sumBytes = 4;

/** The compiled code of a file of the program; `undefined` if there is none, or if it is damaged. */
export function readCompiled(folder: string, name: string): Buffer | undefined {
  try {
    const bytes = readFileSync(join(folder, name));
    const code = bytes.subarray(0, -sumBytes);
    return bytes.readUInt32LE(code.length) === sumOf(code) ? code : undefined;
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
    mkdirSync(folder, {recursive: true, mode: 0o700});
    if (!isPrivate(parent, owner)) return;
    for (const [name, bytes] of code) {
      const sum = Buffer.alloc(sumBytes);
      sum.writeUInt32LE(sumOf(bytes));
      replaceFile(join(folder, name), Buffer.concat([bytes, sum]));
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

function sumOf(bytes: Buffer): number {
  let sum = bytes.length;
  for (let index = 0; index + sumBytes <= bytes.length; index += stride)
    sum = (Math.imul(sum, 31) + bytes.readUInt32LE(index)) >>> 0;
  return sum;
}

function removeOldest(parent: string): void {
  const folders = readdirSync(parent).map(name => {
    const path = join(parent, name);
    return {path, time: statSync(path).mtimeMs};
  });
  folders.sort((a, b) => b.time - a.time);
  for (const {path} of folders.slice(maxFolders)) rmSync(path, {recursive: true, force: true});
}
