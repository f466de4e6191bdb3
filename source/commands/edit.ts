/** `briefing edit NAME`: the file in an editor, and what is wrong with it once it is saved. */

import type {Problem} from '../briefing/problems.js';
import {type FileReport, totalsOf} from '../briefing/report.js';
import {findBriefing} from '../library/find.js';
import {editorCommand, opensWindow, runEditor} from '../library/system/editor.js';
import {watchFile} from '../library/system/watch-file.js';
import {harmlessLine} from '../text/harmless.js';
import type {ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {checkFile} from './check/check-file.js';
import {shortName} from './check/check-targets.js';
import {paintFor} from './shared/appearance.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

export type Edit = Readonly<{target: string; theme?: ThemeName}>;

/**
 * Opens the file at its first problem. An editor in a window leaves the terminal free: each save is checked there at once.
 * After any editor, the file is checked as it is then. Exit code 1 if it has errors, or nothing could be edited.
 */
export async function editBriefing({target, theme}: Edit, settings: Settings, world: World): Promise<number> {
  const {config, places} = settings;
  const wishes = {asked: theme, configured: config.theme};
  const found = findBriefing(target, places);
  if (!found.ok) {
    const near = found.near.map(name => `\`${name}\``).join(' or ');
    const hint = `${near ? `Did you mean ${near}?\n` : ''}\`briefing new ${target}\` makes one.`;
    const message = 'there is no briefing of this name';
    return reportProblems({name: target, problems: [{code: 'file/not-found', message, hint}]}, world, wishes);
  }
  const {path} = found;
  const name = shortName(path, places);
  const check = async () => {
    const today = world.now().toISOString().slice(0, 10);
    const {report, keep} = await checkFile(name, path, {
      today,
      severities: config.rules ?? {},
      cacheFolders: places.cacheFolders,
    });
    await keep();
    return report;
  };
  const place = firstPlace((await check()).problems);
  const editor = editorCommand(
    {env: world.env, platform: world.platform, ...(config.editor && {configured: config.editor})},
    path,
    place?.line ?? 1,
    place?.column,
  );
  let last: Promise<unknown> = Promise.resolve();
  const tell = async () => tellProblems(await check(), world, wishes);
  const stopWatching = opensWindow(editor)
    ? watchFile(path, () => {
        last = last.then(tell);
      })
    : () => {};
  // Ctrl-C is the editor's while it has the terminal.
  const stopHearing = opensWindow(editor) ? () => {} : world.onSignal('SIGINT', () => {});
  const edited = await runEditor(editor, {env: world.env, cwd: world.cwd});
  stopWatching();
  stopHearing();
  await last;
  if (!edited.ok || edited.code !== 0) {
    const message = edited.ok ? `the editor ended with ${edited.code}` : edited.message;
    world.stderr.write(`briefing: ${harmlessLine(message)}\n`);
    return 1;
  }
  return tell();
}

/** Where to begin: at the first error, or else at the first warning. */
function firstPlace(problems: readonly Problem[]): {line: number; column: number} | undefined {
  const placed = problems.filter(({range}) => range !== undefined);
  return (placed.find(({severity}) => severity !== 'warning') ?? placed[0])?.range?.start;
}

async function tellProblems(
  report: FileReport,
  world: World,
  wishes: Parameters<typeof paintFor>[2],
): Promise<number> {
  const {writeCheckText} = await import('../writers/check/check-text.js');
  const paint = await paintFor(world.stdout, world, wishes);
  world.stdout.write(
    report.problems.length === 0
      ? `${harmlessLine(report.name)}: no problems\n`
      : writeCheckText([report], paint),
  );
  return totalsOf([report]).errors > 0 ? 1 : 0;
}
