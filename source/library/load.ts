/** Loads the document of a target: a name, a path, or `-` for standard input. */

import {resolve} from 'node:path';
import {cacheDocument, cachedDocument} from './cache/cache.js';
import {findBriefing, type Places} from './find.js';
import {shortPath} from './paths.js';
import type {ReadDocument} from './read-document.js';
import {type ReadText, readRegularFile, readTextFile, readTextStream} from './read-text.js';

export type Loaded = ReadDocument &
  Readonly<{
    /** What to call the file in messages: its path as the user would write it. */
    name: string;
    /** The path, if the text came from a file. */
    path?: string;
    text?: string;
    /** Caches the document for the next start. Call it after the output, so that the user does not wait for it. */
    writeCache: () => Promise<void>;
  }>;

/** Standard input. It is a getter of the world, because creating the stream costs milliseconds. */
export type Input = Readonly<{stdin: NodeJS.ReadableStream}>;

/**
 * The document of a target, from the cache if one of the cache folders has it. A document from standard input is not
 * cached. Waits for a pipe only if `target` is its path, and not if `neverWaits` is set.
 */
export async function loadDocument(
  target: string,
  places: Places,
  input: Input,
  {neverWaits = false}: {neverWaits?: boolean} = {},
): Promise<Loaded> {
  if (target === '-') return loaded('standard input', await readTextStream(input.stdin), []);
  const found = findBriefing(target, places);
  if (!found.ok) {
    const {missingFolders, notFound, searchedFolders} = await import('./not-found.js');
    const missing = found.searched.length > 0 ? missingFolders(places) : [];
    const problem = notFound(found, [...searchedFolders(found.searched), ...missing]);
    return {ok: false, name: target, problems: [problem], writeCache: nothing};
  }
  const {path} = found;
  const isNamed = !neverWaits && path === resolve(places.cwd, target);
  const read = isNamed ? readTextFile(path) : readRegularFile(path);
  return {...(await loaded(shortPath(path, places.cwd), read, places.cacheFolders)), path};
}

const nothing = async () => {};

async function loaded(name: string, read: ReadText, cacheFolders: readonly string[]): Promise<Loaded> {
  if (!read.ok) return {ok: false, name, problems: [read.problem], writeCache: nothing};
  const {text} = read;
  const cached = cachedDocument(text, cacheFolders);
  if (cached) return {ok: true, name, text, document: cached, writeCache: nothing};
  const {readDocument, untitledOf} = await import('./read-document.js');
  const result = await readDocument(text, untitledOf(name));
  const [folder] = cacheFolders;
  const writeCache =
    result.ok && folder !== undefined ? () => cacheDocument(text, result.document, folder) : nothing;
  return {...result, name, text, writeCache};
}
