/** An Ink app on the alternate screen, and the terminal left as it was found, whatever happens. */
import {render} from 'ink';
import type {ReactNode} from 'react';
import {harmlessLine} from '../domain/harmless.js';
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
  const leave = (exitCode: number, error?: unknown) => {
    code = exitCode;
    instance.unmount();
    if (error !== undefined) world.stderr.write(crashLine(error, world));
  };
  const undo = [
    ...signalCodes.map(([signal, exitCode]) => world.onSignal(signal, () => leave(exitCode))),
    world.onCrash(error => leave(1, error)),
  ];
  try {
    await instance.waitUntilExit();
  } catch (error) {
    code = 1;
    world.stderr.write(crashLine(error, world));
  } finally {
    for (const stop of undo) stop();
    if (keyboard === world.stdin) keyboard.pause();
    else keyboard.destroy();
  }
  return code;
}

/** One line for a bug of ours; all of it with `DEBUG=briefing`. */
function crashLine(error: unknown, {env}: World): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = env.DEBUG === 'briefing' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `briefing: something went wrong: ${harmlessLine(message)} (DEBUG=briefing shows more)\n${stack}`;
}
