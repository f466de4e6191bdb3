/** The system's name for what went wrong. */

/** The code of an error, such as `ENOENT`; its message if it has no code. */
export function codeOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return code ?? message ?? String(error);
}
