/**
 * `briefing __complete -- WORDS`: the command that a shell runs at each Tab. It must be fast, and never prints a
 * message.
 */
import type {Candidate, Wanted} from '../cli/completion-words.js';
import {briefingsIn} from '../library/briefing-files.js';
import {foldersOf, nameOf} from '../library/find.js';
import {loadDocument} from '../library/load.js';
import type {World} from '../world.js';
import {loadSettings} from './shared/settings.js';

/**
 * Prints the candidates, one on each line, with a tab and a description if there is one. The first line is `files` if
 * the shell may complete file names too, else `words`. Errors are not reported to somebody who is still typing. After
 * an error, there are fewer candidates.
 */
export async function complete(wanted: Wanted, world: World): Promise<number> {
  const candidates = [...wanted.candidates, ...(await lookUp(wanted, world))].filter(
    ({value}) => !/[\u0000-\u001f\u007f-\u009f]/.test(value),
  );
  const lines = candidates.map(({value, does}) => (does === undefined ? value : `${value}\t${does}`));
  world.stdout.write(`${[wanted.files ? 'files' : 'words', ...lines].join('\n')}\n`);
  return 0;
}

/** Candidates that depend on files: names of briefings, or panes of a briefing. */
async function lookUp({names, panes}: Wanted, world: World): Promise<Candidate[]> {
  if (!names && !panes) return [];
  const loaded = await loadSettings(world);
  if (!loaded.ok) return [];
  const {places} = loaded.settings;
  if (panes) {
    if (panes.of === '-') return [];
    const {of, written} = panes;
    const briefing = await loadDocument(of, places, world, {neverWaits: true});
    if (!briefing.ok) return [];
    await briefing.writeCache();
    return briefing.document.panes.map(({id, title}) => ({value: written + id, does: title}));
  }
  const all = foldersOf(places).flatMap(briefingsIn).map(nameOf);
  return [...new Set(all)].map(value => ({value, does: 'a briefing'}));
}
