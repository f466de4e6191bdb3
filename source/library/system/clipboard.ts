/** Copies text to the clipboard: through the terminal, which works over SSH too, and through the system's programs. */
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {type Env, isInWsl, isOverSsh, windowsProgram} from './environment.js';
import {type Program, runProgram} from './programs.js';

export type ClipboardWorld = Readonly<{
  env: Env;
  platform: string;
  /** Writes a control sequence to the terminal. */
  write: (sequence: string) => void;
  /** How long a program may take to accept the text. */
  milliseconds?: number;
}>;

export type Copied = Readonly<{
  /** Where the text went: `terminal`, `tmux`, or the name of a program. */
  ways: readonly Harmless[];
  /** Whether the text is longer than terminals accept. */
  isTooLong: boolean;
  /** The Debian package of a clipboard program, if the system has a clipboard and no program reached it. */
  package?: Harmless;
}>;

/**
 * The longest text that terminals accept, in bytes. xterm and hterm’s osc52.sh accept a sequence of 100,000 bytes: 8
 * around the text, and 99,992 of base64.
 */
const maxBytes = 74_994;

/** GNU screen up to 4.0.3 accepts strings of 256 bytes (768 since 4.2.1), of which 4 are around the text. */
const screenBytes = 256 - 4;

/**
 * Copies a text in every way that works. The terminal (OSC 52) does not answer, so `terminal` means that the text was
 * sent. Every other way means that the text was accepted. Never rejects: a program that is missing or fails is left
 * out. An empty text is not copied, because it would clear the clipboard.
 */
export async function copyText(text: string, world: ClipboardWorld): Promise<Copied> {
  const {env, write} = world;
  if (text === '') return {ways: [], isTooLong: false};
  const isTooLong = Buffer.byteLength(text) > maxBytes;
  const ways: Harmless[] = [];
  const osc52 = `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
  if (env.TMUX) {
    // tmux forwards OSC 52 only with `set-clipboard on`, and other sequences only with `allow-passthrough on`. Neither
    // is its default. `load-buffer -w` (3.2 and newer) works with the defaults, and answers.
    const isLoaded = await takes({command: 'tmux', args: ['load-buffer', '-w', '-']}, text, world);
    if (isLoaded) ways.push(ours('tmux'));
    if (!isTooLong) {
      // tmux drops a sequence that it does not allow. If both sequences arrive, they have the same text.
      write(isLoaded ? throughTmux(osc52) : osc52 + throughTmux(osc52));
      if (!isLoaded) ways.push(ours('terminal'));
    }
  } else if (!isTooLong) {
    write(isInScreen(env) ? throughScreen(osc52) : osc52);
    ways.push(ours('terminal'));
  }
  // Over SSH, the programs would reach the clipboard of the other machine.
  if (!isOverSsh(env)) {
    for (const {name, encoding, ...program} of clipboards(world)) {
      const input = encoding ? Buffer.from(text, encoding) : text;
      if (!(await takes(program, input, world))) continue;
      ways.push(name);
      break;
    }
  }
  const isReached = ways.some(way => way !== 'terminal' && way !== 'tmux');
  const missing = isReached || isOverSsh(env) ? undefined : packageFor(world);
  return {ways, isTooLong, ...(missing && {package: missing})};
}

function packageFor({env, platform}: ClipboardWorld): Harmless | undefined {
  if (platform === 'darwin' || platform === 'win32') return undefined;
  return env.WAYLAND_DISPLAY ? ours('wl-clipboard') : env.DISPLAY ? ours('xclip') : undefined;
}

/**
 * The result of a copy, for the footer. Only a program says that it has the text. The terminal does not answer, and many
 * terminals ignore OSC 52 by default, so the message never says that the terminal has the text.
 */
export function copyMessage({ways, isTooLong, package: missing}: Copied): Harmless {
  if (ways.length === 0)
    return ours(
      isTooLong
        ? 'not copied: longer than terminals accept (75 kB), and no clipboard program worked'
        : 'not copied: no clipboard works here',
    );
  const accepted = ways.filter(way => way !== 'terminal');
  if (accepted.length > 0) return ours`copied (${joined(accepted, ' and ')})`;
  const sent = ours('sent to the terminal’s clipboard');
  return missing
    ? ours`${sent}; if it is not there, install ${missing}`
    : ours`${sent}; not every terminal accepts it`;
}

function isInScreen(env: Env): boolean {
  return Boolean(env.STY) || /^screen\b/.test(env.TERM ?? '');
}

function throughTmux(sequence: string): string {
  return `\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`;
}

function throughScreen(sequence: string): string {
  const chunks = sequence.match(new RegExp(`.{1,${screenBytes}}`, 'gs')) ?? [];
  return chunks.map(chunk => `\u001bP${chunk}\u001b\\`).join('');
}

async function takes(program: Program, input: string | Buffer, world: ClipboardWorld): Promise<boolean> {
  const {env, platform, milliseconds = 1000} = world;
  const ended = await runProgram(program, {env, platform, input, milliseconds, late: 'stop'});
  return ended.how === 'exited' && ended.code === 0;
}

type Clipboard = Program & Readonly<{name: Harmless; encoding?: BufferEncoding}>;

/** The system's clipboard programs, the best first. */
function clipboards({env, platform}: ClipboardWorld): Clipboard[] {
  const named = (name: Harmless, ...args: string[]): Clipboard => ({name, command: name, args});
  if (platform === 'darwin') return [named(ours('pbcopy'))];
  // The text is without a byte order mark, because `clip.exe` would copy the mark too. `clip.exe` recognizes UTF-16
  // without it.
  const clip: Clipboard = {name: ours('clip.exe'), command: 'clip.exe', args: [], encoding: 'utf16le'};
  if (platform === 'win32') return [{...clip, command: windowsProgram('clip.exe', env)}];
  return [
    ...(env.TERMUX_VERSION ? [named(ours('termux-clipboard-set'))] : []),
    ...(isInWsl(env) ? [clip, {...clip, command: '/mnt/c/Windows/System32/clip.exe'}] : []),
    ...(env.WAYLAND_DISPLAY ? [named(ours('wl-copy'), '--type', 'text/plain;charset=utf-8')] : []),
    ...(env.DISPLAY
      ? [named(ours('xclip'), '-selection', 'clipboard'), named(ours('xsel'), '--clipboard', '--input')]
      : []),
  ];
}
