/**
 * Folds texts, so that texts that differ only in details become equal: in capitals, marks on Latin letters, and the kinds
 * of apostrophes, dashes and spaces.
 */

/**
 * A folded text. `offsets` gives, for each position in the folded text, the position in the original text. It is
 * missing if all positions are the same.
 */
export type Folded = Readonly<{text: string; offsets?: readonly number[]}>;

/** Latin letters with marks, and the marks themselves. Folding removes the marks. */
const marked = /[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;

export function fold(text: string): Folded {
  const simple = foldSimple(text);
  if (simple.length === text.length && !marked.test(text)) return {text: simple};
  const offsets: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const plain = foldSimple(marked.test(character) ? withoutAccents(character) : character);
    for (let index = 0; index < plain.length; index++) offsets.push(offset);
    folded += plain;
    offset += character.length;
  }
  offsets.push(offset);
  return {text: folded, offsets};
}

/** The position in the original text for a position in the folded text. */
export function unfolded({offsets}: Folded, position: number): number {
  return offsets?.[position] ?? position;
}

/**
 * Characters that are replaced by plain ones. They are in one pattern because it is fast: a first search folds the
 * whole document.
 */
const alike = /[ς\u02bc\u2018\u2019\u201c\u201d\u2010-\u2015\u2212\n\u00a0\u2009\u202f]/g;

/**
 * The text with straight quotation marks, hyphens instead of dashes and minus signs, plain spaces, and one form of sigma.
 * The length stays the same, so positions stay the same too.
 */
export function withPlainSigns(text: string): string {
  return text.replace(alike, plainSign);
}

function plainSign(sign: string): string {
  if (sign === '“' || sign === '”') return '"';
  if (sign === '‘' || sign === '’' || sign === '\u02bc') return "'";
  if (sign === 'ς') return 'σ';
  return sign < '\u2010' || sign === '\u202f' ? ' ' : '-';
}

function foldSimple(text: string): string {
  return withPlainSigns(text.toLowerCase());
}

function withoutAccents(character: string): string {
  return character.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
