/** What a command goes by: the configuration and all that follows from it, loaded once a run. */
import {join} from 'node:path';
import type {Config} from '../../briefing/parse-config.js';
import type {Problem} from '../../briefing/problems.js';
import type {Places} from '../../library/find.js';
import {cacheFolder} from '../../library/folders.js';
import {libraryFolders, loadConfig} from '../../library/load-config.js';
import type {KeyProblem} from '../../reader/keys/bind-keys.js';
import type {Keymap} from '../../reader/keys/keymap.js';
import type {World} from '../../world.js';
import {reportProblems} from './report-problems.js';

export type Settings = Readonly<{
  /** What the configuration file says; empty where there is none. */
  config: Config;
  /** The configuration file, whether it exists or not. */
  file: Readonly<{path: string; exists: boolean}>;
  /** Where briefings are looked for, and where their documents are kept. */
  places: Places;
  /** The keys as they are bound, where that is otherwise than they come: those load where they are used. */
  keymap?: Keymap;
}>;

export type LoadedSettings =
  | Readonly<{
      ok: true;
      settings: Settings;
      /** Makes the next start faster; to be called when what was asked for is done. */
      keep: () => Promise<void>;
    }>
  /** As `reportProblems` takes it. */
  | Readonly<{ok: false; name: string; text?: string; problems: readonly Problem<string>[]}>;

/** Runs a command with the settings in force, and returns its exit code: 1 if the configuration is not valid. */
export async function withSettings(
  world: World,
  command: (settings: Settings) => Promise<number>,
): Promise<number> {
  const loaded = await loadSettings(world);
  if (!loaded.ok) return reportProblems(loaded, world);
  const code = await command(loaded.settings);
  await loaded.keep();
  return code;
}

/** Reads the configuration file, if there is one, and checks it: all of it, whatever the command needs. */
export async function loadSettings(world: World): Promise<LoadedSettings> {
  const loaded = await loadConfig(world);
  const {path} = loaded;
  if (!loaded.ok) {
    const {text, problems} = loaded;
    return {ok: false, name: path, ...(text !== undefined && {text}), problems};
  }
  const {config, exists, text, keep} = loaded;
  const bound = await bind(config);
  if (!bound.ok) return {ok: false, name: path, text, problems: await placed(bound.problems, config, text)};
  const libraries = libraryFolders(config, {path, homeFolder: world.homeFolder});
  const places = placesOf(world, libraries);
  return {
    ok: true,
    settings: {config, file: {path, exists}, places, ...(bound.keymap && {keymap: bound.keymap})},
    keep,
  };
}

function placesOf(world: World, libraries: readonly string[]): Places {
  const {cwd, env, packageFolder} = world;
  return {
    cwd,
    packageFolder,
    briefingPath: env.BRIEFING_PATH,
    libraries,
    cacheFolders: [cacheFolder(world), join(packageFolder, 'dist', 'kept')],
  };
}

async function bind({keys = {}}: Config) {
  if (Object.keys(keys).length === 0) return {ok: true, keymap: undefined} as const;
  const {bindKeys} = await import('../../reader/keys/bind-keys.js');
  return bindKeys(keys);
}

/** Problems of keys with their places in the text, which is read again for them: a kept configuration has no places. */
async function placed(
  problems: readonly KeyProblem[],
  {keys}: Config,
  text: string,
): Promise<Problem<string>[]> {
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
