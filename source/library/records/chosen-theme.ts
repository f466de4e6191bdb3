/** The theme that the user chose with a key, for all briefings. It is read before the first frame. */

import {join} from 'node:path';
import {type ThemeName, themeNames} from '../../briefing/theme-names.js';
import {isNowhere} from '../folders.js';
import {readOwnFile} from '../own-files.js';

/** The most bytes of the file. It holds one word. */
const mostBytes = 100;

/** The file with the theme. `folder` is the state folder. */
export function themeFile(folder: string): string {
  return join(folder, 'theme');
}

/** The theme; `undefined` if the user chose none, or if the file cannot be read or does not hold the name of a theme. */
export function readChosenTheme(folder: string): ThemeName | undefined {
  if (isNowhere(folder)) return undefined;
  try {
    const name = readOwnFile(themeFile(folder), mostBytes).toString('utf8').trim();
    return themeNames.find(theme => theme === name);
  } catch {
    return undefined;
  }
}
