/** `briefing list`: lists the briefings that a name can open, one on each line, with date and title. */

import {type CatalogueEntry, catalogueOf} from '../library/catalogue.js';
import {missingLibraries} from '../library/find.js';
import {columnsOf} from '../text/columns.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import type {World} from '../world.js';
import {paintFor} from './shared/appearance.js';
import {printError} from './shared/print-error.js';
import {printText} from './shared/print-text.js';
import type {Settings} from './shared/settings.js';

/** Lists the briefings, newest first. */
export async function listBriefings({places, theme}: Settings, world: World): Promise<number> {
  const entries = await catalogueOf(places, world);
  const paint = await paintFor(world.stdout, world, theme);
  if (missingLibraries(places).length > 0) {
    const {missingFolders} = await import('../library/not-found.js');
    for (const line of missingFolders(places)) printError(line, world);
  }
  const columns = Math.max(0, ...entries.map(({name}) => columnsOf(harmlessLine(name))));
  for (const entry of entries) {
    const name = harmlessLine(entry.name);
    const gap = ' '.repeat(columns - columnsOf(name) + 2);
    printText(
      world.stdout,
      `${paint('strong', name)}${gap}${paint('muted', (entry.asOf ?? ours('')).padEnd(10))}  ${describe(entry)}\n`,
    );
  }
  return 0;
}

/** The title of a briefing, or a note that the file is not valid. */
export function describe({title}: CatalogueEntry): Harmless {
  return title ?? ours('not a valid briefing');
}
