/** Names and types of themes, apart from their looks: text for a pipe needs no colours, and so does not load them. */

import type {Role} from '../document/document.js';
import type {Harmless} from '../text/harmless.js';

export {type ThemeName, themeNames} from '../briefing/theme-names.js';

/** Text of a role, with the control sequences of its look. */
export type Paint = (role: Role, text: Harmless) => string;

/** No control sequences at all: files and pipes. */
export const plain: Paint = (_role, text) => text;

/** How many colours the terminal can show, where a theme brings its own: the palette of 256, or 24 bits each. */
export type Colours = '256' | 'truecolor';
