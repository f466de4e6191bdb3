/**
 * What was read of a briefing, one file for each briefing in the state folder. Reading a record comes before the first
 * frame, so it is synchronous and loads nothing; saving one comes after the last.
 */
import {readFileSync, realpathSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Path} from '../../briefing/positions.js';
import type {Head} from '../../changes/head.js';
import type {Remembered} from '../../changes/snapshot.js';
import {isDay, localDay} from '../../text/dates.js';
import {digestOf, hashOf} from '../../text/hash.js';
import {rememberedPoint, type StoredPoint} from './stored-points.js';

/** Where the reader was left, and how it was set. */
export type View = Readonly<{
  /** The id of a pane, the path of a block in it, and an offset in the text of that. */
  pane: string;
  path?: Path;
  at?: number;
  /** What was chosen while reading, or when it was opened; `null`: all of it, where something else was set. */
  theme?: string;
  minutes?: number | null;
}>;

export type ReadingRecord = Readonly<{
  version: 1;
  /** The real path of the briefing file. */
  path: string;
  /** When it was last left (ISO 8601, UTC). */
  read: string;
  /** The earlier reading since which something new is still unseen, where it is (ISO 8601, UTC). */
  since?: string;
  /** What it said of itself when it was last left. */
  head?: Head;
  /** The points that count as read: see `rememberReading`. */
  points: readonly Remembered[];
  /** The digest (`digestOf`) of a text that holds all of these points and no others: it has nothing new to tell. */
  text?: string;
  view?: View;
}>;

/** A record as its file holds it. */
export type StoredRecord = Omit<ReadingRecord, 'points'> & Readonly<{points: readonly StoredPoint[]}>;

/** What a reading is compared with: what was read before, and when. */
export type Opened = Pick<ReadingRecord, 'points' | 'read' | 'since'>;

export type ReadResult = Readonly<{
  record?: ReadingRecord;
  /** The text has nothing new to tell: its points are those of the record, which has been read without them. */
  isKnown?: true;
  unusable?: Unusable;
}>;

/** A record that is there, and of no use: what it holds is no record, of a newer program, or out of reach. */
export type Unusable = Readonly<{
  why: 'damaged' | 'newer' | 'unreadable';
  file: string;
  /** The system’s name of the error, where it is out of reach. */
  code?: string;
}>;

/** Far more than the record of the largest briefing takes, in bytes. */
const maxRecordBytes = 16 * 1_048_576;

/** The record of a briefing file. The name is a hash of the real path; the path itself is within. */
export function recordFile(path: string, folder: string): string {
  return fileOf(realPath(path), folder);
}

function fileOf(real: string, folder: string): string {
  return join(folder, 'read', `${hashOf(real)}.json`);
}

/** The path without links; as it is, where the file is gone. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** The day since which what is unseen is new, as `YYYY-MM-DD`: a day of the reader's own, unlike those of a briefing. */
export function dayOfReading({read, since = read}: Opened): string {
  return localDay(new Date(since));
}

/**
 * What was read of a briefing; nothing where it has never been. Looking at a record leaves it where it is: see
 * `set-aside.ts`. `folder` is the state folder. With the text of the file, a record that knows all of it is read without
 * its points.
 */
export function readRecord(path: string, folder: string, text?: string): ReadResult {
  const real = realPath(path);
  const file = fileOf(real, folder);
  const unusable = (why: Unusable['why'], code?: string): ReadResult => ({
    unusable: {why, file, ...(code !== undefined && {code})},
  });
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > maxRecordBytes) return unusable('damaged');
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isMap(value) && typeof value.version === 'number' && value.version > 1) return unusable('newer');
    const isKnown = text !== undefined && isMap(value) && value.text === digestOf(text);
    if (!isRecord(value, isKnown)) return unusable('damaged');
    // Two paths with one hash: the record is of the other.
    if (value.path !== real) return {};
    if (isKnown) return {record: {...value, points: []}, isKnown};
    return {record: {...value, points: value.points.map(rememberedPoint)}};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    return code === undefined ? unusable('damaged') : unusable('unreadable', code);
  }
}

/** What no text of a document holds: whoever wrote it into a record, it must not reach a terminal. */
const harmful = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Whether a value is a record; its points are not looked at where nobody will. */
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

function isTime(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value))
  );
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
  if (!isMap(value) || typeof value.fingerprint !== 'string') return false;
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
    (value.theme === undefined || isLine(value.theme)) &&
    (value.minutes === undefined || value.minutes === null || isMinutes(value.minutes))
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !harmful.test(value);
}

/** A text that stands in one row of the screen. */
function isLine(value: unknown): value is string {
  return isText(value) && !value.includes('\n');
}

function isMinutes(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isPath(value: unknown): boolean {
  return Array.isArray(value) && value.every(step => typeof step === 'number' || isLine(step));
}
