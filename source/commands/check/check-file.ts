/** Checks one file. All inputs are plain values, so that a worker thread can do this too. */

import type {Parsed} from '../../briefing/parse.js';
import type {Problem} from '../../briefing/problems.js';
import type {FileReport} from '../../briefing/report.js';
import type {Briefing} from '../../briefing/schema.js';
import type {SavedText, Severities} from '../../checks/rule.js';
import {forbidsCopies} from '../../document/handling.js';
import {
  type Case,
  type CheckResult,
  cacheCheckResult,
  cachedCheckResult,
} from '../../library/cache/check-results.js';
import {type ReadText, readRegularFile, readTextFile} from '../../library/read-text.js';
import {readSavedArticle, type SavedArticle} from '../../library/saved-article.js';
import {harmlessLine} from '../../text/harmless.js';

export type CheckSettings = Readonly<{
  /** The calendar day, as `YYYY-MM-DD`. */
  today: string;
  severities: Severities;
  /** The folders with cached results. Empty if there are so many files that the cache cannot keep their results. */
  cacheFolders: readonly string[];
  /** The text of an earlier version, whose likelihoods are compared. */
  before?: string;
}>;

export type NamedFile = Readonly<{
  /** What the report calls the file. */
  name: string;
  path: string;
  /** The file was found in a folder: the user did not name it. */
  isFound?: true;
}>;

export type CheckedFile = Readonly<{
  report: FileReport;
  /** Caches the result. Call it after the output, so that the user does not wait for it. */
  writeCache: () => Promise<void>;
}>;

const nothing = async () => {};

/** Checks a file. */
export async function checkFile(file: NamedFile, settings: CheckSettings): Promise<CheckedFile> {
  const {name, path} = file;
  return checkRead(name, readNamed(file), saved => readSavedArticle(saved, path), settings);
}

/** The text of a file. Waits for a pipe only if the user named it. */
export function readNamed({path, isFound}: NamedFile): ReadText {
  return isFound ? readRegularFile(path) : readTextFile(path);
}

/** Checks a text that was read. If it could not be read, reports the reason. */
export async function checkRead(
  name: string,
  read: ReadText,
  readSaved: (file: string) => SavedArticle,
  settings: CheckSettings,
): Promise<CheckedFile> {
  if (!read.ok) return {report: {name, problems: [await explained(read.problem)]}, writeCache: nothing};
  const {text, hasMark = false} = read;
  const {today, severities, cacheFolders, before} = settings;
  const of: Case = {text, hasMark, today, severities};
  const cached = before === undefined ? cachedCheckResult(of, readSaved, cacheFolders) : undefined;
  if (cached) return {report: reportOf(name, text, cached.problems), writeCache: nothing};

  const [{check}, {articleReader, articleText}, {parse}] = await Promise.all([
    import('../../checks/run-checks.js'),
    import('../../article/article-pane.js'),
    import('../../briefing/parse.js'),
  ]);
  const parsed = await diagnosedParse(parse(text), text);
  const paragraphsOf = await articleReader(parsed.ok ? articleFiles(parsed.briefing) : []);
  const articles: Record<string, SavedArticle> = {};
  const savedText = (file: string): SavedText => {
    const saved = readSaved(file);
    articles[file] = saved;
    return saved.ok ? {ok: true, text: articleText(paragraphsOf(file, saved.text))} : saved;
  };
  const earlier = before === undefined ? undefined : parse(before);
  // If the earlier version is not a valid briefing, nothing is compared.
  const previous = earlier?.ok ? earlier.briefing : undefined;
  const {problems} = check({...of, severities, savedText, ...(previous && {previous})}, parsed);
  const [folder] = cacheFolders;
  const isCached =
    folder !== undefined && before === undefined && parsed.ok && !forbidsCopies(parsed.briefing.handling);
  return {
    report: reportOf(name, text, problems),
    writeCache: isCached
      ? () => cacheCheckResult(of, resultOf(problems, parsed.briefing, articles), folder)
      : nothing,
  };
}

async function diagnosedParse(parsed: Parsed, text: string): Promise<Parsed> {
  if (parsed.ok) return parsed;
  const {diagnosed} = await import('../../briefing/diagnosis/diagnose.js');
  return diagnosed(text, parsed);
}

/** The files of the saved articles that a briefing names. */
function articleFiles({sources}: Briefing): string[] {
  return Object.values(sources).flatMap(({file}) => file ?? []);
}

function resultOf(
  problems: readonly Problem[],
  {as_of: asOf, expires}: Readonly<{as_of: string; expires?: string | undefined}>,
  articles: CheckResult['articles'],
): CheckResult {
  return {problems, dates: [asOf, ...(expires === undefined ? [] : [expires])], articles};
}

function reportOf(name: string, text: string, problems: readonly Problem[]): FileReport {
  return {name, problems, ...(problems.length > 0 && {text})};
}

/** Adds the explanation of its page to a problem with reading a file. */
export async function explained(problem: Problem): Promise<Problem> {
  const {pages} = await import('../../checks/rules.js');
  const {why, remedy} = pages[problem.code];
  return {...problem, severity: 'error', why: harmlessLine(why), hint: problem.hint ?? harmlessLine(remedy)};
}
