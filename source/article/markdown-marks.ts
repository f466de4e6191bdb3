/** Removes the marks of Markdown from a text. */

/** The labels of the link definitions of a file, in lower case. */
export type References = ReadonlySet<string>;

/**
 * Each pattern starts at a fixed place and stops at the first character that cannot belong to it. So no text makes a
 * pattern slow.
 */
const plain = /[^\\`!*_~<&[\]]+/y;
const escaped = /\\([!-/:-@[-`{-~])/y;
const target =
  /\]\((?:<[^<>\n]*>|[^\s()<>[\]]*(?:\([^\s()<>[\]]*\)[^\s()<>[\]]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y;
const label = /\]\[([^[\]]{0,200})\]/y;
const note = /\[\^[^[\]\s]{1,200}\]/y;
const bracket = /!?\[/y;
const address = /<([a-z]+:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>/iy;
const tag = /<(?:\/?[a-z][^<>]*|!--[^<>]*--)>/iy;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/iy;
const emphasis = /\*+|_+/y;
const dropped = /`+|~~/y;

/** The entities that people type. (In a page of HTML, all entities are known.) */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/**
 * The text without marks of emphasis and code, images, tags and targets of links. Characters that are not marks stay,
 * as in `5 * 3` and `snake_case`. Brackets that do not belong to a link stay too, because an author writes `[T]he` to
 * change a quotation.
 */
export function withoutMarkdown(text: string, references: References): string {
  const reading = new MarkReading(text, references);
  while (!reading.isOver) reading.step();
  return reading.words.join('');
}

class MarkReading {
  readonly words: string[] = [];
  readonly #text: string;
  readonly #references: References;
  #at = 0;
  /** The open brackets: where each ends in the text, and its index in `words`. */
  readonly #open: Array<Readonly<{end: number; word: number; isImage: boolean}>> = [];

  constructor(text: string, references: References) {
    this.#text = text;
    this.#references = references;
  }

  get isOver(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Reads one mark, or the words before the next mark. */
  step(): void {
    const words = this.#take(plain) ?? this.#take(escaped);
    if (words) {
      this.words.push(words[1] ?? words[0]);
      return;
    }
    if (this.#take(note) || this.#take(dropped)) return;
    const isTaken = this.#bracket() || this.#angle() || this.#entity() || this.#emphasis();
    if (!isTaken) this.words.push(this.#text.charAt(this.#at++));
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #bracket(): boolean {
    const opening = this.#take(bracket)?.[0];
    if (opening) {
      this.#open.push({end: this.#at, word: this.words.length, isImage: opening.startsWith('!')});
      this.words.push(opening);
      return true;
    }
    if (this.#text.charAt(this.#at) !== ']') return false;
    const {end = 0, word = 0, isImage} = this.#open.pop() ?? {};
    if (isImage === undefined || !this.#takeTarget(end)) return false;
    if (isImage) this.words.length = word;
    else this.words[word] = '';
    return true;
  }

  /**
   * Whether the bracket that closes here ends the text of a link, which began at `start`. If so, moves to the end of
   * the target.
   */
  #takeTarget(start: number): boolean {
    const end = this.#at;
    if (this.#take(target)) return true;
    const name = end - start <= 200 ? this.#text.slice(start, end) : '';
    const found = this.#take(label);
    if (found && this.#references.has((found[1] || name).toLowerCase())) return true;
    const isShort = this.#references.has(name.toLowerCase());
    this.#at = isShort ? end + 1 : end;
    return isShort;
  }

  #angle(): boolean {
    const link = this.#take(address)?.[1];
    const markup = link === undefined ? this.#take(tag)?.[0] : undefined;
    if (markup !== undefined && /^<br\b/i.test(markup)) this.words.push('\n');
    if (link !== undefined) this.words.push(link);
    return link !== undefined || markup !== undefined;
  }

  #entity(): boolean {
    const found = this.#take(entity);
    if (found) this.words.push(decoded(found));
    return found !== undefined;
  }

  #emphasis(): boolean {
    const start = this.#at;
    const marks = this.#take(emphasis)?.[0];
    if (marks === undefined) return false;
    if (!this.#isEmphasis(marks, start)) this.words.push(marks);
    return true;
  }

  /**
   * Stars are emphasis next to a word. Low lines are emphasis at one end of a word, or between a mark and punctuation,
   * as in `**_(so)_**`.
   */
  #isEmphasis(marks: string, start: number): boolean {
    const before = this.#text.charAt(start - 1);
    const after = this.#text.charAt(start + marks.length);
    if (marks.startsWith('*')) return /\S/.test(before + after);
    const isWordBefore = /[\p{L}\p{N}]/u.test(before);
    if (isWordBefore !== /[\p{L}\p{N}]/u.test(after)) return true;
    return !isWordBefore && /[*("“‘'\]).,:;!?”’]/.test(before + after);
  }
}

function decoded([whole, decimal, hex, name = '']: RegExpExecArray): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code === undefined) return entities[name] ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
