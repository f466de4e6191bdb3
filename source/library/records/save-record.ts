/** Saving what was read, when a reader is left: another may be left at the same moment. */
import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {changesBetween} from '../../changes/compare.js';
import {type Head, headOf} from '../../changes/head.js';
import {rememberReading} from '../../changes/remember-reading.js';
import type {Remembered} from '../../changes/snapshot.js';
import type {Document} from '../../document/document.js';
import {forbidsCopies} from '../../document/handling.js';
import {digestOf} from '../../text/hash.js';
import {codeOf} from '../error-code.js';
import {withLock} from './lock.js';
import {
  type Opened,
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
  /** The record as it was when the file was opened; at the first opening, the document as it was then. */
  opened: Opened | undefined;
  /** The whole document as it was last shown, without a time budget or other cut. */
  document: Document;
  /** The text that it was made of, where that is known. */
  text?: string;
  /** As what points were in sight (`seenKeyOf`). */
  seen: ReadonlySet<string>;
  now: Date;
  view?: View;
}>;

export type Saved =
  | Readonly<{ok: true /** The damaged record that was there meanwhile. */; damaged?: SetAside}>
  | Readonly<{ok: false /** Why nothing was saved, as a clause. */; message: string}>;

/**
 * Saves what was read of a briefing: merged with what another reader has saved since (`rememberReading`), under a lock,
 * in one step, readable by its user alone. Not being able to is no failure of the reading: it is a value with a
 * message. `folder` is the state folder.
 */
export async function saveRecord(update: Update, folder: string): Promise<Saved> {
  const file = recordFile(update.path, folder);
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700});
    return await withLock(`${file}.lock`, () => merge(update, folder, file));
  } catch (error) {
    return {ok: false, message: `what was read could not be remembered (${codeOf(error)})`};
  }
}

function merge({path, opened, document, text, seen, now, view}: Update, folder: string, file: string): Saved {
  const {record: current, unusable} = readRecord(path, folder);
  const damaged = unusable && setAside(unusable, now);
  // Never over what could not be read: there may be something in it.
  if (damaged && damaged.aside === undefined)
    return {ok: false, message: `nothing was remembered: ${inFull(damaged)}`};
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
  writeFileAtomic.sync(file, JSON.stringify(record), {mode: 0o600});
  return {ok: true, ...(damaged && {damaged})};
}

/**
 * From `TLP:AMBER` up, no text is kept, only fingerprints: so a reworded point counts as new, and what was removed can
 * only be counted. The view names a place by ids and numbers, which is no text of the briefing.
 */
function withoutWords({fingerprint}: Remembered): StoredPoint {
  return {fingerprint};
}

function withoutTitle({title: _, ...head}: Head): Head {
  return head;
}
