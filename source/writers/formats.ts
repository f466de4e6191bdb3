/** The names of what a briefing can be printed as, apart from the writers: reading arguments needs none of them. */
export const formats = ['text', 'markdown', 'html', 'json'] as const;
export type Format = (typeof formats)[number];
