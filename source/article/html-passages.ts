/** The text of a saved page: what a reader of it would read, in passages. Any text is one, however broken its markup. */
import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2';
import {type Passage, passagesIn} from './passages.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is for programs, or shows itself and no words. A head holds no others. */
const leftOut = names(
  'script style title noscript template svg iframe textarea select noembed noframes audio video canvas',
);

/** What begins and ends on a line of its own. */
const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody tfoot thead tr ul xmp',
);

/** What keeps its line breaks. */
const verbatim = names('pre listing plaintext xmp');

/**
 * The passages of a page. Of the parser only the tokenizer is used: it knows where tags, comments and scripts end and
 * what entities stand for, and takes the same time for any text of a length. What makes a tree of the tags, or only
 * keeps those that are open, takes the square of it for tags that are never closed.
 */
export function passagesOfHtml(text: string): Passage[] {
  const isXml = /^\s*<\?xml\s/.test(text.slice(0, 200));
  const reading = new PageReading(text, isXml);
  const tokenizer = new Tokenizer({recognizeSelfClosing: isXml}, reading);
  tokenizer.write(text);
  tokenizer.end();
  reading.endPassage();
  return reading.passages;
}

class PageReading implements TokenizerCallbacks {
  readonly passages: Passage[] = [];
  /** The passage as far as it was read. */
  #said = '';
  #hasWords = false;
  #isVerbatim = false;
  /** The element that is being left out, and how many of its name are open. */
  #without = '';
  #depth = 0;
  /** The lists that are open, each with the number of its last entry, where its entries have numbers. */
  readonly #lists: Array<number | undefined> = [];
  /** The mark of an entry of which nothing was read yet. */
  #mark = '';
  /** The tag that is being read. */
  #name = '';
  readonly #text: string;
  readonly #isXml: boolean;

  constructor(text: string, isXml: boolean) {
    this.#text = text;
    this.#isXml = isXml;
  }

  ontext(start: number, end: number): void {
    this.#say(this.#text.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#say(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    this.#name = name;
    if (this.#without) {
      if (name === this.#without) this.#depth++;
    } else if (leftOut.has(name)) {
      this.#without = name;
      this.#depth = 1;
    } else this.#open(name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    if (this.#without === name) this.#leave();
    else if (!this.#without) this.#close(name);
  }

  /** In a page, only a drawing is closed by its own tag; in XML, whatever says so. */
  onselfclosingtag(): void {
    if (this.#without === this.#name && (this.#isXml || this.#name === 'svg')) this.#leave();
  }

  endPassage(): void {
    if (this.#hasWords) {
      const marked = this.#mark ? `${this.#mark} ${this.#said.trimStart()}` : this.#said;
      for (const passage of passagesIn(marked, this.#isVerbatim)) this.passages.push(passage);
      this.#mark = '';
    }
    this.#said = '';
    this.#hasWords = false;
  }

  #leave(): void {
    if (--this.#depth === 0) this.#without = '';
  }

  #say(text: string): void {
    if (this.#without) return;
    this.#hasWords ||= /\S/.test(text);
    this.#said += this.#isVerbatim ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
  }

  #open(name: string): void {
    if (blocks.has(name)) this.endPassage();
    if (verbatim.has(name)) this.#isVerbatim = true;
    else if (name === 'br') this.#said += '\n';
    else if (name === 'q') this.#say('“');
    else if (name === 'ul' || name === 'menu') this.#lists.push(undefined);
    else if (name === 'ol') this.#lists.push(0);
    else if (name === 'li') this.#mark = this.#nextMark();
    else if ((name === 'td' || name === 'th') && this.#hasWords) this.#say(' | ');
  }

  #close(name: string): void {
    if (blocks.has(name)) this.endPassage();
    if (verbatim.has(name)) this.#isVerbatim = false;
    else if (name === 'q') this.#say('”');
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#lists.pop();
    if (name === 'li') this.#mark = '';
  }

  #nextMark(): string {
    const last = this.#lists.at(-1);
    if (last === undefined) return '•';
    this.#lists[this.#lists.length - 1] = last + 1;
    return `${last + 1}.`;
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}
}
