/** Reads the text of a saved page of HTML, in passages. A text can be read however broken its markup is. */
import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2';
import {type Passage, passagesIn} from './passages.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose content is for programs or contains no words. All elements of the head of a page are among them. */
const leftOut = names(
  'script style title noscript template svg iframe textarea select noembed noframes audio video canvas',
);

/** Elements that begin and end on a line of their own. */
const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody tfoot thead tr ul xmp',
);

/** Elements that keep their line breaks. */
const verbatim = names('pre listing plaintext xmp');

/**
 * The passages of a page. This code uses only the tokenizer of the parser. The tokenizer finds the ends of tags,
 * comments and scripts, decodes entities, and takes the same time for all texts of one length. A parser that builds a
 * tree, or remembers open tags, takes quadratic time for tags that are never closed.
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
  /** The words of the current passage so far. */
  #words = '';
  #hasWords = false;
  #isVerbatim = false;
  /** The element that is left out now, and how many elements of this name are open. */
  #omitted = '';
  #omittedDepth = 0;
  /** The open lists: the number of the last item, or `undefined` for a list without numbers. */
  readonly #lists: Array<number | undefined> = [];
  /** The mark of a list item that has no words yet. */
  #mark = '';
  /** The name of the current tag. */
  #name = '';
  readonly #text: string;
  readonly #isXml: boolean;

  constructor(text: string, isXml: boolean) {
    this.#text = text;
    this.#isXml = isXml;
  }

  ontext(start: number, end: number): void {
    this.#addWords(this.#text.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#addWords(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    this.#name = name;
    if (this.#omitted) {
      if (name === this.#omitted) this.#omittedDepth++;
    } else if (leftOut.has(name)) {
      this.#omitted = name;
      this.#omittedDepth = 1;
    } else this.#open(name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    if (this.#omitted === name) this.#leave();
    else if (!this.#omitted) this.#close(name);
  }

  /** `<svg/>` closes itself in HTML too; any other element only in XML. */
  onselfclosingtag(): void {
    if (this.#omitted === this.#name && (this.#isXml || this.#name === 'svg')) this.#leave();
  }

  endPassage(): void {
    if (this.#hasWords) {
      const marked = this.#mark ? `${this.#mark} ${this.#words.trimStart()}` : this.#words;
      for (const passage of passagesIn(marked, this.#isVerbatim)) this.passages.push(passage);
      this.#mark = '';
    }
    this.#words = '';
    this.#hasWords = false;
  }

  #leave(): void {
    if (--this.#omittedDepth === 0) this.#omitted = '';
  }

  #addWords(text: string): void {
    if (this.#omitted) return;
    this.#hasWords ||= /\S/.test(text);
    this.#words += this.#isVerbatim ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
  }

  #open(name: string): void {
    if (blocks.has(name)) this.endPassage();
    if (verbatim.has(name)) this.#isVerbatim = true;
    else if (name === 'br') this.#words += '\n';
    else if (name === 'q') this.#addWords('“');
    else if (name === 'ul' || name === 'menu') this.#lists.push(undefined);
    else if (name === 'ol') this.#lists.push(0);
    else if (name === 'li') this.#mark = this.#nextMark();
    else if ((name === 'td' || name === 'th') && this.#hasWords) this.#addWords(' | ');
  }

  #close(name: string): void {
    if (blocks.has(name)) this.endPassage();
    if (verbatim.has(name)) this.#isVerbatim = false;
    else if (name === 'q') this.#addWords('”');
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
