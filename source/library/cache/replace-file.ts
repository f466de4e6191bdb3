/** Writing the files of the cache. */
import {renameSync, rmSync, writeFileSync} from 'node:fs';

/**
 * Writes a file that only its user can read, whole or not at all: others who read it meanwhile see the old text. It does
 * not wait for the disk, since all of the cache can be made again. `write-file-atomic` would take 6 ms to load.
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
