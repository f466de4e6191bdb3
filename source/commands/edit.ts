/** `briefing edit NAME`: opens the file in the user’s editor, and reports the problems of the file that was saved. */

import type {Problem} from '../briefing/problems.js';
import {type FileReport, totalsOf} from '../briefing/report.js';
import {findBriefing} from '../library/find.js';
import {notFound} from '../library/not-found.js';
import {shortPath} from '../library/paths.js';
import {editorCommand, opensWindow, runEditor} from '../library/system/editor.js';
import {watchFile} from '../library/system/watch-file.js';
import {utcDay} from '../text/dates.js';
import {harmlessLine, ours} from '../text/harmless.js';
import type {World} from '../world.js';
import {checkFile} from './check/check-file.js';
import {paintFor, type ThemeWishes} from './shared/appearance.js';
import {printError} from './shared/print-error.js';
import {printText, widthOn} from './shared/print-text.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

type EditOptions = Readonly<{target: string}>;

/**
 * Opens the file at its first problem. The file is checked when the editor ends. If the editor opens a window, and so
 * leaves the terminal free, the file is also checked at each save. Exit code 1 if the file has errors at the end, or
 * the editor fails.
 */
export async function editBriefing({target}: EditOptions, settings: Settings, world: World): Promise<number> {
  const {config, places, theme} = settings;
  const found = findBriefing(target, places);
  if (!found.ok) {
    const problem = notFound(found, [ours`\`briefing new ${harmlessLine(target)}\` starts a new briefing.`]);
    return reportProblems({name: target, problems: [problem]}, world, theme);
  }
  const {path} = found;
  const name = shortPath(path, places.cwd);
  const check = async () => {
    // An editor cannot open a pipe, so waiting for one would be of no use.
    const {report, writeCache} = await checkFile(
      {name, path, isFound: true},
      {
        today: utcDay(world.now()),
        severities: config.rules ?? {},
        cacheFolders: places.cacheFolders,
      },
    );
    await writeCache();
    return report;
  };
  const place = firstPlace((await check()).problems);
  const editor = editorCommand(
    {env: world.env, platform: world.platform, ...(config.editor && {configured: config.editor})},
    path,
    place?.line ?? 1,
    place?.column,
  );
  const report = async () => printReport(await check(), world, theme);
  let lastReport: Promise<unknown> = Promise.resolve();
  const hasWindow = opensWindow(editor);
  const stopWatching = hasWindow
    ? watchFile(path, () => {
        lastReport = lastReport.then(report);
      })
    : () => {};
  // An editor in the terminal handles Ctrl-C itself.
  const stopListening = hasWindow ? () => {} : world.onSignal('SIGINT', () => {});
  const edited = await runEditor(editor, {env: world.env, cwd: world.cwd});
  stopWatching();
  stopListening();
  await lastReport;
  if (!edited.ok || edited.code !== 0) {
    const message = edited.ok ? ours`the editor ended with exit code ${edited.code}` : edited.message;
    printError(message, world);
    return 1;
  }
  return report();
}

/** The place of the first error, or of the first warning if there are no errors. */
function firstPlace(problems: readonly Problem[]): {line: number; column: number} | undefined {
  const placed = problems.filter(({range}) => range !== undefined);
  return (placed.find(({severity}) => severity !== 'warning') ?? placed[0])?.range?.start;
}

/** Prints the problems of a file. Returns the exit code: 1 if there are errors. */
async function printReport(report: FileReport, world: World, theme: ThemeWishes): Promise<number> {
  const {writeCheckText} = await import('../writers/check/check-text.js');
  const paint = await paintFor(world.stdout, world, theme);
  const {stdout} = world;
  printText(
    stdout,
    report.problems.length === 0
      ? `${harmlessLine(report.name)}: no problems\n`
      : writeCheckText([report], paint, stdout.isTTY ? widthOn(stdout) : undefined),
    widthOn(stdout),
  );
  return totalsOf([report]).errors > 0 ? 1 : 0;
}
