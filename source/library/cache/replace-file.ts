/** Writes the files of the cache. */
import {renameSync, rmSync, writeFileSync} from 'node:fs';

/**
 * Writes a file that only the user can read, whole or not at all. Programs that read it meanwhile see the old content.
 * Does not wait for the disk, because everything in the cache can be made again. `write-file-atomic` would take 6 ms to
 * load.
 */
export function replaceFile(path: string, data: string | Uint8Array): void {
  const temporary = `${path}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(temporary, data, {flag: 'wx', mode: 0o600});
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}
