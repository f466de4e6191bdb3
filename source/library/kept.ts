/**
 * Documents kept from an earlier opening of the same text. Reading YAML is most of what it takes to show a briefing;
 * a text that has not changed need not be read twice. An entry holds the text itself and counts only for exactly that
 * text, so it is never out of date and a clash of names does no harm. Entries can be deleted at any time.
 */
import {mkdirSync, readdirSync, readFileSync, statSync, unlinkSync} from 'node:fs';
import {join} from 'node:path';
import type {Document} from '../domain/document.js';

/** Tells entries of this build of the program from those of others; empty where nothing is to be kept. */
declare const BUILD_ID: string;
export const buildId = typeof BUILD_ID === 'string' ? BUILD_ID : '';

type Entry = Readonly<{build: string; text: string; document: Document}>;

/** Entries in the user's folder; the oldest go first. */
const maxEntries = 40;

/** Characters that a name is made of: going through all of a text costs a start about a millisecond. */
const sampled = 1024;

/** FNV-1a over a sample of the UTF-16 units, and the length: a name, not a proof. `kind` tells what is kept of the text. */
export function nameFor(text: string, kind = ''): string {
  const stride = Math.max(1, Math.floor(text.length / sampled));
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += stride)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, '0')}-${text.length}${kind}.json`;
}

/** The document of a text, if one of the folders has kept it. */
export function keptDocument(text: string, folders: readonly string[]): Document | undefined {
  const name = nameFor(text);
  for (const folder of folders) {
    try {
      const entry = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry;
      if (entry.build === buildId && entry.text === text) return entry.document;
    } catch {
      // Not kept, or damaged: the text is read as if for the first time.
    }
  }
  return undefined;
}

/** Markings that ask for no copies: they are never kept. */
const unkept: ReadonlySet<string> = new Set(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);

/** Keeps the document of a text, readable by its user alone. Failing to is no failure: the next opening is slower. */
export async function keepDocument(text: string, document: Document, folder: string): Promise<void> {
  if (buildId === '' || !mayBeKept(document.handling)) return;
  await keepEntry(nameFor(text), {build: buildId, text, document} satisfies Entry, folder);
}

/** Whether the marking of a briefing allows a copy. */
export function mayBeKept(handling: string | undefined): boolean {
  return !unkept.has(handling ?? '');
}

/** Writes an entry, and removes the oldest where there are too many. */
export async function keepEntry(name: string, entry: object, folder: string): Promise<void> {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    const {default: writeFileAtomic} = await import('write-file-atomic');
    writeFileAtomic.sync(join(folder, name), JSON.stringify(entry), {mode: 0o600, fsync: false});
    removeOldest(folder);
  } catch {
    // A full or read-only disk: nothing is kept.
  }
}

function removeOldest(folder: string): void {
  const entries = readdirSync(folder).map(name => {
    const path = join(folder, name);
    return {path, time: statSync(path).mtimeMs};
  });
  entries.sort((a, b) => b.time - a.time);
  for (const {path} of entries.slice(maxEntries)) unlinkSync(path);
}
