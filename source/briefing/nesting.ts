/**
 * Measures how deep YAML text nests, by its tokens alone. Composing a document recurses at every level, and a very deep
 * document would exhaust the stack. So each token goes through this meter before any recursive code sees it.
 */

/** The most levels that a file may nest. */
export const maxDepth = 100;

/** First characters of tokens that are white space. A set, because it is faster than a pattern for thousands of tokens. */
const space: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r', '']);
/**
 * First characters of tokens that open no level: space, byte order mark, comma, comment, directive, header of a block
 * (`|`, `>`).
 */
const aside: ReadonlySet<string> = new Set([...space, '\ufeff', ',', '#', '%', '|', '>']);

/** Whether a token is a mark that the lexer adds (STX, CAN or US). Such a mark is not part of the text. */
export function isMark(token: string): boolean {
  if (token.length !== 1) return false;
  const code = token.charCodeAt(0);
  return code === 0x02 || code === 0x18 || code === 0x1f;
}

type Level = {column: number; isSequence: boolean};

/** Takes the tokens of a `Lexer` in order. `depth` is the deepest nesting so far. It may be too high, but never too low. */
export class NestingMeter {
  depth = 0;
  #flow = 0;
  #column = 0;
  #isFirstOnLine = true;
  readonly #levels: Level[] = [];

  see(token: string): void {
    if (isMark(token)) return;
    const column = this.#column;
    const lastBreak = token.lastIndexOf('\n');
    this.#column = lastBreak === -1 ? column + token.length : token.length - lastBreak - 1;
    const first = token[0] ?? '';
    if (first === '{' || first === '[') this.#flow++;
    else if (first === '}' || first === ']') this.#flow = Math.max(0, this.#flow - 1);
    else if (this.#flow === 0 && !aside.has(first)) {
      // A colon belongs to the key before it on the line. A colon that is first on its line opens a map itself.
      if (token !== ':' || this.#isFirstOnLine) this.#enter(column, token === '-');
    }
    if (lastBreak !== -1) this.#isFirstOnLine = true;
    else if (!space.has(first)) this.#isFirstOnLine = false;
    const depth = this.#levels.length + this.#flow;
    if (depth > this.depth) this.depth = depth;
  }

  /** A token outside brackets opens a level at its column, and closes the levels further right. */
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
