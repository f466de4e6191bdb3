/** What the environment says about looks. */
import {expect, test} from 'vitest';
import {
  backgroundOf,
  coloursOf,
  type ThemeWishes,
  themeFor,
} from '../../../source/commands/shared/appearance.js';

test.each<[string, ThemeWishes, Record<string, string>, string]>([
  ['nothing', {}, {}, 'terminal'],
  ['--theme before all', {asked: 'dark', configured: 'light'}, {NO_COLOR: '1', COLORFGBG: '0;15'}, 'dark'],
  ['NO_COLOR before the configuration', {configured: 'light'}, {NO_COLOR: '1'}, 'none'],
  ['an empty NO_COLOR', {configured: 'light'}, {NO_COLOR: ''}, 'light'],
  ['the configuration before the background', {configured: 'terminal'}, {COLORFGBG: '0;15'}, 'terminal'],
  ['a light background', {}, {COLORFGBG: '0;15'}, 'light'],
  ['a dark background', {}, {COLORFGBG: '15;0'}, 'terminal'],
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
])('COLORFGBG=%s is %s', (COLORFGBG, background) => {
  expect(backgroundOf({COLORFGBG})).toBe(background);
});

test('all colours only where the terminal says so', () => {
  expect(['truecolor', '24bit', 'yes', undefined].map(COLORTERM => coloursOf({COLORTERM}))).toEqual([
    'truecolor',
    'truecolor',
    '256',
    '256',
  ]);
});
