/** Draws the reader, the chooser and the form with Ink. Everything that needs Ink loads through this file. */

import {type Instance, type RenderOptions, render} from 'ink';
import type {ReactNode} from 'react';
import type {Harmless} from '../../text/harmless.js';
import type {Colours, ThemeName} from '../../typeset/paint.js';
import {themeWith} from '../../typeset/theme.js';
import type {World} from '../../world.js';
import type {Effects} from '../effects.js';
import {defaultKeymap, type Keymap} from '../keys/keymap.js';
import {type Running, runSession} from '../session.js';
import {SpokenApp} from '../spoken/spoken-app.js';
import {SpokenChooser} from '../spoken/spoken-chooser.js';
import {sizeOf} from '../state/layout.js';
import {type Mode, sizeIn} from '../state/mode.js';
import type {Store} from '../state/store.js';
import type {TerminalUse} from '../terminal-use.js';
import {App} from './app.js';
import {type Choice, Chooser} from './chooser.js';
import {frameStream} from './frame-stream.js';
import {keyboardFor} from './keyboard.js';
import {terminalOf} from './terminal-hooks.js';

/** Frames per second of an inline app, enough for every key. Ink's default delays a frame by up to 33 ms. */
const maxFps = 1000;

export type Drawing = Readonly<{
  mode: Mode;
  keyboard: NodeJS.ReadStream;
  world: World;
  /** The stream to which Ink writes whole frames, instead of the terminal. */
  frames?: NodeJS.WriteStream;
}>;

/** Draws an app with Ink. If there is a stream for frames, Ink writes each frame whole to it (Ink's option `debug`). */
export function renderApp(app: ReactNode, {frames, keyboard, mode, world}: Drawing): Instance {
  const {stderr} = world;
  const options: RenderOptions = {
    stdin: keyboardFor(keyboard),
    stdout: frames ?? terminalOf(world),
    stderr,
    debug: frames !== undefined,
    // `incrementalRendering` is left off: it moves with `CSI E`, which mosh and the terminal of Emacs do not know.
    alternateScreen: mode === 'full',
    isScreenReaderEnabled: mode === 'spoken',
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps,
  };
  return render(app, options);
}

type Reading = Readonly<{
  effects: Effects;
  mode: Mode;
  world: World;
  terminal: TerminalUse;
  keyboard: NodeJS.ReadStream;
}>;

/** Draws the reader. The first frame is on the screen already, unless the terminal has another size now. */
export function renderReader(store: Store, {effects, keyboard, mode, terminal, world}: Reading): Running {
  const common = {store, effects, world, terminal};
  const drawing = {keyboard, mode, world};
  if (mode === 'spoken') return renderApp(<SpokenApp {...common} />, drawing);
  const {size} = store.get();
  const {columns, rows} = sizeOf(world.stdout);
  const isShown = columns === size.columns && rows === size.rows;
  return renderSized(
    forget => <App {...common} sizeIn={full => sizeIn(mode, full)} onResize={forget} />,
    drawing,
    isShown,
  );
}

/**
 * Draws an app on the whole screen, or inline below the shell's text. The app calls `forget` before it is drawn at
 * another size. Ink alone draws an inline app, and `forget` makes Ink erase its rows.
 */
function renderSized(
  makeApp: (forget: () => void) => ReactNode,
  drawing: Drawing,
  isShown = false,
): Instance {
  const {mode, world} = drawing;
  if (mode === 'full')
    return renderApp(
      makeApp(() => {}),
      {...drawing, frames: frameStream(terminalOf(world), isShown).stdout},
    );
  const instance = renderApp(
    makeApp(() => instance.clear()),
    drawing,
  );
  return instance;
}

type ChooseOptions = Readonly<{
  world: World;
  mode: Mode;
  theme: ThemeName;
  colours: Colours;
  keymap?: Keymap;
}>;

/** The value that was chosen, if any, and the exit code: 0, or the code of a signal. */
export type Chosen = Readonly<{value?: string; code: number}>;

/** Shows a list, and returns the value of the entry that is chosen. */
export async function choose(
  question: Harmless,
  items: readonly Choice[],
  {world, mode, theme, colours, keymap = defaultKeymap}: ChooseOptions,
): Promise<Chosen> {
  let chosen: string | undefined;
  const common = {
    question,
    items,
    keymap,
    onChoose: (value: string) => {
      chosen = value;
    },
  };
  const size = sizeIn(mode, sizeOf(world.stdout));
  const start = async (keyboard: NodeJS.ReadStream, terminal: TerminalUse) => {
    const drawing = {keyboard, mode, world};
    if (mode === 'spoken') return renderApp(<SpokenChooser {...common} />, drawing);
    const makeChooser = (forget: () => void) => (
      <Chooser
        {...common}
        size={size}
        sizeIn={full => sizeIn(mode, full)}
        onResize={forget}
        theme={themeWith(theme, colours)}
        world={world}
        terminal={terminal}
      />
    );
    return renderSized(makeChooser, drawing);
  };
  const code = (await runSession({isAlternate: mode === 'full', start}, world)) ?? 0;
  return {code, ...(chosen !== undefined && {value: chosen})};
}
