/** The most bytes that a file may have to be read. */
export const maxBytes = 1_048_576;
