/** Reads the files that ship with the program and are printed or copied as they are. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The version of the program, from its `package.json`. */
export function packageVersion(packageFolder: string): string {
  return (JSON.parse(read(packageFolder, 'package.json')) as {version: string}).version;
}

/** The file name of the JSON Schema beside briefings, where editors look for it. */
export const schemaFile = 'briefing.schema.json';

/** The JSON Schema (draft-07) of the briefing file, as text. */
export function shippedSchema(packageFolder: string): string {
  return read(packageFolder, 'briefings', schemaFile);
}

/** The completion script for a shell: `bash`, `zsh` or `fish`. */
export function completionScript(packageFolder: string, shell: string): string {
  return read(packageFolder, 'completions', `briefing.${shell}`);
}

function read(packageFolder: string, ...path: readonly string[]): string {
  return readFileSync(join(packageFolder, ...path), 'utf8');
}
