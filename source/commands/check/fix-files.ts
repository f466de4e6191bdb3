/** `briefing check --fix`: writes the safe fixes to the files. */

import {modeline} from '../../briefing/modeline.js';
import {fixText} from '../../checks/fixes/fixes.js';
import type {Severities} from '../../checks/rule.js';
import {codeOf} from '../../library/error-code.js';
import {readTextFile} from '../../library/read-text.js';
import {type Harmless, harmlessLine} from '../../text/harmless.js';
import type {NamedFile} from './check-pool.js';

export type Fixed = Readonly<{
  /** The fixes, one on each line. */
  lines: readonly Harmless[];
  /** A message for each file that could not be written. */
  failures: readonly Harmless[];
}>;

/** Fixes files in place. A file is only written if there is something to fix, and is written whole or not at all. */
export async function fixFiles(
  files: readonly NamedFile[],
  {today, severities}: Readonly<{today: string; severities: Severities}>,
): Promise<Fixed> {
  const {default: writeFileAtomic} = await import('write-file-atomic');
  const lines: Harmless[] = [];
  const failures: Harmless[] = [];
  for (const {name, path} of files) {
    const read = readTextFile(path);
    if (!read.ok) continue;
    const {text, done} = fixText({...read, today, severities, modeline});
    if (done.length === 0) continue;
    try {
      writeFileAtomic.sync(path, text);
      for (const {line, what} of done) lines.push(harmlessLine(`${name}:${line}: ${what}`));
    } catch (error) {
      failures.push(harmlessLine(`${name} cannot be written (${codeOf(error)})`));
    }
  }
  return {lines, failures};
}
