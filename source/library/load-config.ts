/** The configuration file: where it is, and what it says. Every start comes through here, so YAML loads only if it must. */
import {statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Config} from '../briefing/parse-config.js';
import type {Problem} from '../briefing/problems.js';
import {cachedValue, cacheValue} from './cache/cache.js';
import {cacheFolder, configFolder, type Home} from './folders.js';
import {readTextFile} from './read-text.js';

type Surroundings = Home & Readonly<{cwd: string}>;

export type LoadedConfig = Readonly<{path: string}> &
  (
    | Readonly<{
        ok: true;
        exists: boolean;
        config: Config;
        /** The text of the file; empty where there is none. */
        text: string;
        /** Keeps the configuration for the next start; to be called when what was asked for is done. */
        writeCache: () => Promise<void>;
      }>
    | Readonly<{ok: false; text?: string; problems: readonly Problem[]}>
  );

/** Where the configuration file is, whether it exists or not: `$BRIEFING_CONFIG`, or `config.yaml` in the platform's folder. */
export function configPath(surroundings: Surroundings): string {
  const {BRIEFING_CONFIG: named} = surroundings.env;
  return named ? resolve(surroundings.cwd, named) : join(configFolder(surroundings), 'config.yaml');
}

/** Reads the configuration. A file that is not there says nothing, unless `$BRIEFING_CONFIG` names it: then it has to be. */
export async function loadConfig(surroundings: Surroundings): Promise<LoadedConfig> {
  const path = configPath(surroundings);
  if (!surroundings.env.BRIEFING_CONFIG && isMissing(path)) {
    return {ok: true, path, exists: false, config: {}, text: '', writeCache: nothing};
  }
  const read = readTextFile(path);
  if (!read.ok)
    return {ok: false, path, problems: [ofConfig(read.problem, surroundings.env.BRIEFING_CONFIG)]};
  const {text} = read;
  const folder = cacheFolder(surroundings);
  const kept = saysNothing(text) ? {} : cachedValue<Config>('config', text, [folder]);
  if (kept) return {ok: true, path, exists: true, config: kept, text, writeCache: nothing};
  const {parseConfig} = await import('../briefing/parse-config.js');
  const parsed = parseConfig(text);
  if (!parsed.ok) return {ok: false, path, text, problems: parsed.problems};
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

/** The folders of `libraries`: `~/` is the user's own folder, and others are relative to that of the file. */
export function libraryFolders(
  {libraries = []}: Config,
  {path, homeFolder}: Readonly<{path: string; homeFolder: string}>,
): string[] {
  return libraries.map(folder =>
    /^~(?:$|[\\/])/.test(folder) ? join(homeFolder, folder.slice(1)) : resolve(dirname(path), folder),
  );
}

const nothing = async () => {};

/** One look at the disk, and no exception where there is nothing: most people have no such file. */
function isMissing(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false}) === undefined;
  } catch {
    // Something is in the way; reading the file tells what.
    return false;
  }
}

/** A file of comments alone, as one starts with: no need for YAML. */
function saysNothing(text: string): boolean {
  return text.split('\n').every(line => /^\s*(?:#|$)/.test(line));
}

/** A problem of reading a file, in words for this one. */
function ofConfig({code, message}: Problem, named: string | undefined): Problem {
  return {code, message, ...(named && {hint: '$BRIEFING_CONFIG names this file.'})};
}
