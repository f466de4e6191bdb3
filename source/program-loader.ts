/** Loads the built program with the compiled code that earlier runs saved. This makes a start 6 to 10 ms faster. */
import {fstatSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Script} from 'node:vm';
import type {CommandName} from './cli/command-table.js';
import {isPrivate, readCompiled, writeCompiled} from './library/cache/compiled-code.js';
import {cacheFolder, homeFolderOfUser, isNowhere} from './library/folders.js';

/** The id of this build: it differs if any file of the build differs. */
declare const PROGRAM_ID: string;

type Host = NodeJS.Process;
type Exports = Record<string, unknown>;
type Module = {exports: Exports};

/**
 * The commands that have a name on the command line. Each runs other functions of the program, so the compiled code of
 * each is saved separately.
 */
const words: Readonly<Record<Exclude<CommandName, 'open' | 'pick'>, true>> = {
  changes: true,
  check: true,
  completion: true,
  config: true,
  edit: true,
  list: true,
  new: true,
  schema: true,
  show: true,
};

/** Runs the program in a process. `folder` contains the files of the build. */
export async function runProgram(host: Host, folder: string): Promise<void> {
  const compiled = compiledFolder(host);
  const {load, newCode} = loaderFor(host, folder, compiled);
  const {start} = load('start.js') as typeof import('./start.js');
  await start(host, dirname(folder));
  if (compiled !== undefined) writeCompiled(compiled, newCode(), host.getuid?.());
}

/** The folder of the compiled code for this kind of run; `undefined` if compiled code must not be used. */
function compiledFolder(host: Host): string | undefined {
  const {arch, env, platform, version} = host;
  const parent = join(cacheFolder({env, homeFolder: homeFolderOfUser(), platform}), 'compiled');
  if (env.NODE_DISABLE_COMPILE_CACHE || isNowhere(parent)) return undefined;
  return join(parent, `${PROGRAM_ID}-${version}-${arch}-${kindOf(host)}`);
}

function kindOf(host: Host): string {
  const [, , first = ''] = host.argv;
  if (Object.hasOwn(words, first)) return first;
  if (first.startsWith('-')) return 'options';
  return isTerminal(host) ? 'reader' : 'text';
}

/** Whether standard output is a terminal. Asks Node only if it may be one, because Node’s stream takes long to load. */
function isTerminal(host: Host): boolean {
  try {
    return fstatSync(1).isCharacterDevice() && host.stdout.isTTY;
  } catch {
    return false;
  }
}

function loaderFor(host: Host, folder: string, compiled: string | undefined) {
  const isUsable = compiled !== undefined && isPrivate(join(compiled, '..'), host.getuid?.());
  const modules = new Map<string, Module>();
  const fresh = new Map<string, Script>();
  const load = (name: string): Exports => {
    const known = modules.get(name);
    if (known) return known.exports;
    const path = join(folder, name);
    const code = isUsable ? readCompiled(compiled, name) : undefined;
    const script = new Script(readFileSync(path, 'utf8'), {filename: path, ...(code && {cachedData: code})});
    if (!code || script.cachedDataRejected) fresh.set(name, script);
    const module: Module = {exports: {}};
    modules.set(name, module);
    const evaluate = script.runInThisContext() as (...given: unknown[]) => void;
    evaluate(module.exports, require, module, path);
    return module.exports;
  };
  const require = (name: string): unknown =>
    name.startsWith('./') ? load(name.slice(2)) : host.getBuiltinModule(name);
  /** The compiled code of the files that had none. It contains the functions that V8 has compiled by now. */
  const newCode = () => new Map([...fresh].map(([name, script]) => [name, script.createCachedData()]));
  return {load, newCode};
}
