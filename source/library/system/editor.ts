/** The user's editor, at a line. */
import {spawn} from 'node:child_process';
import {harmlessLine} from '../../text/harmless.js';
import type {Env} from './environment.js';
import type {Program} from './programs.js';
import {wordsOf} from './split-command.js';

export type EditorWorld = Readonly<{
  env: Env;
  platform: string;
  /** The editor of the configuration, which comes before those of the environment. */
  configured?: readonly string[];
}>;

type Place = Readonly<{path: string; line: number; column?: number}>;

/** How an editor is told the place, and the option that makes it wait until the file is closed. */
type Family = Readonly<{
  names: readonly string[];
  place: (place: Place) => string[];
  wait?: readonly [option: string, ...others: string[]];
  /** They open a window and leave the terminal free, some as well without an option to wait. */
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

/** Whether an editor is known to leave the terminal free while it runs. */
export function opensWindow({command}: Program): boolean {
  const family = families.find(({names}) => names.includes(nameOf(command)));
  return family?.wait !== undefined || family?.isWindow === true;
}

/**
 * The command that opens a file at a line and column (from 1): the configured editor, else `$VISUAL`, `$EDITOR`, or
 * what every system of the kind has. An editor that is not known is given the path alone.
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
  // `-x` would be an option, and `+x` a command that vim carries out.
  const safePath = /^[-+]/.test(path) ? `./${path}` : path;
  if (!family) return {command, args: [...args, safePath]};
  const {place, wait} = family;
  const waiting = wait && !wait.some(option => args.includes(option)) ? [wait[0]] : [];
  return {command, args: [...args, ...waiting, ...place({path: safePath, line, ...(column && {column})})]};
}

/** The name that an editor is known by: `C:\…\Code.exe` is `code`, `idea64.exe` is `idea`. */
function nameOf(command: string): string {
  const file = command.split(/[/\\]/).at(-1) ?? '';
  return file
    .toLowerCase()
    .replace(/\.(?:exe|cmd|bat|sh|app)$/, '')
    .replace(/(?<=[a-z])64$/, '');
}

export type Edited =
  /** The editor ran and ended; `code` is its exit code. */
  Readonly<{ok: true; code: number}> | Readonly<{ok: false; message: string}>;

/**
 * Runs an editor on the program's own terminal until it ends. `input` is the descriptor of the keyboard, where standard
 * input is something else. An editor that cannot be started or is killed is a failure. Never rejects.
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
        resolve(code === null ? {ok: false, message: `${name} was ended by ${signal}`} : {ok: true, code}),
      );
    } catch (error) {
      failed(error as NodeJS.ErrnoException);
    }
  });
}

function reasonOf(name: string, code: string | undefined): string {
  if (code === 'ENOENT') return `not found: the editor \`${name}\`; name yours in $VISUAL or $EDITOR`;
  if (code === 'EACCES') return `you are not allowed to run the editor \`${name}\``;
  return `the editor \`${name}\` cannot be started (${code ?? 'no reason given'})`;
}
