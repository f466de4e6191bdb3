/** Decides where a new briefing goes, and puts the JSON Schema beside it. */

import {basename, dirname, extname, join, resolve} from 'node:path';
import {type Harmless, ours} from '../text/harmless.js';
import {extensions, hasExtension, isPathLike} from './briefing-files.js';
import {isAnything, writeNewFile} from './new-file.js';
import {readRegularFile} from './read-text.js';
import {schemaFile, shippedSchema} from './shipped-files.js';

export type NewPlace =
  | Readonly<{
      ok: true;
      path: string;
      /** A file that already has this name. */
      taken?: string;
    }>
  | Readonly<{ok: false; message: Harmless}>;

/** Characters that a file name must not contain on some platform. */
const unfit = /[\u0000-\u001f\u007f\\:*?"<>|]/;

/**
 * The file of a new briefing: `NAME.yaml` in `./briefings`. If the name is a path, the file is at that path, with
 * `.yaml` added if it has no extension.
 */
export function newPlace(name: string, cwd: string): NewPlace {
  const isPath = isPathLike(name);
  const path = resolve(cwd, isPath ? name : join('briefings', name));
  const last = name.split('/').at(-1) ?? '';
  if (last === '' || last.startsWith('.') || unfit.test(isPath ? basename(path) : name))
    return {ok: false, message: ours('a file cannot have this name')};
  const stem = hasExtension(path) ? path.slice(0, -extname(path).length) : path;
  const file = stem === path ? `${path}.yaml` : path;
  // Both extensions are opened by the same name, so each of them takes the name.
  const taken = [file, ...extensions.map(extension => stem + extension)].find(isAnything);
  return {ok: true, path: file, ...(taken !== undefined && {taken})};
}

/** Writes the JSON Schema beside a briefing, where editors look for it. Never replaces a schema. */
export function putSchemaBeside(briefing: string, packageFolder: string) {
  const path = join(dirname(briefing), schemaFile);
  const text = shippedSchema(packageFolder);
  const written = writeNewFile(path, text);
  if (written.ok) return {path, state: 'written'} as const;
  if (!written.isThere) return {path, state: 'missing'} as const;
  const found = readRegularFile(path);
  return {path, state: found.ok && found.text === text ? 'same' : 'other'} as const;
}
