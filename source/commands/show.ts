/** `briefing show NAME`: the briefing, or one pane of it, as text. */
import {harmlessLine} from '../domain/harmless.js';
import {nearest} from '../domain/nearest.js';
import {loadDocument} from '../library/load.js';
import type {ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {defaultWidth, writeText} from '../writers/text.js';
import {paintFor} from './environment.js';
import {reportProblems} from './report.js';
import type {Settings} from './settings.js';

export type Show = Readonly<{target: string; width?: number; pane?: string; theme?: ThemeName}>;

/** Prints a briefing. Exit code 1 if it is not found or not valid, or has no such pane. */
export async function showBriefing(
  {target, width, pane, theme}: Show,
  {config, places}: Settings,
  world: World,
): Promise<number> {
  const {stdout, stderr} = world;
  const wishes = {asked: theme, configured: config.theme};
  const loaded = await loadDocument(target, places, world);
  if (!loaded.ok) return reportProblems(loaded, world, wishes);
  const {document, keep} = loaded;
  const panes = pane === undefined ? document.panes : document.panes.filter(({id}) => id === pane);
  if (panes.length === 0) {
    const ids = document.panes.map(({id}) => id);
    const near = nearest(pane ?? '', ids);
    stderr.write(
      `briefing: there is no pane ${harmlessLine(pane ?? '')}${near ? `; did you mean ${near}?` : ''}\nThe panes are ${ids.join(', ')}.\n`,
    );
    return 1;
  }
  const paint = await paintFor(stdout, world, wishes);
  stdout.write(writeText({...document, panes}, {width: width ?? defaultWidth, now: world.now(), paint}));
  await keep();
  return 0;
}
