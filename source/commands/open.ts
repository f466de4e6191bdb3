/** `briefing NAME`: the reader on a terminal, text everywhere else. */
import {loadDocument} from '../library/load.js';
import type {ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {defaultWidth, writeText} from '../writers/text.js';
import {paintFor, themeFor} from './environment.js';
import {reportProblems} from './report.js';
import type {Settings} from './settings.js';

export type Open = Readonly<{target: string; width?: number; theme?: ThemeName}>;

/** Opens a briefing. Exit code 1 if it is not found or not valid. */
export async function openBriefing(
  {target, width, theme}: Open,
  {config, places}: Settings,
  world: World,
): Promise<number> {
  const {stdout} = world;
  const isReader = stdout.isTTY === true && world.env.TERM !== 'dumb';
  const wishes = {asked: theme, configured: config.theme};
  const loaded = await loadDocument(target, places, world);
  if (!loaded.ok) return reportProblems(loaded, world, wishes);
  const {document, keep} = loaded;
  if (isReader) {
    const {openReader} = await import('../reader/open-reader.js');
    const code = await openReader(document, {world, theme: themeFor(wishes, world.env)});
    if (code !== undefined) {
      await keep();
      return code;
    }
  }
  stdout.write(
    writeText(document, {
      width: width ?? defaultWidth,
      now: world.now(),
      paint: await paintFor(stdout, world, wishes),
    }),
  );
  await keep();
  return 0;
}
