/** The terminal during and after a session. */
import {EventEmitter} from 'node:events';
import {expect, test} from 'vitest';
import {runSession} from '../../source/reader/session.js';
import type {TerminalUse} from '../../source/reader/terminal-use.js';
import type {EndingSignal, World} from '../../source/world.js';
import {idleJobs} from '../helpers/reader.js';

/** A session whose app does nothing, on a terminal that notes what is done to it. */
const normalScreen = 'all modes off';

function openSession({isForeground}: Readonly<{isForeground: () => boolean}>) {
  const done: string[] = [];
  const keyboard = Object.assign(new EventEmitter(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => void done.push(isRaw ? 'raw' : 'cooked'),
    unref: () => {},
  });
  let first: {signal: EndingSignal; code: number} | undefined;
  let onEnding: (signal: EndingSignal) => boolean = () => true;
  const world = {
    ...idleJobs,
    isForeground,
    platform: 'linux',
    env: {},
    stdin: keyboard,
    stdout: {write: (text: string) => text === normalScreen && done.push(text)},
    onCrash: () => () => {},
    holdEndings: () => ({
      first: () => first,
      onSignal: (handler: typeof onEnding) => {
        onEnding = handler;
        return () => {};
      },
    }),
  } as unknown as World;
  let begin: (terminal: TerminalUse) => void;
  const started = new Promise<TerminalUse>(resolve => {
    begin = resolve;
  });
  const code = runSession(
    {
      modes: {enter: '', leave: normalScreen},
      start: async (_keyboard, terminal, screen) => {
        screen.write('first frame');
        setImmediate(() => begin(terminal));
        let exit: () => void;
        const exited = new Promise<void>(resolve => {
          exit = resolve;
        });
        const unmount = () => {
          done.push('unmounted');
          exit();
        };
        return {waitUntilExit: () => exited, unmount};
      },
    },
    world,
  );
  return {
    code,
    done,
    keyboard,
    started,
    signal: (signal: EndingSignal) => {
      if (onEnding(signal)) first ??= {signal, code: 143};
    },
  };
}

test('a signal in the foreground ends the app', async () => {
  const {code, done, signal, started} = openSession({isForeground: () => true});
  await started;
  signal('SIGTERM');
  expect(await code).toBe(143);
  expect(done).toEqual(['raw', 'unmounted', normalScreen]);
});

// Fault: A signal in the background changed the modes of the terminal of the shell.
// Expected: The modes stay.
test('after a signal in the background, the modes of the terminal stay as the shell set them', async () => {
  let isInFront = true;
  const {code, done, signal, started} = openSession({isForeground: () => isInFront});
  await started;
  isInFront = false;
  signal('SIGTERM');
  expect(await code).toBe(143);
  expect(done).toEqual(['raw', normalScreen]);
});

test('after a signal to a stopped job, nothing is written to the terminal', async () => {
  let isInFront = true;
  const {code, done, signal, started} = openSession({isForeground: () => isInFront});
  Object.assign(await started, {isAway: true, isWaiting: true});
  isInFront = false;
  signal('SIGTERM');
  expect(await code).toBe(143);
  expect(done).toEqual(['raw']);
});

test('while an editor has the terminal, its keys for signals are not for the reader', async () => {
  const {code, done, signal, started} = openSession({isForeground: () => true});
  const terminal = await started;
  terminal.isAway = true;
  signal('SIGINT');
  signal('SIGQUIT');
  terminal.isAway = false;
  signal('SIGTERM');
  expect(await code).toBe(143);
  expect(done).toEqual(['raw', 'unmounted', normalScreen]);
});

// Fault: The reader went on after its terminal was closed without a signal.
// Expected: The reader ends.
test.each(['end', 'error'])('a keyboard that is closed (%s) ends the app', async event => {
  const {code, keyboard, started} = openSession({isForeground: () => true});
  await started;
  keyboard.emit(event, new Error('EIO'));
  expect(await code).toBe(129);
});
