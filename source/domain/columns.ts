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
  /^[\x20-\x7e\u00a1-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u209c\u2190-\u2199\u2500-\u25a0]*$/;

/** Colour and weight take no columns. */
const styles = /\u001b\[[0-9;]*m/g;

/** Display columns of a text without control characters other than styles: never fewer than a terminal uses. */
export function columnsOf(styled: string): number {
  const text = styled.includes('\u001b') ? styled.replace(styles, '') : styled;
  if (plain.test(text)) return text.length;
  return fastStringWidth(text) + (text.match(columnMarks)?.length ?? 0);
}

let segmenter: Intl.Segmenter | undefined;

/** The text as a reader counts its characters (grapheme clusters). */
export function graphemesOf(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  return Array.from(segmenter.segment(text), ({segment}) => segment);
}

/** The text cut to a number of columns, with `…` at the end where something was cut off. */
export function truncate(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return '';
  let kept = '';
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    const width = columnsOf(grapheme);
    if (used + width > columns - 1) break;
    kept += grapheme;
    used += width;
  }
  return `${kept.trimEnd()}…`;
}
