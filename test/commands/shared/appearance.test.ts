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

test.each([
  [{COLORTERM: 'truecolor', TERM: 'xterm-256color'}, 'truecolor'],
  [{COLORTERM: '24bit'}, 'truecolor'],
  [{COLORTERM: 'yes'}, '256'],
  [{}, '256'],
  ...[
    'xterm-256color',
    'screen-256color',
    'tmux-256color',
    'alacritty',
    'foot',
    'xterm-kitty',
    'st-256color',
  ].map(TERM => [{TERM}, '256'] as const),
  ...['linux', 'xterm', 'xterm-16color', 'screen', 'rxvt', 'ansi', 'eterm-color', 'putty'].map(
    TERM => [{TERM}, '16'] as const,
  ),
  ...['vt100', 'vt220', 'vt102', 'dumb', 'xterm-mono', 'ansi-m', 'linux-m'].map(
    TERM => [{TERM}, 'none'] as const,
  ),
  [{COLORTERM: 'truecolor', TERM: 'vt100'}, 'none'],
] as ReadonlyArray<readonly [Record<string, string>, string]>)(
  '%o can show the colours %s',
  (env, colours) => {
    expect(coloursOf(env)).toBe(colours);
  },
);

test('the Linux console has a dark background', () => {
  expect(backgroundOf({TERM: 'linux'})).toBe('dark');
  expect(backgroundOf({TERM: 'xterm'})).toBeUndefined();
});
