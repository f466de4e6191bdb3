/** Opens the reader: the first frame at once, made of the same rows that Ink draws, then Ink. */
import type {Document} from '../domain/document.js';
import type {Colours, ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import type {Hands, Left} from './hands.js';
import type {Keymap} from './keymap.js';
import {sizeOf} from './layout.js';
import {type Mode, sizeIn} from './mode.js';
import {paintedRows} from './rows.js';
import {runSession} from './session.js';
import {blocksInSight} from './sight.js';
import {initialState, type Opening} from './state.js';

export type ReaderOptions = Readonly<{
  world: World;
  hands: Hands;
  mode: Mode;
  theme: ThemeName;
  colours: Colours;
  keymap: Keymap;
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
  const state = initialState(document, size, theme, {...opening, colours, keymap});
  // What a listener has heard is said below.
  const seen: Left['seen'] = mode === 'spoken' ? new Set() : blocksInSight(state);
  const left: Left = {state, seen, isAway: false};
  const code = await runSession(
    {
      isAlternate: mode === 'full',
      isAway: () => left.isAway,
      ...(mode === 'full' && {firstRows: paintedRows(state)}),
      start: async keyboard => {
        const {renderReader} = await import('./reader.js');
        return renderReader(left, {hands, keyboard, mode, world});
      },
    },
    world,
  );
  return code === undefined ? undefined : Object.assign(left, {code});
}
