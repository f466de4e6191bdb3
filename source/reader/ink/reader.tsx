/** What needs Ink: everything with it loads through here. */
import {type Instance, type RenderOptions, render} from 'ink';
import type {ReactNode} from 'react';
import type {Colours, ThemeName} from '../../typeset/paint.js';
import {themeWith} from '../../typeset/theme.js';
import type {World} from '../../world.js';
import type {Effects} from '../effects.js';
import {defaultKeymap, type Keymap} from '../keys/keymap.js';
import {type Running, runSession, type TerminalUse} from '../session.js';
import {SpokenApp} from '../spoken/spoken-app.js';
import {SpokenChooser} from '../spoken/spoken-chooser.js';
import {sizeOf} from '../state/layout.js';
import {type Mode, sizeIn} from '../state/mode.js';
import type {Store} from '../state/store.js';
import {App} from './app.js';
import {type Choice, Chooser} from './chooser.js';

/** Frames a second: as many as keys ask for. Ink's own default holds a key's frame back by up to 33 ms. */
const maxFps = 1000;

/** An Ink app on the terminal. */
export function renderApp(app: ReactNode, mode: Mode, keyboard: NodeJS.ReadStream, world: World): Instance {
  const {stdout, stderr} = world;
  const options: RenderOptions = {
    stdin: keyboard,
    stdout,
    stderr,
    alternateScreen: mode === 'full',
    incrementalRendering: mode !== 'spoken',
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

/** Lets Ink show the state; a screen of its own shows it already. */
export function renderReader(store: Store, {effects, keyboard, mode, terminal, world}: Reading): Running {
  const common = {store, effects, world, terminal};
  if (mode === 'spoken') return renderApp(<SpokenApp {...common} />, mode, keyboard, world);
  let instance: Instance | undefined;
  const forget = () => forgetFrame(instance, mode, world);
  const app = <App {...common} sizeIn={size => sizeIn(mode, size)} onResize={forget} />;
  const start = () => {
    instance = renderApp(app, mode, keyboard, world);
    return instance;
  };
  const {size} = store.get();
  const {columns, rows} = sizeOf(world.stdout);
  const isShown = mode === 'full' && columns === size.columns && rows === size.rows;
  if (isShown) return withoutWriting(world.stdout, start);
  // The terminal has another size now: what is on its screen is drawn anew, from the top.
  forgetFrame(undefined, mode, world);
  return start();
}

/**
 * Terminals set their rows anew when their width changes, each in its own way: nothing of the old frame can be built on.
 */
function forgetFrame(instance: Instance | undefined, mode: Mode, {stdout}: World): void {
  instance?.clear();
  if (mode === 'full') stdout.write('\u001b[H\u001b[2J');
}

/**
 * Ink draws its first frame while it starts. The same frame is on the screen: drawing it again would only flicker.
 * Ink knows what it drew, so the next frame is the difference.
 */
function withoutWriting<Result>(stdout: NodeJS.WriteStream, action: () => Result): Result {
  stdout.write = () => true;
  try {
    return action();
  } finally {
    Reflect.deleteProperty(stdout, 'write');
  }
}

type ChooseOptions = Readonly<{
  world: World;
  mode: Mode;
  theme: ThemeName;
  colours: Colours;
  keymap?: Keymap;
}>;

/** What a person has chosen, and the exit code of a signal that ended it. */
export type Chosen = Readonly<{value?: string; code: number}>;

/** The value of the entry that a person chooses; none if they leave without one. */
export async function choose(
  question: string,
  items: readonly Choice[],
  {world, mode, theme, colours, keymap = defaultKeymap}: ChooseOptions,
): Promise<Chosen> {
  let chosen: string | undefined;
  let instance: Instance | undefined;
  const common = {
    question,
    items,
    keymap,
    onChoose: (value: string) => {
      chosen = value;
    },
  };
  const size = sizeIn(mode, sizeOf(world.stdout));
  const choice =
    mode === 'spoken' ? (
      <SpokenChooser {...common} />
    ) : (
      <Chooser
        {...common}
        size={size}
        sizeIn={full => sizeIn(mode, full)}
        onResize={() => forgetFrame(instance, mode, world)}
        theme={themeWith(theme, colours)}
        world={world}
      />
    );
  const start = async (keyboard: NodeJS.ReadStream) => {
    instance = renderApp(choice, mode, keyboard, world);
    return instance;
  };
  const code = (await runSession({isAlternate: mode === 'full', start}, world)) ?? 0;
  return {code, ...(chosen !== undefined && {value: chosen})};
}
