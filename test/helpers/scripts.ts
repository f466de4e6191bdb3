/** Small programs for tests to find on the path, and waiting for what they leave. */
import {chmodSync, mkdirSync, readFileSync, watch, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Writes a program of shell lines into `bin` of a folder, and gives the path to search with that folder first. */
export function program(folder: string, name: string, lines: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, {recursive: true});
  const file = join(bin, name);
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
  return `${bin}${delimiter}${process.env.PATH}`;
}

/** The text of a file, as soon as there is any. */
export function textOnceThere(folder: string, name: string): Promise<string> {
  return new Promise(resolve => {
    const look = () => {
      try {
        const text = readFileSync(join(folder, name), 'utf8');
        if (text === '') return;
        watcher.close();
        resolve(text);
      } catch {
        // Not there yet.
      }
    };
    const watcher = watch(folder, look);
    look();
  });
}
