/** What was read of a briefing, on disk, for tests. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fingerprintOf} from '../../source/changes/snapshot.js';
import type {Document} from '../../source/document/document.js';
import {readRecord} from '../../source/library/records/reading-record.js';
import {saveRecord} from '../../source/library/records/save-record.js';
import {scratchFolder} from './folders.js';
import {factOf} from './points.js';

export const now = new Date('2026-11-24T12:34:56.789Z');

/** A briefing file and a state folder, both of which are gone after the test. */
export function scratch(): {path: string; folder: string} {
  const root = scratchFolder();
  writeFileSync(join(root, 'a.yaml'), '');
  return {path: join(root, 'a.yaml'), folder: join(root, 'state')};
}

/** Saves that a document was read, and that the facts with these texts were visible. */
export function save(
  {path, folder}: {path: string; folder: string},
  document: Document,
  seen: string[] = [],
) {
  const {record: opened} = readRecord(path, folder);
  const prints = new Set(seen.map(text => fingerprintOf(factOf(text))));
  return saveRecord({path, opened, document, seen: prints, now}, folder);
}
