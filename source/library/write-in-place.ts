/**
 * Changes a file of the user in place. A new file under the same name would lose what belongs to the old one: its owner,
 * its other names (hard links), its access list and its extended attributes, which Node cannot read.
 */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {basename} from 'node:path';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {codeOf} from './error-code.js';
import {temporaryBeside, writeOrRemove} from './new-file.js';

/** `reason` says why the file has its old content, as a clause. */
export type Changed = Readonly<{ok: true}> | Readonly<{ok: false; reason: Harmless}>;

/** Opens a file to read and write it, without waiting for a pipe, and without following a link. */
const flags =
  constants.O_RDWR | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Replaces the content of a file, if it still is `before`. Follows a link in `path`. Never changes a read-only file, not
 * even for an administrator, whom the system would allow it. The old content is in a file beside it until the new one is
 * on the disk. If the new content cannot be written, the file gets its old content back.
 */
export function writeInPlace(path: string, before: Uint8Array, after: Uint8Array): Changed {
  let descriptor: number | undefined;
  try {
    const real = realpathSync(path);
    descriptor = openSync(real, flags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return failed(ours('it is not a regular file'));
    if ((stats.mode & 0o200) === 0) return failed(readOnly);
    if (!contentOf(descriptor, before.length).equals(before))
      return failed(ours('another program changed it meanwhile'));
    return replaceContent(descriptor, real, before, after);
  } catch (error) {
    const code = codeOf(error);
    return failed(reasons[code] ?? ours`it cannot be written (${harmlessLine(code)})`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function replaceContent(descriptor: number, real: string, before: Uint8Array, after: Uint8Array): Changed {
  const copy = copyBeside(real, before);
  try {
    overwrite(descriptor, after);
  } catch (error) {
    try {
      overwrite(descriptor, before);
    } catch {
      return failed(
        copy === undefined
          ? ours`writing it failed halfway (${harmlessLine(codeOf(error))})`
          : ours`writing it failed halfway (${harmlessLine(codeOf(error))}); its old content is in ${harmlessLine(basename(copy))}`,
      );
    }
    removeCopy(copy);
    throw error;
  }
  removeCopy(copy);
  return {ok: true};
}

/** Writes the old content into a file beside the file. `undefined` if the user may not make files in this folder. */
function copyBeside(real: string, before: Uint8Array): string | undefined {
  const copy = temporaryBeside(real);
  try {
    writeOrRemove(copy, before, 0o600);
    return copy;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

function removeCopy(copy: string | undefined): void {
  if (copy !== undefined) rmSync(copy, {force: true});
}

/** Writes first and cuts then, so that the file never has less than it needs, and its place on the disk stays taken. */
function overwrite(descriptor: number, content: Uint8Array): void {
  let at = 0;
  while (at < content.length) at += writeSync(descriptor, content, at, content.length - at, at);
  ftruncateSync(descriptor, content.length);
  fsyncSync(descriptor);
}

/** The content of an open file, or at most one byte more than `expected`. */
function contentOf(descriptor: number, expected: number): Buffer {
  const buffer = Buffer.alloc(expected + 1);
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, length);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

const readOnly = ours('it is read-only');

const reasons: Partial<Record<string, Harmless>> = {
  EACCES: readOnly,
  EPERM: readOnly,
  EROFS: readOnly,
  ENOSPC: ours('the disk is full'),
  EDQUOT: ours('you have used all your space on the disk'),
  ENOENT: ours('it is gone'),
};

function failed(reason: Harmless): Changed {
  return {ok: false, reason};
}
