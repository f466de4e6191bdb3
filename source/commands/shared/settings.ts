/** The settings of a run: the configuration and what follows from it. Each command that needs them loads them once. */
import {join} from 'node:path';
import type {Config} from '../../briefing/parse-config.js';
import type {ProblemOfFile} from '../../briefing/problems.js';
import type {Places} from '../../library/find.js';
import {cacheFolder} from '../../library/folders.js';
import {type LoadedConfig, libraryFolders, loadConfig} from '../../library/load-config.js';
import type {KeyProblem} from '../../reader/keys/bind-keys.js';
import type {Keymap} from '../../reader/keys/keymap.js';
import type {World} from '../../world.js';
import type {ThemeWishes} from './appearance.js';
import {reportProblems} from './report-problems.js';
import {type Signs, signsFor, withKeyWords, worldWithSigns} from './signs.js';

export type Settings = Readonly<{
  /** What the configuration file sets; empty if there is no file. */
  config: Config;
  /** The configuration file, whether it exists or not. */
  file: Readonly<{path: string; exists: boolean}>;
  /** The folders in which briefings and cache entries are looked for. */
  places: Places;
  /** The theme that the command line and the configuration ask for. */
  theme: ThemeWishes;
  /**
   * The keymap, if the user rebound keys. Otherwise it is missing, so that the default keymap loads only where it is
   * used.
   */
  keymap?: Keymap;
  /** The problems of the configuration because of which some settings do not apply. */
  problems?: readonly ProblemOfFile[];
  /** The keymap with words for the arrow keys, if the terminal cannot show arrows. */
  shownKeymap?: Keymap;
}>;

export type LoadedSettings =
  | Readonly<{
      ok: true;
      settings: Settings;
      /**
       * Caches the configuration for the next start. Call it after the output, so that the user does not wait for it.
       */
      writeCache: () => Promise<void>;
    }>
  /** The first argument of `reportProblems`, and the settings that can be read. */
  | Readonly<{
      ok: false;
      name: string;
      text?: string;
      problems: readonly ProblemOfFile[];
      usable: Settings;
    }>;

/** Options of a command that count as settings. The format says whether people or programs read the output. */
export type Asked = Readonly<{theme?: ThemeWishes['asked']; ascii?: boolean; format?: string}>;

/**
 * Runs a command with the settings and returns its exit code; 1 if the configuration is not valid. The command gets a
 * world whose output has only characters that the terminal can show.
 */
export async function withSettings(
  world: World,
  asked: Asked,
  command: (settings: Settings, world: World) => Promise<number>,
): Promise<number> {
  const loaded = await loadSettings(world, asked);
  const {shown, signs} = await shownWorld(loaded, world, asked);
  if (!loaded.ok) return reportProblems(loaded, shown, {asked: asked.theme});
  return run(loaded, signs, settings => command(settings, shown));
}

/**
 * Like `withSettings`, for commands that open the reader. On a terminal, a mistake in the configuration does not keep a
 * briefing closed: the settings that can be read apply, and the reader says that others do not. With `strict`, or
 * without a terminal, the mistake is an error.
 */
export async function withUsableSettings(
  world: World,
  asked: Asked & Readonly<{strict?: boolean}>,
  command: (settings: Settings, world: World) => Promise<number>,
): Promise<number> {
  const loaded = await loadSettings(world, asked);
  const {shown, signs} = await shownWorld(loaded, world, asked);
  if (loaded.ok) return run(loaded, signs, settings => command(settings, shown));
  if (asked.strict || world.stdout.isTTY !== true) return reportProblems(loaded, shown, {asked: asked.theme});
  return command(await withShownKeys(loaded.usable, signs), shown);
}

/** The world whose output has only characters that the terminal can show. */
async function shownWorld(loaded: LoadedSettings, world: World, asked: Asked) {
  const {ascii, bidi} = loaded.ok ? loaded.settings.config : loaded.usable.config;
  const signs = signsFor({asked: asked.ascii, configured: ascii}, world.env);
  const isForPeople = asked.format === undefined || asked.format === 'text';
  return {signs, shown: await worldWithSigns(world, signs, {bidi, isForPeople})};
}

async function run(
  loaded: Extract<LoadedSettings, {ok: true}>,
  signs: Signs,
  command: (settings: Settings) => Promise<number>,
): Promise<number> {
  const code = await command(await withShownKeys(loaded.settings, signs));
  await loaded.writeCache();
  return code;
}

async function withShownKeys(settings: Settings, signs: Signs): Promise<Settings> {
  if (signs === 'all') return settings;
  const {defaultKeymap} = await import('../../reader/keys/keymap.js');
  return {...settings, shownKeymap: withKeyWords(settings.keymap ?? defaultKeymap)};
}

/**
 * Reads and checks the whole configuration file, even if the command needs only a part of it. A missing file is valid.
 */
export async function loadSettings(world: World, asked: Asked = {}): Promise<LoadedSettings> {
  const settings = await settingsFrom(await loadConfig(world), world, asked);
  // Only a configuration without problems is cached. If it has problems now, somebody changed the entry of the cache.
  return settings.ok ? settings : settingsFrom(await loadConfig(world, {isFresh: true}), world, asked);
}

async function settingsFrom(loaded: LoadedConfig, world: World, asked: Asked): Promise<LoadedSettings> {
  const {config, path} = loaded;
  const bound = await bind(config);
  const {homeFolder} = world;
  const settings: Settings = {
    config,
    file: {path, exists: loaded.ok ? loaded.exists : true},
    places: placesOf(world, libraryFolders(config, {path, homeFolder})),
    theme: {asked: asked.theme, configured: config.theme},
    ...(bound.keymap && {keymap: bound.keymap}),
  };
  if (loaded.ok && bound.ok) return {ok: true, settings, writeCache: loaded.writeCache};
  const {text} = loaded;
  const ofKeys = bound.ok || text === undefined ? [] : await placed(bound.problems, config, text);
  const problems = loaded.ok ? ofKeys : loaded.problems;
  const usable = {...settings, problems: loaded.ok ? problems : [...problems, ...ofKeys]};
  return {ok: false, name: path, ...(text !== undefined && {text}), problems, usable};
}

function placesOf(world: World, libraries: readonly string[]): Places {
  const {cwd, env, packageFolder} = world;
  return {
    cwd,
    packageFolder,
    briefingPath: env.BRIEFING_PATH,
    libraries,
    // The build caches the briefings that ship with the program (see `scripts/build.js`).
    cacheFolders: [cacheFolder(world), join(packageFolder, 'dist', 'cache')],
  };
}

async function bind({keys = {}}: Config) {
  if (Object.keys(keys).length === 0) return {ok: true, keymap: undefined} as const;
  const {bindKeys} = await import('../../reader/keys/bind-keys.js');
  const bound = bindKeys(keys);
  if (bound.ok) return bound;
  const {problems} = bound;
  const wrong = new Set(problems.map(({action}) => action));
  const rest = bindKeys(Object.fromEntries(Object.entries(keys).filter(([action]) => !wrong.has(action))));
  // The keymap has the overrides that can be used.
  return {ok: false, problems, keymap: rest.ok ? rest.keymap : undefined} as const;
}

/**
 * Adds its place in the text to each problem with a key. The text is parsed again, because a cached configuration has
 * no positions.
 */
async function placed(
  problems: readonly KeyProblem[],
  {keys}: Config,
  text: string,
): Promise<ProblemOfFile[]> {
  const [{parseConfig}, {byPlace}] = await Promise.all([
    import('../../briefing/parse-config.js'),
    import('../../briefing/problems.js'),
  ]);
  const parsed = parseConfig(text);
  const positions = parsed.ok ? parsed.positions : undefined;
  return byPlace(
    problems.map(({action, key, ...problem}) => {
      const index = key === undefined ? -1 : (keys?.[action]?.indexOf(key) ?? -1);
      const range = index < 0 ? positions?.key(['keys', action]) : positions?.value(['keys', action, index]);
      return {...problem, ...(range && {range})};
    }),
  );
}
