/** How options, the configuration and the environment decide how output looks. */
import {expect, test} from 'vitest';
import {
  backgroundOf,
  coloursOf,
  type ThemeWishes,
  themeFor,
} from '../../../source/commands/shared/appearance.js';

test.each<[string, ThemeWishes, Record<string, string>, string]>([
  ['without any wish, the theme is terminal', {}, {}, 'terminal'],
  [
    '--theme comes before everything else',
    {asked: 'dark', configured: 'light'},
    {NO_COLOR: '1', COLORFGBG: '0;15'},
    'dark',
  ],
  ['NO_COLOR comes before the configuration', {configured: 'light'}, {NO_COLOR: '1'}, 'none'],
  ['an empty NO_COLOR does not count', {configured: 'light'}, {NO_COLOR: ''}, 'light'],
  [
    'the configuration comes before the background',
    {configured: 'terminal'},
    {COLORFGBG: '0;15'},
    'terminal',
  ],
  ['a light background has the theme light', {}, {COLORFGBG: '0;15'}, 'light'],
  ['a dark background has the theme terminal', {}, {COLORFGBG: '15;0'}, 'terminal'],
])('%s', (_name, wishes, env, theme) => {
  expect(themeFor(wishes, env)).toBe(theme);
});

test.each([
  ['15;0', 'dark'],
  ['0;15', 'light'],
  ['0;default;15', 'light'],
  ['0;7', 'light'],
  ['7;8', 'dark'],
  ['0;9', 'light'],
  ['15;default', undefined],
  ['0;16', undefined],
  ['15', undefined],
  ['', undefined],
  ['0;-1', undefined],
])('COLORFGBG=%s means the background %s', (COLORFGBG, background) => {
  expect(backgroundOf({COLORFGBG})).toBe(background);
});

test('all colours are used only if the terminal says that it can show them', () => {
  expect(['truecolor', '24bit', 'yes', undefined].map(COLORTERM => coloursOf({COLORTERM}))).toEqual([
    'truecolor',
    'truecolor',
    '256',
    '256',
  ]);
});
