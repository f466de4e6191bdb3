/** Drawing with Ink, without a terminal or with one that a test resizes. */
import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import headless from '@xterm/headless';
import {render, renderToString} from 'ink';
import type {ReactElement} from 'react';
import {App} from '../../source/reader/ink/app.js';
import {Screen} from '../../source/reader/ink/screen.js';
import type {State} from '../../source/reader/state/state.js';
import {createStore} from '../../source/reader/state/store.js';
import {styledColumnsOf} from '../../source/text/styled-columns.js';
import {idleEffects, idleJobs} from './reader.js';

/** A screen as Ink draws it: how many rows, and the columns of the widest. */
export async function renderScreen(state: State): Promise<{rows: number; widest: number; text: string}> {
  const text = renderToString(<Screen state={state} onChoosePane={() => {}} onChooseReference={() => {}} />, {
    columns: state.size.columns,
  });
  const lines = text.split('\n');
  return {rows: lines.length, widest: Math.max(...lines.map(styledColumnsOf)), text};
}

/** Milliseconds after which a wait is in vain: far more than any frame takes. */
const limitMs = 20_000;

type Waiting = {has: (screen: string) => boolean; resolve: () => void};

/** A terminal of a size, with an Ink app on it. */
export function renderApp(
  app: ReactElement | ((stdout: NodeJS.WriteStream) => ReactElement),
  size: {columns: number; rows: number},
) {
  const emulator = new headless.Terminal({
    cols: size.columns,
    rows: size.rows,
    allowProposedApi: true,
    convertEol: true,
  });
  let waiting: Waiting | undefined;
  const screen = () =>
    Array.from(
      {length: emulator.rows},
      (_, row) => emulator.buffer.active.getLine(row)?.translateToString(true) ?? '',
    ).join('\n');
  const check = () => {
    if (!waiting?.has(screen())) return;
    waiting.resolve();
    waiting = undefined;
  };
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns: size.columns,
    rows: size.rows,
    writable: true,
    write(data: string, done?: () => void) {
      emulator.write(data, () => {
        check();
        done?.();
      });
      return true;
    },
  });
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  const terminal = stdout as unknown as NodeJS.WriteStream;
  const instance = render(typeof app === 'function' ? app(terminal) : app, {
    stdout: terminal,
    stdin: stdin as unknown as NodeJS.ReadStream,
    alternateScreen: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 1000,
  });
  return {
    screen,
    press: (keys: string) => stdin.write(keys),
    resize(columns: number, rows: number) {
      emulator.resize(columns, rows);
      Object.assign(stdout, {columns, rows});
      stdout.emit('resize');
    },
    /** Resolves when the screen shows what is waited for. */
    shows(expected: string | RegExp | ((screen: string) => boolean)): Promise<void> {
      const has = (text: string) => {
        if (typeof expected === 'function') return expected(text);
        return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
      };
      return new Promise((resolve, reject) => {
        const inVain = setTimeout(
          () => reject(new Error(`the screen never showed ${expected}; it shows:\n${screen()}`)),
          limitMs,
        );
        waiting = {
          has,
          resolve: () => {
            clearTimeout(inVain);
            resolve();
          },
        };
        check();
      });
    },
    exited: instance.waitUntilExit(),
    unmount: instance.unmount,
  };
}

/** The reader in a state, in a terminal of its size, with effects that do nothing. */
export function renderReader(state: State) {
  const store = createStore(state, []);
  const app = renderApp(
    stdout => (
      <App store={store} effects={idleEffects} world={{stdout, ...idleJobs}} terminal={{isAway: false}} />
    ),
    state.size,
  );
  return {...app, store};
}
