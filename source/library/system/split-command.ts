/** Commands in environment variables. */

/** A quotation, an escaped character, a run of other characters; last, what is none of these, such as a quote left open. */
const posixPiece = /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)|[^\s"'\\]+|["'\\]/sy;
/** On Windows, a backslash divides folders. */
const windowsPiece = /"([^"]*)"|'([^']*)'|[^\s"']+|["']/y;

/**
 * The words of a command as in `$EDITOR`: divided at spaces, with quotes as a shell has them, and backslashes too except
 * on Windows. Nothing else a shell does is done: no variables, no `;`, no `$(…)`. A blank text has no words.
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
