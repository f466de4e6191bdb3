/** The saved text of a source, as `sources.*.file` names it. */
import {realpathSync} from 'node:fs';
import {dirname, relative, resolve, sep} from 'node:path';
import {readTextFile} from './read-text.js';

/**
 * The text of a saved file: its name is relative to the briefing, and it stands in the briefing's folder or below. A
 * briefing is somebody else's file, so no other place is read, also not by a link. `undefined` where there is no such text.
 */
export function readSavedFile(briefingPath: string, file: string): string | undefined {
  try {
    const folder = realpathSync(dirname(briefingPath));
    const path = realpathSync(resolve(folder, file));
    const inside = relative(folder, path);
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside)
      return undefined;
    const read = readTextFile(path);
    return read.ok ? read.text : undefined;
  } catch {
    return undefined;
  }
}
