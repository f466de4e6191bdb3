/** The theme `terminal` on the backgrounds and in the colours that terminals have. */
import {describe, expect, test} from 'vitest';
import type {Role} from '../../source/document/document.js';
import type {Background, Colours} from '../../source/typeset/paint.js';
import {paintForText, themeWith} from '../../source/typeset/theme.js';
import {harmless} from '../helpers/harmless.js';

type Rgb = readonly [number, number, number];

/** The first 16 colours of xterm, and those of a VGA text screen. Windows and others resemble one of the two. */
const palettesOfTerminals: Readonly<Record<string, readonly string[]>> = {
  xterm: [
    '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5',
    '7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  ],
  vga: [
    '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa',
    '555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  ],
};

const rolesWithColours = [
  'actor',
  'link',
  'source-mark',
  'likelihood',
  'selected',
  'level-high',
  'level-medium',
  'warning',
  'match',
  'change',
  'added',
  'text',
  'title',
] as const satisfies readonly Role[];

function rgbOf(hex: string): Rgb {
  return [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** The colour of text with this look; `undefined` if it is the terminal's own. */
function colourIn(painted: string, sixteen: readonly string[]): Rgb | undefined {
  const indexed = /\u001b\[38;5;(\d+)m/.exec(painted)?.[1];
  if (indexed !== undefined) {
    const cube = Number(indexed) - 16;
    return [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(step =>
      step === 0 ? 0 : 55 + 40 * step,
    ) as unknown as Rgb;
  }
  const exact = /\u001b\[38;2;(\d+);(\d+);(\d+)m/.exec(painted);
  if (exact) return exact.slice(1).map(Number) as unknown as Rgb;
  const basic = /\u001b\[(?:3([0-7])|9([0-7]))m/.exec(painted);
  if (!basic) return undefined;
  return rgbOf(sixteen[basic[1] === undefined ? 8 + Number(basic[2]) : Number(basic[1])] ?? '');
}

/** Contrast ratio (WCAG 2.2). */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [red = 0, green = 0, blue = 0] = rgb.map(channel => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const cases: ReadonlyArray<readonly [Background | undefined, readonly Rgb[]]> = [
  ['dark', [black, [0x1e, 0x1e, 0x1e], [0, 0x2b, 0x36]]],
  ['light', [white, [0xfd, 0xf6, 0xe3]]],
  [undefined, [black, white]],
];

// Fault: On a white background, the yellow of the theme `terminal` had a contrast of 1.7:1, and the bright cyan
// 1.25:1.
// Expected: Each colour has a contrast of 3:1 or more on dark and on light backgrounds.
describe.each(cases)('on a background that is %s', (background, pages) => {
  test.each(['16', '256', 'truecolor'] as const)('with %s colours, the contrast is 3:1 or more', colours => {
    const {paint, fill} = themeWith('terminal', colours, background);
    expect(fill).toBeUndefined();
    const weak = rolesWithColours.flatMap(role =>
      Object.entries(palettesOfTerminals).flatMap(([name, rows]) =>
        pages.flatMap(page => {
          const colour = colourIn(paint(role, harmless('x')), rows.join(' ').split(' '));
          const ratio = colour ? contrast(colour, page) : 21;
          return ratio < 3 ? [`${role} ${name} on ${page}: ${ratio.toFixed(2)}`] : [];
        }),
      ),
    );
    expect(weak).toEqual([]);
  });
});

test('the formula for the contrast finds the colours that were hardly visible', () => {
  const yellow = rgbOf('cdcd00');
  expect(contrast(yellow, white).toFixed(1)).toBe('1.7');
  expect(contrast(rgbOf('00ffff'), white).toFixed(2)).toBe('1.25');
});

const themes = ['terminal', 'dark', 'light', 'high-contrast', 'none'] as const;

function sequences(name: (typeof themes)[number], colours: Colours): string {
  const {paint, fill = (line: string) => line} = themeWith(name, colours);
  return rolesWithColours.map(role => fill(paint(role, harmless('x')))).join('');
}

test.each(themes)('with 16 colours, the theme %s uses only those', name => {
  expect(sequences(name, '16')).not.toMatch(/\u001b\[[34]8;/);
});

test.each(themes)('without colours, the theme %s uses none', name => {
  expect(sequences(name, 'none')).not.toMatch(/\u001b\[(?:[34]\d|9\d|10\d)[;m]/);
  expect(paintForText(name, {colours: 'none'})('actor', harmless('x'))).not.toMatch(/\u001b\[(?:3|4|9|10)\d/);
});
