/** `briefing NAME`: the reader on a terminal, text everywhere else. */

import {type ThemeName, themeNames} from '../briefing/theme-names.js';
import {type Document, sourcesPaneId} from '../document/document.js';
import {type Loaded, loadDocument} from '../library/load.js';
import type {View} from '../library/records/reading-record.js';
import type {Mode} from '../reader/state/mode.js';
import type {Notice, Position, State} from '../reader/state/state.js';
import {defaultWordsPerMinute} from '../text/reading-time.js';
import type {World} from '../world.js';
import {asksForScreenReader, coloursOf, themeFor} from './shared/appearance.js';
import {type Print, printDocument} from './shared/print-document.js';
import type {Chosen} from './shared/reading-session.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

export type Open = Readonly<{target: string; meant?: string; inline?: boolean; screenReader?: boolean}> &
  Print;

/** Opens a briefing. Exit code 1 if it is not found or not valid. */
export async function openBriefing(options: Open, settings: Settings, world: World): Promise<number> {
  const {config, places} = settings;
  const loaded = await loadDocument(options.target, places, world);
  if (!loaded.ok) {
    const wishes = {asked: options.theme, configured: config.theme};
    return reportProblems(orCommand(loaded, options.meant), world, wishes);
  }
  const {document, keep} = loaded;
  if (world.stdout.isTTY === true && world.env.TERM !== 'dumb') {
    const code = await read(document, loaded, options, settings, world);
    if (code !== undefined) {
      await keep();
      return code;
    }
  }
  await printDocument(document, options, settings, world);
  await keep();
  return 0;
}

/** Opens the reader where the last reading ended; `undefined` where there is no keyboard. */
async function read(
  document: Document,
  {name, path, text = ''}: Loaded,
  options: Open,
  {config, keymap}: Settings,
  world: World,
): Promise<number | undefined> {
  const [{openReader}, {beginReading}, {effectsFor}] = await Promise.all([
    import('../reader/open-reader.js'),
    import('./shared/reading-session.js'),
    import('./shared/reader-effects.js'),
  ]);
  const {notice, prepare, remember, view} = beginReading(path, text, world);
  const {editor} = config;
  const minutes =
    options.minutes ?? (view?.minutes === undefined ? config.minutes : view.minutes) ?? undefined;
  const configured = remembered(view?.theme) ?? config.theme;
  const theme = themeFor({asked: options.theme, configured}, world.env);
  const position = positionIn(view);
  const leftOff: Notice | undefined =
    position && position.pane !== 'brief' && !options.card
      ? {text: 'where you left off', tone: 'plain'}
      : undefined;
  const shownNotice = notice ?? leftOff;
  const closed = await openReader(await prepare(document, text), {
    world,
    effects: effectsFor(world, {
      prepare,
      ...(editor && {editor}),
      ...(path !== undefined && {file: {path, name, text}}),
    }),
    mode: modeOf(options, config, world),
    theme,
    colours: coloursOf(world.env),
    ...(keymap && {keymap}),
    opening: {
      now: world.now(),
      wordsPerMinute: options.wordsPerMinute ?? config.wpm ?? defaultWordsPerMinute,
      ...(minutes !== undefined && {minutes}),
      ...(position && {position}),
      ...(options.card && {isCard: true}),
      ...(shownNotice && {notice: shownNotice}),
    },
  });
  if (!closed) return undefined;
  await remember(closed, chosenIn(closed.state, {theme, minutes}, options, view));
  return closed.code;
}

/**
 * What was chosen, now or before: on the command line, or by a key. What only the environment or the configuration says
 * is not, and may say something else the next time.
 */
function chosenIn(
  state: State,
  opened: Pick<State, 'theme'> & Readonly<{minutes: number | undefined}>,
  asked: Pick<Open, 'theme' | 'minutes'>,
  before: Chosen | undefined,
): Chosen {
  const isThemeChosen = asked.theme !== undefined || state.theme !== opened.theme;
  const theme = isThemeChosen ? state.theme : before?.theme;
  // What a search or a jump has lifted is chosen still.
  const left = state.chosen.minutes;
  const isTimeChosen = asked.minutes !== undefined || left !== opened.minutes;
  const minutes = isTimeChosen ? (left ?? null) : before?.minutes;
  return {...(theme !== undefined && {theme}), ...(minutes !== undefined && {minutes})};
}

/** Where the last reading ended; one that came to the sources had come to the end, and the next begins anew. */
function positionIn(view: View | undefined): Position | undefined {
  if (!view || view.pane === sourcesPaneId) return undefined;
  return {pane: view.pane, path: view.path ?? [], at: view.at ?? 0};
}

/** A name that is not found, with the command that it may have been meant for. */
function orCommand(failed: Extract<Loaded, {ok: false}>, meant: string | undefined) {
  const problems = failed.problems.map(problem =>
    problem.code === 'file/not-found' && meant
      ? {...problem, hint: `\`briefing ${meant}\` is a command.\n${problem.hint ?? ''}`}
      : problem,
  );
  return {...failed, problems};
}

function remembered(theme: string | undefined): ThemeName | undefined {
  return themeNames.find(name => name === theme);
}

/** How the reader uses the terminal: as asked for, as configured, or on a screen of its own. */
export function modeOf(
  {inline, screenReader}: Pick<Open, 'inline' | 'screenReader'>,
  config: Settings['config'],
  {env}: World,
): Mode {
  if (screenReader || asksForScreenReader(env) || config.screen_reader) return 'spoken';
  return inline || config.inline ? 'inline' : 'full';
}
