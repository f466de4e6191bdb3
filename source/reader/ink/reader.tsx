/** Draws the reader, the chooser and the form with Ink. Everything that needs Ink loads through this file. */

import {type Instance, type RenderOptions, render} from 'ink';
import type {ReactNode} from 'react';
import {type Harmless, ours} from '../../text/harmless.js';
import type {Background, Colours, ThemeName} from '../../typeset/paint.js';
import {themeWith} from '../../typeset/theme.js';
import type {World} from '../../world.js';
import type {Effects} from '../effects.js';
import {backgroundIn} from '../keys/background-reply.js';
import {defaultKeymap, type Keymap} from '../keys/keymap.js';
import {type Running, runSession} from '../session.js';
import {SpokenApp} from '../spoken/spoken-app.js';
import {SpokenChooser} from '../spoken/spoken-chooser.js';
import {sizeOf} from '../state/layout.js';
import {type Mode, sizeIn} from '../state/mode.js';
import {reduce} from '../state/reduce.js';
import type {Store} from '../state/store.js';
import {modesFor, narrowingOf, type TerminalScreen} from '../terminal-modes.js';
import type {TerminalQuestion} from '../terminal-question.js';
import type {TerminalUse} from '../terminal-use.js';
import {App} from './app.js';
import {type Choice, Chooser} from './chooser.js';
import {type Frames, frameStream, inlineStream} from './frame-stream.js';
import {keyboardFor} from './keyboard.js';
import {terminalOf} from './terminal-hooks.js';

export type Drawing = Readonly<{
  mode: Mode;
  keyboard: NodeJS.ReadStream;
  screen: TerminalScreen;
  world: World;
  /** Called with each text that the terminal replies. */
  onReply?: (text: string) => void;
}>;

type Options = Readonly<{
  /** The stream to which Ink writes whole frames, instead of the terminal. */
  frames?: NodeJS.WriteStream;
}>;

/** Draws an app with Ink. If there is a stream for frames, Ink writes each frame whole to it (Ink's option `debug`). */
function renderApp(
  app: ReactNode,
  {keyboard, mode, onReply, world}: Drawing,
  {frames}: Options = {},
): Instance {
  const {stderr} = world;
  const options: RenderOptions = {
    stdin: keyboardFor(keyboard, onReply),
    stdout: frames ?? terminalOf(world),
    stderr,
    debug: frames !== undefined,
    isScreenReaderEnabled: mode === 'spoken',
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
  };
  return render(app, options);
}

/**
 * Draws an app on the whole screen, or inline below the shell's text. With `isShown`, the first frame is on the screen
 * already.
 */
export function renderFrames(
  makeApp: (frames: Frames) => ReactNode,
  drawing: Drawing,
  isShown = false,
): Running {
  const {mode, screen, world} = drawing;
  const terminal = terminalOf(world);
  const frames =
    mode === 'inline'
      ? inlineStream(terminal, screen, narrowingOf(world.env))
      : frameStream(terminal, screen, isShown);
  const instance = renderApp(makeApp(frames), drawing, {frames: frames.stdout});
  return {
    waitUntilExit: instance.waitUntilExit,
    unmount: () => {
      frames.close();
      instance.unmount();
    },
  };
}

/** Draws an app for users of a screen reader. */
function renderSpoken(app: ReactNode, drawing: Drawing): Running {
  // The app has the terminal now, so it is restored after a crash.
  drawing.screen.write('');
  return renderApp(app, drawing);
}

type Reading = Drawing &
  Readonly<{
    effects: Effects;
    terminal: TerminalUse;
    question?: TerminalQuestion | undefined;
  }>;

/** Draws the reader. The first frame is on the screen already, unless the terminal has another size now. */
export function renderReader(store: Store, {effects, question, terminal, ...given}: Reading): Running {
  const onReply = (text: string) => {
    const background = backgroundIn(text);
    if (!background) return;
    question?.take();
    store.set(reduce(store.get(), {type: 'background', background}), []);
  };
  const drawing = {...given, onReply};
  const {mode, world} = drawing;
  const common = {store, effects, world, terminal};
  if (mode === 'spoken') return renderSpoken(<SpokenApp {...common} />, drawing);
  const {size} = store.get();
  const {columns, rows} = sizeOf(world.stdout);
  const isShown = mode === 'full' && columns === size.columns && rows === size.rows;
  return renderFrames(
    frames => <App {...common} sizeIn={full => sizeIn(mode, full)} frames={frames} />,
    drawing,
    isShown,
  );
}

type ChooseOptions = Readonly<{
  world: World;
  mode: Mode;
  theme: ThemeName;
  colours: Colours;
  background?: Background;
  keymap?: Keymap;
}>;

/** The value that was chosen, if any, and the exit code: 0, or the code of a signal. */
export type Chosen = Readonly<{value?: string; code: number}>;

/** Shows a list, and returns the value of the entry that is chosen. */
export async function choose(
  question: Harmless,
  items: readonly Choice[],
  {world, mode, theme, colours, background, keymap = defaultKeymap}: ChooseOptions,
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
  const modes = modesFor({mode, env: world.env, title: ours('briefing')});
  const start = async (keyboard: NodeJS.ReadStream, terminal: TerminalUse, screen: TerminalScreen) => {
    const drawing = {keyboard, mode, screen, world};
    if (mode === 'spoken') return renderSpoken(<SpokenChooser {...common} />, drawing);
    const makeChooser = (frames: Frames) => (
      <Chooser
        {...common}
        size={size}
        sizeIn={full => sizeIn(mode, full)}
        frames={frames}
        theme={themeWith(theme, colours, background)}
        world={world}
        terminal={terminal}
      />
    );
    return renderFrames(makeChooser, drawing);
  };
  const code = (await runSession({modes, start}, world)) ?? 0;
  return {code, ...(chosen !== undefined && {value: chosen})};
}
