/** A saved article as a pane, and where quoted words stand in it. */
import {type Block, type Pane, textOf} from './document.js';
import {harmlessBody} from './harmless.js';
import {type Extent, type FindWords, wordFinder} from './quotation.js';

/** The pane of a saved article: its paragraphs, made harmless. An empty text gives a pane without blocks. */
export function articlePane(title: string, text: string): Pane {
  const blocks = paragraphsOf(text).map(
    (paragraph, index): Block => ({
      kind: 'paragraph',
      path: ['article', index],
      parts: [{name: 'text', spans: [{text: paragraph}]}],
    }),
  );
  return {id: 'article', title, blocks};
}

/** A place in a pane: from `start` to before `end` in the text of a block. */
export type Found = Extent & Readonly<{block: number}>;

const finders = new WeakMap<Pane, FindWords>();

/** Where quoted words first stand in a pane. Of words that run on into the next block, those in the first are found. */
export function findQuote(pane: Pane, words: string): Found | undefined {
  let find = finders.get(pane);
  if (!find) {
    find = wordFinder(pane.blocks.map(textOf).join('\n'));
    finders.set(pane, find);
  }
  const extent = find(words);
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

/** Characters of a paragraph that is set in one piece: a block is set whole, even if ten lines of it are in sight. */
const maxParagraph = 4000;

function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split(/\n(?:[ \t]*\n)+|\f/)
    .flatMap(lines => joinedLines(lines.split('\n')))
    .map(harmlessBody)
    .flatMap(pieces)
    .filter(paragraph => paragraph !== '');
}

/** Columns at which people and programs break lines; shorter ones are a list, longer ones are paragraphs. */
const shortestMeasure = 40;
const longestMeasure = 120;
const listMark = /^\s*(?:[-*•–—]|\d+[.)])\s/;

/**
 * Lines without a blank line between them: those of one paragraph, broken at a measure, are joined. A break at which
 * the next word would still have fitted was meant, and so is one before a list's mark.
 */
function joinedLines(lines: readonly string[]): string[] {
  const measure = lines.reduce((longest, line) => Math.max(longest, line.trimEnd().length), 0);
  if (measure < shortestMeasure || measure > longestMeasure) return [...lines];
  const groups: string[][] = [];
  let previous: string | undefined;
  for (const line of lines) {
    const word = /\S+/.exec(line)?.[0] ?? '';
    const isMeant =
      previous === undefined ||
      listMark.test(line) ||
      previous.trimEnd().length + 1 + word.length <= measure - looseEnd;
    if (isMeant) groups.push([line]);
    else groups.at(-1)?.push(line);
    previous = line;
  }
  return groups.map(group => group.join(' '));
}

/** Columns by which a line may fall short and still have been broken at the measure: programs even lines out. */
const looseEnd = 12;

const sentenceEnds = ['. ', '? ', '! ', '.” ', '。', '！', '？', '။'];

/** A paragraph in pieces of a length that can be set at once, divided after sentences, else at spaces. */
function pieces(paragraph: string): string[] {
  const found: string[] = [];
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
