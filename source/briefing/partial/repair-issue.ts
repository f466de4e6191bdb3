/** Changes a value at the place of one issue of the schema, so that the rest of the briefing can be read. */
import type * as v from 'valibot';
import type {Harmless} from '../../text/harmless.js';
import {nearest} from '../../text/names/nearest.js';
import type {Path} from '../positions.js';
import type {Marks} from './marks.js';

type Issue = v.BaseIssue<unknown>;
type Step = Issue['path'] extends infer Steps ? NonNullable<Steps> : never;
type Values = Record<string, unknown>;

export type Repair = Readonly<{
  marks: Marks;
  untitled: Harmless;
  /** How often the value at this path has been repaired already. */
  attempt: (path: Path) => number;
  /** The value as the author wrote it, if it is short. */
  written: (path: Path) => string | undefined;
  /** Removes an entry from a list after the round, so that the other entries keep their places. */
  remove: (list: unknown[], index: number) => void;
}>;

export function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands in place of a text that cannot be read. */
const unreadable = '(this entry cannot be read)';

/** Repairs the value of an issue. The second attempt at the same value says less than the first; the third removes it. */
export function repairIssue(issue: Issue, repair: Repair): void {
  const steps = (issue.path ?? []) as unknown as Step;
  const last = steps.at(-1);
  if (!last) return;
  const path: Path = steps.map(({key}) => key as string | number);
  const {input: holder} = last as {input: unknown};
  const key = path.at(-1) ?? '';
  if (issue.type === 'strict_object') {
    if (!isMap(holder)) return;
    const entry = path.at(-2);
    const list = (steps.at(-2) as {input?: unknown} | undefined)?.input;
    const isEntry = typeof entry === 'number' && Array.isArray(list);
    // `- Talks: they fail` is a text with a colon, which YAML takes for a map.
    if (isEntry && issue.expected === 'never' && isTextWithColon(holder))
      list[entry] = repair.written(path.slice(0, -1)) ?? unreadable;
    else if (issue.expected === 'never') takeUnknownKeys(holder, issue.message.split(' '));
    else if (!Object.hasOwn(holder, key)) holder[String(key)] = placeholder(path, repair);
    return;
  }
  if ((last as {origin?: string}).origin === 'key') {
    if (isMap(holder)) renameKey(holder, String(key));
    return;
  }
  const attempt = repair.attempt(path);
  const value = attempt === 0 ? firstRepair(issue, path, repair) : undefined;
  const instead = value ?? (attempt < 2 && typeof key === 'number' ? unreadable : undefined);
  if (Array.isArray(holder)) {
    if (instead === undefined) repair.remove(holder, Number(key));
    else holder[Number(key)] = instead;
  } else if (isMap(holder)) {
    // A required key that is deleted here gets a placeholder in the next round.
    if (instead === undefined) delete holder[key];
    else holder[key] = instead;
  }
}

function isTextWithColon(map: Values): boolean {
  const [[key = '', value] = [], ...more] = Object.entries(map);
  return more.length === 0 && /[^a-z_]/.test(key) && typeof value !== 'object';
}

/**
 * Takes unknown keys out of a map. A key of several words without a value is the rest of a text with a comma, as in
 * `{text: On Taiwan, India said}`. A misspelt key gets its right name if the map does not have it. Any other key is left out.
 */
function takeUnknownKeys(map: Values, known: readonly string[]): void {
  let before: string | undefined;
  for (const [key, value] of Object.entries(map)) {
    if (known.includes(key)) {
      before = typeof value === 'string' ? key : undefined;
      continue;
    }
    delete map[key];
    const near = nearest(key, known);
    const isText = /[^\w-]/.test(key);
    if (value === null && isText && before !== undefined) map[before] = `${map[before]}, ${key}`;
    else if (value !== null && near !== undefined && !Object.hasOwn(map, near)) map[near] = value;
  }
}

/** Gives the value another key that can be an id. Citations of the old key are then citations of an unknown id. */
function renameKey(map: Values, key: string): void {
  const value = map[key];
  delete map[key];
  const id = idFrom(key);
  if (id !== '' && !Object.hasOwn(map, id) && !['constructor', 'prototype'].includes(id)) map[id] = value;
}

/** A valid id from a text; empty if the text has no letters or digits that an id may have. */
function idFrom(text: string): string {
  return text
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[^a-zA-Z0-9]+/, '')
    .slice(0, 64);
}

/** What to use for a key that is missing. `undefined` leaves the entry as it is, and a later round removes it. */
function placeholder(path: Path, {marks, untitled}: Repair): unknown {
  const owner = path.at(-2);
  const place = typeof owner === 'number' ? `${owner + 1}` : owner;
  switch (path.at(-1)) {
    case 'schema':
      return 1;
    case 'as_of':
      return marks.asOf(undefined);
    case 'date':
      return marks.date(undefined);
    case 'bottom_line':
      return '(no bottom line can be read)';
    case 'title':
      return place === undefined ? untitled : path[0] === 'panes' ? `Pane ${place}` : place;
    case 'name':
      return place;
    case 'id':
      return `pane-${place}`;
    default:
      return unreadable;
  }
}

/** The first thing to try with a value that the schema refuses; `undefined` to leave the value out. */
function firstRepair(issue: Issue, path: Path, {marks, written}: Repair): unknown {
  const {input, message, type} = issue;
  const key = path.at(-1);
  if (message === 'empty') return undefined;
  if (key === 'as_of') return marks.asOf(written(path));
  if (key === 'date') return marks.date(written(path));
  if (message === 'bad day' || message === 'bad date') return undefined;
  if (message === 'bad id') return idFrom(String(input)) || undefined;
  if (type === 'picklist' || type === 'literal') return choiceFor(issue, path, marks, written(path));
  if (issue.expected === 'Array') return input === null || input === undefined ? [] : [input];
  if (key === 'meeting' && typeof input === 'string') return {what: input};
  const isText = issue.expected === 'string' || typeof key === 'number';
  return isText && input !== null && input !== undefined ? written(path) : undefined;
}

/**
 * The choice that an author meant by a misspelt word, if leaving the word out would change what is said: without its
 * `kind`, an assumption would be shown as a fact. Otherwise `undefined`.
 */
function choiceFor({expected, input}: Issue, path: Path, marks: Marks, written: string | undefined): unknown {
  const options = (expected ?? '')
    .replace(/^\(|\)$/g, '')
    .replaceAll('"', '')
    .split(' | ');
  const near = typeof input === 'string' ? nearest(input, options) : undefined;
  switch (path.at(-1)) {
    case 'schema':
      return 1;
    case 'kind':
      return near ?? 'assumption';
    case 'priority':
      return near;
    case 'handling':
      return marks.handling(written ?? String(input));
    case 'scale':
      return near ?? marks.scale(written ?? String(input));
    default:
      return undefined;
  }
}
