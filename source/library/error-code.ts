/** Gives the system’s name for an error. */

/** The code of an error, such as `ENOENT`, or its message if it has no code. */
export function codeOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return code ?? message ?? String(error);
}
