/** The size of the largest file that is read, in bytes. */
export const maxBytes = 1_048_576;

/**
 * The most tokens that a file may have. An ordinary briefing of 1 MiB has about half as many. Without the limit, a file
 * of commas alone would take many seconds.
 */
export const maxTokens = 250_000;
