/**
 * The colours of the themes that have their own, named after what they mean. Each colour is given twice: in 24 bits,
 * and as the colour of the palette of 256 that keeps its meaning (the nearest number of a dark green would be a grey).
 * Each colour has a contrast of at least 4.5:1 with its page, and 7:1 in high contrast (WCAG 2.2, 1.4.3 and 1.4.6), in
 * both forms. A test checks this.
 */
import type {ThemeName} from '../briefing/theme-names.js';
import type {Background} from './paint.js';

/** A colour as `#rrggbb`, and its number in the palette of 256. */
export type Colour = Readonly<{rgb: string; indexed: number}>;

export type Palette = Readonly<{
  /** Whether the page is dark or light. */
  background: Background;
  page: Colour;
  ink: Colour;
  /** Headings, labels, marks and rules. */
  quiet: Colour;
  /** References. */
  leads: Colour;
  judgment: Colour;
  /** Warnings. */
  care: Colour;
  /** The level `high`. */
  highest: Colour;
  /** New points and added words. */
  fresh: Colour;
}>;

function colour(rgb: string, indexed: number): Colour {
  return {rgb, indexed};
}

/**
 * The colours of the theme `terminal` while the background is not known. Each has a contrast of at least 4:1 with black
 * and with white, so it is readable on both.
 */
export const betweenDarkAndLight = {
  leads: colour('#008787', 30),
  judgment: colour('#af5faf', 133),
  care: colour('#af5f00', 130),
  highest: colour('#d7005f', 161),
  fresh: colour('#008700', 28),
} as const;

export const palettes: Readonly<Record<Exclude<ThemeName, 'terminal' | 'none'>, Palette>> = {
  dark: {
    background: 'dark',
    page: colour('#1b1e23', 234),
    ink: colour('#d8dbe0', 253),
    quiet: colour('#9aa1ac', 247),
    leads: colour('#82c4d3', 116),
    judgment: colour('#cfa6dd', 182),
    care: colour('#e0c084', 180),
    highest: colour('#f09a94', 210),
    fresh: colour('#a5cc96', 150),
  },
  light: {
    background: 'light',
    page: colour('#fbf9f4', 231),
    ink: colour('#2b2e34', 236),
    quiet: colour('#5f6570', 241),
    leads: colour('#0a6375', 24),
    judgment: colour('#80358c', 90),
    care: colour('#7d5200', 94),
    highest: colour('#ad2620', 124),
    fresh: colour('#2c662f', 22),
  },
  'high-contrast': {
    background: 'dark',
    page: colour('#000000', 16),
    ink: colour('#ffffff', 231),
    quiet: colour('#d4d4d4', 252),
    leads: colour('#6ee7f7', 87),
    judgment: colour('#f2b0ff', 219),
    care: colour('#ffe45c', 227),
    highest: colour('#ff9c94', 210),
    fresh: colour('#8ef08a', 120),
  },
};
