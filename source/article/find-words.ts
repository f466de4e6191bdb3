/**
 * Finds quoted words in a text. An article in print and an author at a keyboard write the same words differently, and a
 * quotation may leave words out (`…`) or add words (`[…]`). The words are found despite these differences.
 */
import {fold, unfolded} from '../text/fold.js';
import {setSolid} from '../text/spaceless-scripts.js';

/** A place in a text, from `start` to before `end`, in UTF-16 units. */
export type Extent = Readonly<{start: number; end: number}>;

/** The first place of quoted words in a text; `undefined` if the text lacks them. */
export type FindWords = (quote: string) => Extent | undefined;

/**
 * The most characters between two parts of one quotation, about a page. Parts that are farther apart are not one
 * quotation.
 */
const maxGap = 2000;

/** The most parts and characters of a quotation. A longer quotation is not searched for. */
const maxParts = 20;
const maxLength = 5000;

/** The marks of omitted words (`…`, `...`, `. . .`), and words that the quoting author added (`[sic]`). */
const omission = /\u2026|\.(?: ?\.){2,}|\[[^[\]]{0,200}\]/;

/** A letter whose case the quoting author changed: `[T]he`. */
const changedLetter = /\[(\p{L})\](?=\p{L})/gu;

/**
 * Returns a function that finds quotations in a text. The parts of a quotation must be in the text in order, each word
 * for word. These differences do not count: upper and lower case, marks on Latin letters, quotation marks, kinds of
 * dash and space, and punctuation at both ends. A quotation without words is not found. The text is prepared only once
 * for all quotations.
 */
export function wordFinder(text: string): FindWords {
  const source = plain(text);
  return quote => {
    const parts = partsOf(quote);
    return parts && extentOf(source, parts);
  };
}

type Plain = Readonly<{text: string; starts: readonly number[]; ends: readonly number[]}>;

/**
 * The text with one kind of space, dash and apostrophe and without quotation marks. `starts` and `ends` give the place
 * of each UTF-16 unit in the original.
 */
function plain(original: string): Plain {
  const folded = fold(original);
  const starts: number[] = [];
  const ends: number[] = [];
  const units: string[] = [];
  let last = '-';
  let space = -1;
  const add = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(unfolded(folded, start));
    ends.push(unfolded(folded, end));
    last = unit;
  };
  for (let index = 0; index < folded.text.length; index++) {
    const unit = unitAt(folded.text, index);
    if (unit === ' ' && space === -1) space = index;
    // Neither the spaces around a dash nor the number of its strokes count.
    if (unit === '' || unit === ' ' || (unit === '-' && last === '-')) continue;
    // In scripts without spaces, a space comes from the end of a line or from the markup of a page.
    if (space !== -1 && unit !== '-' && last !== '-' && !(setSolid.test(unit) && setSolid.test(last)))
      add(' ', space, space + 1);
    add(unit, index, index + 1);
    space = -1;
  }
  return {text: units.join(''), starts, ends};
}

/** Letters of the scripts that put spaces between words (Latin, Greek, Cyrillic), and digits. */
const letter = /[0-9a-z\u00df-\u024f\u0370-\u052f]/;

/** The UTF-16 unit that a character counts as; empty if the character does not count. */
function unitAt(text: string, index: number): string {
  const character = text.charAt(index);
  if (letter.test(character)) return character;
  if (/[\u00ad\u200b\u2060\ufeff•]/.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  if (/[-\u2010-\u2015\u2212]/.test(character)) return '-';
  // A quotation inside a quotation has other marks, and each new paragraph repeats them.
  if (/["'`´ʼ\u2018-\u201f\u2032\u2033«»‹›「」『』]/.test(character))
    return isWithinWord(text, index, index + 1) ? "'" : '';
  return character;
}

/**
 * The words of a quotation between two omissions. `startsWord` and `endsWord` say whether the first and the last word
 * must be whole words.
 */
type QuotedPart = Readonly<{text: string; startsWord: boolean; endsWord: boolean}>;

function partsOf(quote: string): QuotedPart[] | undefined {
  if (quote.length > maxLength) return undefined;
  const raw = quote.replace(changedLetter, '$1').split(omission);
  const parts = raw
    .map((text, index) => ({
      text: withoutEdges(plain(text).text),
      startsWord: index === 0 || /^\s/.test(text),
      endsWord: index === raw.length - 1 || /\s$/.test(text),
    }))
    .filter(({text}) => text !== '');
  return parts.length > 0 && parts.length <= maxParts ? parts : undefined;
}

/**
 * The text without punctuation at both ends, because that punctuation may belong to the sentence around the quotation.
 */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && /[ .,;:-]/.test(text.charAt(start))) start++;
  while (end > start && /[ .,;:-]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The first place at which every part follows near enough after the part before it. */
function extentOf(source: Plain, parts: readonly QuotedPart[]): Extent | undefined {
  let reached: readonly Extent[] | undefined;
  for (const part of parts) {
    reached = reach(source.text, part, reached);
    if (reached.length === 0) return undefined;
  }
  const [first] = reached ?? [];
  if (!first) return undefined;
  return {start: source.starts[first.start] ?? 0, end: source.ends[first.end - 1] ?? 0};
}

/**
 * All places from the start of the quotation to the end of this part. `before` contains the places of the part before;
 * it is missing for the first part.
 */
function reach(text: string, part: QuotedPart, before: readonly Extent[] | undefined): Extent[] {
  const places: Extent[] = [];
  let index = -1;
  for (let at = text.indexOf(part.text); at !== -1; at = text.indexOf(part.text, at + 1)) {
    const end = at + part.text.length;
    if ((part.startsWord && isWithinWord(text, at)) || (part.endsWord && isWithinWord(text, end))) continue;
    if (!before) {
      places.push({start: at, end});
      continue;
    }
    while ((before[index + 1]?.end ?? Number.POSITIVE_INFINITY) <= at) index++;
    const previous = before[index];
    if (previous && at - previous.end <= maxGap) places.push({start: previous.start, end});
  }
  return places;
}

/** Whether there is a letter before `start` and a letter at `end`. */
function isWithinWord(text: string, start: number, end = start): boolean {
  return start > 0 && letter.test(text.charAt(start - 1)) && letter.test(text.charAt(end));
}
