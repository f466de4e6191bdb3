/** Opens the reader: the first frame at once, made of the same rows that Ink draws, then Ink. */
import type {Document} from '../domain/document.js';
import type {ThemeName} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';
import type {World} from '../world.js';
import type {Hands, Left} from './hands.js';
import {sizeOf} from './layout.js';
import {type Mode, sizeIn} from './mode.js';
import {painted, screenRows} from './rows.js';
import {runSession} from './session.js';
import {blocksInSight} from './sight.js';
import {initialState, type Opening} from './state.js';

export type ReaderOptions = Readonly<{
  world: World;
  hands: Hands;
  mode: Mode;
  theme: ThemeName;
  opening: Opening;
}>;

/** How the reader was left: the exit code, the last state and what was in sight. */
export type Closed = Left & Readonly<{code: number}>;

/** Shows a document until the reader is left; `undefined` where there is no keyboard. */
export async function openReader(
  document: Document,
  {hands, mode, opening, theme, world}: ReaderOptions,
): Promise<Closed | undefined> {
  const size = sizeIn(mode, sizeOf(world.stdout));
  const state = initialState(document, size, theme, opening);
  const left: Left = {state, seen: blocksInSight(state), isAway: false};
  const paint = paintWith(theme);
  const code = await runSession(
    {
      isAlternate: mode === 'full',
      isAway: () => left.isAway,
      ...(mode === 'full' && {firstRows: screenRows(state).map(({line}) => painted(line, paint))}),
      start: async keyboard => {
        const {renderReader} = await import('./reader.js');
        return renderReader(left, {hands, keyboard, mode, world});
      },
    },
    world,
  );
  return code === undefined ? undefined : Object.assign(left, {code});
}
