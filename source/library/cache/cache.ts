/**
 * The cache: documents and the configuration, as an earlier start made them from a text. Reading YAML is most of the
 * work of a start, and the cache saves this work for a text that has not changed. An entry contains the whole text, and
 * is valid for exactly that text. So an entry is never out of date, and two texts with the same entry name do no harm.
 * The user may delete entries at any time.
 */

import {join} from 'node:path';
import {type Document, knowWords, wordsOf} from '../../document/document.js';
import {forbidsCopies} from '../../document/handling.js';
import {isHarmless} from '../../text/harmless.js';
import {hashOf} from '../../text/hash.js';
import {
  isOpenToOthers,
  makeFolder,
  oldestIn,
  readOwnFile,
  removeIfThere,
  removeTemporaries,
  replaceFile,
} from '../own-files.js';
import {isDocument} from './document-shape.js';
import {isCount, listShape, mapShape, type Shape} from './shape.js';

/**
 * The id of this build of the program. Entries of other builds are not used. The build sets the id; if it is empty,
 * nothing is cached.
 */
declare const BUILD_ID: string;
export const buildId = typeof BUILD_ID === 'string' ? BUILD_ID : '';

/** The kinds of values that are made from a text. */
type Kind = 'document' | 'config';

/** The names of entries. Files with other names are not ours: the program neither reads nor deletes them. */
const ourName = /^(?:document|config|check)-[0-9a-f]{16}-\d+\.json/;

/** The most bytes of an entry. The entry of the largest briefing has less than half. */
const maxEntryBytes = 32 * 1_048_576;

/** The part of an entry before its value. */
type Head = Readonly<{build: string; kind: Kind; text: string}>;

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
 * The folders whose entries may be used. The first folder is the user’s. If other users may write there, its entries may
 * be theirs.
 */
export function trusted([own, ...shipped]: readonly string[]): string[] {
  return own === undefined || isOpenToOthers(own) ? shipped : [own, ...shipped];
}

/** The text of an entry. Throws an error if there is none. */
export function readEntry(folder: string, name: string): string {
  return readOwnFile(join(folder, name), maxEntryBytes).toString();
}

/**
 * The value that was made from a text, from the first folder that has it. An entry whose value does not have the shape is
 * not used. `isAllowed` looks at the JSON text of the value: if it returns `false`, the entry is not used either.
 */
export function cachedValue<Value>(
  kind: Kind,
  text: string,
  folders: readonly string[],
  hasShape: Shape,
  isAllowed = (_json: string) => true,
): Value | undefined {
  const name = entryName(kind, text);
  const head = headOf({build: buildId, kind, text});
  for (const folder of trusted(folders)) {
    try {
      const entry = readEntry(folder, name);
      // An entry begins with the text that it was made from. Comparing texts is faster than parsing the JSON of the
      // text.
      if (!entry.startsWith(head)) continue;
      const json = entry.slice(head.length, -1);
      if (!isAllowed(json)) continue;
      const value: unknown = JSON.parse(json);
      if (hasShape(value)) return value as Value;
    } catch {
      // There is no such entry, or it is damaged: the caller reads the text as if for the first time.
    }
  }
  return undefined;
}

/** The beginning of the JSON of an entry: everything before the value. */
function headOf({build, kind, text}: Head): string {
  return `${JSON.stringify({build, kind, text}).slice(0, -1)},"value":`;
}

/** An escape of JSON other than `\"` and `\\`. Only characters that no harmless text contains need such an escape. */
const unusualEscape = /(?<!\\)(?:\\\\)*\\[^"\\]/;

/**
 * Whether all texts in the JSON of a document are harmless. Searches the JSON as a whole, which takes 0.1 ms for an
 * ordinary document. Visiting each text of the document would take longer.
 */
function hasOnlyHarmlessTexts(json: string): boolean {
  return isHarmless(json) && !unusualEscape.test(json);
}

/**
 * Caches a value that was made from a text. Only the user can read the entry. If the entry cannot be written, the next
 * start is slower.
 */
export async function cacheValue(kind: Kind, text: string, value: unknown, folder: string): Promise<void> {
  if (buildId === '') return;
  const json = `${headOf({build: buildId, kind, text})}${JSON.stringify(value)}}`;
  await writeEntry(entryName(kind, text), json, folder);
}

/** Writes the JSON of an entry, and deletes the oldest entries if there are too many. */
export async function writeEntry(name: string, json: string, folder: string): Promise<void> {
  try {
    makeFolder(folder, 0o700);
    if (isOpenToOthers(folder)) return;
    replaceFile(join(folder, name), json);
    deleteOldest(folder);
    removeTemporaries(folder, ourName);
  } catch {
    // The disk may be full or read-only. Then nothing is cached.
  }
}

/**
 * A document with the number of words in each of its panes. The header of the first frame computes reading times from
 * these numbers.
 */
type CachedDocument = Readonly<{document: Document; words: readonly number[]}>;

const isCachedDocument = mapShape<CachedDocument>(['document', 'words'], {
  document: isDocument,
  words: listShape(isCount),
});

/**
 * The document of a text, from the first folder that has it. Its shape and its texts are checked, because somebody else
 * may have changed the entry.
 */
export function cachedDocument(text: string, folders: readonly string[]): Document | undefined {
  const cached = cachedValue<CachedDocument>(
    'document',
    text,
    folders,
    isCachedDocument,
    hasOnlyHarmlessTexts,
  );
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

/** Deletes the oldest entries if there are too many. Leaves everything else in the folder alone. */
function deleteOldest(folder: string): void {
  const oldest = oldestIn(
    folder,
    maxEntries,
    (name, stats) => ourName.exec(name)?.[0] === name && stats.isFile(),
  );
  for (const path of oldest) removeIfThere(path);
}
