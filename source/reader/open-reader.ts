/** Opens the reader: the first frame at once, made of the same rows that Ink draws, then Ink. */
import type {Document} from '../domain/document.js';
import type {ThemeName} from '../typeset/paint.js';
import {paintWith} from '../typeset/theme.js';
import type {World} from '../world.js';
import {runFullScreen} from './full-screen.js';
import {sizeOf} from './layout.js';
import {painted, screenRows} from './rows.js';
import {initialState} from './state.js';

/** Shows a document until the reader is left. Returns the exit code, or `undefined` where there is no keyboard. */
export async function openReader(
  document: Document,
  {world, theme}: Readonly<{world: World; theme: ThemeName}>,
): Promise<number | undefined> {
  const state = initialState(document, sizeOf(world.stdout), theme);
  const paint = paintWith(theme);
  return runFullScreen(
    {
      firstRows: screenRows(state, world.now()).map(({line}) => painted(line, paint)),
      start: async keyboard => {
        const {renderReader} = await import('./reader.js');
        return renderReader(state, keyboard, world);
      },
    },
    world,
  );
}
