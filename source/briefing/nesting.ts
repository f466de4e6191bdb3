/**
 * How deep YAML text nests, told from its tokens alone. Composing a document recurses at every level, and a
 * document deep enough exhausts the stack; so this runs on each token before anything recursive sees it.
 */

export const maxDepth = 100;

/** First characters of tokens, of which there are thousands: a set is told faster than a pattern. */
const space: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r', '']);
/** What opens no level: space, a byte order mark, a comma, a comment, a directive, the head of a block scalar. */
const aside: ReadonlySet<string> = new Set([...space, '\ufeff', ',', '#', '%', '|', '>']);

/** Whether a token is one of the marks that the lexer puts between those of the text (STX, CAN, US). */
export function isMark(token: string): boolean {
  if (token.length !== 1) return false;
  const code = token.charCodeAt(0);
  return code === 0x02 || code === 0x18 || code === 0x1f;
}

type Level = {column: number; isSequence: boolean};

/** Feed it the tokens of a `Lexer` in order; `depth` is the deepest nesting so far and never too low. */
export class NestingMeter {
  depth = 0;
  #flow = 0;
  #column = 0;
  #isFirstOnLine = true;
  readonly #levels: Level[] = [];

  see(token: string): void {
    // Marks that the lexer puts between tokens: they stand nowhere in the text.
    if (isMark(token)) return;
    const column = this.#column;
    const lastBreak = token.lastIndexOf('\n');
    this.#column = lastBreak === -1 ? column + token.length : token.length - lastBreak - 1;
    const first = token[0] ?? '';
    if (first === '{' || first === '[') this.#flow++;
    else if (first === '}' || first === ']') this.#flow = Math.max(0, this.#flow - 1);
    else if (this.#flow === 0 && !aside.has(first)) {
      // A colon belongs to the key before it on its line; one that comes first on its line opens a map itself.
      if (token !== ':' || this.#isFirstOnLine) this.#enter(column, token === '-');
    }
    if (lastBreak !== -1) this.#isFirstOnLine = true;
    else if (!space.has(first)) this.#isFirstOnLine = false;
    const depth = this.#levels.length + this.#flow;
    if (depth > this.depth) this.depth = depth;
  }

  /** A token in block context opens a level at its column, and closes those that stand further right. */
  #enter(column: number, isSequence: boolean): void {
    for (
      let top = this.#levels.at(-1);
      top && isClosedBy(top, column, isSequence);
      top = this.#levels.at(-1)
    ) {
      this.#levels.pop();
    }
    const top = this.#levels.at(-1);
    if (top?.column !== column || top.isSequence !== isSequence) this.#levels.push({column, isSequence});
  }
}

function isClosedBy(level: Level, column: number, isSequence: boolean): boolean {
  return level.column > column || (level.column === column && level.isSequence && !isSequence);
}
