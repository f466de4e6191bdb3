/** Finds the briefing files in a folder, by their extensions. */
import {type Dirent, readdirSync, statSync} from 'node:fs';
import {extname, join, sep} from 'node:path';

/** The extensions of briefing files. A new briefing gets the first one. */
export const extensions = ['.yaml', '.yml'] as const;

/** Whether a path or a file name has the extension of a briefing file. */
export function hasExtension(path: string): boolean {
  return extensions.some(extension => extname(path) === extension);
}

/** Whether a user wrote a path rather than the name of a briefing: it has a separator or an extension. */
export function isPathLike(name: string): boolean {
  return name.includes('/') || name.includes(sep) || hasExtension(name);
}

/** The paths of the briefing files in a folder, sorted by name. The list is empty if the folder cannot be read. */
export function briefingsIn(folder: string): string[] {
  return entriesOf(folder)
    .filter(entry => isBriefing(entry, folder))
    .map(({name}) => join(folder, name));
}

/**
 * The paths of the briefing files in a folder and in the folders below it, sorted by name. Leaves out hidden folders,
 * `node_modules`, links to folders, and everything that cannot be read.
 */
export function allBriefingsIn(folder: string): string[] {
  return entriesOf(folder).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isSkipped(entry.name) ? [] : allBriefingsIn(path);
    return isBriefing(entry, folder) ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Only files and links to files count, because reading a pipe would wait for whoever writes to it. */
function isBriefing(entry: Dirent, folder: string): boolean {
  if (!hasExtension(entry.name)) return false;
  return entry.isFile() || (entry.isSymbolicLink() && canLeadToFile(join(folder, entry.name)));
}

/** A link that leads nowhere counts too: reading the file then reports what is wrong. */
function canLeadToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return true;
  }
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
