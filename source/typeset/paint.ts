/** The names and types of themes, without their looks. Text for a pipe has no colours, so it loads only this file. */

import type {Role} from '../document/document.js';
import type {Harmless} from '../text/harmless.js';

export {type ThemeName, themeNames} from '../briefing/theme-names.js';

/** Returns the text with the control sequences for the look of its role. */
export type Paint = (role: Role, text: Harmless) => string;

/** Returns the text without control sequences, for files and pipes. */
export const plain: Paint = (_role, text) => text;

/** The colours that a terminal can show: none, its own 16, the palette of 256, or 24 bits for each colour. */
export type Colours = 'none' | '16' | '256' | 'truecolor';

/** What kind of background a terminal has, if it is known. */
export type Background = 'dark' | 'light';
