/** Reads from a pipe or a terminal, which may have nothing to read yet. */
import {readSync} from 'node:fs';
import {codeOf} from '../error-code.js';

export type Patience = Readonly<{
  /** How long to wait for another program to open the pipe for writing, in milliseconds. */
  writerMs: number;
  /** How long to wait before reading again, in milliseconds. */
  pollMs: number;
}>;

const patience: Patience = {writerMs: 2000, pollMs: 5};

const nothingYet: readonly string[] = ['EAGAIN', 'EWOULDBLOCK'];

/**
 * Reads from a descriptor that was opened without waiting, to the end or until `buffer` is full. Returns the number of
 * bytes. `undefined` if no program opened the pipe for writing in time. `isPipe` is `false` for a terminal or another
 * device, whose end needs no writer. Waits as long as a writer takes: `briefing <(make-briefing)` may take long.
 */
export function readSlowly(
  descriptor: number,
  buffer: Buffer,
  isPipe: boolean,
  {writerMs, pollMs}: Patience = patience,
): number | undefined {
  let length = 0;
  let hasWriter = !isPipe;
  let waitedMs = 0;
  while (length < buffer.length) {
    const read = readNow(descriptor, buffer, length);
    if (read !== undefined) length += read;
    if (read === undefined || length > 0) hasWriter = true;
    if (read === 0) {
      if (hasWriter) break;
      // A pipe without a writer looks like a pipe at its end.
      if (waitedMs >= writerMs) return undefined;
    }
    if (read) continue;
    sleep(pollMs);
    waitedMs += pollMs;
  }
  return length;
}

/** The number of bytes that were read, 0 at the end; `undefined` if there is nothing to read yet. */
function readNow(descriptor: number, buffer: Buffer, at: number): number | undefined {
  try {
    return readSync(descriptor, buffer, at, buffer.length - at, null);
  } catch (error) {
    if (nothingYet.includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** Stops this thread. Nothing else happens meanwhile: a start has nothing else to do. A signal still ends the program. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
