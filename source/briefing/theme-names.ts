/** The themes by name, in the order in which the reader goes through them. Their looks are in `typeset`. */
export const themeNames = ['terminal', 'dark', 'light', 'high-contrast', 'none'] as const;
export type ThemeName = (typeof themeNames)[number];
