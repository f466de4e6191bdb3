/** From a name, a path or `-` to a document. */

import {cacheDocument, cachedDocument} from './cache/cache.js';
import {findBriefing, type Places} from './find.js';
import type {ReadDocument} from './read-document.js';
import {type ReadText, readTextFile, readTextStream} from './read-text.js';

export type Loaded = ReadDocument &
  Readonly<{
    /** What to call the file in messages: its path as the user would write it. */
    name: string;
    /** The path, if the text came from a file. */
    path?: string;
    text?: string;
    /** Keeps the document for the next time; to be called when what was asked for is done. */
    keep: () => Promise<void>;
  }>;

/** Standard input, made when it is first asked for. */
export type Input = Readonly<{stdin: NodeJS.ReadableStream}>;

/** Reads what a target names: a file, a briefing of the library, or standard input for `-`. */
export async function loadDocument(target: string, places: Places, input: Input): Promise<Loaded> {
  if (target === '-') return loaded('standard input', await readTextStream(input.stdin), []);
  const found = findBriefing(target, places);
  if (!found.ok) return notFound(target, found);
  const {path} = found;
  const inside = path.startsWith(`${places.cwd}/`) ? path.slice(places.cwd.length + 1) : path;
  return {...(await loaded(inside, readTextFile(path), places.cacheFolders)), path};
}

const nothing = async () => {};

function notFound(
  name: string,
  {searched, near}: {searched: readonly string[]; near: readonly string[]},
): Loaded {
  const message = searched.length > 0 ? 'there is no briefing of this name' : 'the file does not exist';
  const hint = [
    ...(near.length > 0 ? [`Did you mean ${near.map(other => `\`${other}\``).join(' or ')}?`] : []),
    ...(searched.length > 0 ? [`Looked in:${searched.map(folder => `\n  ${folder}`).join('')}`] : []),
  ].join('\n');
  return {ok: false, name, problems: [{code: 'file/not-found', message, hint}], keep: nothing};
}

async function loaded(name: string, read: ReadText, cacheFolders: readonly string[]): Promise<Loaded> {
  if (!read.ok) return {ok: false, name, problems: [read.problem], keep: nothing};
  const {text} = read;
  const kept = cachedDocument(text, cacheFolders);
  if (kept) return {ok: true, name, text, document: kept, keep: nothing};
  const {readDocument} = await import('./read-document.js');
  const result = readDocument(text);
  const folder = cacheFolders[0];
  const keep =
    result.ok && folder !== undefined ? () => cacheDocument(text, result.document, folder) : nothing;
  return {...result, name, text, keep};
}
