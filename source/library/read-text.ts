/** Reading a file that somebody else wrote: never more than a briefing may have, and never a crash. */
import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import {maxBytes} from '../briefing/limits.js';
import type {Problem} from '../briefing/problems.js';

export type ReadText =
  /** `hasMark`: the file begins with a byte order mark, which is not part of the text. */
  Readonly<{ok: true; text: string; hasMark?: true}> | Readonly<{ok: false; problem: Problem}>;

/** The text of a UTF-8 file of at most 1 MiB; a folder, a file too large or not UTF-8, or one out of reach is a problem. */
export function readTextFile(path: string): ReadText {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const stats = fstatSync(descriptor);
    if (stats.isDirectory())
      return failed('file/is-directory', 'this is a folder, not a briefing', 'Name a file in it.');
    if (stats.size > maxBytes) return tooLarge;
    return decode(readAll(descriptor, stats.size));
  } catch (error) {
    return unreadable(error as NodeJS.ErrnoException);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
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
    return unreadable(error as NodeJS.ErrnoException);
  }
  return decode(Buffer.concat(chunks));
}

/** Reads to the end or one byte past the limit. The size told is a guess: a device or a pipe tells none. */
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
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return failed('file/not-utf8', 'the file is UTF-16', 'Save it as UTF-8.');
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

function notUtf8(bytes: Buffer): ReadText {
  const before = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1)[0] ?? '';
  const lines = before.split('\n');
  const start = {offset: before.length, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
  const problem: Problem = {
    code: 'file/not-utf8',
    message: `the file is not UTF-8 text: line ${start.line} holds bytes that are no character`,
    hint: 'Save it as UTF-8.',
  };
  return {ok: false, problem};
}

const tooLarge: ReadText = failed(
  'file/too-large',
  'the file is larger than 1 MiB',
  'A briefing is far smaller; is it the right file?',
);

function unreadable(error: NodeJS.ErrnoException): ReadText {
  const reasons: Partial<Record<string, string>> = {
    ENOENT: 'the file does not exist',
    EACCES: 'you are not allowed to read the file',
    EPERM: 'you are not allowed to read the file',
    EISDIR: 'this is a folder, not a briefing',
    ELOOP: 'the link leads in a circle',
    ENAMETOOLONG: 'the name is too long',
  };
  return failed(
    'file/unreadable',
    reasons[error.code ?? ''] ?? `the file cannot be read (${error.code ?? error.message})`,
  );
}

function failed(code: Problem['code'], message: string, hint?: string): ReadText {
  return {ok: false, problem: {code, message, ...(hint && {hint})}};
}
