import {expect, test} from 'vitest';
import {cacheFolder, configFolder, isNowhere, stateFolder} from '../../source/library/folders.js';

test.each([
  ['absolute', '/x', ['/x/briefing', '/x/briefing', '/x/briefing']],
  [
    'relative',
    'x',
    ['/home/ann/.cache/briefing', '/home/ann/.config/briefing', '/home/ann/.local/state/briefing'],
  ],
  [
    'empty',
    '',
    ['/home/ann/.cache/briefing', '/home/ann/.config/briefing', '/home/ann/.local/state/briefing'],
  ],
])('XDG folders that are %s are used if the specification allows it', (_kind, folder, expected) => {
  const home = {
    env: {XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder},
    homeFolder: '/home/ann',
    platform: 'linux',
  };
  expect([cacheFolder(home), configFolder(home), stateFolder(home)]).toEqual(expected);
});

test('a folder in the null device cannot exist', () => {
  expect(['/dev/null/.cache/briefing', '/home/ann/.cache/briefing'].map(isNowhere)).toEqual([true, false]);
});
