/** Copying text: through the terminal, which reaches the user over SSH too, and through the system's own clipboard. */
import {type Env, isInWsl, isOverSsh, windowsProgram} from './environment.js';
import {type Program, runProgram} from './programs.js';

export type ClipboardWorld = Readonly<{
  env: Env;
  platform: string;
  /** Writes a control sequence to the terminal. */
  write: (sequence: string) => void;
  /** How long a program has to take the text. */
  milliseconds?: number;
}>;

export type Copied = Readonly<{
  /** What took the text: `terminal`, `tmux`, or the name of the system's program. */
  ways: readonly string[];
  /** Whether the text was more than a terminal takes. */
  isTooLong: boolean;
}>;

/**
 * The longest text that terminals take, in bytes: a sequence of 100,000 bytes, 8 of them around the text and 99,992 of
 * base64 (the limit of xterm and of hterm's osc52.sh).
 */
const maxBytes = 74_994;

/** GNU screen up to 4.0.3 takes strings of 256 bytes (768 since 4.2.1), the 4 around each included. */
const screenBytes = 256 - 4;

/**
 * Copies a text in every way there is. The terminal (OSC 52) gives no answer, so `terminal` says that the text was
 * sent; the other ways say that it was taken. Never rejects: a program that is not there or fails is left out. An empty text is not
 * copied, since it would clear the clipboard.
 */
export async function copyText(text: string, world: ClipboardWorld): Promise<Copied> {
  const {env, write} = world;
  if (text === '') return {ways: [], isTooLong: false};
  const isTooLong = Buffer.byteLength(text) > maxBytes;
  const ways: string[] = [];
  const osc52 = `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
  if (env.TMUX) {
    // tmux hands OSC 52 on only with `set-clipboard on` and passes sequences through only with `allow-passthrough on`;
    // neither is its default. `load-buffer -w` (3.2 and newer) works with the defaults, and answers.
    const isLoaded = await takes({command: 'tmux', args: ['load-buffer', '-w', '-']}, text, world);
    if (isLoaded) ways.push('tmux');
    if (!isTooLong) {
      // What tmux does not allow, it drops without a trace; what arrives twice is the same text.
      write(isLoaded ? throughTmux(osc52) : osc52 + throughTmux(osc52));
      if (!isLoaded) ways.push('terminal');
    }
  } else if (!isTooLong) {
    write(isInScreen(env) ? throughScreen(osc52) : osc52);
    ways.push('terminal');
  }
  // The clipboard of a machine far away is not the user's.
  if (!isOverSsh(env)) {
    for (const {name, encoding, ...program} of clipboards(world)) {
      const input = encoding ? Buffer.from(text, encoding) : text;
      if (!(await takes(program, input, world))) continue;
      ways.push(name);
      break;
    }
  }
  return {ways, isTooLong};
}

/** What became of a copy, for the footer. */
export function copyMessage({ways, isTooLong}: Copied): string {
  if (ways.length === 0)
    return isTooLong
      ? 'not copied: too long for the terminal (75 kB), and no clipboard program answered'
      : 'not copied: no clipboard answered';
  if (ways.length === 1 && ways[0] === 'terminal') return 'sent to the terminal’s clipboard';
  return `copied (${ways.join(' and ')})`;
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

type Clipboard = Program & Readonly<{name: string; encoding?: BufferEncoding}>;

/** The system's clipboards, the best first. */
function clipboards({env, platform}: ClipboardWorld): Clipboard[] {
  const named = (name: string, ...args: string[]): Clipboard => ({name, command: name, args});
  if (platform === 'darwin') return [named('pbcopy')];
  // Without a byte order mark, which `clip.exe` would copy along: it tells UTF-16 by the text itself.
  const clip: Clipboard = {name: 'clip.exe', command: 'clip.exe', args: [], encoding: 'utf16le'};
  if (platform === 'win32') return [{...clip, command: windowsProgram('clip.exe', env)}];
  return [
    ...(env.TERMUX_VERSION ? [named('termux-clipboard-set')] : []),
    ...(isInWsl(env) ? [clip, {...clip, command: '/mnt/c/Windows/System32/clip.exe'}] : []),
    ...(env.WAYLAND_DISPLAY ? [named('wl-copy', '--type', 'text/plain;charset=utf-8')] : []),
    ...(env.DISPLAY
      ? [named('xclip', '-selection', 'clipboard'), named('xsel', '--clipboard', '--input')]
      : []),
  ];
}
