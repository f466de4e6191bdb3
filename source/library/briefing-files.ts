/** The briefing files in folders. */
import {readdirSync} from 'node:fs';
import {extname, join} from 'node:path';

const extensions = ['.yaml', '.yml'];

/**
 * The paths of all briefing files in a folder and in those below it, by name. Hidden folders, `node_modules` and links to
 * folders are left out; so is what cannot be read.
 */
export function allBriefingsIn(folder: string): string[] {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch {
    return [];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : allBriefingsIn(path);
      return extensions.includes(extname(entry.name)) ? [path] : [];
    });
}

function entriesOf(folder: string) {
  return readdirSync(folder, {withFileTypes: true});
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
