/**
 * What V8 compiled of the program at an earlier run. Node's own compile cache holds only the functions that V8 compiles
 * before they are called, is missing before Node 22.1, and lies in a folder where other users of the machine may write.
 */
import {lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {replaceFile} from './replace-file.js';

/** Tells whose folder is ours. Without an id (on Windows), the folder is below the user's own and needs no look. */
export type Owner = number | undefined;

/** Folders of other builds, Nodes and commands that stay, the newest first. */
const maxFolders = 24;

/**
 * A file of the cache that is cut short or partly zeroes would crash V8. A sum of one number in each 4 KiB, the size of a
 * block of a disk, finds both.
 */
const stride = 4096;
const sumBytes = 4;

/** The compiled code of a file of the program, or `undefined` if there is none that is whole. */
export function readCompiled(folder: string, name: string): Buffer | undefined {
  try {
    const bytes = readFileSync(join(folder, name));
    const code = bytes.subarray(0, -sumBytes);
    return bytes.readUInt32LE(code.length) === sumOf(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Writes compiled code, by name, and removes the oldest folders beside this one. A failure only makes the next start slower. */
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
    // A full or read-only disk.
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
