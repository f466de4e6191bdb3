/** An Ink app on the alternate screen, and the terminal left as it was found, whatever happens. */
import {render} from 'ink';
import type {ReactNode} from 'react';
import {crashMessage} from '../domain/crash.js';
import type {Signal, World} from '../world.js';

/** Frames a second: as many as keys ask for. Ink's own default holds a key's frame back by up to 33 ms. */
const maxFps = 1000;

/** What shells expect of a process that a signal ended: 128 and the signal's number. */
const signalCodes: ReadonlyArray<readonly [Signal, number]> = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
];

/** Runs an Ink app on the alternate screen. Returns the exit code, or `undefined` where there is no keyboard. */
export async function runFullScreen(app: ReactNode, world: World): Promise<number | undefined> {
  const keyboard = world.stdin.isTTY ? world.stdin : await world.openKeyboard();
  if (!keyboard) return undefined;
  // Ink does this after the first frame; until then a key would be echoed, and Ctrl-C would be a signal.
  keyboard.setRawMode(true);
  const instance = render(app, {
    stdin: keyboard as NodeJS.ReadStream,
    stdout: world.stdout,
    stderr: world.stderr,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps,
  });
  let code = 0;
  let crash: {error: unknown} | undefined;
  let hasExited = false;
  const exited = instance.waitUntilExit().finally(() => {
    hasExited = true;
  });
  const undo = signalCodes.map(([signal, exitCode]) =>
    world.onSignal(signal, () => {
      code = exitCode;
      instance.unmount();
    }),
  );
  const crashed = new Promise<void>(resolve => {
    undo.push(
      world.onCrash(error => {
        crash ??= {error};
        attempt(() => instance.unmount());
        setTimeout(resolve, crashGraceMs);
      }),
    );
  });
  try {
    await Promise.race([exited, crashed]);
  } catch (error) {
    crash ??= {error};
  }
  if (!hasExited) restoreTerminal(keyboard as NodeJS.ReadStream, world.stdout);
  for (const stop of undo) stop();
  if (keyboard === world.stdin) keyboard.pause().unref();
  else keyboard.destroy();
  if (!crash) return code;
  world.stderr.write(crashMessage(crash.error, world.env.DEBUG));
  return 1;
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
function restoreTerminal(keyboard: NodeJS.ReadStream, stdout: NodeJS.WriteStream): void {
  attempt(() => keyboard.setRawMode(false));
  attempt(() => stdout.write('\u001b[?2026l\u001b[?1049l\u001b[?25h'));
}
