/** `briefing check`: checks that files are valid, and checks their content against the rules. */

import {type FileReport, totalsOf} from '../briefing/report.js';
import type {FormatOf} from '../cli/command-table.js';
import {missingFolders, searchedFolders} from '../library/not-found.js';
import {readTextStream} from '../library/read-text.js';
import {readSavedArticle} from '../library/saved-article.js';
import {localDay} from '../text/dates.js';
import {type Harmless, harmlessLine, joined, ours} from '../text/harmless.js';
import type {World} from '../world.js';
import {type CheckedFile, type CheckSettings, checkFile, checkRead, explained} from './check/check-file.js';
import {ownFolders, type Target, targetsOf, watchedFolders} from './check/check-targets.js';
import {paintFor} from './shared/appearance.js';
import {printError} from './shared/print-error.js';
import {printText, widthOn} from './shared/print-text.js';
import type {Settings} from './shared/settings.js';

type Format = FormatOf<'check'>;

type CheckOptions = Readonly<{
  targets: readonly string[];
  format?: Format;
  /** Warnings count as errors for the exit code. */
  strict?: boolean;
  fix?: boolean;
  /** Check again whenever a file is saved. */
  watch?: boolean;
  /** A code to explain instead of checking files. */
  explain?: string;
  /** A file or a git revision whose likelihoods the check compares with. */
  since?: string;
  /** Columns. */
  width?: number;
}>;

/** If there are more files than this, they are checked on all cores, and their results are not cached. */
const few = 10;

/** Checks the targets. Exit code 1 for errors, or for warnings with `strict`; 2 for wrong usage. */
export async function checkBriefings(
  options: CheckOptions,
  settings: Settings,
  world: World,
): Promise<number> {
  const {explain, fix, format = 'text', since, strict, width} = options;
  const {config, places, theme} = settings;
  const {stdout} = world;
  if (explain !== undefined) {
    const {explainCode} = await import('./check/explain-code.js');
    return explainCode(explain, {width, theme}, world);
  }
  if (options.watch) {
    const {watchCheck} = await import('./check/watch-check.js');
    const filesNow = () => filesAmong(targetsOf(options.targets, places).targets).map(({path}) => path);
    const {watch: _, ...once} = options;
    const check = () => checkBriefings(once, settings, world);
    return watchCheck({check, filesNow, folders: watchedFolders(options.targets, places)}, world);
  }
  const {targets, outside} = targetsOf(options.targets, places);
  if (outside.length > 0) sayOutside(outside, world);
  if (targets.length === 0 && outside.length > 0) return 1;
  if (targets.length === 0) {
    const lines = [
      ours('there is no briefing to check'),
      ...searchedFolders(ownFolders(places)),
      ...missingFolders(places),
    ];
    printError(joined(lines, '\n'), world);
    return 1;
  }
  const isFew = targets.length <= few || since !== undefined;
  const checkSettings: CheckSettings = {
    today: localDay(world.now()),
    severities: config.rules ?? {},
    cacheFolders: isFew ? places.cacheFolders : [],
  };
  const hasFailed = fix ? await fixTargets(targets, checkSettings, format, world) : false;
  const {
    reports,
    writeCache,
    isCompared = true,
  } = isFew
    ? await checkFew(targets, since, checkSettings, world)
    : {reports: await checkAll(targets, checkSettings, world), writeCache: async () => {}, isCompared: true};
  const written = await write(reports, format, settings, world);
  if (format === 'text') printText(stdout, written, widthOn(stdout));
  else stdout.write(written);
  await writeCache();
  const {errors} = totalsOf(reports);
  return hasFailed || !isCompared || errors > 0 || (strict && reports.some(hasFault)) ? 1 : 0;
}

/** Whether a file has a problem that came with an edit. A briefing expires by itself, and may be kept for the record. */
function hasFault({problems}: FileReport): boolean {
  return problems.some(({code}) => code !== 'craft/expired');
}

/** Names the links that are not checked. This is not a fault of the briefings, so it does not change the exit code. */
function sayOutside(links: readonly string[], world: World): void {
  const names = joined(
    links.map(link => ours`\n  ${harmlessLine(link)}`),
    '',
  );
  printError(
    ours`not checked, because these links lead out of the folder:${names}\nTo check one of them, name it.`,
    world,
  );
}

async function checkFew(
  targets: readonly Target[],
  since: string | undefined,
  settings: CheckSettings,
  world: World,
) {
  const checked: CheckedFile[] = [];
  const reasons = new Set<Harmless>();
  for (const target of targets) {
    const earlier = since === undefined ? undefined : await earlierText(target, since, world);
    const before = earlier?.text;
    if (earlier?.reason) reasons.add(earlier.reason);
    checked.push(await checkTarget(target, {...settings, ...(before !== undefined && {before})}, world));
  }
  for (const reason of reasons) printError(ours`nothing was compared: ${reason}`, world);
  return {
    isCompared: reasons.size === 0,
    reports: checked.map(({report}) => report),
    writeCache: async () => {
      for (const each of checked) await each.writeCache();
    },
  };
}

/**
 * The text of an earlier version, or the reason why it cannot be read. Neither, if the file is newer than the revision:
 * then there is nothing to compare.
 */
async function earlierText(
  target: Target,
  since: string,
  world: World,
): Promise<Readonly<{text?: string; reason?: Harmless}>> {
  const {readEarlier} = await import('../library/earlier.js');
  const read = await readEarlier('path' in target ? target.path : undefined, since, world);
  if (read.ok) return {text: read.text};
  const {hint, message} = read.problem;
  return read.isNewer ? {} : {reason: hint ? ours`${message}\n${hint}` : message};
}

async function checkTarget(target: Target, settings: CheckSettings, world: World): Promise<CheckedFile> {
  const {name} = target;
  if ('path' in target) return checkFile(target, settings);
  if ('isInput' in target) {
    const uncached = {...settings, cacheFolders: []};
    const readSaved = (file: string) => readSavedArticle(file, undefined);
    const {report, writeCache} = await checkRead(
      name,
      await readTextStream(world.stdin),
      readSaved,
      uncached,
    );
    // `--fix` cannot change standard input.
    const problems = report.problems.map(({fix: _fix, ...problem}) => problem);
    return {report: {...report, problems}, writeCache};
  }
  return {report: {name, problems: [await explained(target.problem)]}, writeCache: async () => {}};
}

async function checkAll(
  targets: readonly Target[],
  settings: CheckSettings,
  world: World,
): Promise<FileReport[]> {
  const [{checkMany}, {progressOn}] = await Promise.all([
    import('./check/check-pool.js'),
    import('./shared/progress-bar.js'),
  ]);
  const files = filesAmong(targets);
  const progress = progressOn(world.stderr, files.length, 'checked');
  const reports = await checkMany(files, settings, progress.show).finally(progress.end);
  const byFile = new Map(files.map((file, index) => [file, reports[index]]));
  return Promise.all(
    targets.map(
      async target =>
        ('path' in target && byFile.get(target)) || (await checkTarget(target, settings, world)).report,
    ),
  );
}

/**
 * Fixes the files and lists the fixes. The list is on standard output if the results are text for people. Otherwise it
 * is on standard error, so that programs can read the results.
 */
async function fixTargets(
  targets: readonly Target[],
  settings: CheckSettings,
  format: Format,
  world: World,
): Promise<boolean> {
  const {fixFiles} = await import('./check/fix-files.js');
  const {lines, skipped, failures} = await fixFiles(filesAmong(targets), settings);
  const stream = format === 'text' ? world.stdout : world.stderr;
  const said = [
    ...lines.map(line => ours`fixed ${line}\n`),
    ...skipped.map(line => ours`left alone ${line}\n`),
  ];
  if (skipped.length > 0) said.push(ours('To fix one of these, name it: `briefing check --fix FILE`.\n'));
  if (said.length > 0) printText(stream, ours`${joined(said, '')}\n`);
  for (const failure of failures) printError(failure, world);
  return failures.length > 0;
}

function filesAmong(targets: readonly Target[]) {
  return targets.flatMap(target => ('path' in target ? [target] : []));
}

async function write(
  reports: readonly FileReport[],
  format: Format,
  {theme}: Settings,
  world: World,
): Promise<string> {
  switch (format) {
    case 'text': {
      const {writeCheckText} = await import('../writers/check/check-text.js');
      const {stdout} = world;
      const paint = await paintFor(stdout, world, theme);
      return writeCheckText(reports, paint, stdout.isTTY ? widthOn(stdout) : undefined);
    }
    case 'json': {
      const {writeCheckJson} = await import('../writers/check/check-json.js');
      return writeCheckJson(reports);
    }
    case 'github': {
      const {writeCheckGithub} = await import('../writers/check/check-github.js');
      return writeCheckGithub(reports);
    }
    case 'sarif': {
      const {sarifOf} = await import('./check/sarif-report.js');
      return sarifOf(reports, world);
    }
    default:
      return format satisfies never;
  }
}
