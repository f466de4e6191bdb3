/** Opens the reader. The first frame is written at once, from the same rows that Ink draws; then Ink loads. */
import type {Document} from '../document/document.js';
import type {Background, Colours, ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import type {Effects} from './effects.js';
import type {Keymap} from './keys/keymap.js';
import {paintedWith, type SetCard} from './screen/rows.js';
import {runSession} from './session.js';
import {sizeOf} from './state/layout.js';
import {type Mode, sizeIn} from './state/mode.js';
import {initialState, type Opening, type State} from './state/state.js';
import {createStore, type Left} from './state/store.js';
import {visibleBlocks} from './state/visible.js';
import {isWindow, modesFor, opensLinks} from './terminal-modes.js';
import {terminalQuestion} from './terminal-question.js';

export type ReaderOptions = Readonly<{
  world: World;
  effects: Effects;
  mode: Mode;
  theme: ThemeName;
  colours: Colours;
  /** The background of the terminal, if the environment names it. Otherwise the reader asks the terminal. */
  background?: Background;
  /** The keymap, if the user rebound keys. */
  keymap?: Keymap;
  opening: Opening;
}>;

/** How the reader was left, and the exit code. */
export type Closed = Left & Readonly<{code: number}>;

/** Shows a document until the reader is left. Returns `undefined` if there is no keyboard. */
export async function openReader(
  document: Document,
  {background, colours, effects, keymap, mode, opening, theme, world}: ReaderOptions,
): Promise<Closed | undefined> {
  const size = sizeIn(mode, sizeOf(world.stdout));
  const state = initialState(document, size, theme, {
    ...opening,
    hasTerminalLinks: opensLinks(world.env),
    colours,
    ...(background && {background}),
    ...(keymap && {keymap}),
  });
  const canAsk = background === undefined && colours !== 'none' && mode !== 'spoken' && isWindow(world.env);
  const question = canAsk ? terminalQuestion() : undefined;
  // With a screen reader, a block counts as read when it has been said, so nothing is read yet.
  const store = createStore(state, mode === 'spoken' ? [] : visibleBlocks(state));
  const code = await runSession(
    {
      ...(question && {question}),
      modes: modesFor({mode, env: world.env, title: document.title}),
      ...(mode === 'full' && {firstRows: paintedWith(await cardSetter(state), state)}),
      start: async (keyboard, terminal, screen) => {
        const {renderReader} = await import('./ink/reader.js');
        return renderReader(store, {effects, keyboard, mode, question, screen, terminal, world});
      },
    },
    world,
  );
  return code === undefined ? undefined : {...store.left(), code};
}

/** The function that sets the walk-in card. It loads only if the reader opens on the card. */
async function cardSetter({overlay}: State): Promise<SetCard> {
  if (overlay?.kind !== 'walk-in') return () => [];
  const {walkInLines} = await import('../typeset/card/card-lines.js');
  return walkInLines;
}
