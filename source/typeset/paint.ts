/** Names and types of themes, apart from their looks: text for a pipe needs no colours, and so does not load them. */
import type {Role} from '../domain/document.js';

export const themeNames = ['terminal', 'none'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Text of a role, with the control sequences of its look. */
export type Paint = (role: Role, text: string) => string;

/** No control sequences at all: files and pipes. */
export const plain: Paint = (_role, text) => text;
