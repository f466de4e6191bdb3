/** `briefing show NAME`: the briefing, or one pane of it, as text. */
import {harmlessLine} from '../domain/harmless.js';
import {nearest} from '../domain/nearest.js';
import {loadDocument} from '../library/load.js';
import type {World} from '../world.js';
import {type Print, printDocument} from './print.js';
import {reportProblems} from './report.js';
import type {Settings} from './settings.js';

export type Show = Readonly<{target: string; pane?: string}> & Print;

/** Prints a briefing. Exit code 1 if it is not found or not valid, or has no such pane. */
export async function showBriefing(
  {target, pane, ...print}: Show,
  settings: Settings,
  world: World,
): Promise<number> {
  const {config, places} = settings;
  const loaded = await loadDocument(target, places, world);
  if (!loaded.ok) return reportProblems(loaded, world, {asked: print.theme, configured: config.theme});
  const {document, keep} = loaded;
  const panes = pane === undefined ? document.panes : document.panes.filter(({id}) => id === pane);
  if (panes.length === 0) {
    const ids = document.panes.map(({id}) => id);
    const near = nearest(pane ?? '', ids);
    world.stderr.write(
      `briefing: there is no pane ${harmlessLine(pane ?? '')}${near ? `; did you mean ${near}?` : ''}\nThe panes are ${ids.join(', ')}.\n`,
    );
    return 1;
  }
  await printDocument({...document, panes}, print, settings, world);
  await keep();
  return 0;
}
