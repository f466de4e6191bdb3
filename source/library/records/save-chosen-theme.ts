/** Saves the theme that the user chose with a key, after the last frame. */

import type {ThemeName} from '../../briefing/theme-names.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import {codeOf} from '../error-code.js';
import {isNowhere} from '../folders.js';
import {makeFolder, removeIfThere, replaceFile} from '../own-files.js';
import {themeFile} from './chosen-theme.js';

export type SavedTheme = Readonly<{ok: true}> | Readonly<{ok: false; message: Harmless}>;

/**
 * Saves the theme; without a theme, forgets the earlier choice. `folder` is the state folder. If the theme cannot be
 * saved, returns a message. Without a state folder, nothing is saved.
 */
export function saveChosenTheme(theme: ThemeName | undefined, folder: string): SavedTheme {
  if (isNowhere(folder)) return {ok: true};
  try {
    if (theme === undefined) removeIfThere(themeFile(folder));
    else {
      makeFolder(folder, 0o700);
      replaceFile(themeFile(folder), `${theme}\n`);
    }
    return {ok: true};
  } catch (error) {
    return {ok: false, message: ours`the theme cannot be saved (${harmlessLine(codeOf(error))})`};
  }
}
