/** Saves the record of a reading when the user leaves the reader. Several readers may save at the same moment. */

import {basename, dirname} from 'node:path';
import {changesBetween} from '../../changes/compare.js';
import {type Head, headOf} from '../../changes/head.js';
import {rememberReading} from '../../changes/remember-reading.js';
import type {Remembered} from '../../changes/snapshot.js';
import type {Document} from '../../document/document.js';
import {forbidsCopies} from '../../document/handling.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import {digestOf} from '../../text/hash.js';
import type {Processes} from '../../world.js';
import {codeOf} from '../error-code.js';
import {makeFolder, removeTemporaries, replaceFile} from '../own-files.js';
import {withLock} from './lock.js';
import {
  type EarlierReading,
  readRecord,
  realPath,
  recordFile,
  type StoredRecord,
  type View,
} from './reading-record.js';
import {inFull, type SetAside, setAside} from './set-aside.js';
import {type StoredPoint, storedPoint} from './stored-points.js';

export type Update = Readonly<{
  /** The briefing file. */
  path: string;
  /** The record when the reader opened the file. At the first reading, the points of the document that was opened. */
  opened: EarlierReading | undefined;
  /** The document that was shown last: all of it, without a filter. */
  document: Document;
  /** The text of that document, if it is known. */
  text?: string;
  /** The keys (`seenKeyOf`) of the points that were visible. */
  seen: ReadonlySet<string>;
  now: Date;
  view?: View;
}>;

export type Saved =
  | Readonly<{ok: true /** A damaged record that was found. */; damaged?: SetAside}>
  | Readonly<{ok: false /** Why nothing was saved, as a clause. */; message: Harmless}>;

/** The names of records and of their locks. Other files in the folder are not ours. */
const ourName = /^[0-9a-f]{16}\.json(?:\.lock)?/;

/**
 * Saves the record of a reading, merged with what another reader saved meanwhile (`rememberReading`). Saves it under a
 * lock and in one step. Only the user can read the file. If the record cannot be saved, returns a message. `folder` is
 * the state folder. With `processes`, the lock of a process that was killed costs no time.
 */
export async function saveRecord(update: Update, folder: string, processes?: Processes): Promise<Saved> {
  const file = recordFile(update.path, folder);
  try {
    makeFolder(dirname(file), 0o700);
    return await withLock(`${file}.lock`, () => merge(update, folder, file), {...(processes && {processes})});
  } catch (error) {
    return {
      ok: false,
      message: ours`the record of this reading cannot be saved (${harmlessLine(codeOf(error))})`,
    };
  }
}

function merge({path, opened, document, text, seen, now, view}: Update, folder: string, file: string): Saved {
  const {record: current, unusable} = readRecord(path, folder);
  const damaged = unusable && setAside(unusable, now);
  // A record that could not be read is not replaced, because it may still be useful.
  if (damaged && damaged.aside === undefined)
    return {ok: false, message: ours`the record of this reading was not saved: ${inFull(damaged)}`};
  const points = rememberReading(current?.points, {opened: opened?.points, document, seen});
  const isSecret = forbidsCopies(document.handling);
  const before = current ?? opened;
  const {entries, lost} = changesBetween(points, document);
  const record: StoredRecord = {
    version: 1,
    path: realPath(path),
    read: now.toISOString(),
    ...(before && entries.some(({kind}) => kind !== 'removed') && {since: before.since ?? before.read}),
    head: isSecret ? withoutTitle(headOf(document)) : headOf(document),
    points: points.map(isSecret ? withoutWords : storedPoint),
    ...(text !== undefined && entries.length === 0 && lost === 0 && {text: digestOf(text)}),
    ...(view && {view}),
  };
  replaceFile(file, JSON.stringify(record), {isLasting: true});
  removeLeftovers(file);
  return {ok: true, ...(damaged && {damaged})};
}

/**
 * Removes what killed processes left in the folder of a record. Nobody else writes this record now, because this process
 * holds its lock.
 */
function removeLeftovers(file: string): void {
  try {
    removeTemporaries(dirname(file), ourName, name => name === basename(file));
  } catch {
    // The record is saved. What is left over is removed after another reading.
  }
}

/**
 * From `TLP:AMBER` up, the record contains fingerprints and no text. So a reworded point counts as new, and removed
 * points can only be counted. The view contains only ids and numbers, which are not text of the briefing.
 */
function withoutWords({fingerprint}: Remembered): StoredPoint {
  return {fingerprint};
}

function withoutTitle({title: _, ...head}: Head): Head {
  return head;
}
