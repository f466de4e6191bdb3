/** How many columns of a terminal a text takes. */
import fastStringWidth from 'fast-string-width';

/**
 * Marks that many terminals give a column of their own although they belong to the letter before them: spacing
 * marks, and the Burmese ones that older width tables do not know. Terminals differ here; counting the most that
 * any of them uses keeps a line from running over the edge in all of them.
 */
const columnMarks = /[\p{Mc}\u103a\u103d\u103e]/gu;
/** A letter that takes one column and has no marks: nothing to look up. */
const plain =
  /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u209c\u2190-\u2199\u2500-\u25a0\u25b8\u25c6\u25c7\u25e6\u275d\u275e]*$/;

/** Colour and weight take no columns. */
const styles = /\u001b\[[0-9;]*m/g;

/** Whether each code unit of a text, its styles aside, is a character of its own that takes one column. */
export function isPlain(styled: string): boolean {
  return plain.test(styled) || (styled.includes('\u001b') && plain.test(styled.replace(styles, '')));
}

/** Display columns of a text without control characters other than styles: never fewer than a terminal uses. */
export function columnsOf(styled: string): number {
  if (plain.test(styled)) return styled.length;
  const text = styled.includes('\u001b') ? styled.replace(styles, '') : styled;
  return fastStringWidth(text) + (text.match(columnMarks)?.length ?? 0);
}

let graphemes: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

/** Characters that are segmented at a time: the platform's segmenter takes the square of a text's length. */
const windowLength = 200;

/** The text as a reader counts its characters (grapheme clusters). */
export function graphemesOf(text: string): string[] {
  // Latin without marks, and Han: each is a character of its own.
  if (/^[\x20-\x7e\u3400-\u9fff]*$/.test(text)) return [...text];
  graphemes ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  return segments(text, graphemes);
}

/** The words of a text in any script, by the platform's dictionaries; what stands between words is a part too. */
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
    // The last of a window may go on behind it: it is looked at again, unless it is all there is.
    if (end < text.length && part.length > 1) part.pop();
    for (const segment of part) {
      found.push(segment);
      start += segment.length;
    }
  }
  return found;
}

/** The text cut to a number of columns, with `…` at the end where something was cut off. */
export function truncate(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return '';
  let kept = '';
  let used = 0;
  // No more than can be shown: a title may be as long as a file.
  for (const grapheme of graphemesOf(text.slice(0, columns * windowLength))) {
    const width = columnsOf(grapheme);
    if (used + width > columns - 1) break;
    kept += grapheme;
    used += width;
  }
  return `${kept.trimEnd()}…`;
}
