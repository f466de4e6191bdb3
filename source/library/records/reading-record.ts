/**
 * The record of a reading, one file for each briefing, in the state folder. A record is read before the first frame, so
 * reading is synchronous and loads no further files. A record is saved after the last frame.
 */

import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import type {Path} from '../../briefing/positions.js';
import type {Head} from '../../changes/head.js';
import type {Remembered} from '../../changes/snapshot.js';
import {localDay} from '../../text/dates.js';
import {type Harmless, isHarmless} from '../../text/harmless.js';
import {digestOf, hashOf} from '../../text/hash.js';
import {notOurs, readOwnFile} from '../own-files.js';
import {rememberedPoint, type StoredPoint} from './stored-points.js';

/** The place and the time budget of the reader when the user left it. */
export type View = Readonly<{
  /** The id of a pane. `path` is a block in the pane, and `at` is an offset in the text of the block. */
  pane: string;
  path?: Path;
  at?: number;
  /** The time budget that the user chose with a key; `null` if the user turned off a configured time budget. */
  minutes?: number | null;
}>;

export type ReadingRecord = Readonly<{
  version: 1;
  /** The real path of the briefing file. */
  path: string;
  /** When the user last left the reader (ISO 8601, UTC). */
  read: string;
  /** The earlier reading with which changes are compared, as long as some of them are unseen (ISO 8601, UTC). */
  since?: string;
  /** The title, dates and handling mark of the briefing at that time. */
  head?: Head;
  /** The points that count as read (see `rememberReading`). */
  points: readonly Remembered[];
  /**
   * The digest (`digestOf`) of a text with exactly these points. If the file has the same digest, nothing has changed.
   */
  text?: string;
  view?: View;
}>;

/** The record in the form in which it is stored. */
export type StoredRecord = Omit<ReadingRecord, 'points'> & Readonly<{points: readonly StoredPoint[]}>;

/** The earlier reading with which a document is compared. */
export type EarlierReading = Pick<ReadingRecord, 'points' | 'read' | 'since'>;

export type ReadResult = Readonly<{
  record?: ReadingRecord;
  /** Nothing changed: the text has the points of the record. The points are left out of `record`. */
  isKnown?: true;
  unusable?: Unusable;
}>;

/** A record file that cannot be used: it is damaged, was written by a newer program, or cannot be read. */
export type Unusable = Readonly<{
  why: 'damaged' | 'newer' | 'unreadable';
  file: string;
  /** The code of the system's error, if the file cannot be read. */
  code?: string;
}>;

/** The most bytes of a record file. Even the record of the largest briefing is far smaller. */
const maxRecordBytes = 16 * 1_048_576;

/** The record file of a briefing file. Its name is a hash of the real path. The record itself contains the path. */
export function recordFile(path: string, folder: string): string {
  return fileOf(realPath(path), folder);
}

function fileOf(real: string, folder: string): string {
  return join(folder, 'read', `${hashOf(real)}.json`);
}

/** The path with links resolved, or the path itself if the file is gone. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/**
 * The day since which unseen points are new, as `YYYY-MM-DD` in the user's time zone. (The dates of a briefing are
 * UTC.)
 */
export function dayOfReading({read, since = read}: EarlierReading): Harmless {
  return localDay(new Date(since));
}

/**
 * Reads the record of a briefing. The result is empty if the briefing was never read. A damaged record stays where it
 * is (`set-aside.ts` moves it). `folder` is the state folder. If `text` is given and did not change since the reading,
 * the record comes without its points.
 */
export function readRecord(path: string, folder: string, text?: string): ReadResult {
  const real = realPath(path);
  const file = fileOf(real, folder);
  const unusable = (why: Unusable['why'], code?: string): ReadResult => ({
    unusable: {why, file, ...(code !== undefined && {code})},
  });
  try {
    const value: unknown = JSON.parse(readOwnFile(file, maxRecordBytes).toString());
    if (isMap(value) && typeof value.version === 'number' && value.version > 1) return unusable('newer');
    const isKnown = text !== undefined && isMap(value) && value.text === digestOf(text);
    if (!isRecord(value, isKnown)) return unusable('damaged');
    // Two paths have the same hash, and this is the record of the other path.
    if (value.path !== real) return {};
    if (isKnown) return {record: {...value, points: []}, isKnown};
    return {record: {...value, points: value.points.map(rememberedPoint)}};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    return code === undefined || code === notOurs ? unusable('damaged') : unusable('unreadable', code);
  }
}

/**
 * Whether a value is a record. All its texts must be harmless, because somebody else may have changed the file. The
 * points are not checked if the caller does not use them.
 */
function isRecord(value: unknown, isWithoutPoints: boolean): value is StoredRecord {
  if (!isMap(value) || value.version !== 1) return false;
  const {path, read, since, head, points, text, view} = value;
  return (
    typeof path === 'string' &&
    isTime(read) &&
    (since === undefined || isTime(since)) &&
    (text === undefined || typeof text === 'string') &&
    (head === undefined || isHead(head)) &&
    Array.isArray(points) &&
    (isWithoutPoints || points.every(isRemembered)) &&
    (view === undefined || isView(view))
  );
}

/** A time as `toISOString` writes it. Ranges of numbers are enough: parsing the time would take a start 0.5 ms. */
const time =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;

function isTime(value: unknown): boolean {
  return typeof value === 'string' && time.test(value);
}

function isHead(value: unknown): boolean {
  if (!isMap(value)) return false;
  const {title = '', handling = null, as_of: asOf = '', expires = null} = value;
  return (
    [title, asOf].every(isLine) && [handling, expires].every(content => content === null || isLine(content))
  );
}

function isCited(value: unknown): boolean {
  return isMap(value) && isLine(value.id) && isLine(value.title);
}

function isPartLabel(value: unknown): boolean {
  return isMap(value) && isLine(value.name) && (value.label === undefined || isLine(value.label));
}

function isRemembered(value: unknown): boolean {
  if (!isMap(value) || !isLine(value.fingerprint)) return false;
  const {said} = value;
  if (said === undefined) return true;
  return (
    isMap(said) &&
    isLine(said.pane) &&
    isLine(said.paneTitle) &&
    isLine(said.kind) &&
    isText(said.text) &&
    isPath(said.path) &&
    (said.likelihood === undefined || isLine(said.likelihood)) &&
    (said.parts === undefined || (Array.isArray(said.parts) && said.parts.every(isPartLabel))) &&
    (said.sources === undefined || (Array.isArray(said.sources) && said.sources.every(isCited)))
  );
}

function isView(value: unknown): boolean {
  return (
    isMap(value) &&
    isLine(value.pane) &&
    (value.path === undefined || isPath(value.path)) &&
    (value.at === undefined || (Number.isInteger(value.at) && Number(value.at) >= 0)) &&
    (value.minutes === undefined || value.minutes === null || isMinutes(value.minutes))
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is Harmless {
  return typeof value === 'string' && isHarmless(value);
}

/** Whether a value is a text for one row of the screen. */
function isLine(value: unknown): value is Harmless {
  return isText(value) && !value.includes('\n');
}

function isMinutes(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isPath(value: unknown): boolean {
  return Array.isArray(value) && value.every(step => typeof step === 'number' || isLine(step));
}
