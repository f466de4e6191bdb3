/** The only file that gives a role its look. */
import {Chalk, type ChalkInstance} from 'chalk';
import type {Role} from '../document/document.js';
import type {Background, Colours, Paint, ThemeName} from './paint.js';
import {betweenDarkAndLight, type Colour, type Palette, palettes} from './palettes.js';

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

/** The 16 colours of the terminal on a dark background. The plain red, magenta and yellow are too dark on some terminals. */
const sixteenOnDark: Meanings = {
  quiet: chalk.dim,
  leads: chalk.cyan,
  judgment: chalk.magentaBright,
  care: chalk.yellowBright,
  highest: chalk.redBright,
  fresh: chalk.green,
};

/** The 16 colours on a light background, where yellow, cyan and green would have a contrast of less than 3:1. */
const sixteenOnLight: Meanings = {
  quiet: chalk.dim,
  leads: chalk.blue,
  judgment: chalk.magenta,
  care: chalk.bold,
  highest: chalk.red,
  fresh: chalk.bold,
};

/** Those of the 16 colours that are readable on dark and on light. */
const sixteenOnBoth: Meanings = {...sixteenOnLight, leads: chalk.underline, highest: chalk.bold};

/**
 * The theme on the background of the terminal. One colour is a reference, one a judgment, one a warning, one the highest
 * level, and one is new. On a dark background they are colours of the terminal. On a light one, they are those of the
 * theme `light`, since many terminals have a yellow and a cyan that are hardly visible there.
 */
function terminalLooks(colours: Colours, background: Background | undefined): Looks {
  if (background === 'dark') return {...colouredLooks(sixteenOnDark), 'source-mark': chalk.cyan.dim};
  if (colours === '16') return colouredLooks(background === 'light' ? sixteenOnLight : sixteenOnBoth);
  const {care, fresh, highest, judgment, leads} =
    background === 'light' ? palettes.light : betweenDarkAndLight;
  return colouredLooks({
    quiet: chalk.dim,
    leads: foreground(leads, colours),
    judgment: foreground(judgment, colours),
    care: foreground(care, colours),
    highest: foreground(highest, colours),
    fresh: foreground(fresh, colours),
  });
}

export type Theme = Readonly<{
  /** Returns the text with the look of its role, without a background. */
  paint: Paint;
  /**
   * Puts a painted line on the background of the theme. Pad the line to the full width of the screen first, and use
   * this for every line, also for blank ones. Missing if the theme keeps the background of the terminal.
   */
  fill?: (line: string) => string;
  /** Whether the terminal opens links itself (OSC 8). */
  hasLinks?: boolean;
}>;

const themes = new Map<string, Theme>();

/**
 * A theme for the whole screen, in the colours that the terminal can show. The background of the terminal matters for
 * the theme `terminal` only.
 */
export function themeWith(name: ThemeName, colours: Colours, background?: Background): Theme {
  const key = `${name} ${colours} ${background}`;
  const theme = themes.get(key) ?? makeTheme(name, colours, background);
  themes.set(key, theme);
  return theme;
}

function makeTheme(name: ThemeName, colours: Colours, background: Background | undefined): Theme {
  if (name === 'none' || colours === 'none') return {paint: painterOf(none)};
  if (name === 'terminal') return {paint: painterOf(terminalLooks(colours, background))};
  if (colours === '16') return sixteenWith(name);
  const palette = palettes[name];
  const {indexed, rgb} = palette.page;
  const ink = foreground(palette.ink, colours);
  return {
    paint: painterOf(paletteLooks(palette, colours)),
    fill: colours === '256' ? ink.bgAnsi256(indexed) : ink.bgHex(rgb),
  };
}

/** A theme with its own background in the 16 colours of the terminal. */
function sixteenWith(name: Exclude<ThemeName, 'terminal' | 'none'>): Theme {
  if (name === 'light') return {paint: painterOf(colouredLooks(sixteenOnLight)), fill: chalk.bgWhite.black};
  const isHigh = name === 'high-contrast';
  const meanings = isHigh ? {...sixteenOnDark, quiet: chalk.whiteBright} : sixteenOnDark;
  return {paint: painterOf(colouredLooks(meanings)), fill: chalk.bgBlack[isHigh ? 'whiteBright' : 'white']};
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
export function paintWith(name: ThemeName, colours: Colours = '256', background?: Background): Paint {
  return themeWith(name, colours, background).paint;
}

/**
 * The looks for printed text, which is on the background of the terminal. The colours of a theme are used only if the
 * terminal is known to have a background of the same kind, because they could be invisible on another one. Otherwise
 * the colours of the terminal are used. For high contrast, no colours are used then, so that nothing is dim.
 */
export function paintForText(
  name: ThemeName,
  {background, colours}: Readonly<{background?: Background | undefined; colours: Colours}>,
): Paint {
  if (name === 'terminal' || name === 'none' || palettes[name].background === background)
    return paintWith(name, colours, background);
  return name === 'high-contrast' ? painterOf(weights) : paintWith('terminal', colours, background);
}
