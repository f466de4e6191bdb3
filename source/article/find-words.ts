/**
 * Whether quoted words stand in a text, and where. Print and keyboard write the same words differently, and a
 * quotation may leave out (`…`) or put in (`[…]`): none of that makes it another quotation.
 */
import {fold, unfolded} from '../text/fold.js';
import {setSolid} from '../text/spaceless-scripts.js';

/** From `start` to before `end` in a text, in UTF-16 units. */
export type Extent = Readonly<{start: number; end: number}>;

/** Where quoted words first stand in a text. */
export type FindWords = (quote: string) => Extent | undefined;

/** Characters between two parts of one quotation, about a page: words farther apart were not said in one go. */
const maxGap = 2000;

/** More omissions than a quotation has, and more characters: what is beyond is not looked for. */
const maxParts = 20;
const maxLength = 5000;

/** What is left out, in its usual forms, and what the quoting author put in. */
const omission = /\u2026|\.(?: ?\.){2,}|\[[^[\]]{0,200}\]/;

/** A capital put in place of a small letter, or the other way round: `[T]he`. */
const changedLetter = /\[(\p{L})\](?=\p{L})/gu;

/**
 * Finds where quotations first stand in a text: their parts in order, as near to each other as may be, and each as it is
 * written, apart from case, marks on Latin letters, quotation marks, kinds of dash and space, and the full stop or comma
 * at its end. `undefined` where one does not stand, and for a quotation of no words. The text is gone through once.
 */
export function wordFinder(text: string): FindWords {
  const source = plain(text);
  return quote => {
    const parts = partsOf(quote);
    return parts && extentOf(source, parts);
  };
}

type Plain = Readonly<{text: string; starts: readonly number[]; ends: readonly number[]}>;

/** Words, with one kind of space, dash and apostrophe and without quotation marks; each unit with its place. */
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
    // With or without spaces around it, a dash is the same dash, however many strokes it is typed with.
    if (unit === '' || unit === ' ' || (unit === '-' && last === '-')) continue;
    // Nor is a space a part of what is written without spaces: a line may end there, or a page's markup.
    if (space !== -1 && unit !== '-' && last !== '-' && !(setSolid.test(unit) && setSolid.test(last)))
      add(' ', space, space + 1);
    add(unit, index, index + 1);
    space = -1;
  }
  return {text: units.join(''), starts, ends};
}

/** Letters of the scripts that put spaces between words (Latin, Greek, Cyrillic), and digits. */
const letter = /[0-9a-z\u00df-\u024f\u0370-\u052f]/;

/** What a character counts as; nothing, if it makes no difference. */
function unitAt(text: string, index: number): string {
  const character = text.charAt(index);
  if (letter.test(character)) return character;
  if (/[\u00ad\u200b\u2060\ufeff•]/.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  if (/[-\u2010-\u2015\u2212]/.test(character)) return '-';
  // Where a quotation is quoted, its marks change, and at a new paragraph they are set again.
  if (/["'`´ʼ\u2018-\u201f\u2032\u2033«»‹›「」『』]/.test(character))
    return isWithinWord(text, index, index + 1) ? "'" : '';
  return character;
}

/** Words that stand together. Where a part ends in a space or with the quotation, it ends with a whole word. */
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

/** Without the punctuation of the quoting sentence at either end. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && /[ .,;:-]/.test(text.charAt(start))) start++;
  while (end > start && /[ .,;:-]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The first place where the last part stands near enough behind the ones before it. */
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

/** Every place of a part that what comes before it leads to, from the start of the quotation to the end of the part. */
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

/** Whether letters stand on both sides: before `start` and from `end` on. */
function isWithinWord(text: string, start: number, end = start): boolean {
  return start > 0 && letter.test(text.charAt(start - 1)) && letter.test(text.charAt(end));
}
