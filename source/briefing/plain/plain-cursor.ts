/** A place in the text that `readPlainYaml` reads, and how it moves on. */
import {maxTokens} from '../limits.js';
import {declined} from './plain-scalars.js';

/** Levels of nesting that are read here. A briefing has at most seven. */
const maxLevels = 20;

/** The most tokens of the `yaml` package that one line of block style, and one item of flow style, can be. */
const tokensOfLine = 12;
export const tokensOfItem = 5;

/** The end of a line after a value: spaces, and perhaps a comment. */
export const end = / *(?: #.*)?(?:\n|$)/y;

/** Moves through the text. Whatever is unusual is declined. */
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

  /** From the start of a line to the next content, over blank lines and comments. */
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

  /** To the next character of flow style. Lines within it are indented further than what they belong to. */
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

  /** Matches at the current place, and goes on behind it. */
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

  /** After a value, to the next content. */
  endLine(): void {
    if (!this.take(end)) throw declined;
    this.toContent();
  }

  /** From the end of a line to the start of the next. */
  nextLine(): void {
    if (this.at < this.text.length) this.at++;
  }

  enter(): void {
    this.level++;
    if (this.level > maxLevels) throw declined;
  }

  /** Ends a map or list: what follows belongs further left. */
  leave(column: number): void {
    this.level--;
    if (this.column > column) throw declined;
  }

  count(tokens: number): void {
    this.tokens += tokens;
    if (this.tokens > maxTokens) throw declined;
  }
}
