/** The names of the themes, in the order in which the reader's theme key goes through them. `typeset` has their colours. */
export const themeNames = ['terminal', 'dark', 'light', 'high-contrast', 'none'] as const;
export type ThemeName = (typeof themeNames)[number];
