/**
 * Verdicts kept from an earlier check of the same text. Like a kept document, one counts only for exactly what it was made
 * of: the text, what rules are set to, the saved files of the sources, and a day on which no date of it passes.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Problem} from '../../briefing/problems.js';
import type {SavedArticle} from '../saved-article.js';
import {buildId, nameFor, writeEntry} from './cache.js';

/** What a verdict depends on. */
export type Case = Readonly<{
  text: string;
  hasMark: boolean;
  /** The calendar day, as `YYYY-MM-DD`. */
  today: string;
  /** What rules are set to. */
  severities: Readonly<Record<string, string | undefined>>;
}>;

export type Verdict = Readonly<{
  problems: readonly Problem[];
  /** Days that it makes a difference to have passed: `as_of` and `expires`. */
  turns: readonly string[];
  /** The saved articles that the check asked for, each with its text or the reason why it was not read. */
  articles: Readonly<Record<string, SavedArticle>>;
}>;

type Entry = Case & Verdict & Readonly<{build: string}>;

const kind = 'check';
/** The most UTF-16 units of saved articles that one verdict may hold. */
const maxArticles = 300_000;

/** The verdict of a case, if one of the folders has kept it. `readSaved` gives a saved file as it is now. */
export function cachedVerdict(
  {text, hasMark, today, severities}: Case,
  readSaved: (file: string) => SavedArticle,
  folders: readonly string[],
): Verdict | undefined {
  const name = nameFor(kind, text);
  for (const folder of folders) {
    try {
      const entry = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry;
      if (entry.build !== buildId || entry.text !== text || entry.hasMark !== hasMark) continue;
      if (asText(entry.severities) !== asText(severities)) continue;
      // Each rule on dates asks whether a day is before or after today.
      if (entry.turns.some(turn => sideOf(turn, entry.today) !== sideOf(turn, today))) continue;
      const articles = Object.entries(entry.articles);
      if (articles.every(([file, before]) => isSame(readSaved(file), before))) return entry;
    } catch {
      // Not kept, or damaged: the text is checked as if for the first time.
    }
  }
  return undefined;
}

/** Keeps a verdict, readable by its user alone. */
export async function cacheVerdict(of: Case, verdict: Verdict, folder: string): Promise<void> {
  const size = Object.values(verdict.articles).reduce(
    (sum, read) => sum + (read.ok ? read.text.length : 0),
    0,
  );
  if (buildId === '' || size > maxArticles) return;
  await writeEntry(nameFor(kind, of.text), {build: buildId, ...of, ...verdict} satisfies Entry, folder);
}

function isSame(now: SavedArticle, before: SavedArticle): boolean {
  return now.ok ? before.ok && now.text === before.text : !before.ok && now.reason === before.reason;
}

function asText(severities: Case['severities']): string {
  return JSON.stringify(Object.entries(severities).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sideOf(day: string, today: string): number {
  return day < today ? -1 : day > today ? 1 : 0;
}
