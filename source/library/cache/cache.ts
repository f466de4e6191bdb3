/**
 * What was made of a text at an earlier start: documents, and the configuration. Reading YAML is most of what it takes
 * to show a briefing; a text that has not changed need not be read twice. An entry holds the text itself and counts
 * only for exactly that text, so it is never out of date and a clash of names does no harm. Entries can be deleted at
 * any time.
 */
import {mkdirSync, readdirSync, readFileSync, statSync, unlinkSync} from 'node:fs';
import {join} from 'node:path';
import {type Document, knowWords, wordsOf} from '../../document/document.js';
import {forbidsCopies} from '../../document/handling.js';

/** Tells entries of this build of the program from those of others; empty where nothing is to be kept. */
declare const BUILD_ID: string;
export const buildId = typeof BUILD_ID === 'string' ? BUILD_ID : '';

/** What a text was read as. */
type Kind = 'document' | 'config';

type Entry = Readonly<{build: string; kind: Kind; text: string; value: unknown}>;

/** Entries in the user's folder; the oldest go first. */
const maxEntries = 40;

/** Characters that a name is made of: going through all of a text costs a start about a millisecond. */
const sampled = 1024;

/** FNV-1a over a sample of the UTF-16 units, and the length: a name, not a proof. `kind` tells what is kept of the text. */
export function nameFor(kind: string, text: string): string {
  const stride = Math.max(1, Math.floor(text.length / sampled));
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += stride)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${kind}-${(hash >>> 0).toString(16).padStart(8, '0')}-${text.length}.json`;
}

/** What was made of a text, if one of the folders has kept it; of the type that was kept for this kind. */
export function cachedValue<Value>(kind: Kind, text: string, folders: readonly string[]): Value | undefined {
  const name = nameFor(kind, text);
  for (const folder of folders) {
    try {
      const entry = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry;
      if (entry.build === buildId && entry.kind === kind && entry.text === text) return entry.value as Value;
    } catch {
      // Not kept, or damaged: the text is read as if for the first time.
    }
  }
  return undefined;
}

/** Keeps what was made of a text, readable by its user alone. Failing to is no failure: the next start is slower. */
export async function cacheValue(kind: Kind, text: string, value: unknown, folder: string): Promise<void> {
  if (buildId === '') return;
  await writeEntry(nameFor(kind, text), {build: buildId, kind, text, value} satisfies Entry, folder);
}

/** Writes an entry, and removes the oldest where there are too many. */
export async function writeEntry(name: string, entry: object, folder: string): Promise<void> {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    const {default: writeFileAtomic} = await import('write-file-atomic');
    writeFileAtomic.sync(join(folder, name), JSON.stringify(entry), {mode: 0o600, fsync: false});
    removeOldest(folder);
  } catch {
    // A full or read-only disk: nothing is kept.
  }
}

/** A document with the number of words in each of its panes: the header of a first frame says how long it takes. */
type CachedDocument = Readonly<{document: Document; words: readonly number[]}>;

/** The document of a text, if one of the folders has kept it. */
export function cachedDocument(text: string, folders: readonly string[]): Document | undefined {
  const kept = cachedValue<CachedDocument>('document', text, folders);
  if (!kept) return undefined;
  const {document, words} = kept;
  for (const [index, pane] of document.panes.entries()) knowWords(pane, words[index] ?? 0);
  return document;
}

/** Keeps the document of a text, unless its marking forbids it. */
export async function cacheDocument(text: string, document: Document, folder: string): Promise<void> {
  if (forbidsCopies(document.handling)) return;
  const kept: CachedDocument = {document, words: document.panes.map(wordsOf)};
  await cacheValue('document', text, kept, folder);
}

function removeOldest(folder: string): void {
  const entries = readdirSync(folder).map(name => {
    const path = join(folder, name);
    return {path, time: statSync(path).mtimeMs};
  });
  entries.sort((a, b) => b.time - a.time);
  for (const {path} of entries.slice(maxEntries)) unlinkSync(path);
}
