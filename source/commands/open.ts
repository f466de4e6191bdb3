/** `briefing NAME`: the reader on a terminal, text everywhere else. */
import {loadDocument} from '../library/load.js';
import type {ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {placesOf, themeOf} from './environment.js';
import {handsOf} from './hands.js';
import {type Print, printDocument} from './print.js';
import {reportProblems} from './report.js';

export type Open = Readonly<{target: string; theme?: ThemeName}> & Print;

/** Opens a briefing. Exit code 1 if it is not found or not valid. */
export async function openBriefing({target, theme, ...print}: Open, world: World): Promise<number> {
  const {stdout} = world;
  const isReader = stdout.isTTY === true && world.env.TERM !== 'dumb';
  const loaded = await loadDocument(target, placesOf(world), world);
  if (!loaded.ok) return reportProblems(loaded, world);
  const {document, keep} = loaded;
  if (isReader) {
    const {openReader} = await import('../reader/open-reader.js');
    const closed = await openReader(document, {
      world,
      hands: handsOf(world, {
        prepare: read => read,
        ...(loaded.path !== undefined && {file: {path: loaded.path, name: loaded.name, text: loaded.text ?? ''}}),
      }),
      mode: 'full',
      theme: themeOf(world, theme),
      opening: {now: world.now()},
    });
    if (closed) {
      await keep();
      return closed.code;
    }
  }
  await printDocument(document, print, world);
  await keep();
  return 0;
}
