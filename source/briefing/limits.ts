/** The size of the largest file that is read, in bytes. */
export const maxBytes = 1_048_576;
