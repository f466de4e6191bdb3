/** Folders that exist only for one test. */
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';

/** Makes an empty folder, which is removed when the test ends. Returns its real path. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-test-')));
  // A program that is still ending may write to the folder while it is removed.
  onTestFinished(() => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
  return folder;
}

/** Makes a folder with these files, by their paths in it. The folder is removed when the test ends. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
