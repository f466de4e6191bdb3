/** `briefing edit NAME`: opens the file in the user’s editor, and reports the problems of the file that was saved. */

import type {Problem} from '../briefing/problems.js';
import {type FileReport, totalsOf} from '../briefing/report.js';
import {findBriefing} from '../library/find.js';
import {notFound} from '../library/not-found.js';
import {shortPath} from '../library/paths.js';
import {editorCommand, opensWindow, runEditor} from '../library/system/editor.js';
import type {Program} from '../library/system/programs.js';
import {watchFile} from '../library/system/watch-file.js';
import {localDay} from '../text/dates.js';
import {harmlessLine, ours} from '../text/harmless.js';
import {shellWord} from '../text/message-parts.js';
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
 * leaves the terminal free, the file is also checked at each save. If the file has errors after an editor in the
 * terminal, asks whether to open the editor again. Exit code 1 if the file has errors at the end, or the editor fails.
 */
export async function editBriefing({target}: EditOptions, settings: Settings, world: World): Promise<number> {
  const {config, places, theme} = settings;
  const found = findBriefing(target, places);
  if (!found.ok) {
    const problem = notFound(found, [ours`\`briefing new ${shellWord(target)}\` starts a new briefing.`]);
    return reportProblems({name: target, problems: [problem]}, world, theme);
  }
  const {path} = found;
  const name = shortPath(path, places.cwd);
  const check = async () => {
    // An editor cannot open a pipe, so waiting for one would be of no use.
    const {report, writeCache} = await checkFile(
      {name, path, isFound: true},
      {
        today: localDay(world.now()),
        severities: config.rules ?? {},
        cacheFolders: places.cacheFolders,
      },
    );
    await writeCache();
    return report;
  };
  const canAsk = world.stdin.isTTY === true && world.stdout.isTTY === true;
  for (;;) {
    const place = firstPlace((await check()).problems);
    const editor = editorCommand(
      {env: world.env, platform: world.platform, ...(config.editor && {configured: config.editor})},
      path,
      place?.line ?? 1,
      place?.column,
    );
    const code = await editOnce(editor, path, async () => printReport(await check(), world, theme), world);
    // The user sees the errors first. The file keeps what was saved, whatever the answer is.
    if (code !== 'errors') return code;
    if (!canAsk || opensWindow(editor)) return 1;
    const {agrees} = await import('../library/system/yes-or-no.js');
    if (!(await agrees(ours('Open the editor again, at the first error?'), world))) return 1;
  }
}

/**
 * Runs the editor once, and reports the problems of the file. Returns the exit code, or `errors` if the file has errors
 * at the end.
 */
async function editOnce(
  editor: Program,
  path: string,
  report: () => Promise<number>,
  world: World,
): Promise<0 | 1 | 'errors'> {
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
  return (await report()) === 0 ? 0 : 'errors';
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
