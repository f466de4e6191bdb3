/**
 * The only file that switches modes of the terminal on and off. Every way out of the program (a key, a signal, a crash,
 * Ctrl-Z, an editor) goes through `leave`, so a mode that is added here is reset everywhere.
 */

import {truncate} from '../text/columns.js';
import type {Harmless} from '../text/harmless.js';
import type {World} from '../world.js';
import type {Narrowing} from './screen/inline-bytes.js';
import type {Mode} from './state/mode.js';

/** What the program switches on in the terminal, and the sequences that switch all of it off. */
export type TerminalModes = Readonly<{enter: string; leave: string}>;

type Use = Readonly<{
  mode: Mode;
  env: World['env'];
  /** The title of the window. */
  title?: Harmless;
}>;

/** The modes for an app. With `full`, it has the alternate screen; with `spoken`, Ink switches what it needs itself. */
export function modesFor({env, mode, title}: Use): TerminalModes {
  if (mode === 'spoken') return {enter: '', leave: `${endOfFrame}${pasteOff}${showCursor}`};
  if (mode === 'inline')
    return {enter: `${pasteOn}${hideCursor}`, leave: `${endOfFrame}${pasteOff}${showCursor}`};
  const hasWindow = isWindow(env);
  const named = hasWindow && title !== undefined;
  return {
    enter: [
      named ? saveTitle + titled(title) : '',
      hasWindow ? wheelOn : '',
      pasteOn,
      alternateScreen,
      hideCursor,
    ].join(''),
    leave: [
      endOfFrame,
      pasteOff,
      hasWindow ? wheelOff : '',
      named ? restoreTitle : '',
      // A terminal without an alternate screen keeps the last frame. The shell's prompt then begins below it.
      '\u001b[999;1H\n',
      normalScreen,
      showCursor,
    ].join(''),
  };
}

/** Ends synchronized output (mode 2026), cuts no rows (mode 7), and ends all looks. */
const endOfFrame = '\u001b[?2026l\u001b[?7h\u001b[m';
const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';
/** VTE does not move the cursor when it switches screens, so a larger window would lose a row. */
const alternateScreen = '\u001b[?1049h\u001b[H';
const normalScreen = '\u001b[?1049l';
/** Bracketed paste. */
const pasteOn = '\u001b[?2004h';
const pasteOff = '\u001b[?2004l';
/**
 * On the alternate screen, the wheel sends arrow keys (mode 1007). Some terminals do this by default, so the mode is
 * saved and restored. A terminal that cannot restore it switches it off.
 */
const wheelOn = '\u001b[?1007s\u001b[?1007h';
const wheelOff = '\u001b[?1007l\u001b[?1007r';
const saveTitle = '\u001b[22;0t';
const restoreTitle = '\u001b[23;0t';
const longestTitle = 80;

function titled(title: Harmless): string {
  return `\u001b]2;${truncate(title, longestTitle)}\u001b\\`;
}

/**
 * Whether the terminal is a window that understands strings (OSC). The Linux console, real terminals and the terminal
 * of Emacs could print them.
 */
export function isWindow({TERM: term = ''}: World['env']): boolean {
  return !/^(?:|dumb|linux|eterm.*|emacs|vt\d.*|ansi.*|cons.*|cygwin|unknown)$/.test(term);
}

/**
 * Whether the terminal is known to open links (OSC 8). Others ignore or even print them. tmux opens them since 3.4, if the
 * terminal around it does.
 */
export function opensLinks(env: World['env']): boolean {
  const {
    KONSOLE_VERSION: konsole,
    TERM: term = '',
    TERM_PROGRAM: program = '',
    VTE_VERSION: vte,
    WT_SESSION,
  } = env;
  if (!isWindow(env) || /^screen/.test(term)) return false;
  if (/^tmux/.test(term))
    return program === 'tmux' && Number.parseFloat(env.TERM_PROGRAM_VERSION ?? '') >= 3.4;
  return (
    /^(?:xterm-kitty|alacritty|foot|contour|xterm-ghostty|wezterm)/.test(term) ||
    /^(?:iTerm\.app|WezTerm|ghostty|vscode|Hyper|rio|Tabby)$/.test(program) ||
    Number(vte) >= 5002 ||
    Number(konsole) >= 201200 ||
    WT_SESSION !== undefined
  );
}

/**
 * What the terminal does with rows that are wider than its new width. Most terminals break them into several rows.
 */
export function narrowingOf({
  STY: isInScreen,
  TERM: term = '',
  XTERM_VERSION: isXterm,
}: World['env']): Narrowing {
  return isXterm || isInScreen || /^(?:linux|eterm.*|st|st-.*|mlterm.*|vt\d.*)$/.test(term)
    ? 'cuts'
    : 'breaks';
}

/** The terminal while an app uses it. */
export type TerminalScreen = Readonly<{
  /** Whether the app has the terminal. */
  isEntered: () => boolean;
  /** Writes what the app shows. If the app does not have the terminal, switches its modes on first. */
  write: (bytes: string) => void;
  /** Switches all modes off, once. */
  leave: () => void;
}>;

export function terminalScreen(stdout: Pick<World['stdout'], 'write'>, modes: TerminalModes): TerminalScreen {
  let isEntered = false;
  return {
    isEntered: () => isEntered,
    write: bytes => {
      const text = isEntered ? bytes : modes.enter + bytes;
      isEntered = true;
      stdout.write(text);
    },
    leave: () => {
      if (!isEntered) return;
      isEntered = false;
      stdout.write(modes.leave);
    },
  };
}
