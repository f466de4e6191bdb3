/**
 * Runs an app in the terminal: raw keyboard, usually the alternate screen. Whatever happens, the terminal is as before
 * when the app has ended. This file does not import Ink, the largest part of the program. So the first frame is on the
 * screen before Ink loads.
 */
import {crashMessage} from '../text/crash-message.js';
import type {World} from '../world.js';
import {type TerminalModes, type TerminalScreen, terminalScreen} from './terminal-modes.js';
import type {TerminalQuestion} from './terminal-question.js';
import {reachForeground, type TerminalUse} from './terminal-use.js';

/** An app that uses the terminal. */
export type Running = Readonly<{waitUntilExit: () => Promise<unknown>; unmount: () => void}>;

export type Session = Readonly<{
  modes: TerminalModes;
  /** A question to the terminal. It is asked after the first frame. */
  question?: TerminalQuestion;
  /** Rows to show at once, while the app loads. */
  firstRows?: readonly string[];
  /** Loads the app and starts it. */
  start: (keyboard: NodeJS.ReadStream, terminal: TerminalUse, screen: TerminalScreen) => Promise<Running>;
}>;

/** The exit code if the terminal is closed and no signal says so: the code for SIGHUP. */
const closedCode = 129;

/**
 * Runs an app in the terminal. Returns the exit code, or `undefined` if there is no keyboard. Signals that ask the
 * program to end are held from here until the process ends (`holdEndings`).
 */
export async function runSession(
  {firstRows, modes, question, start}: Session,
  world: World,
): Promise<number | undefined> {
  const keyboard = (world.stdin.isTTY ? world.stdin : await world.openKeyboard()) as
    | NodeJS.ReadStream
    | undefined;
  if (!keyboard) return undefined;
  let hasClosed = false;
  let leave = () => {};
  const close = () => {
    hasClosed = true;
    leave();
  };
  // Stays to the end of the process: a keyboard that was closed may have more errors.
  keyboard.on('error', close);
  // Only Linux tells quickly whether the process is in the background. Other systems stop it when it sets the mode.
  if (world.platform !== 'linux') keyboard.setRawMode(true);
  else if (!(await reachForeground(world))) return undefined;
  const endings = world.holdEndings();
  const earlier = endings.first();
  if (earlier) return earlier.code;
  keyboard.setRawMode(true);
  if (hasClosed) return undefined;
  const terminal: TerminalUse = {isAway: false};
  const screen = terminalScreen(world.stdout, modes);
  let hasExited = false;
  let running: Running | undefined;
  let crash: {error: unknown} | undefined;
  const code = () => endings.first()?.code ?? (hasClosed ? closedCode : undefined);
  let stop = () => {};
  /** Resolves when the app cannot end by itself: after a crash, or in the background. */
  const stopped = new Promise<void>(resolve => {
    stop = resolve;
  });
  /** Ends the app. If an editor has the terminal, waits until the editor has ended. */
  leave = () => {
    // In the background the terminal belongs to others, and the system would stop a program that changes its modes.
    if ((!terminal.isAway || terminal.isWaiting) && !world.isForeground()) stop();
    else if (terminal.isAway) setTimeout(leave, awayCheckMs);
    else running?.unmount();
  };
  const debuggerCheck = setTimeout(world.closeDebugger, closeDebuggerMs).unref();
  keyboard.on('end', close);
  const undo = [
    () => keyboard.off('end', close),
    () => clearTimeout(debuggerCheck),
    endings.onSignal(signal => {
      if (terminal.isAway && !terminal.isWaiting && editorKeys.has(signal)) return false;
      // The signal counts only when this handler has returned.
      setImmediate(leave);
      return true;
    }),
    world.onCrash(error => {
      crash ??= {error};
      attempt(() => running?.unmount());
      setTimeout(stop, crashGraceMs);
    }),
    world.onSignal('SIGTSTP', () => {
      if (endings.first()) return;
      if (terminal.isAway) void world.stopJob();
      else if (terminal.suspend) terminal.suspend();
      else terminal.shouldSuspend = true;
    }),
  ];
  try {
    if (firstRows) screen.write(frameOf(firstRows));
    question?.ask(world.stdout);
    running = await start(keyboard, terminal, screen);
    const exited = running.waitUntilExit().finally(() => {
      hasExited = true;
    });
    // A signal or a crash came while the app was loading.
    if (code() !== undefined || crash) leave();
    await Promise.race([exited, stopped]);
  } catch (error) {
    crash ??= {error};
  }
  if (!hasExited) restoreTerminal(keyboard, terminal, screen, world);
  else attempt(screen.leave);
  if (code() === undefined && !crash) await question?.drain(keyboard);
  for (const end of undo) end();
  // Standard input is not paused: the next app that reads it would not learn that there is input.
  if (keyboard === world.stdin) keyboard.unref();
  else keyboard.destroy();
  if (crash) {
    world.stderr.write(crashMessage(crash.error, world.env.DEBUG));
    return 1;
  }
  return code() ?? 0;
}

/** Signals that keys of the terminal send. While an editor runs, they are for the editor. */
const editorKeys: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT']);

/** How long after the start to look for a port for debuggers, in milliseconds. It takes 3 ms. */
const closeDebuggerMs = 500;

/** Poll interval in milliseconds while an editor runs and a signal has asked the program to end. */
const awayCheckMs = 50;

/** Shows these rows on the empty screen, as one frame (synchronized output, mode 2026). */
function frameOf(rows: readonly string[]): string {
  return `\u001b[?2026h\u001b[H${rows.join('\n')}\u001b[?2026l`;
}

/**
 * Milliseconds that Ink has to restore the terminal after a crash. If Ink was drawing at the crash, it restores
 * nothing.
 */
const crashGraceMs = 100;

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // `restoreTerminal` restores what this action did not.
  }
}

/**
 * Restores the terminal if Ink has not done it. In the background, the modes of the keyboard belong to the shell. It has
 * set them, but it has not switched off what the program switched on.
 */
function restoreTerminal(
  keyboard: NodeJS.ReadStream,
  {isAway}: TerminalUse,
  screen: TerminalScreen,
  {isForeground}: World,
): void {
  const isOurs = isForeground();
  if (isOurs) attempt(() => keyboard.setRawMode(false));
  else if (isAway) return;
  attempt(screen.leave);
}
