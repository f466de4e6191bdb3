/**
 * Decides how the output looks and how the reader uses the terminal, from the options, the configuration and the
 * environment.
 */
import type {Config} from '../../briefing/parse-config.js';
import {stateFolder} from '../../library/folders.js';
import {readChosenTheme} from '../../library/records/chosen-theme.js';
import type {Keymap} from '../../reader/keys/keymap.js';
import type {Mode} from '../../reader/state/mode.js';
import {type Background, type Colours, type Paint, plain, type ThemeName} from '../../typeset/paint.js';
import type {World} from '../../world.js';

type Env = World['env'];

/** The theme of the command line, the theme that `t` chose in the reader, and the theme of the configuration, if any. */
export type ThemeWishes = Readonly<{
  asked?: ThemeName | undefined;
  chosen?: ThemeName | undefined;
  configured?: ThemeName | undefined;
}>;

/**
 * The theme in force. The first of these that applies: the theme of the command line; `none` if `NO_COLOR` is set and
 * not empty (see no-color.org); the theme that the user chose in the reader; the configured theme; `light` if the terminal says that its background is light;
 * `terminal`.
 */
export function themeFor({asked, chosen, configured}: ThemeWishes, env: Env): ThemeName {
  if (asked) return asked;
  if (env.NO_COLOR) return 'none';
  return chosen ?? configured ?? (backgroundOf(env) === 'light' ? 'light' : 'terminal');
}

/**
 * The background that the terminal names in `COLORFGBG` (`15;0`, `0;default;15`). The last field is one of 16 colours.
 * Like Vim, we count 7 and 9 to 15 as light. `undefined` for most terminals, which do not set the variable. The Linux
 * console is black.
 */
export function backgroundOf({COLORFGBG: colours, TERM: term}: Env): Background | undefined {
  const last = /;(\d{1,2})$/.exec(colours ?? '')?.[1];
  if (last === undefined || Number(last) > 15) return term === 'linux' ? 'dark' : undefined;
  return Number(last) === 7 || Number(last) > 8 ? 'light' : 'dark';
}

/** Whether the environment asks for text for a screen reader. All programs made with Ink read this variable. */
export function asksForScreenReader({INK_SCREEN_READER: asked}: Env): boolean {
  return asked === 'true';
}

/** The colours that the terminal can show, by what it says of itself, else the 256 that nearly every terminal has. */
export function coloursOf({COLORTERM: kind, TERM: term = ''}: Env): Colours {
  if (withoutColours.test(term)) return 'none';
  if (kind === 'truecolor' || kind === '24bit') return 'truecolor';
  return withSixteen.test(term) ? '16' : '256';
}

/** Terminals without colours, such as `vt100`, and terminal types that end in `-m` (monochrome). */
const withoutColours = /^(?:dumb|vt\d.*|ansi-m.*|.+-m|.+-mono)$/;
/** Terminals for which the terminfo database names 8 or 16 colours. */
const withSixteen =
  /^(?:linux|ansi|cygwin|cons25|pcansi|eterm|eterm-color|putty|rxvt|rxvt-(?:16)?color|xterm|xterm-(?:16)?color|screen|screen\.(?:linux|rxvt|xterm)|tmux)$/;

/** Paints text for a stream. Uses control sequences on a terminal, or if `FORCE_COLOR` asks for them. */
export async function paintFor(
  stream: Pick<NodeJS.WriteStream, 'isTTY'>,
  {env}: World,
  wishes: ThemeWishes,
): Promise<Paint> {
  const {FORCE_COLOR: force, TERM: term} = env;
  const isForced = force !== undefined && force !== '';
  const isPlain = isForced ? force === '0' || force === 'false' : !stream.isTTY || term === 'dumb';
  if (isPlain) return plain;
  const {paintForText} = await import('../../typeset/theme.js');
  const theme = themeFor(wishes, isForced ? {...env, NO_COLOR: undefined} : env);
  const known = coloursOf(env);
  const colours = isForced && known === 'none' ? '16' : known;
  return paintForText(theme, {background: backgroundOf(env), colours});
}

/** Options that say how the reader uses the terminal. */
export type ModeOptions = Readonly<{inline?: boolean; screenReader?: boolean}>;

/** The settings on which a screen of the program depends (see `Settings`). */
type ScreenSettings = Readonly<{
  config: Config;
  theme: ThemeWishes;
  keymap?: Keymap;
  shownKeymap?: Keymap;
}>;

/**
 * How a screen of the program uses the terminal. Options come before the configuration. The default is the whole
 * screen.
 */
function modeOf(
  {inline, screenReader}: ModeOptions,
  {config}: Pick<ScreenSettings, 'config'>,
  {env}: World,
): Mode {
  if (screenReader || asksForScreenReader(env) || config.screen_reader) return 'spoken';
  return inline || config.inline ? 'inline' : 'full';
}

/**
 * What a screen of the program needs: how it uses the terminal, its theme, its colours and, if keys are rebound, its
 * keymap.
 */
export function screenOptions(options: ModeOptions, settings: ScreenSettings, world: World) {
  const background = backgroundOf(world.env);
  const {theme} = settings;
  const keymap = settings.shownKeymap ?? settings.keymap;
  return {
    mode: modeOf(options, settings, world),
    theme: themeFor({...theme, chosen: readChosenTheme(stateFolder(world))}, world.env),
    colours: coloursOf(world.env),
    ...(background && {background}),
    ...(keymap && {keymap}),
  };
}
