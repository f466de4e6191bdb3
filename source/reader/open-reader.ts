/** Opens the reader: the first frame at once, made of the same rows that Ink draws, then Ink. */
import type {Document} from '../domain/document.js';
import type {Colours, ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import type {Hands, Left} from './hands.js';
import type {Keymap} from './keymap.js';
import {sizeOf} from './layout.js';
import {type Mode, sizeIn} from './mode.js';
import {paintedWith, type SetCard} from './rows.js';
import {runSession} from './session.js';
import {blocksInSight} from './sight.js';
import {initialState, type Opening, type State} from './state.js';

export type ReaderOptions = Readonly<{
  world: World;
  hands: Hands;
  mode: Mode;
  theme: ThemeName;
  colours: Colours;
  /** The keys as they are bound, where that is otherwise than they come. */
  keymap?: Keymap;
  opening: Opening;
}>;

/** How the reader was left: the exit code, the last state and what was in sight. */
export type Closed = Left & Readonly<{code: number}>;

/** Shows a document until the reader is left; `undefined` where there is no keyboard. */
export async function openReader(
  document: Document,
  {colours, hands, keymap, mode, opening, theme, world}: ReaderOptions,
): Promise<Closed | undefined> {
  const size = sizeIn(mode, sizeOf(world.stdout));
  const state = initialState(document, size, theme, {...opening, colours, ...(keymap && {keymap})});
  // What a listener has heard is said below.
  const seen: Left['seen'] = mode === 'spoken' ? new Set() : blocksInSight(state);
  const left: Left = {state, seen, isAway: false};
  const code = await runSession(
    {
      isAlternate: mode === 'full',
      isAway: () => left.isAway,
      ...(mode === 'full' && {firstRows: paintedWith(await cardSetter(state), state)}),
      start: async keyboard => {
        const {renderReader} = await import('./reader.js');
        return renderReader(left, {hands, keyboard, mode, world});
      },
    },
    world,
  );
  return code === undefined ? undefined : Object.assign(left, {code});
}

/** What sets the walk-in card, if that is what the reader opens on. */
async function cardSetter({overlay}: State): Promise<SetCard> {
  if (overlay?.kind !== 'walk-in') return () => [];
  const {walkInLines} = await import('../typeset/walk-in.js');
  return walkInLines;
}
