/** The place that `readPlainYaml` has reached in its text, and the functions that move the place. */
import {maxTokens} from '../limits.js';
import {declined} from './plain-scalars.js';

/** The most levels of nesting that are read here. A briefing has at most seven. */
const maxLevels = 20;

/** How many tokens of the `yaml` package a line in block style, and an item in flow style, can be at most. */
const tokensOfLine = 12;
export const tokensOfItem = 5;

/** The end of a line after a value: spaces, and perhaps a comment. */
export const end = / *(?: #.*)?(?:\n|$)/y;

/** Moves through the text. Throws `declined` at anything unusual. */
export class PlainCursor {
  readonly text: string;
  at = 0;
  /** The column of the next line with content. -1 at the end of the text. */
  column = 0;
  level = 0;
  flowColumn = 0;
  tokens = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves from the start of a line to the next content. Skips blank lines and comments. */
  toContent(): void {
    const text = this.text;
    for (;;) {
      this.count(tokensOfLine);
      let at = this.at;
      while (text.charCodeAt(at) === 0x20) at++;
      if (at >= text.length) {
        this.column = -1;
        this.at = at;
        return;
      }
      const code = text.charCodeAt(at);
      if (code !== 0x0a && code !== 0x23) {
        this.column = at - this.at;
        this.at = at;
        return;
      }
      const lineEnd = text.indexOf('\n', at);
      this.at = lineEnd === -1 ? text.length : lineEnd + 1;
    }
  }

  /**
   * Moves to the next character of flow style. A line within flow style must be indented further than the key or dash
   * before it.
   */
  toFlow(): void {
    this.skipSpaces();
    if (this.text.charCodeAt(this.at) !== 0x0a) return;
    this.count(tokensOfLine);
    const start = ++this.at;
    this.skipSpaces();
    if (this.at - start <= this.flowColumn) throw declined;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at++;
  }

  /** Matches a pattern at the current place, and moves to the end of the match. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** Moves from the end of a value to the next content. */
  endLine(): void {
    if (!this.take(end)) throw declined;
    this.toContent();
  }

  /** Moves from the end of a line to the start of the next line. */
  nextLine(): void {
    if (this.at < this.text.length) this.at++;
  }

  enter(): void {
    this.level++;
    if (this.level > maxLevels) throw declined;
  }

  /** Ends a map or list. The next content must not be further right than `column`. */
  leave(column: number): void {
    this.level--;
    if (this.column > column) throw declined;
  }

  count(tokens: number): void {
    this.tokens += tokens;
    if (this.tokens > maxTokens) throw declined;
  }
}
