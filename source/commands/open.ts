/** `briefing NAME`: the reader on a terminal, text everywhere else. */
import {loadDocument} from '../library/load.js';
import type {ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {defaultWidth, writeText} from '../writers/text.js';
import {paintFor, placesOf, themeOf} from './environment.js';
import {reportProblems} from './report.js';

export type Open = Readonly<{target: string; width?: number; theme?: ThemeName}>;

/** Opens a briefing. Exit code 1 if it is not found or not valid. */
export async function openBriefing({target, width, theme}: Open, world: World): Promise<number> {
  const {stdout, stdin} = world;
  const isReader = stdout.isTTY === true && world.env.TERM !== 'dumb';
  // The reader loads while the file is read and composed.
  const reading = isReader ? import('../reader/reader.js') : undefined;
  const loaded = await loadDocument(target, placesOf(world), stdin);
  if (!loaded.ok) return reportProblems(loaded, world);
  const {document, keep} = loaded;
  if (reading) {
    const {startReader} = await reading;
    const code = await startReader(document, {world, theme: themeOf(world, theme)});
    if (code !== undefined) {
      await keep();
      return code;
    }
  }
  stdout.write(
    writeText(document, {
      width: width ?? defaultWidth,
      now: world.now(),
      paint: await paintFor(stdout, world),
    }),
  );
  await keep();
  return 0;
}
