/** Saves the theme that the user chose with a key, after the last frame. */

import {rmSync} from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type {ThemeName} from '../../briefing/theme-names.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import {codeOf} from '../error-code.js';
import {makeFolder} from '../own-files.js';
import {themeFile} from './chosen-theme.js';

export type SavedTheme = Readonly<{ok: true}> | Readonly<{ok: false; message: Harmless}>;

/**
 * Saves the theme; without a theme, forgets the earlier choice. `folder` is the state folder. If the theme cannot be
 * saved, returns a message.
 */
export function saveChosenTheme(theme: ThemeName | undefined, folder: string): SavedTheme {
  try {
    if (theme === undefined) {
      rmSync(themeFile(folder), {force: true});
      return {ok: true};
    }
    makeFolder(folder, 0o700);
    writeFileAtomic.sync(themeFile(folder), `${theme}\n`, {mode: 0o600});
    return {ok: true};
  } catch (error) {
    return {ok: false, message: ours`the theme cannot be saved (${harmlessLine(codeOf(error))})`};
  }
}
