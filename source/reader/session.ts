/**
 * Runs an app in the terminal: raw keyboard, usually the alternate screen. Whatever happens, the terminal is as before
 * when the app has ended. This file does not import Ink, the largest part of the program. So the first frame is on the
 * screen before Ink loads.
 */
import {crashMessage} from '../text/crash-message.js';
import type {Signal, World} from '../world.js';

/** Exit codes as shells expect them: 128 plus the number of the signal. */
const signalCodes: ReadonlyArray<readonly [Signal, number]> = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
];

/** An app that uses the terminal. */
export type Running = Readonly<{waitUntilExit: () => Promise<unknown>; unmount: () => void}>;

/** Whether another program, such as an editor, has the terminal now. */
export type TerminalUse = {isAway: boolean};

export type Session = Readonly<{
  /** Whether the app uses the alternate screen, which disappears when the app ends. */
  isAlternate: boolean;
  /** Rows to show at once, while the app loads. */
  firstRows?: readonly string[];
  /** Whether another program, such as an editor, has the terminal now. Ctrl-C is then for that program. */
  isAway?: () => boolean;
  /** Loads the app and starts it. */
  start: (keyboard: NodeJS.ReadStream) => Promise<Running>;
}>;

/** Runs an app in the terminal. Returns the exit code, or `undefined` if there is no keyboard. */
export async function runSession(
  {firstRows, isAlternate, isAway, start}: Session,
  world: World,
): Promise<number | undefined> {
  const keyboard = (world.stdin.isTTY ? world.stdin : await world.openKeyboard()) as
    | NodeJS.ReadStream
    | undefined;
  if (!keyboard) return undefined;
  // Ink sets raw mode only after its first frame. Without it, keys are echoed, and Ctrl-C is a signal.
  keyboard.setRawMode(true);
  let running: Running | undefined;
  let code: number | undefined;
  let crash: {error: unknown} | undefined;
  let hasExited = false;
  /** Ends the app. If an editor has the terminal, waits until the editor has ended. */
  const leave = () => {
    if (isAway?.()) setTimeout(leave, awayCheckMs);
    else running?.unmount();
  };
  const undo = signalCodes.map(([signal, exitCode]) =>
    world.onSignal(signal, () => {
      if (signal === 'SIGINT' && isAway?.()) return;
      code = exitCode;
      leave();
    }),
  );
  const crashed = new Promise<void>(resolve => {
    undo.push(
      world.onCrash(error => {
        crash ??= {error};
        attempt(() => running?.unmount());
        setTimeout(resolve, crashGraceMs);
      }),
    );
  });
  try {
    if (firstRows) world.stdout.write(frameOf(firstRows));
    running = await start(keyboard);
    const exited = running.waitUntilExit().finally(() => {
      hasExited = true;
    });
    // A signal or a crash came while the app was loading.
    if (code !== undefined || crash) running.unmount();
    await Promise.race([exited, crashed]);
  } catch (error) {
    crash ??= {error};
  }
  if (!hasExited) restoreTerminal(keyboard, world.stdout, isAlternate);
  for (const stop of undo) stop();
  // Standard input is not paused: the next app that reads it would not learn that there is input.
  if (keyboard === world.stdin) keyboard.unref();
  else keyboard.destroy();
  if (!crash) return code ?? 0;
  world.stderr.write(crashMessage(crash.error, world.env.DEBUG));
  return 1;
}

/** Poll interval in milliseconds while an editor runs and a signal has asked the program to end. */
const awayCheckMs = 50;

/**
 * Enters the alternate screen, hides the cursor and shows these rows, as one frame (synchronized output, mode 2026).
 */
function frameOf(rows: readonly string[]): string {
  return `\u001b[?1049h\u001b[?25l\u001b[?2026h\u001b[H${rows.join('\n')}\u001b[?2026l`;
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

/** Does what Ink does at a normal end: raw mode off, end of the frame, normal screen, visible cursor. */
function restoreTerminal(keyboard: NodeJS.ReadStream, stdout: World['stdout'], isAlternate: boolean): void {
  attempt(() => keyboard.setRawMode(false));
  attempt(() => stdout.write(`\u001b[?2026l${isAlternate ? '\u001b[?1049l' : '\n'}\u001b[?25h`));
}
