/** Themes as a terminal shows them: their contrast, and what they leave to the terminal. */

import headless from '@xterm/headless';
import {expect, test} from 'vitest';
import type {Role} from '../../source/document/document.js';
import {roleTable} from '../../source/library/cache/document-shape.js';
import {type Colours, type ThemeName, themeNames} from '../../source/typeset/paint.js';
import {palettes} from '../../source/typeset/palettes.js';
import {paintForText, paintWith, themeWith} from '../../source/typeset/theme.js';
import {harmless} from '../helpers/harmless.js';

const roles = Object.keys(roleTable) as Role[];

type Channels = readonly [number, number, number];

/** A cell as a terminal shows it. A colour is `undefined` if it is the terminal’s own. */
type Cell = Readonly<{text: string; front?: Channels; back?: Channels; isDim: boolean}>;

/** The palette of 256 colours without the first 16, which each terminal sets in its own way (xterm, 256colres.h). */
function indexed(index: number): Channels | undefined {
  if (index < 16) return undefined;
  if (index >= 232) {
    const grey = 8 + 10 * (index - 232);
    return [grey, grey, grey];
  }
  const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
  const cube = index - 16;
  return [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
}

/** The cells of the first line of a terminal after a text was written to it. */
async function shown(text: string, columns: number): Promise<Cell[]> {
  const terminal = new headless.Terminal({cols: columns, rows: 2, allowProposedApi: true});
  await new Promise<void>(resolve => terminal.write(text, resolve));
  const line = terminal.buffer.active.getLine(0);
  const cells = Array.from({length: columns}, (_, column): Cell => {
    const cell = line?.getCell(column);
    if (!cell) throw new Error('no cell');
    const channels = (colour: number, isRgb: boolean, isPalette: boolean): Channels | undefined =>
      isRgb ? [colour >> 16, (colour >> 8) & 0xff, colour & 0xff] : isPalette ? indexed(colour) : undefined;
    const front = channels(cell.getFgColor(), !!cell.isFgRGB(), !!cell.isFgPalette());
    const back = channels(cell.getBgColor(), !!cell.isBgRGB(), !!cell.isBgPalette());
    const [seenFront, seenBack] = cell.isInverse() ? [back, front] : [front, back];
    return {
      text: cell.getChars(),
      ...(seenFront && {front: seenFront}),
      ...(seenBack && {back: seenBack}),
      isDim: !!cell.isDim(),
    };
  });
  terminal.dispose();
  return cells;
}

/** Relative luminance (WCAG 2.2). */
function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio (WCAG 2.2): from 1 to 21. */
function contrast(one: Channels, other: Channels): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('the formula for the contrast is the formula of WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([0x77, 0x77, 0x77], [255, 255, 255]).toFixed(2)).toBe('4.48');
});

const fixed: readonly (readonly [ThemeName, number])[] = [
  ['dark', 4.5],
  ['light', 4.5],
  ['high-contrast', 7],
];
const inAllColours = fixed.flatMap(([name, least]) =>
  (['truecolor', '256'] as const).map((colours): [ThemeName, Colours, number] => [name, colours, least]),
);

test.each(inAllColours)(
  'the theme %s in %s has a contrast of %d or more in every role',
  async (name, colours, least) => {
    const {paint, fill} = themeWith(name, colours);
    if (!fill) throw new Error('no page');
    const cells = await Promise.all(
      roles.map(async role => ({role, cell: (await shown(fill(paint(role, harmless('x'))), 1))[0]})),
    );
    const weak = cells.flatMap(({role, cell}) => {
      if (!cell?.front || !cell.back || cell.isDim) return [role];
      const ratio = contrast(cell.front, cell.back);
      return ratio < least ? [`${role} ${ratio.toFixed(2)}`] : [];
    });
    expect(weak).toEqual([]);
  },
);

test.each(inAllColours)('the theme %s in %s covers a line to its end', async (name, colours) => {
  const {paint, fill} = themeWith(name, colours);
  const line = [
    'a',
    paint('actor', harmless('b')),
    paint('current-match', harmless('c')),
    paint('strong', harmless('d')),
    'e',
    '   ',
  ].join('');
  const cells = await shown(fill?.(line) ?? line, 8);
  const page = cells[0]?.back;
  const ink = cells[0]?.front;
  expect(page).toBeDefined();
  expect(cells.map(({back}) => back === undefined)).toEqual(cells.map(() => false));
  expect(cells.filter((_, column) => column !== 2).every(({back}) => String(back) === String(page))).toBe(
    true,
  );
  expect([cells[3], cells[4]].map(cell => String(cell?.front))).toEqual([String(ink), String(ink)]);
  expect(String(cells[2]?.front)).toBe(String(page));
});

test.each(Object.entries(palettes))(
  'the colours of %s are as dark or light as its name says',
  (_name, {background, page, ink}) => {
    const lightness = (rgb: string) =>
      luminance([1, 3, 5].map(at => Number.parseInt(rgb.slice(at, at + 2), 16)) as unknown as Channels);
    expect(lightness(page.rgb) > lightness(ink.rgb)).toBe(background === 'light');
  },
);

test('the themes that use the terminal’s own colours leave its background', () => {
  expect([themeWith('terminal', '256').fill, themeWith('none', 'truecolor').fill]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the theme none sets no colour in any role', () => {
  const paint = paintWith('none');
  expect(roles.filter(role => /\u001b\[(?:3\d|4\d|9\d|10\d)[;m]/.test(paint(role, harmless('x'))))).toEqual(
    [],
  );
});

test.each(themeNames)('the theme %s changes the look of a text, but not the text', name => {
  for (const colours of ['256', 'truecolor'] as const) {
    const {paint, fill = (line: string) => line} = themeWith(name, colours);
    const texts = roles.map(role => fill(paint(role, harmless('a text'))).replace(/\u001b\[[\d;]*m/g, ''));
    expect(texts).toEqual(roles.map(() => 'a text'));
  }
});

test('printed text has the colours of a theme only if the terminal has a background of the same kind', () => {
  const printed = (name: ThemeName, background?: 'dark' | 'light') =>
    paintForText(name, {...(background && {background}), colours: 'truecolor'})('actor', harmless('x'));
  const own = (background?: 'dark' | 'light') =>
    paintWith('terminal', 'truecolor', background)('actor', harmless('x'));
  const of = (name: ThemeName) => paintWith(name, 'truecolor')('actor', harmless('x'));
  expect([
    printed('dark', 'dark'),
    printed('dark', 'light'),
    printed('dark'),
    printed('light', 'light'),
    printed('light', 'dark'),
    printed('high-contrast', 'dark'),
    printed('high-contrast'),
    printed('none', 'dark'),
    printed('terminal', 'light'),
  ]).toEqual([
    of('dark'),
    own('light'),
    own(),
    of('light'),
    own('dark'),
    of('high-contrast'),
    'x',
    'x',
    own('light'),
  ]);
  expect(paintForText('high-contrast', {colours: '256'})('muted', harmless('x'))).toBe('x');
});
