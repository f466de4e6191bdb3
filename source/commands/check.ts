/** `briefing check`: what is wrong with briefings, as files and as briefings. */
import {type FileReport, totalsOf} from '../briefing/report.js';
import {readTextStream} from '../library/read-text.js';
import {readSavedArticle} from '../library/saved-article.js';
import type {World} from '../world.js';
import {type CheckedFile, type CheckSettings, checkFile, checkRead, explained} from './check/check-file.js';
import {ownFolders, type Target, targetsOf} from './check/check-targets.js';
import {paintFor} from './shared/appearance.js';
import type {Settings} from './shared/settings.js';

const formats = ['text', 'json', 'github', 'sarif'] as const;
export type CheckFormat = (typeof formats)[number];

export type Check = Readonly<{
  targets: readonly string[];
  format?: string;
  /** Warnings count as errors for the exit code. */
  strict?: boolean;
  fix?: boolean;
  explain?: string;
  /** A file, or a git revision: what the likelihoods are compared with. */
  since?: string;
  width?: number;
}>;

/** More files than this are checked on all cores, and their verdicts are not kept. */
const few = 10;

/** Checks what is asked for. Exit code 1 for errors, or for warnings with `strict`; 2 for wrong usage. */
export async function checkBriefings(
  check: Check,
  {config, places}: Settings,
  world: World,
): Promise<number> {
  const {stdout, stderr} = world;
  if (check.explain !== undefined) {
    const {explainCode} = await import('./check/explain-code.js');
    return explainCode(check.explain, check.width, world);
  }
  const targets = targetsOf(check.targets, places);
  if (targets.length === 0) {
    const folders = ownFolders(places).map(folder => `\n  ${folder}`);
    stderr.write(`briefing: there is no briefing to check\nLooked in:${folders.join('')}\n`);
    return 1;
  }
  const today = world.now().toISOString().slice(0, 10);
  const isFew = targets.length <= few || check.since !== undefined;
  const settings = {today, severities: config.rules ?? {}, cacheFolders: isFew ? places.cacheFolders : []};
  const hasFailed = check.fix ? await fix(targets, settings, check.format, world) : false;
  const {reports, keep} = isFew
    ? await checkFew(targets, check.since, settings, world)
    : {reports: await checkAll(targets, settings, world), keep: async () => {}};
  stdout.write(await written(reports, formatOf(check), world));
  await keep();
  const {errors, warnings} = totalsOf(reports);
  return hasFailed || errors > 0 || (check.strict && warnings > 0) ? 1 : 0;
}

function formatOf({format}: Check): CheckFormat {
  return formats.find(name => name === format) ?? 'text';
}

async function checkFew(
  targets: readonly Target[],
  since: string | undefined,
  settings: CheckSettings,
  world: World,
) {
  const checked: CheckedFile[] = [];
  for (const target of targets) {
    const before = since === undefined ? undefined : await earlierText(target, since, world);
    checked.push(await checkTarget(target, {...settings, ...(before !== undefined && {before})}, world));
  }
  return {
    reports: checked.map(({report}) => report),
    keep: async () => {
      for (const {keep} of checked) await keep();
    },
  };
}

/** The text of a file as it was; nothing where it was not there yet. */
async function earlierText(target: Target, since: string, world: World): Promise<string | undefined> {
  const {readEarlier} = await import('../library/earlier.js');
  const read = await readEarlier('path' in target ? target.path : undefined, since, world);
  return read.ok ? read.text : undefined;
}

async function checkTarget(target: Target, settings: CheckSettings, world: World): Promise<CheckedFile> {
  const {name} = target;
  if ('path' in target) return checkFile(name, target.path, settings);
  if ('isInput' in target) {
    const nothingKept = {...settings, cacheFolders: []};
    const readSaved = (file: string) => readSavedArticle(file, undefined);
    return checkRead(name, await readTextStream(world.stdin), readSaved, nothingKept);
  }
  return {report: {name, problems: [await explained(target.problem)]}, keep: async () => {}};
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
  const files = targets.flatMap(target => ('path' in target ? [target] : []));
  const progress = progressOn(world.stderr, files.length, 'checked');
  const reports = await checkMany(files, settings, progress.show).finally(progress.end);
  const byPath = new Map(files.map((file, index) => [file, reports[index]]));
  return Promise.all(
    targets.map(
      async target =>
        ('path' in target && byPath.get(target)) || (await checkTarget(target, settings, world)).report,
    ),
  );
}

/** Repairs the files, and says what was done: among the output for people, beside that for programs. */
async function fix(
  targets: readonly Target[],
  settings: CheckSettings,
  format: string | undefined,
  {stdout, stderr}: World,
): Promise<boolean> {
  const {fixFiles} = await import('./check/fix-files.js');
  const files = targets.flatMap(target => ('path' in target ? [target] : []));
  const {lines, failures} = await fixFiles(files, settings);
  const stream = format === undefined || format === 'text' ? stdout : stderr;
  if (lines.length > 0) stream.write(`${lines.map(line => `fixed ${line}\n`).join('')}\n`);
  for (const failure of failures) stderr.write(`briefing: ${failure}\n`);
  return failures.length > 0;
}

async function written(reports: readonly FileReport[], format: CheckFormat, world: World): Promise<string> {
  switch (format) {
    case 'text': {
      const {writeCheckText} = await import('../writers/check/check-text.js');
      return writeCheckText(reports, await paintFor(world.stdout, world));
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
