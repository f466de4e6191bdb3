/** `briefing NAME`: opens the reader on a terminal, and prints text everywhere else. */

import {type ThemeName, themeNames} from '../briefing/theme-names.js';
import {type Document, sourcesPaneId} from '../document/document.js';
import {type Loaded, loadDocument} from '../library/load.js';
import {shortPath} from '../library/paths.js';
import type {View} from '../library/records/reading-record.js';
import type {Notice, Position, State} from '../reader/state/state.js';
import {harmlessLine, ours} from '../text/harmless.js';
import {defaultWordsPerMinute} from '../text/reading-time.js';
import type {World} from '../world.js';
import {type ModeOptions, screenOptions} from './shared/appearance.js';
import {type PrintOptions, printDocument} from './shared/print-document.js';
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

/**
 * Opens the reader at the place where the last reading ended. Returns the exit code, or `undefined` if there is no
 * keyboard.
 */
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
  const {notice, prepare, remember, view} = beginReading(path, text, world);
  const {config} = settings;
  const {editor} = config;
  const minutes =
    options.minutes ?? (view?.minutes === undefined ? config.minutes : view.minutes) ?? undefined;
  const {asked, configured} = settings.theme;
  const wishes = {asked, configured: themeNamed(view?.theme) ?? configured};
  const screen = screenOptions(options, {...settings, theme: wishes}, world);
  const position = positionIn(view);
  const resumed: Notice | undefined =
    position && position.pane !== 'brief' && !options.card
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
      now: world.now(),
      wordsPerMinute: options.wordsPerMinute ?? config.wpm ?? defaultWordsPerMinute,
      ...(minutes !== undefined && {minutes}),
      ...(position && {position}),
      ...(options.card && {isCard: true}),
      ...(shownNotice && {notice: shownNotice}),
      ...(problems.length > 0 && {problems}),
    },
  });
  if (!closed) return undefined;
  const before = {theme: screen.theme, minutes};
  await remember(closed, chosenIn(closed.state, before, {theme: asked, minutes: options.minutes}, view));
  return closed.code;
}

/** The problems of the briefing and of the configuration, as the reader lists them. */
async function problemsOf(loaded: Loaded, {file, problems = []}: Settings, {cwd}: World) {
  if (loaded.ok && problems.length === 0) return {ofFile: [], ofConfig: []};
  const {shownProblems} = await import('./shared/shown-problems.js');
  const config = {name: shortPath(file.path, cwd), path: file.path, problems, isOfConfig: true} as const;
  return {ofFile: loaded.ok ? [] : shownProblems(loaded), ofConfig: shownProblems(config)};
}

type Look = Readonly<{theme: ThemeName | undefined; minutes: number | undefined}>;

/**
 * The theme and the time budget to remember: those that the user chose with an option or a key, in this reading or an
 * earlier one. Values that come only from the environment or the configuration are not remembered, because they may
 * change.
 */
function chosenIn(state: State, opened: Look, asked: Look, earlier: Chosen | undefined): Chosen {
  const isThemeChosen = asked.theme !== undefined || state.theme !== opened.theme;
  const theme = isThemeChosen ? state.theme : earlier?.theme;
  // A search or a jump turns the time budget off for a while. The budget then still counts as chosen.
  const left = state.chosen.minutes;
  const isTimeChosen = asked.minutes !== undefined || left !== opened.minutes;
  const minutes = isTimeChosen ? (left ?? null) : earlier?.minutes;
  return {...(theme !== undefined && {theme}), ...(minutes !== undefined && {minutes})};
}

/**
 * The place where the last reading ended. A reading that ended in the sources was complete, so the next reading begins
 * at the start.
 */
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

function themeNamed(name: string | undefined): ThemeName | undefined {
  return themeNames.find(theme => theme === name);
}
