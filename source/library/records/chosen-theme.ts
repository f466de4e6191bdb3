/** The theme that the user chose with a key, for all briefings. It is read before the first frame. */

import {join} from 'node:path';
import {type ThemeName, themeNames} from '../../briefing/theme-names.js';
import {readRegularFile} from '../read-text.js';

/** The file with the theme. `folder` is the state folder. */
export function themeFile(folder: string): string {
  return join(folder, 'theme');
}

/** The theme; `undefined` if the user chose none, or if the file does not hold the name of a theme. */
export function readChosenTheme(folder: string): ThemeName | undefined {
  const read = readRegularFile(themeFile(folder));
  if (!read.ok) return undefined;
  const name = read.text.trim();
  return themeNames.find(theme => theme === name);
}
