/** What needs Ink: everything with it loads through here. */
import {type RenderOptions, render} from 'ink';
import type {ReactNode} from 'react';
import type {ThemeName} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';
import type {World} from '../world.js';
import {App} from './app.js';
import {type Choice, Chooser} from './chooser.js';
import {type Running, runFullScreen} from './full-screen.js';
import {sizeOf} from './layout.js';
import type {State} from './state.js';

/** Frames a second: as many as keys ask for. Ink's own default holds a key's frame back by up to 33 ms. */
const maxFps = 1000;

function renderApp(app: ReactNode, keyboard: NodeJS.ReadStream, {stdout, stderr}: World): Running {
  const options: RenderOptions = {
    stdin: keyboard,
    stdout,
    stderr,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps,
  };
  return render(app, options);
}

/** Lets Ink take over a screen that shows the state already. */
export function renderReader(state: State, keyboard: NodeJS.ReadStream, world: World): Running {
  const start = () => renderApp(<App state={state} world={world} />, keyboard, world);
  const {columns, rows} = sizeOf(world.stdout);
  const isShown = columns === state.size.columns && rows === state.size.rows;
  return isShown ? withoutWriting(world.stdout, start) : start();
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

type ChooseOptions = Readonly<{world: World; theme: ThemeName}>;

/** The value of the entry that a person chooses, or `undefined` if they leave without one. */
export async function choose(
  question: string,
  items: readonly Choice[],
  {world, theme}: ChooseOptions,
): Promise<string | undefined> {
  let chosen: string | undefined;
  const choice = (
    <Chooser
      question={question}
      items={items}
      size={sizeOf(world.stdout)}
      paint={paintWith(theme)}
      onChoose={value => {
        chosen = value;
      }}
    />
  );
  await runFullScreen({start: async keyboard => renderApp(choice, keyboard, world)}, world);
  return chosen;
}
