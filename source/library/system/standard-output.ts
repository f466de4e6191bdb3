/** Makes standard output, without Node’s stream if that stream is not needed. */
import {fstatSync, writeSync} from 'node:fs';
import type {Output} from '../../world.js';

const descriptor = 1;

/** Standard output for the program. `stream` creates Node’s own stream, which a terminal needs. */
export function standardOutput(stream: () => NodeJS.WriteStream): Output {
  return isFileOrPipe() ? directOutput(stream) : stream();
}

function isFileOrPipe(): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/**
 * Writes directly to the file or pipe, because Node’s stream takes 4 ms to load. If writing fails (a closed or full
 * pipe, a full disk), the rest goes to Node’s stream, which waits or reports the error.
 */
function directOutput(stream: () => NodeJS.WriteStream): Output {
  let fallback: NodeJS.WriteStream | undefined;
  const write = (text: string): boolean => {
    if (fallback) return fallback.write(text);
    const bytes = Buffer.from(text);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      return true;
    } catch {
      fallback = stream();
      return fallback.write(bytes.subarray(written));
    }
  };
  return {isTTY: false, write};
}
