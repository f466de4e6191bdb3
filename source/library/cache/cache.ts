/**
 * The cache: documents and the configuration, as an earlier start made them from a text. Reading YAML is most of the
 * work of a start, and the cache saves this work for a text that has not changed. An entry contains the whole text, and
 * is valid for exactly that text. So an entry is never out of date, and two texts with the same entry name do no harm.
 * The user may delete entries at any time.
 */
import {mkdirSync, readdirSync, readFileSync, statSync, unlinkSync} from 'node:fs';
import {join} from 'node:path';
import {type Document, knowWords, wordsOf} from '../../document/document.js';
import {forbidsCopies} from '../../document/handling.js';
import {hashOf} from '../../text/hash.js';
import {replaceFile} from './replace-file.js';

/**
 * The id of this build of the program. Entries of other builds are not used. The build sets the id; if it is empty,
 * nothing is cached.
 */
declare const BUILD_ID: string;
export const buildId = typeof BUILD_ID === 'string' ? BUILD_ID : '';

/** The kinds of values that are made from a text. */
type Kind = 'document' | 'config';

type Entry = Readonly<{build: string; kind: Kind; text: string; value: unknown}>;

/** The most entries in the user’s folder. The oldest are deleted first. */
const maxEntries = 40;

/**
 * How many characters of the text are hashed for the name of an entry. Hashing a whole text would take a start about a
 * millisecond.
 */
const sampled = 1024;

/** The file name of an entry: a hash of a sample of the text, and the length of the text. */
export function entryName(kind: string, text: string): string {
  const stride = Math.max(1, Math.floor(text.length / sampled));
  return `${kind}-${hashOf(text, stride)}-${text.length}.json`;
}

/**
 * The value that was made from a text, from the first folder that has it. The caller knows the type of each kind of
 * value.
 */
export function cachedValue<Value>(kind: Kind, text: string, folders: readonly string[]): Value | undefined {
  const name = entryName(kind, text);
  for (const folder of folders) {
    try {
      const entry = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry;
      if (entry.build === buildId && entry.kind === kind && entry.text === text) return entry.value as Value;
    } catch {
      // There is no such entry, or it is damaged: the caller reads the text as if for the first time.
    }
  }
  return undefined;
}

/**
 * Caches a value that was made from a text. Only the user can read the entry. If the entry cannot be written, the next
 * start is slower.
 */
export async function cacheValue(kind: Kind, text: string, value: unknown, folder: string): Promise<void> {
  if (buildId === '') return;
  await writeEntry(entryName(kind, text), {build: buildId, kind, text, value} satisfies Entry, folder);
}

/** Writes an entry, and deletes the oldest entries if there are too many. */
export async function writeEntry(name: string, entry: object, folder: string): Promise<void> {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    replaceFile(join(folder, name), JSON.stringify(entry));
    deleteOldest(folder);
  } catch {
    // The disk may be full or read-only. Then nothing is cached.
  }
}

/**
 * A document with the number of words in each of its panes. The header of the first frame computes reading times from
 * these numbers.
 */
type CachedDocument = Readonly<{document: Document; words: readonly number[]}>;

/** The document of a text, from the first folder that has it. */
export function cachedDocument(text: string, folders: readonly string[]): Document | undefined {
  const cached = cachedValue<CachedDocument>('document', text, folders);
  if (!cached) return undefined;
  const {document, words} = cached;
  for (const [index, pane] of document.panes.entries()) knowWords(pane, words[index] ?? 0);
  return document;
}

/** Caches the document of a text, unless its handling mark forbids copies. */
export async function cacheDocument(text: string, document: Document, folder: string): Promise<void> {
  if (forbidsCopies(document.handling)) return;
  const value: CachedDocument = {document, words: document.panes.map(wordsOf)};
  await cacheValue('document', text, value, folder);
}

function deleteOldest(folder: string): void {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  const entries = names.map(name => {
    const path = join(folder, name);
    return {path, time: statSync(path).mtimeMs};
  });
  entries.sort((a, b) => b.time - a.time);
  for (const {path} of entries.slice(maxEntries)) unlinkSync(path);
}
