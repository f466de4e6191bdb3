/** Reads files that somebody else may have written. Reads at most 1 MiB, the limit of a briefing, and never throws. */

import {closeSync, fstatSync, openSync, readlinkSync, readSync, type Stats} from 'node:fs';
import {maxBytes} from '../briefing/limits.js';
import type {Problem} from '../briefing/problems.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {codeOf} from './error-code.js';
import {withoutWaiting} from './own-files.js';
import {readSlowly} from './system/read-slowly.js';

export type ReadText =
  /** `hasMark` says that the file begins with a byte order mark, which is not part of the text. */
  Readonly<{ok: true; text: string; hasMark?: true}> | Readonly<{ok: false; problem: Problem}>;

/**
 * The text of a file that the user named: UTF-8, at most 1 MiB. Waits until a pipe is written, as in `briefing
 * <(make-briefing)`. These are problems: a folder, a larger file, bytes that are not UTF-8, a pipe to which no program
 * writes, and a file that cannot be read.
 */
export function readTextFile(path: string): ReadText {
  return readOpened(path, stats => !stats.isDirectory());
}

/**
 * Like `readTextFile`, for a file that the user did not name. Never waits: a pipe, a device or a socket is a problem.
 */
export function readRegularFile(path: string): ReadText {
  return readOpened(path, stats => stats.isFile());
}

/** Examines the open file, not the path again, because another file may have taken its place. */
function readOpened(path: string, isAllowed: (stats: Stats) => boolean): ReadText {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, withoutWaiting);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory())
      return failed('file/is-directory', isFolder, ours('Give the path of a file in this folder.'));
    if (!isAllowed(stats)) return failed('file/unreadable', isNoFile);
    if (stats.size > maxBytes) return tooLarge;
    const bytes = stats.isFile() ? readAll(descriptor, stats.size) : readWaiting(descriptor, stats.isFIFO());
    return bytes ? decode(bytes) : failed('file/unreadable', ours('no program writes to this pipe'));
  } catch (error) {
    const target = codeOf(error) === 'ENOENT' ? linkTarget(path) : undefined;
    if (target !== undefined)
      return failed(
        'file/unreadable',
        ours`this is a link to \`${harmlessLine(target)}\`, which does not exist`,
        ours('Correct the link, or remove it.'),
      );
    return failed('file/unreadable', reasonOf(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Where a symbolic link leads; `undefined` if there is no link at a path. */
function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** The text of a stream, read to its end or to 1 MiB. */
export async function readTextStream(stream: NodeJS.ReadableStream): Promise<ReadText> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      const buffer = Buffer.from(chunk);
      chunks.push(buffer);
      bytes += buffer.length;
      if (bytes > maxBytes) return tooLarge;
    }
  } catch (error) {
    return failed('file/unreadable', reasonOf(error));
  }
  return decode(Buffer.concat(chunks));
}

/** The bytes of a pipe or device, read like `readAll`; `undefined` if no program writes to the pipe. */
function readWaiting(descriptor: number, isPipe: boolean): Buffer | undefined {
  const buffer = Buffer.allocUnsafe(maxBytes + 1);
  const length = readSlowly(descriptor, buffer, isPipe);
  return length === undefined ? undefined : buffer.subarray(0, length);
}

/**
 * Reads to the end, or to one byte past the limit. `size` is the expected size in bytes; it is 0 for some files of the
 * system, such as those in `/proc`.
 */
function readAll(descriptor: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : maxBytes + 1);
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

function decode(bytes: Buffer): ReadText {
  if (bytes.length > maxBytes) return tooLarge;
  const encoding = wideEncoding(bytes);
  if (encoding) {
    const hint = ours`Save the file as UTF-8, for example with \`iconv -f ${encoding} -t UTF-8\`.`;
    return failed('file/not-utf8', ours`the file is ${encoding}`, hint);
  }
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return {
      ok: true,
      text,
      ...(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && {hasMark: true}),
    };
  } catch {
    return notUtf8(bytes);
  }
}

/**
 * The name of an encoding with two or four bytes for each character; `undefined` for any other. A file in it begins with
 * a byte order mark, or with an ASCII character and its NULs (YAML 1.2.2, section 5.2).
 */
function wideEncoding(bytes: Buffer): Harmless | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return ours('UTF-32');
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return ours('UTF-32');
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return ours('UTF-16');
  if (c === undefined || d === undefined) return undefined;
  if (a !== 0 && b === 0 && c === 0 && d === 0) return ours('UTF-32LE');
  if (a === 0 && b === 0 && c === 0 && d !== 0) return ours('UTF-32BE');
  const isLittle = a !== 0 && b === 0 && c !== 0 && d === 0;
  const isBig = a === 0 && b !== 0 && c === 0 && d !== 0;
  return isLittle ? ours('UTF-16LE') : isBig ? ours('UTF-16BE') : undefined;
}

function notUtf8(bytes: Buffer): ReadText {
  const before = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1)[0] ?? '';
  const line = before.split('\n').length;
  const message = ours`the file is not UTF-8 text: line ${line} contains bytes that are not a character`;
  return failed('file/not-utf8', message, ours('Save the file as UTF-8.'));
}

const tooLarge: ReadText = failed(
  'file/too-large',
  ours('the file is larger than 1 MiB'),
  ours('A briefing is far smaller: check that this is the right file.'),
);

const isFolder = ours('this is a folder, not a file');
const isNoFile = ours('this is a pipe, a device or a socket, not a file');

/** Why a file cannot be read, as a clause, from the error of the system. */
export function reasonOf(error: unknown): Harmless {
  const reasons: Partial<Record<string, Harmless>> = {
    ENOENT: ours('the file does not exist'),
    ENOTDIR: ours('the file does not exist'),
    EACCES: ours('you are not allowed to read the file'),
    EPERM: ours('you are not allowed to read the file'),
    EISDIR: isFolder,
    ELOOP: ours('the link leads in a circle'),
    ENAMETOOLONG: ours('the name is too long'),
    ERR_INVALID_ARG_VALUE: ours('the name is not valid for a file'),
    // The error for opening a socket.
    ENXIO: isNoFile,
  };
  const code = codeOf(error);
  return reasons[code] ?? ours`the file cannot be read (${harmlessLine(code)})`;
}

function failed(code: Problem['code'], message: Harmless, hint?: Harmless): ReadText {
  return {ok: false, problem: {code, message, ...(hint && {hint})}};
}
