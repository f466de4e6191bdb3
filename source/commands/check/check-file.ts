/** Checks one file. What it needs to know of the world comes as plain values, so that it runs on any thread. */

import type {Problem} from '../../briefing/problems.js';
import type {FileReport} from '../../briefing/report.js';
import type {Briefing} from '../../briefing/schema.js';
import type {SavedText, Severities} from '../../checks/rule.js';
import {forbidsCopies} from '../../document/handling.js';
import {type Case, cachedVerdict, cacheVerdict, type Verdict} from '../../library/cache/verdicts.js';
import {type ReadText, readTextFile} from '../../library/read-text.js';
import {readSavedArticle, type SavedArticle} from '../../library/saved-article.js';

export type CheckSettings = Readonly<{
  /** The calendar day, as `YYYY-MM-DD`. */
  today: string;
  severities: Severities;
  /** Where verdicts are kept; none where there are too many files for it to be of use. */
  cacheFolders: readonly string[];
  /** The text of an earlier version, for what has moved since. */
  before?: string;
}>;

export type CheckedFile = Readonly<{
  report: FileReport;
  /** Keeps the verdict for the next time; to be called when everything is written. */
  keep: () => Promise<void>;
}>;

const nothing = async () => {};

/** What is wrong with the file at a path; `name` is what to call it. */
export async function checkFile(name: string, path: string, settings: CheckSettings): Promise<CheckedFile> {
  return checkRead(name, readTextFile(path), file => readSavedArticle(file, path), settings);
}

/** What is wrong with a text that was read, or why it was not. */
export async function checkRead(
  name: string,
  read: ReadText,
  readSaved: (file: string) => SavedArticle,
  settings: CheckSettings,
): Promise<CheckedFile> {
  if (!read.ok) return {report: {name, problems: [await explained(read.problem)]}, keep: nothing};
  const {text, hasMark = false} = read;
  const {today, severities, cacheFolders} = settings;
  const of: Case = {text, hasMark, today, severities};
  const {before} = settings;
  const kept = before === undefined ? cachedVerdict(of, readSaved, cacheFolders) : undefined;
  if (kept) return {report: reportOf(name, text, kept.problems), keep: nothing};

  const [{check}, {articleReader, articleText}, {parse}] = await Promise.all([
    import('../../checks/run-checks.js'),
    import('../../article/article-pane.js'),
    import('../../briefing/parse.js'),
  ]);
  const parsed = parse(text);
  const paragraphsOf = await articleReader(parsed.ok ? savedNames(parsed.briefing) : []);
  const articles: Record<string, SavedArticle> = {};
  const savedText = (file: string): SavedText => {
    const saved = readSaved(file);
    articles[file] = saved;
    return saved.ok ? {ok: true, text: articleText(paragraphsOf(file, saved.text))} : saved;
  };
  const earlier = before === undefined ? undefined : parse(before);
  // An earlier version that was no briefing has nothing to compare with.
  const previous = earlier?.ok ? earlier.briefing : undefined;
  const {problems} = check({...of, severities, savedText, ...(previous && {previous})}, parsed);
  const [folder] = cacheFolders;
  const isKept =
    folder !== undefined && before === undefined && parsed.ok && !forbidsCopies(parsed.briefing.handling);
  return {
    report: reportOf(name, text, problems),
    keep: isKept ? () => cacheVerdict(of, verdictOf(problems, parsed.briefing, articles), folder) : nothing,
  };
}

/** The names of the saved files of a briefing's sources. */
function savedNames({sources}: Briefing): string[] {
  return Object.values(sources).flatMap(({file}) => file ?? []);
}

function verdictOf(
  problems: readonly Problem[],
  {as_of: asOf, expires}: Readonly<{as_of: string; expires?: string | undefined}>,
  articles: Verdict['articles'],
): Verdict {
  return {problems, turns: [asOf, ...(expires === undefined ? [] : [expires])], articles};
}

function reportOf(name: string, text: string, problems: readonly Problem[]): FileReport {
  return {name, problems, ...(problems.length > 0 && {text})};
}

/** A problem of reading with what its page says. */
export async function explained(problem: Problem): Promise<Problem> {
  const {pages} = await import('../../checks/rules.js');
  const {why, remedy} = pages[problem.code];
  return {...problem, severity: 'error', why, hint: problem.hint ?? remedy};
}
