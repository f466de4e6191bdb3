/** What a shell asks for at each Tab (`briefing __complete -- WORDS`): quick, and silent about everything. */
import type {Candidate, Wanted} from '../cli/completion-words.js';
import {briefingsIn} from '../library/briefing-files.js';
import {foldersOf, nameOf} from '../library/find.js';
import {loadDocument} from '../library/load.js';
import type {World} from '../world.js';
import {loadSettings} from './shared/settings.js';

/**
 * Writes one candidate a line, with a tab and what it does where that is known. The first line is `files` where files
 * can stand there too, or `words`. What goes wrong is no news to somebody who is typing: there are fewer candidates then.
 */
export async function complete(wanted: Wanted, world: World): Promise<number> {
  const found = [...wanted.candidates, ...(await lookedFor(wanted, world))].filter(
    ({value}) => !/[\u0000-\u001f\u007f-\u009f]/.test(value),
  );
  const lines = found.map(({value, does}) => (does === undefined ? value : `${value}\t${does}`));
  world.stdout.write(`${[wanted.files ? 'files' : 'words', ...lines].join('\n')}\n`);
  return 0;
}

async function lookedFor({names, panes}: Wanted, world: World): Promise<Candidate[]> {
  if (!names && !panes) return [];
  const loaded = await loadSettings(world);
  if (!loaded.ok) return [];
  const {places} = loaded.settings;
  if (panes) {
    if (panes.of === '-') return [];
    const {of, written} = panes;
    const briefing = await loadDocument(of, places, world);
    if (!briefing.ok) return [];
    await briefing.keep();
    return briefing.document.panes.map(({id, title}) => ({value: written + id, does: title}));
  }
  const all = foldersOf(places).flatMap(briefingsIn).map(nameOf);
  return [...new Set(all)].map(value => ({value, does: 'a briefing'}));
}
