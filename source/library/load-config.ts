/** Finds and reads the configuration file. Runs at nearly every start, so YAML loads only if it is needed. */

import {statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Config} from '../briefing/parse-config.js';
import type {Problem} from '../briefing/problems.js';
import {ours} from '../text/harmless.js';
import {cachedValue, cacheValue} from './cache/cache.js';
import {isConfig} from './cache/config-shape.js';
import {codeOf} from './error-code.js';
import {cacheFolder, configFolder, type Home} from './folders.js';
import {readRegularFile, readTextFile} from './read-text.js';

type Surroundings = Home & Readonly<{cwd: string}>;

export type LoadedConfig = Readonly<{path: string}> &
  (
    | Readonly<{
        ok: true;
        exists: boolean;
        config: Config;
        /** The text of the file; empty if there is no file. */
        text: string;
        /**
         * Caches the configuration for the next start. Call it after the output, so that the user does not wait for it.
         */
        writeCache: () => Promise<void>;
      }>
    /** `config` holds the settings that can be read. */
    | Readonly<{ok: false; text?: string; problems: readonly Problem[]; config: Config}>
  );

/**
 * The path of the configuration file, whether it exists or not: `$BRIEFING_CONFIG`, or `config.yaml` in the platform's
 * folder.
 */
export function configPath(surroundings: Surroundings): string {
  const {BRIEFING_CONFIG: named} = surroundings.env;
  return named ? resolve(surroundings.cwd, named) : join(configFolder(surroundings), 'config.yaml');
}

/**
 * Reads the configuration. If the file does not exist, the configuration is empty. A file that `$BRIEFING_CONFIG` names
 * must exist. With `isFresh`, does not read the cache.
 */
export async function loadConfig(
  surroundings: Surroundings,
  {isFresh = false}: {isFresh?: boolean} = {},
): Promise<LoadedConfig> {
  const path = configPath(surroundings);
  if (!surroundings.env.BRIEFING_CONFIG && isMissing(path)) {
    return {ok: true, path, exists: false, config: {}, text: '', writeCache: nothing};
  }
  const read = surroundings.env.BRIEFING_CONFIG ? readTextFile(path) : readRegularFile(path);
  if (!read.ok)
    return {
      ok: false,
      path,
      config: {},
      problems: [ofConfig(read.problem, surroundings.env.BRIEFING_CONFIG)],
    };
  const {text} = read;
  const folder = cacheFolder(surroundings);
  const known = hasOnlyComments(text)
    ? {}
    : cachedValue<Config>('config', text, isFresh ? [] : [folder], isConfig);
  if (known) return {ok: true, path, exists: true, config: known, text, writeCache: nothing};
  const {parseConfig} = await import('../briefing/parse-config.js');
  const parsed = parseConfig(text);
  if (!parsed.ok) return {ok: false, path, text, problems: parsed.problems, config: parsed.config};
  const {config} = parsed;
  return {
    ok: true,
    path,
    exists: true,
    config,
    text,
    writeCache: () => cacheValue('config', text, config, folder),
  };
}

/**
 * The absolute paths of `libraries`. `~/` is the user's home folder; other paths start at the folder of the
 * configuration file.
 */
export function libraryFolders(
  {libraries = []}: Config,
  {path, homeFolder}: Readonly<{path: string; homeFolder: string}>,
): string[] {
  return libraries.map(folder =>
    /^~(?:$|[\\/])/.test(folder) ? join(homeFolder, folder.slice(1)) : resolve(dirname(path), folder),
  );
}

const nothing = async () => {};

/** Most users have no such file. This way of asking costs only one system call and no exception. */
function isMissing(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false}) === undefined;
  } catch (error) {
    // Part of the path is a file: `HOME=/dev/null`. If the path cannot be examined, reading the file reports why.
    return codeOf(error) === 'ENOTDIR';
  }
}

/** Whether a file has only comments, as a new configuration often has. Then YAML need not be loaded. */
function hasOnlyComments(text: string): boolean {
  return text.split('\n').every(line => /^\s*(?:#|$)/.test(line));
}

/** The same problem, with a hint about the variable that names the file. */
function ofConfig({code, message}: Problem, named: string | undefined): Problem {
  return {code, message, ...(named && {hint: ours('$BRIEFING_CONFIG names this file.')})};
}
