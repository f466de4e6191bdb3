/** Text as comparing sees it: case, marks on Latin letters, kinds of apostrophe and kinds of space make no difference. */

/** `offsets` leads from a position in the folded text to one in the text it came from, where they differ. */
export type Folded = Readonly<{text: string; offsets?: readonly number[]}>;

/** Latin letters with marks, and the marks themselves: these are compared without them. */
const marked = /[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;

/** Folds a text. */
export function fold(text: string): Folded {
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

/** The position in the text that a position in its folded form stands for. */
export function unfolded({offsets}: Folded, position: number): number {
  return offsets?.[position] ?? position;
}

/** Characters that count as others. One pass finds them: a first search goes through all of a document. */
const alike = /[ς‘’“”\n\u00a0]/g;
const instead: Readonly<Record<string, string>> = {ς: 'σ', '‘': "'", '’': "'", '“': '"', '”': '"'};

function foldSimple(text: string): string {
  return text.toLowerCase().replace(alike, character => instead[character] ?? ' ');
}

function withoutMarks(character: string): string {
  return character.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
