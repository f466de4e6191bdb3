/** Lists the briefings that a name can open. */
import type {Harmless} from '../text/harmless.js';
import {briefingsIn} from './briefing-files.js';
import {foldersOf, nameOf, type Places} from './find.js';
import {type Input, loadDocument} from './load.js';

export type CatalogueEntry = Readonly<{
  name: string;
  path: string;
  /** Missing if the file is not a valid briefing. */
  title?: Harmless;
  asOf?: Harmless;
}>;

/** All briefings that a name can open, newest first. Files that are not valid come last. */
export async function catalogueOf(places: Places, input: Input): Promise<CatalogueEntry[]> {
  const entries = new Map<string, CatalogueEntry>();
  for (const path of foldersOf(places).flatMap(briefingsIn)) {
    const name = nameOf(path);
    if (entries.has(name)) continue;
    const loaded = await loadDocument(path, places, input, {neverWaits: true});
    entries.set(name, {
      name,
      path,
      ...(loaded.ok && {title: loaded.document.title, asOf: loaded.document.asOf}),
    });
    await loaded.writeCache();
  }
  return [...entries.values()].sort(
    (a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '') || a.name.localeCompare(b.name),
  );
}
