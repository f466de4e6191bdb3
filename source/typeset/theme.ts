/** The only file that gives a role its look. */
import {Chalk, type ChalkInstance} from 'chalk';
import type {Role} from '../document/document.js';
import type {Colours, Paint, ThemeName} from './paint.js';
import {type Colour, type Palette, palettes} from './palettes.js';

/** Writes all colours. What the terminal can show is decided elsewhere. */
const chalk = new Chalk({level: 3});
type Looks = Readonly<Partial<Record<Role, ChalkInstance>>>;

/** Looks without colours: bold, italic, lines. */
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

/** The looks of text that is less important. */
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

/** The theme without colours, for `NO_COLOR` or by choice. */
const none: Looks = {...weights, ...quietLooks(chalk.dim)};

type Meanings = Readonly<
  Record<'quiet' | 'leads' | 'judgment' | 'care' | 'highest' | 'fresh', ChalkInstance>
>;

/** The looks of a theme from its colours. Each colour has one meaning. */
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
 * The theme with the 16 colours of the terminal, which fits dark and light. Cyan is a reference, magenta a judgment,
 * yellow a warning, red the highest level, and green is new.
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
  /** Returns the text with the look of its role, without a background. */
  paint: Paint;
  /**
   * Puts a painted line on the background of the theme. Pad the line to the full width of the screen first, and use
   * this for every line, also for blank ones. Missing if the theme keeps the background of the terminal.
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

/** The looks of a theme without its background. */
export function paintWith(name: ThemeName, colours: Colours = '256'): Paint {
  return themeWith(name, colours).paint;
}

/**
 * The looks for printed text, which is on the background of the terminal. The colours of a theme are used only if the
 * terminal is known to have a background of the same kind, because they could be invisible on another one. Otherwise
 * the colours of the terminal are used. For high contrast, no colours are used then, so that nothing is dim.
 */
export function paintForText(
  name: ThemeName,
  {background, colours}: Readonly<{background?: 'dark' | 'light' | undefined; colours: Colours}>,
): Paint {
  if (name === 'terminal' || name === 'none' || palettes[name].background === background)
    return paintWith(name, colours);
  return name === 'high-contrast' ? painterOf(weights) : paintWith('terminal', colours);
}
