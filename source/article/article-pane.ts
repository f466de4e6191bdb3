/** Turns a saved article into a pane, and finds quoted words in it. */

import {type Block, type Pane, textOf} from '../document/document.js';
import {type Harmless, harmlessBody} from '../text/harmless.js';
import {onceForEach} from '../text/once.js';
import {type Extent, type FindWords, wordFinder} from './find-words.js';
import {passagesOfMarkdown} from './markdown-passages.js';
import {type Passage, paragraphsOf, passagesIn} from './passages.js';

/**
 * Reads the text of an article into paragraphs, each a list of harmless lines. The extension of `file` decides how the
 * text is read.
 */
export type ReadArticleText = (file: string, text: string) => readonly (readonly Harmless[])[];

const markdown = /\.(?:md|markdown)$/i;

/** Whether the extension of a file says that it is a page of HTML. */
function isPage(file: string): boolean {
  return /\.x?html?$/i.test(file);
}

/** Returns a function that reads these files. The code for HTML loads only if one of them is a page of HTML. */
export async function articleReader(files: readonly string[]): Promise<ReadArticleText> {
  const pages = files.some(isPage) ? await import('./html-passages.js') : undefined;
  const passagesOf = (file: string, text: string): Passage[] => {
    if (pages && isPage(file)) return pages.passagesOfHtml(text);
    return markdown.test(file) ? passagesOfMarkdown(text) : passagesIn(text);
  };
  return (file, text) => paragraphsOf(passagesOf(file, withPlainBreaks(text))).flatMap(harmlessLines);
}

/** The pane of a saved article. A text without words becomes a pane without blocks. */
export function articlePane(title: Harmless, paragraphs: readonly (readonly Harmless[])[]): Pane {
  const blocks = paragraphs.map(
    (lines, index): Block => ({
      kind: 'paragraph',
      path: ['article', index],
      parts: lines.map(text => ({name: 'text', spans: [{text}]})),
    }),
  );
  return {id: 'article', title, blocks};
}

/** The words of an article as one text. A quotation is in this text if, and only if, it is in the pane. */
export function articleText(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs.map(lines => lines.join('\n')).join('\n');
}

/** A place in a pane: the characters from `start` to before `end` in the text of a block. */
export type QuotePlace = Extent & Readonly<{block: number}>;

const finderIn: (pane: Pane) => FindWords = onceForEach(({blocks}) =>
  wordFinder(blocks.map(textOf).join('\n')),
);

/**
 * The first place of quoted words in a pane. If the words continue in the next block, the place ends with the first
 * block.
 */
export function findQuote(pane: Pane, words: string): QuotePlace | undefined {
  const extent = finderIn(pane)(words);
  if (!extent) return undefined;
  let before = 0;
  for (const [block, content] of pane.blocks.entries()) {
    const {length} = textOf(content);
    if (extent.start < before + length)
      return {block, start: extent.start - before, end: Math.min(extent.end - before, length)};
    before += length + 1;
  }
  return undefined;
}

function withPlainBreaks(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}

/** The most characters of a block. A block is set as a whole, even if only ten of its lines are visible. */
const maxParagraph = 4000;

/** The lines of a paragraph without empty lines, divided into paragraphs of at most `maxParagraph` characters. */
function harmlessLines(lines: readonly string[]): Harmless[][] {
  const found: Harmless[][] = [];
  let room = 0;
  for (const piece of lines.map(harmlessBody).flatMap(pieces)) {
    if (piece === '') continue;
    room -= piece.length;
    const last = found.at(-1);
    if (last && room >= 0) last.push(piece);
    else {
      found.push([piece]);
      room = maxParagraph - piece.length;
    }
  }
  return found;
}

const sentenceEnds = ['. ', '? ', '! ', '.” ', '。', '！', '？', '။'];

/**
 * A line in pieces of at most `maxParagraph` characters, divided after sentences, or at spaces if the sentences are too
 * long.
 */
function pieces(paragraph: Harmless): Harmless[] {
  const found: Harmless[] = [];
  let rest = paragraph;
  while (rest.length > maxParagraph) {
    const head = rest.slice(0, maxParagraph);
    const sentence = Math.max(...sentenceEnds.map(end => head.lastIndexOf(end) + end.trimEnd().length));
    const space = head.lastIndexOf(' ');
    let cut = [sentence, space].find(place => place > maxParagraph / 2) ?? maxParagraph;
    if ((rest.codePointAt(cut - 1) ?? 0) > 0xffff) cut--;
    found.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...found, rest];
}
