/** Full text search over all panes of a document. */
import {type Block, type Document, textOf} from './document.js';

/** A place in a document: from `start` to before `end` in the text of a block (`textOf`). */
export type Match = Readonly<{pane: number; block: number; start: number; end: number}>;

/** Text as searching sees it; `offsets` leads from a position in it to one in the text, where they differ. */
type Folded = {text: string; offsets?: number[]};

const folds = new WeakMap<Block, Folded>();
/** Latin letters with marks, and the marks themselves: these are compared without them. */
const marked = /[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;

/** Case, marks on Latin letters, kinds of apostrophe and kinds of space make no difference. */
function fold(text: string): Folded {
  const simple = foldSimple(text);
  if (simple.length === text.length && !marked.test(text)) return {text: simple};
  const offsets: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const plain = foldSimple(marked.test(character) ? withoutMarks(character) : character);
    for (let index = 0; index < plain.length; index++) offsets.push(offset);
    folded += plain;
    offset += character.length;
  }
  offsets.push(offset);
  return {text: folded, offsets};
}

function foldSimple(text: string): string {
  return text
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\n\u00a0]/g, ' ');
}

function withoutMarks(character: string): string {
  return character.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

function foldedOf(block: Block): Folded {
  let folded = folds.get(block);
  if (!folded) {
    folded = fold(textOf(block));
    folds.set(block, folded);
  }
  return folded;
}

/** All places where a query stands, in reading order; none for an empty query. */
export function search(document: Document, query: string): Match[] {
  const wanted = fold(query.replace(/\s+/g, ' ')).text;
  if (wanted.trim() === '') return [];
  const matches: Match[] = [];
  for (const [pane, {blocks}] of document.panes.entries()) {
    for (const [block, content] of blocks.entries()) {
      const {text, offsets} = foldedOf(content);
      for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
        const to = from + wanted.length;
        matches.push({pane, block, start: offsets?.[from] ?? from, end: offsets?.[to] ?? to});
      }
    }
  }
  return matches;
}
