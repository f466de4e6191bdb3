/** Saves text of a briefing to a new file. Never replaces a file. */
import {join} from 'node:path';
import {type Harmless, ours} from '../text/harmless.js';
import {writeNewFile} from './new-file.js';

export type Saved = Readonly<{ok: true; name: string}> | Readonly<{ok: false; message: Harmless}>;

/** How many names are tried before the program gives up. */
const mostNames = 1000;
/** The longest part of a name, in characters. File systems allow 255 bytes for the whole name. */
const longestPart = 25;

/**
 * Writes the text to a file in a folder, named after these parts: `lake-talks-brief.txt`. If there is such a file, the
 * next free number follows the name: `lake-talks-brief-2.txt`. The file is complete or missing.
 */
export function saveText(text: string, folder: string, parts: readonly string[]): Saved {
  const stem = parts.map(plainName).filter(Boolean).join('-') || 'briefing';
  for (let number = 1; number <= mostNames; number++) {
    const name = number === 1 ? `${stem}.txt` : `${stem}-${number}.txt`;
    const written = writeNewFile(join(folder, name), text);
    if (written.ok) return {ok: true, name};
    if (!written.isThere) return {ok: false, message: written.message};
  }
  return {ok: false, message: ours`there are ${mostNames} files of this name`};
}

/** Letters and digits of any script, with hyphens between words. Such a name is safe in every file system and shell. */
function plainName(part: string): string {
  const words =
    part
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, longestPart).join('').replace(/-$/, '');
}
