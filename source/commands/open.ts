/** `briefing NAME`: opens the reader on a terminal, and prints text everywhere else. */

import type {ThemeName} from '../briefing/theme-names.js';
import {type Document, sourcesPaneId} from '../document/document.js';
import {stateFolder} from '../library/folders.js';
import {type Loaded, loadDocument} from '../library/load.js';
import {shortPath} from '../library/paths.js';
import type {View} from '../library/records/reading-record.js';
import type {Notice} from '../reader/state/messages.js';
import type {Position} from '../reader/state/position.js';
import type {State} from '../reader/state/state.js';
import {harmlessLine, ours} from '../text/harmless.js';
import {defaultWordsPerMinute} from '../text/reading-time.js';
import type {World} from '../world.js';
import {type ModeOptions, screenOptions, themeFor} from './shared/appearance.js';
import {type PrintOptions, printDocument} from './shared/print-document.js';
import {printError} from './shared/print-error.js';
import type {Chosen} from './shared/reading-session.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

export type OpenOptions = PrintOptions &
  ModeOptions &
  Readonly<{
    target: string;
    meant?: string;
    /** Refuse a briefing with problems, even on a terminal. */
    strict?: boolean;
  }>;

/**
 * Opens a briefing. Exit code 1 if the briefing is not found or not valid. On a terminal, the reader opens what can be
 * read of an invalid briefing, unless the user asks for `strict`.
 */
export async function openBriefing(options: OpenOptions, settings: Settings, world: World): Promise<number> {
  const loaded = await loadDocument(options.target, settings.places, world);
  const isLenient = world.stdout.isTTY === true && !options.strict;
  const document = loaded.ok ? loaded.document : isLenient ? loaded.readable : undefined;
  if (!document) {
    return loaded.ok ? 1 : reportProblems(withCommand(loaded, options.meant), world, settings.theme);
  }
  const {writeCache} = loaded;
  if (world.stdout.isTTY === true && world.env.TERM !== 'dumb') {
    const code = await read(document, loaded, options, settings, world);
    if (code !== undefined) {
      await writeCache();
      return code;
    }
  }
  await printDocument(document, options, settings, world);
  await writeCache();
  return loaded.ok ? 0 : reportProblems(loaded, world, settings.theme);
}

/** Opens the reader. Returns the exit code, or `undefined` if there is no keyboard. */
async function read(
  document: Document,
  loaded: Loaded,
  options: OpenOptions,
  settings: Settings,
  world: World,
): Promise<number | undefined> {
  const {name, path, text = ''} = loaded;
  const [{openReader}, {beginReading}, {effectsFor}] = await Promise.all([
    import('../reader/open-reader.js'),
    import('./shared/reading-session.js'),
    import('./shared/reader-effects.js'),
  ]);
  const {ofConfig, ofFile} = await problemsOf(loaded, settings, world);
  const problems = [...ofFile, ...ofConfig];
  const {left, notice, prepare, remember, view} = beginReading(path, text, world);
  const {config} = settings;
  const {editor} = config;
  const minutes =
    options.minutes ?? (view?.minutes === undefined ? config.minutes : view.minutes) ?? undefined;
  const screen = screenOptions(options, settings, world);
  const last = positionIn(view);
  const now = world.now();
  const isResumed = last !== undefined && wasLeftLately(left, now);
  const resumed: Notice | undefined =
    isResumed && last.pane !== 'brief' && !options.card
      ? {text: ours('where you left off'), tone: 'plain'}
      : undefined;
  const shownNotice = notice ?? resumed;
  const shown = loaded.ok ? await prepare(document, text) : document;
  const closed = await openReader(shown, {
    world,
    ...screen,
    effects: effectsFor(world, {
      prepare,
      ofConfig,
      ...(editor && {editor}),
      ...(path !== undefined && {file: {path, name, text, isPartial: !loaded.ok}}),
    }),
    opening: {
      now,
      wordsPerMinute: options.wordsPerMinute ?? config.wpm ?? defaultWordsPerMinute,
      ...(minutes !== undefined && {minutes}),
      ...(last && {last}),
      ...(isResumed && {isResumed}),
      ...(options.card && {isCard: true}),
      ...(shownNotice && {notice: shownNotice}),
      ...(problems.length > 0 && {problems}),
    },
  });
  if (!closed) return undefined;
  await remember(closed, chosenIn(closed.state, minutes, view));
  await rememberTheme(closed.state.theme, screen.theme, settings, world);
  return closed.code;
}

/** The problems of the briefing and of the configuration, as the reader lists them. */
async function problemsOf(loaded: Loaded, {file, problems = []}: Settings, {cwd}: World) {
  if (loaded.ok && problems.length === 0) return {ofFile: [], ofConfig: []};
  const {shownProblems} = await import('./shared/shown-problems.js');
  const config = {name: shortPath(file.path, cwd), path: file.path, problems, isOfConfig: true} as const;
  return {ofFile: loaded.ok ? [] : shownProblems(loaded), ofConfig: shownProblems(config)};
}

/** A reading that ended less than this many milliseconds ago goes on at its place. */
const resumeWithin = 3_600_000;

function wasLeftLately(left: Date | undefined, now: Date): boolean {
  return left !== undefined && Math.abs(now.getTime() - left.getTime()) < resumeWithin;
}

/**
 * The time budget to remember: the one that the user chose with a key, in this reading or an earlier one. A budget of
 * the command line or the configuration is only for this reading.
 */
function chosenIn(state: State, opened: number | undefined, earlier: Chosen | undefined): Chosen {
  // A search or a jump turns the time budget off for a while. The budget then still counts as chosen.
  const left = state.chosen.minutes;
  const minutes = left === opened ? earlier?.minutes : (left ?? null);
  return minutes === undefined ? {} : {minutes};
}

/**
 * Saves the theme for all briefings, if the user changed it with a key. If the user came back to the theme of the
 * configuration, the configuration applies again.
 */
async function rememberTheme(
  theme: ThemeName,
  opened: ThemeName,
  settings: Settings,
  world: World,
): Promise<void> {
  if (theme === opened) return;
  const {saveChosenTheme} = await import('../library/records/save-chosen-theme.js');
  const usual = themeFor({configured: settings.theme.configured}, world.env);
  const saved = saveChosenTheme(theme === usual ? undefined : theme, stateFolder(world));
  if (!saved.ok) printError(saved.message, world);
}

/** The place where the last reading ended. A reading that ended in the sources was complete, so there is no place. */
function positionIn(view: View | undefined): Position | undefined {
  if (!view || view.pane === sourcesPaneId) return undefined;
  return {pane: view.pane, path: view.path ?? [], at: view.at ?? 0};
}

/**
 * Adds a hint to “not found”: the command whose name resembles this name, because the user may have meant that command.
 */
function withCommand(failed: Extract<Loaded, {ok: false}>, meant: string | undefined) {
  const problems = failed.problems.map(problem =>
    problem.code === 'file/not-found' && meant
      ? {...problem, hint: ours`\`briefing ${harmlessLine(meant)}\` is a command.\n${problem.hint ?? ''}`}
      : problem,
  );
  return {...failed, problems};
}
