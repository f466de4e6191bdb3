/** The one place where a role gets its look. */
import {Chalk, type ChalkInstance} from 'chalk';
import type {Role} from '../document/document.js';
import type {Colours, Paint, ThemeName} from './paint.js';
import {type Colour, type Palette, palettes} from './palettes.js';

/** All that chalk can write: what the terminal can show is decided before. */
const chalk = new Chalk({level: 3});
type Looks = Readonly<Partial<Record<Role, ChalkInstance>>>;

/** Weight, slant and line alone. */
const weights: Looks = {
  strong: chalk.bold,
  emphasis: chalk.italic,
  lead: chalk.bold,
  title: chalk.bold,
  say: chalk.italic,
  link: chalk.underline,
  quote: chalk.italic,
  assumption: chalk.italic,
  likelihood: chalk.bold,
  confidence: chalk.bold,
  'level-high': chalk.bold,
  handling: chalk.bold,
  warning: chalk.bold,
  selected: chalk.bold,
  key: chalk.bold,
  match: chalk.underline,
  'current-match': chalk.inverse,
  'current-reference': chalk.inverse,
  change: chalk.bold,
  added: chalk.underline,
  removed: chalk.strikethrough,
};

/** What stands back. */
function quietLooks(quiet: ChalkInstance): Looks {
  return {
    heading: quiet,
    label: quiet,
    muted: quiet,
    rule: quiet,
    mark: quiet,
    'source-mark': quiet,
    'likelihood-rest': quiet,
    removed: quiet.strikethrough,
  };
}

/** No colour at all: with `NO_COLOR`, or by choice. */
const none: Looks = {...weights, ...quietLooks(chalk.dim)};

type Meanings = Readonly<
  Record<'quiet' | 'leads' | 'judgment' | 'care' | 'highest' | 'fresh', ChalkInstance>
>;

/** Each colour has one meaning. */
function colouredLooks({quiet, leads, judgment, care, highest, fresh}: Meanings): Looks {
  return {
    ...weights,
    ...quietLooks(quiet),
    actor: leads,
    link: leads.underline,
    'source-mark': leads,
    likelihood: judgment,
    selected: leads.bold,
    'level-high': highest.bold,
    'level-medium': care,
    warning: care,
    match: care.underline,
    'current-match': care.inverse,
    'current-reference': leads.inverse,
    change: fresh.bold,
    added: fresh.underline,
  };
}

/**
 * The terminal's own 16 colours, so that it fits dark and light: cyan leads somewhere, magenta is a judgment, yellow
 * asks for care, red is the highest level, green is new.
 */
const terminal: Looks = {
  ...colouredLooks({
    quiet: chalk.dim,
    leads: chalk.cyan,
    judgment: chalk.magenta,
    care: chalk.yellow,
    highest: chalk.red,
    fresh: chalk.green,
  }),
  'source-mark': chalk.cyan.dim,
};

export type Theme = Readonly<{
  /** Text of a role, in the foreground. */
  paint: Paint;
  /**
   * A painted line on the theme's own page. It has to be padded to the full width of the screen before; every line of
   * the screen has to come through here, blank ones too. Not there where the terminal's own background stays.
   */
  fill?: (line: string) => string;
}>;

const themes = new Map<string, Theme>();

/** A theme for the whole screen, in the colours that the terminal can show. */
export function themeWith(name: ThemeName, colours: Colours): Theme {
  const key = `${name} ${colours}`;
  const theme = themes.get(key) ?? makeTheme(name, colours);
  themes.set(key, theme);
  return theme;
}

function makeTheme(name: ThemeName, colours: Colours): Theme {
  if (name === 'terminal') return {paint: painterOf(terminal)};
  if (name === 'none') return {paint: painterOf(none)};
  const palette = palettes[name];
  const {indexed, rgb} = palette.page;
  const ink = foreground(palette.ink, colours);
  return {
    paint: painterOf(paletteLooks(palette, colours)),
    fill: colours === '256' ? ink.bgAnsi256(indexed) : ink.bgHex(rgb),
  };
}

function paletteLooks(palette: Palette, colours: Colours): Looks {
  return colouredLooks({
    quiet: foreground(palette.quiet, colours),
    leads: foreground(palette.leads, colours),
    judgment: foreground(palette.judgment, colours),
    care: foreground(palette.care, colours),
    highest: foreground(palette.highest, colours),
    fresh: foreground(palette.fresh, colours),
  });
}

function foreground({rgb, indexed}: Colour, colours: Colours): ChalkInstance {
  return colours === '256' ? chalk.ansi256(indexed) : chalk.hex(rgb);
}

function painterOf(looks: Looks): Paint {
  return (role, text) => looks[role]?.(text) ?? text;
}

/** The painter of a theme: foregrounds, weight, slant and line, and no page. */
export function paintWith(name: ThemeName, colours: Colours = '256'): Paint {
  return themeWith(name, colours).paint;
}

/**
 * The painter for text that is printed, and so stands on the terminal's own background. Colours that were chosen for a
 * page of their own are used only where that background is known to be of the page's kind; elsewhere they could vanish,
 * and the terminal's own stand in for them (for high contrast, none: then nothing is dim either).
 */
export function paintForText(
  name: ThemeName,
  {background, colours}: Readonly<{background?: 'dark' | 'light' | undefined; colours: Colours}>,
): Paint {
  if (name === 'terminal' || name === 'none' || palettes[name].background === background)
    return paintWith(name, colours);
  return name === 'high-contrast' ? painterOf(weights) : paintWith('terminal', colours);
}
