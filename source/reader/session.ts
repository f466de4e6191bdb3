/**
 * The terminal while an app has it: raw keyboard, mostly the alternate screen, and everything left as it was found,
 * whatever happens. No Ink here: the first frame is on the screen before Ink, the largest part of the program, is loaded.
 */
import {crashMessage} from '../text/crash-message.js';
import type {Signal, World} from '../world.js';

/** What shells expect of a process that a signal ended: 128 and the signal's number. */
const signalCodes: ReadonlyArray<readonly [Signal, number]> = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
];

/** An app that has the terminal. */
export type Running = Readonly<{waitUntilExit: () => Promise<unknown>; unmount: () => void}>;

/** Whether something else has the terminal now, such as an editor. */
export type TerminalUse = {isAway: boolean};

export type Session = Readonly<{
  /** Whether the app has a screen of its own, which is gone when it ends. */
  isAlternate: boolean;
  /** Rows to show at once, while the app is being loaded. */
  firstRows?: readonly string[];
  /** Whether something else has the terminal, such as an editor: Ctrl-C is meant for that. */
  isAway?: () => boolean;
  /** Loads the app and starts it. */
  start: (keyboard: NodeJS.ReadStream) => Promise<Running>;
}>;

/** Runs an app in the terminal. Returns the exit code, or `undefined` where there is no keyboard. */
export async function runSession(
  {firstRows, isAlternate, isAway, start}: Session,
  world: World,
): Promise<number | undefined> {
  const keyboard = (world.stdin.isTTY ? world.stdin : await world.openKeyboard()) as
    | NodeJS.ReadStream
    | undefined;
  if (!keyboard) return undefined;
  // Ink does this after its first frame; until then a key would be echoed, and Ctrl-C would be a signal.
  keyboard.setRawMode(true);
  let running: Running | undefined;
  let code: number | undefined;
  let crash: {error: unknown} | undefined;
  let hasExited = false;
  /** What an editor shows is left alone: the app ends when the editor has. */
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
    // A signal or a crash while the app was being loaded.
    if (code !== undefined || crash) running.unmount();
    await Promise.race([exited, crashed]);
  } catch (error) {
    crash ??= {error};
  }
  if (!hasExited) restoreTerminal(keyboard, world.stdout, isAlternate);
  for (const stop of undo) stop();
  // Not paused: what reads it next, in another app, would not be told that there is something to read.
  if (keyboard === world.stdin) keyboard.unref();
  else keyboard.destroy();
  if (!crash) return code ?? 0;
  world.stderr.write(crashMessage(crash.error, world.env.DEBUG));
  return 1;
}

/** Milliseconds between two looks whether an editor has ended, once a signal has asked for the end of it all. */
const awayCheckMs = 50;

/** The alternate screen, without a cursor, with these rows: as one frame (synchronized output, mode 2026). */
function frameOf(rows: readonly string[]): string {
  return `\u001b[?1049h\u001b[?25l\u001b[?2026h\u001b[H${rows.join('\n')}\u001b[?2026l`;
}

/** Milliseconds that Ink gets to leave the terminal in order after a crash; one within its own drawing is past that. */
const crashGraceMs = 100;

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // What could not be left in order is put in order by hand.
  }
}

/** What Ink does when it is left in order: raw mode off, end of a frame, the normal screen, the cursor. */
function restoreTerminal(keyboard: NodeJS.ReadStream, stdout: World['stdout'], isAlternate: boolean): void {
  attempt(() => keyboard.setRawMode(false));
  attempt(() => stdout.write(`\u001b[?2026l${isAlternate ? '\u001b[?1049l' : '\n'}\u001b[?25h`));
}
