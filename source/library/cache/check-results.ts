/**
 * The results of earlier checks, in the cache. A result is valid only for what it was made from: the text, the
 * severities of the rules, and the saved articles of the sources. It stays valid until one of the dates in the briefing
 * passes.
 */

import {
  type Fix,
  fileCodes,
  type Position,
  type Problem,
  type Range,
  ruleCodes,
  type Severity,
} from '../../briefing/problems.js';
import type {SavedArticle} from '../saved-article.js';
import {buildId, entryName, readEntry, trusted, writeEntry} from './cache.js';
import {
  anyMapShape,
  isBoolean,
  isCount,
  isHarmlessText,
  isLine,
  isMap,
  isText,
  listShape,
  mapShape,
  oneOfShape,
} from './shape.js';

/** Everything that the caller gives a check. */
export type Case = Readonly<{
  text: string;
  /** Whether the file begins with a byte order mark. */
  hasMark: boolean;
  /** The calendar day, as `YYYY-MM-DD`. */
  today: string;
  /** The severities that the configuration sets, by code. */
  severities: Readonly<Record<string, string | undefined>>;
}>;

/** The result of a check, and everything else that the result depends on. */
export type CheckResult = Readonly<{
  problems: readonly Problem[];
  /** The dates that rules compare with today: `as_of` and `expires`. */
  dates: readonly string[];
  /** The saved articles that the check asked for, by file, each with its text or the reason why it cannot be read. */
  articles: Readonly<Record<string, SavedArticle>>;
}>;

type Entry = Case & CheckResult & Readonly<{build: string}>;

const kind = 'check';
/** The most UTF-16 units of saved articles that one entry may contain. */
const maxArticles = 300_000;

/** The result for a case, from the first folder that has it. `readSaved` reads a saved article as it is now. */
export function cachedCheckResult(
  {text, hasMark, today, severities}: Case,
  readSaved: (file: string) => SavedArticle,
  folders: readonly string[],
): CheckResult | undefined {
  const name = entryName(kind, text);
  for (const folder of trusted(folders)) {
    try {
      const entry: unknown = JSON.parse(readEntry(folder, name));
      if (!isEntry(entry)) continue;
      if (entry.build !== buildId || entry.text !== text || entry.hasMark !== hasMark) continue;
      if (asText(entry.severities) !== asText(severities)) continue;
      // Rules ask only whether a date is before, on or after today.
      if (entry.dates.some(date => orderOf(date, entry.today) !== orderOf(date, today))) continue;
      const articles = Object.entries(entry.articles);
      if (!articles.every(([file, before]) => isSame(readSaved(file), before))) continue;
      return entry;
    } catch {
      // There is no such entry, or it is damaged: the caller checks the text as if for the first time.
    }
  }
  return undefined;
}

/** Caches a result. Only the user can read the entry. */
export async function cacheCheckResult(of: Case, result: CheckResult, folder: string): Promise<void> {
  const size = Object.values(result.articles).reduce(
    (sum, read) => sum + (read.ok ? read.text.length : 0),
    0,
  );
  if (buildId === '' || size > maxArticles) return;
  const entry: Entry = {build: buildId, ...of, ...result};
  await writeEntry(entryName(kind, of.text), JSON.stringify(entry), folder);
}

const codes: ReadonlySet<unknown> = new Set([...fileCodes, ...ruleCodes]);

/** Lines and columns count from 1. */
function isPlace(value: unknown): boolean {
  return isCount(value) && value !== 0;
}

const isPosition = mapShape<Position>(['offset', 'line', 'column'], {
  offset: isCount,
  line: isPlace,
  column: isPlace,
});

const hasBothEnds = mapShape<Range>(['start', 'end'], {start: isPosition, end: isPosition});

function isRange(value: unknown): boolean {
  if (!hasBothEnds(value)) return false;
  const {start, end} = value as Range;
  return start.offset <= end.offset && start.line <= end.line;
}

/** Only JSON has the texts of a fix, and JSON escapes what could disturb a terminal. */
const isFix = mapShape<Fix>(['start', 'end', 'text', 'what'], {
  start: isCount,
  end: isCount,
  text: isText,
  what: isText,
});

const isProblem = mapShape<Problem>(['code', 'message'], {
  code: value => codes.has(value),
  severity: oneOfShape<Severity>({error: true, warning: true}),
  message: isLine,
  why: isHarmlessText,
  hint: isHarmlessText,
  range: isRange,
  fix: isFix,
});

/** The texts of articles are not shown: they are only compared with the articles as they are now. */
function isArticle(value: unknown): boolean {
  return (
    isMap(value) && (value.ok === true ? isText(value.text) : value.ok === false && isText(value.reason))
  );
}

const hasEntryShape = mapShape<Entry>(
  ['build', 'text', 'hasMark', 'today', 'severities', 'problems', 'dates', 'articles'],
  {
    build: isText,
    text: isText,
    hasMark: isBoolean,
    today: isText,
    severities: anyMapShape(isText, isText),
    problems: listShape(isProblem),
    dates: listShape(isText),
    articles: anyMapShape(isText, isArticle),
  },
);

/** Somebody else may have changed the entry. */
function isEntry(value: unknown): value is Entry {
  return hasEntryShape(value);
}

function isSame(now: SavedArticle, before: SavedArticle): boolean {
  return now.ok ? before.ok && now.text === before.text : !before.ok && now.reason === before.reason;
}

function asText(severities: Case['severities']): string {
  return JSON.stringify(Object.entries(severities).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function orderOf(day: string, today: string): number {
  return day < today ? -1 : day > today ? 1 : 0;
}
