/** Opens the user's editor at a line. */

import {spawn} from 'node:child_process';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import type {Env} from './environment.js';
import type {Program} from './programs.js';
import {wordsOf} from './split-command.js';

export type EditorWorld = Readonly<{
  env: Env;
  platform: string;
  /** The editor of the configuration. It is used before the editors of the environment. */
  configured?: readonly string[];
}>;

type Place = Readonly<{path: string; line: number; column?: number}>;

/** Editors that take a place in the same way. `wait` are their options that mean “wait until the file is closed”. */
type Family = Readonly<{
  names: readonly string[];
  place: (place: Place) => string[];
  wait?: readonly [option: string, ...others: string[]];
  /** These editors open a window and leave the terminal free, although they have no option to wait. */
  isWindow?: true;
}>;

const plus = ({path, line}: Place) => [`+${line}`, path];
const after =
  (divider: string) =>
  ({path, line, column}: Place) => [`+${line}${column ? divider + column : ''}`, path];
const inPath = ({path, line, column}: Place) => `${path}:${line}${column ? `:${column}` : ''}`;
const options = ({path, line, column}: Place) => [
  '--line',
  `${line}`,
  ...(column ? ['--column', `${column}`] : []),
  path,
];

const families: readonly Family[] = [
  {
    names: 'vi vim nvim view gvim mvim vimx nvi elvis vis joe jmacs mg ne mcedit gedit pico'.split(' '),
    place: plus,
  },
  {names: ['nano', 'rnano'], place: after(',')},
  {names: ['emacs', 'emacsclient', 'kak', 'micro'], place: after(':')},
  {names: ['hx', 'helix'], place: place => [inPath(place)]},
  {
    names: ['subl', 'sublime_text', 'zed', 'zeditor'],
    place: place => [inPath(place)],
    wait: ['--wait', '-w'],
  },
  {
    names: 'code code-insiders code-oss codium vscodium cursor windsurf positron'.split(' '),
    place: place => ['--goto', inPath(place)],
    wait: ['--wait', '-w'],
  },
  {
    names: 'idea webstorm pycharm phpstorm goland clion rubymine rider rustrover'.split(' '),
    place: options,
    isWindow: true,
  },
  {names: ['kate'], place: options, wait: ['--block', '-b']},
  {names: ['mate'], place: ({path, line}) => ['--line', `${line}`, path], wait: ['--wait', '-w']},
  {names: ['notepad++'], place: ({path, line}) => [`-n${line}`, path], isWindow: true},
];

/** Whether an editor opens a window, and so leaves the terminal free. */
export function opensWindow({command}: Program): boolean {
  const family = families.find(({names}) => names.includes(nameOf(command)));
  return family?.wait !== undefined || family?.isWindow === true;
}

/**
 * The command that opens a file at a line and column, from 1. The editor is the configured one, else `$VISUAL`, else
 * `$EDITOR`, else the one that every such system has. An unknown editor gets the path without the line.
 */
export function editorCommand(
  {env, platform, configured}: EditorWorld,
  path: string,
  line: number,
  column?: number,
): Program {
  const named = [configured ?? [], ...[env.VISUAL, env.EDITOR].map(text => wordsOf(text ?? '', platform))];
  const fallback = platform === 'win32' ? 'notepad' : 'vi';
  const [command = fallback, ...args] = named.find(words => words.length > 0) ?? [];
  const family = families.find(({names}) => names.includes(nameOf(command)));
  // A path that begins with `-` would be read as an option. A path that begins with `+` would be a command that vim
  // runs.
  const safePath = /^[-+]/.test(path) ? `./${path}` : path;
  if (!family) return {command, args: [...args, safePath]};
  const {place, wait} = family;
  const waiting = wait && !wait.some(option => args.includes(option)) ? [wait[0]] : [];
  return {command, args: [...args, ...waiting, ...place({path: safePath, line, ...(column && {column})})]};
}

/** The name of an editor in `families`: `code` for `C:\…\Code.exe`, `idea` for `idea64.exe`. */
function nameOf(command: string): string {
  const file = command.split(/[/\\]/).at(-1) ?? '';
  return file
    .toLowerCase()
    .replace(/\.(?:exe|cmd|bat|sh|app)$/, '')
    .replace(/(?<=[a-z])64$/, '');
}

export type Edited =
  /** The editor ended by itself, with this exit code. */
  Readonly<{ok: true; code: number}> | Readonly<{ok: false; message: Harmless}>;

/**
 * Runs an editor on the terminal of the program until the editor ends. `input` is the descriptor of the keyboard, which
 * is needed if standard input is something else. An editor that cannot be started or is killed is a failure. Never
 * rejects.
 */
export function runEditor(
  {command, args}: Program,
  {env, cwd, input}: Readonly<{env: Env; cwd: string; input?: number}>,
): Promise<Edited> {
  const name = harmlessLine(command);
  return new Promise(resolve => {
    const failed = (error: NodeJS.ErrnoException) =>
      resolve({ok: false, message: reasonOf(name, error.code)});
    try {
      const child = spawn(command, args, {
        cwd,
        env: {...env},
        stdio: [input ?? 'inherit', 'inherit', 'inherit'],
      });
      child.once('error', failed);
      child.once('exit', (code, signal) =>
        resolve(
          code === null
            ? {ok: false, message: ours`${name} was ended by ${signal ?? 'a signal'}`}
            : {ok: true, code},
        ),
      );
    } catch (error) {
      failed(error as NodeJS.ErrnoException);
    }
  });
}

function reasonOf(name: Harmless, code: string | undefined): Harmless {
  if (code === 'ENOENT')
    return ours`the editor \`${name}\` was not found: set $VISUAL or $EDITOR to your editor`;
  if (code === 'EACCES') return ours`you are not allowed to run the editor \`${name}\``;
  return ours`the editor \`${name}\` cannot be started (${harmlessLine(code ?? 'unknown reason')})`;
}
