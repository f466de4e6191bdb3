/** `briefing check --fix`: writes the safe fixes to the files. */

import {lstatSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {looksLikeBriefing, modeline} from '../../briefing/modeline.js';
import {fixText} from '../../checks/fixes/fixes.js';
import type {Severities} from '../../checks/rule.js';
import {realPath} from '../../library/records/reading-record.js';
import {schemaFile} from '../../library/shipped-files.js';
import {writeInPlace} from '../../library/write-in-place.js';
import {counted} from '../../text/counted.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import {type NamedFile, readNamed} from './check-file.js';

export type Fixed = Readonly<{
  /** The fixes, one on each line. */
  lines: readonly Harmless[];
  /** Which files were left alone, and why, one reason on each line. */
  skipped: readonly Harmless[];
  /** A message for each file that could not be written. */
  failures: readonly Harmless[];
}>;

/** The byte order mark in UTF-8. Reading a file removes it. */
const mark = '\ufeff';

/**
 * Fixes files in place. A file is only written if there is something to fix. A file that was found in a folder is left
 * alone if it is a link or does not look like a briefing: the user may not have thought of it.
 */
export async function fixFiles(
  files: readonly NamedFile[],
  {today, severities}: Readonly<{today: string; severities: Severities}>,
): Promise<Fixed> {
  const lines: Harmless[] = [];
  const failures: Harmless[] = [];
  let links = 0;
  let others = 0;
  for (const file of files) {
    const {name, path, isFound} = file;
    if (isFound && isLink(path)) {
      links++;
      continue;
    }
    const read = readNamed(file);
    if (!read.ok) continue;
    if (isFound && !looksLikeBriefing(read.text)) {
      others++;
      continue;
    }
    const {text, done} = fixText({...read, today, severities, ...(hasSchemaBeside(path) && {modeline})});
    if (done.length === 0) continue;
    const before = Buffer.from(read.hasMark ? mark + read.text : read.text);
    const changed = writeInPlace(path, before, Buffer.from(text));
    if (changed.ok) for (const {line, what} of done) lines.push(harmlessLine(`${name}:${line}: ${what}`));
    else failures.push(ours`${harmlessLine(name)} was not fixed: ${changed.reason}`);
  }
  const skipped = [
    ...(others > 0
      ? [ours`${counted(others, 'file')} without the key \`schema\`, which may belong to another program`]
      : []),
    ...(links > 0 ? [ours`${counted(links, 'link')} to other files`] : []),
  ];
  return {lines, skipped, failures};
}

function isLink(path: string): boolean {
  return lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() ?? false;
}

/** Whether the JSON Schema is where the modeline says: in the folder of the file. */
function hasSchemaBeside(path: string): boolean {
  const schema = join(dirname(realPath(path)), schemaFile);
  return lstatSync(schema, {throwIfNoEntry: false})?.isDirectory() === false;
}
