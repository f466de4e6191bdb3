/** Where a new briefing goes, and what it needs beside it. */
import {basename, dirname, extname, join, resolve} from 'node:path';
import {extensions, hasExtension, isPathLike} from './briefing-files.js';
import {isAnything, writeNewFile} from './new-file.js';
import {readRegularFile} from './read-text.js';
import {schemaFile, shippedSchema} from './shipped-files.js';

export type NewPlace =
  | Readonly<{
      ok: true;
      path: string;
      /** What is there of this name already. */
      taken?: string;
    }>
  | Readonly<{ok: false; message: string}>;

/** What no file may be called, on one system or another. */
const unfit = /[\u0000-\u001f\u007f\\:*?"<>|]/;

/** The file of a new briefing: `NAME.yaml` in `./briefings`, or the path that the name is, with `.yaml` if it lacks it. */
export function newPlace(name: string, cwd: string): NewPlace {
  const isPath = isPathLike(name);
  const path = resolve(cwd, isPath ? name : join('briefings', name));
  const last = name.split('/').at(-1) ?? '';
  if (last === '' || last.startsWith('.') || unfit.test(isPath ? basename(path) : name))
    return {ok: false, message: 'this is no name for a file'};
  const stem = hasExtension(path) ? path.slice(0, -extname(path).length) : path;
  const file = stem === path ? `${path}.yaml` : path;
  // The other extension is the same name to whoever opens it.
  const taken = [file, ...extensions.map(extension => stem + extension)].find(isAnything);
  return {ok: true, path: file, ...(taken !== undefined && {taken})};
}

/** Puts the JSON Schema beside a briefing, where editors look for it. One that is there stays as it is. */
export function putSchemaBeside(briefing: string, packageFolder: string) {
  const path = join(dirname(briefing), schemaFile);
  const text = shippedSchema(packageFolder);
  const written = writeNewFile(path, text);
  if (written.ok) return {path, state: 'written'} as const;
  if (!written.isThere) return {path, state: 'missing'} as const;
  const found = readRegularFile(path);
  return {path, state: found.ok && found.text === text ? 'same' : 'other'} as const;
}
