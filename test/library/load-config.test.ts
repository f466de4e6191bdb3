/** Finding, reading and caching the configuration file. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {cachedValue} from '../../source/library/cache/cache.js';
import {isConfig} from '../../source/library/cache/config-shape.js';
import {findBriefing} from '../../source/library/find.js';
import {configFolder} from '../../source/library/folders.js';
import {configPath, libraryFolders, loadConfig} from '../../source/library/load-config.js';
import {smallest} from '../helpers/briefings.js';
import {scratchFolder} from '../helpers/folders.js';

/** A home folder, with this configuration file if a text is given. */
function home(text?: string, env: Record<string, string> = {}) {
  const homeFolder = scratchFolder();
  const surroundings = {env, homeFolder, platform: 'linux', cwd: homeFolder};
  if (text !== undefined) {
    mkdirSync(dirname(configPath(surroundings)), {recursive: true});
    writeFileSync(configPath(surroundings), text);
  }
  return surroundings;
}

test('each platform has its own folder for the configuration', () => {
  const there = {env: {}, homeFolder: '/home/ann', platform: 'linux'};
  expect([
    configFolder(there),
    configFolder({...there, env: {XDG_CONFIG_HOME: '/set'}}),
    configFolder({...there, platform: 'darwin'}),
    configFolder({...there, platform: 'darwin', env: {XDG_CONFIG_HOME: '/set'}}),
    configFolder({...there, platform: 'win32', env: {APPDATA: '/roaming'}}),
  ]).toEqual([
    '/home/ann/.config/briefing',
    '/set/briefing',
    '/home/ann/Library/Application Support/briefing',
    '/set/briefing',
    '/roaming/briefing',
  ]);
});

test('$BRIEFING_CONFIG names another file, relative to the working folder', () => {
  const there = {env: {BRIEFING_CONFIG: 'my.yaml'}, homeFolder: '/home/ann', platform: 'linux', cwd: '/desk'};
  expect(configPath(there)).toBe('/desk/my.yaml');
  expect(configPath({...there, env: {BRIEFING_CONFIG: ''}})).toBe('/home/ann/.config/briefing/config.yaml');
});

test('without a configuration file, nothing is set', async () => {
  const there = home();
  expect(await loadConfig(there)).toEqual({
    ok: true,
    path: join(there.homeFolder, '.config/briefing/config.yaml'),
    exists: false,
    config: {},
    text: '',
    writeCache: expect.any(Function),
  });
});

test('a file that $BRIEFING_CONFIG names must exist', async () => {
  const there = home(undefined, {BRIEFING_CONFIG: 'my.yaml'});
  expect(await loadConfig(there)).toEqual({
    ok: false,
    path: join(there.homeFolder, 'my.yaml'),
    config: {},
    problems: [
      {
        code: 'file/unreadable',
        message: 'the file does not exist',
        hint: '$BRIEFING_CONFIG names this file.',
      },
    ],
  });
});

test('a folder in the place of the configuration file is a problem', async () => {
  const there = home();
  mkdirSync(configPath(there), {recursive: true});
  expect(await loadConfig(there)).toEqual({
    ok: false,
    path: configPath(there),
    config: {},
    problems: [{code: 'file/is-directory', message: 'this is a folder, not a file'}],
  });
});

test('of an invalid configuration, the settings that can be read are returned', async () => {
  const loaded = await loadConfig(home('theme: pink\nwpm: 300\nkeys: {top: [t], quit: {}}\nmnutes: 2\n'));
  expect([loaded.ok, loaded.config]).toEqual([false, {wpm: 300, keys: {top: ['t']}}]);
});

test('an invalid configuration returns its problems and its text', async () => {
  const loaded = await loadConfig(home('theme: pink\n'));
  expect(loaded.ok).toBe(false);
  expect(!loaded.ok && [loaded.text, loaded.problems.map(({code}) => code)]).toEqual([
    'theme: pink\n',
    ['file/bad-value'],
  ]);
});

test('a configuration is cached for exactly its text, and the second time read from the cache', async () => {
  const text = 'theme: dark\nkeys: {copy: [c]}\n';
  const there = home(text);
  const folder = join(there.homeFolder, '.cache/briefing');
  const first = await loadConfig(there);
  expect(first.ok && first.config).toEqual({theme: 'dark', keys: {copy: ['c']}});
  if (first.ok) await first.writeCache();
  expect(cachedValue('config', text, [folder], isConfig)).toEqual({theme: 'dark', keys: {copy: ['c']}});
  expect(cachedValue('config', `${text} `, [folder], isConfig)).toBeUndefined();
  expect(cachedValue('document', text, [folder], isConfig)).toBeUndefined();
  const second = await loadConfig(there);
  expect(second).toEqual({...first, writeCache: expect.any(Function)});
  if (second.ok) await second.writeCache();
  expect(readdirSync(folder).length).toBe(1);
});

test('a file of comments sets nothing and is not cached', async () => {
  const there = home('# theme: dark\n\n  # wpm: 200\r\n');
  const loaded = await loadConfig(there);
  expect(loaded.ok && [loaded.exists, loaded.config]).toEqual([true, {}]);
  if (loaded.ok) await loaded.writeCache();
  expect(readdirSync(there.homeFolder)).toEqual(['.config']);
});

test('libraries are relative to the configuration file, and ~ is the home folder', () => {
  const place = {path: '/etc/briefing/config.yaml', homeFolder: '/home/ann'};
  const libraries = ['~/briefings', '~', 'shared', '../all', '/srv/x', '~ann/x'];
  expect(libraryFolders({libraries}, place)).toEqual([
    '/home/ann/briefings',
    '/home/ann',
    '/etc/briefing/shared',
    '/etc/all',
    '/srv/x',
    '/etc/briefing/~ann/x',
  ]);
  expect(libraryFolders({}, place)).toEqual([]);
});

test('the libraries are searched after $BRIEFING_PATH and before the briefings that ship', () => {
  const root = home().homeFolder;
  const fill = (folder: string, names: readonly string[]) => {
    mkdirSync(join(root, folder), {recursive: true});
    for (const name of names) writeFileSync(join(root, folder, `${name}.yaml`), smallest());
    return join(root, folder);
  };
  const places = {
    cwd: root,
    briefingPath: fill('path', ['a']),
    libraries: [fill('one', ['a', 'b']), fill('two', ['b', 'c'])],
    packageFolder: dirname(fill('package/briefings', ['c', 'd'])),
    cacheFolders: [],
  };
  expect(['a', 'b', 'c', 'd'].map(name => findBriefing(name, places))).toEqual(
    ['path/a', 'one/b', 'two/c', 'package/briefings/d'].map(name => ({
      ok: true,
      path: join(root, `${name}.yaml`),
    })),
  );
  expect(findBriefing('zzz', places)).toEqual({
    ok: false,
    searched: ['briefings', 'path', 'one', 'two', 'package/briefings'].map(folder => join(root, folder)),
    near: [],
  });
});
