/** Measures texts in columns of a terminal, and cuts them. */
import fastStringWidth from 'fast-string-width';
import {type Harmless, ours} from './harmless.js';

/**
 * Marks that belong to the letter before them but take another column in many terminals: spacing marks, and Burmese
 * marks that older width tables do not know. Terminals differ. We count the most columns that any terminal uses, so a
 * line is too long in none of them.
 */
const columnMarks = /[\p{Mc}\u103a\u103d\u103e]/gu;

/** Whether a text may have a character of `emojiParts`. Most texts have none, and this pattern is fast. */
const mayHaveEmojiParts = /[\u200c\u200d\u20e3\ufe00-\ufe0f\ud83c-\ud83e\udb40]/;

/**
 * The parts of emoji. Some terminals show an emoji of several parts in 2 columns. Others show each part by itself: a
 * thumb with a skin tone takes 4 columns there, and a family of four takes up to 11. The first group has the parts that
 * take 2 columns: pictures, skin tones and the letters of flags. The other parts are joiners, variation selectors, the
 * frame of a keycap and tags. Most terminals give them no column, but some give them one. A variation selector can also
 * make the sign before it one column wider.
 */
const emojiParts =
  /([\u{1f1e6}-\u{1f1ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}])|[\u200c\u200d\u20e3\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;

/** Characters that take one column in every terminal, so their width need not be looked up. */
const plain =
  /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u209c\u2190-\u2199\u2500-\u25a0\u25b8\u25c6\u25c7\u25e6\u275d\u275e]*$/;

/** Whether each UTF-16 unit of a text is one character of one column. */
export function isOneColumnEach(text: string): boolean {
  return plain.test(text);
}

/** The columns of a text without control characters, never fewer than a terminal uses. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  if (!mayHaveEmojiParts.test(text)) return fastStringWidth(text) + (text.match(columnMarks)?.length ?? 0);
  let columns = 0;
  const rest = text.replace(emojiParts, (_part, wide?: string) => {
    columns += wide === undefined ? 1 : 2;
    return '';
  });
  return columns + fastStringWidth(rest) + (rest.match(columnMarks)?.length ?? 0);
}

let graphemes: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

/** How many UTF-16 units are segmented at once. The time of `Intl.Segmenter` grows with the square of the length. */
const windowLength = 200;

/** The characters of a text as people count them (grapheme clusters). */
export function graphemesOf(text: Harmless): Harmless[];
export function graphemesOf(text: string): string[];
export function graphemesOf(text: Harmless): Harmless[];
export function graphemesOf(text: string): string[];
export function graphemesOf(text: string): string[] {
  // In plain Latin and Han, each code point is a character.
  if (/^[\x20-\x7e\u3400-\u9fff]*$/.test(text)) return [...text];
  graphemes ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  return segments(text, graphemes);
}

/** The words of a text in any script, and the parts between words. `Intl.Segmenter` has the dictionaries. */
export function wordSegmentsOf(text: Harmless): Harmless[];
export function wordSegmentsOf(text: string): string[];
export function wordSegmentsOf(text: Harmless): Harmless[];
export function wordSegmentsOf(text: string): string[];
export function wordSegmentsOf(text: string): string[] {
  words ??= new Intl.Segmenter('en', {granularity: 'word'});
  return segments(text, words);
}

function segments(text: string, segmenter: Intl.Segmenter): string[] {
  const found: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + windowLength;
    const part = Array.from(segmenter.segment(text.slice(start, end)), ({segment}) => segment);
    // The last segment may continue after the window. The next window segments it again, unless it is the only segment.
    if (end < text.length && part.length > 1) part.pop();
    for (const segment of part) {
      found.push(segment);
      start += segment.length;
    }
  }
  return found;
}

/** The text, cut to a number of columns. If it was cut, it ends in `…`. */
export function truncate(text: Harmless, columns: number): Harmless {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return ours('');
  let kept = 0;
  let used = 0;
  // A text may be as long as a file, so only as much is segmented as can be shown.
  for (const grapheme of graphemesOf(text.slice(0, columns * windowLength))) {
    const width = columnsOf(grapheme);
    if (used + width > columns - 1) break;
    kept += grapheme.length;
    used += width;
  }
  return ours`${text.slice(0, kept).trimEnd()}…`;
}
