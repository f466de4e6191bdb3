/** What commands read from the environment: how their output is to look. */
import {type Colours, type Paint, plain, type ThemeName} from '../../typeset/paint.js';
import type {World} from '../../world.js';

type Env = World['env'];

/** What was wished for: on the command line, and in the configuration. */
export type ThemeWishes = Readonly<{
  asked?: ThemeName | undefined;
  configured?: ThemeName | undefined;
}>;

/**
 * The theme in force: the one asked for; else `none` with `NO_COLOR` (any value but an empty one, see no-color.org);
 * else the configured one; else `light` where the terminal says that its background is light, and `terminal`.
 */
export function themeFor({asked, configured}: ThemeWishes, env: Env): ThemeName {
  if (asked) return asked;
  if (env.NO_COLOR) return 'none';
  return configured ?? (backgroundOf(env) === 'light' ? 'light' : 'terminal');
}

/**
 * What kind of background the terminal says it has in `COLORFGBG` (`15;0`, `0;default;15`): its last field is one of
 * the 16 colours, of which Vim takes 7 and 9 to 15 for light. Most terminals say nothing.
 */
export function backgroundOf({COLORFGBG: colours}: Env): 'dark' | 'light' | undefined {
  const last = /;(\d{1,2})$/.exec(colours ?? '')?.[1];
  if (last === undefined || Number(last) > 15) return undefined;
  return Number(last) === 7 || Number(last) > 8 ? 'light' : 'dark';
}

/** Whether the environment asks for text to listen to, as every program made with Ink reads it. */
export function asksForScreenReader({INK_SCREEN_READER: asked}: Env): boolean {
  return asked === 'true';
}

/** The colours that the terminal can show: all where it says so, else the 256 that nearly every one has. */
export function coloursOf({COLORTERM: kind}: Env): Colours {
  return kind === 'truecolor' || kind === '24bit' ? 'truecolor' : '256';
}

/** Paint for text on a stream: control sequences on a terminal, or where `FORCE_COLOR` asks for them. */
export async function paintFor(
  stream: Pick<NodeJS.WriteStream, 'isTTY'>,
  {env}: World,
  wishes: ThemeWishes = {},
): Promise<Paint> {
  const {FORCE_COLOR: force, TERM: term} = env;
  const isForced = force !== undefined && force !== '';
  const isPlain = isForced ? force === '0' || force === 'false' : !stream.isTTY || term === 'dumb';
  if (isPlain) return plain;
  const {paintForText} = await import('../../typeset/theme.js');
  const theme = themeFor(wishes, isForced ? {...env, NO_COLOR: undefined} : env);
  return paintForText(theme, {background: backgroundOf(env), colours: coloursOf(env)});
}
