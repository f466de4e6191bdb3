/** Splits the command in an environment variable, such as `$EDITOR`, into words. */

/** Text in quotes, an escaped character, a run of other characters, or a quote that is never closed. */
const posixPiece = /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)|[^\s"'\\]+|["'\\]/sy;
/** The same for Windows, where a backslash separates folders. */
const windowsPiece = /"([^"]*)"|'([^']*)'|[^\s"']+|["']/y;

/**
 * The words of a command, separated by spaces. Quotes work as in a shell and, except on Windows, backslashes too.
 * Nothing else of a shell works: no variables, no `;`, no `$(…)`. A blank text has no words.
 */
export function wordsOf(command: string, platform: string): string[] {
  const isWindows = platform === 'win32';
  const piece = isWindows ? windowsPiece : posixPiece;
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < command.length; ) {
    piece.lastIndex = at;
    const found = piece.exec(command);
    if (found) {
      const [whole, double, single, escaped] = found;
      const quoted = isWindows ? double : double?.replace(/\\(["\\$`])/g, '$1');
      word = (word ?? '') + (quoted ?? single ?? escaped ?? whole);
      at += whole.length;
    } else {
      if (word !== undefined) words.push(word);
      word = undefined;
      at++;
    }
  }
  return word === undefined ? words : [...words, word];
}
