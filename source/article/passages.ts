/**
 * Divides a saved text into passages and paragraphs. Decides which line breaks are intended, and which only end a full
 * line.
 */
import {setSolid} from '../text/spaceless-scripts.js';

/** The lines between two breaks that are certainly intended, such as blank lines. */
export type Passage = Readonly<{
  lines: readonly string[];
  /** Whether some lines may end only because they are full. */
  mayBeWrapped: boolean;
}>;

/** The passages of a text, divided at blank lines and page breaks. */
export function passagesIn(text: string, mayBeWrapped = true): Passage[] {
  const passages: Passage[] = [];
  let lines: string[] = [];
  const end = () => {
    // In a letter, `>` at the start of each line marks a quotation, and is not part of its words.
    if (lines.length > 0 && lines.every(line => line.startsWith('>'))) {
      const quoted = lines.map(line => line.replace(/^(?:> ?)+/, '')).join('\n');
      for (const passage of passagesIn(quoted, mayBeWrapped)) passages.push(passage);
    } else if (lines.length > 0) passages.push({lines, mayBeWrapped});
    lines = [];
  };
  for (const page of text.split('\f')) {
    for (const line of page.split('\n')) {
      if (line.trim() === '') end();
      else lines.push(line.trimEnd());
    }
    end();
  }
  return passages;
}

/**
 * The measure of a text is the length of its longest line, in columns. Running text that people or programs broke has a
 * measure between these two. If the measure is smaller, the lines are a list, a poem or an address. If it is larger,
 * each line is a paragraph, as in text that was copied from a web page.
 */
const shortestMeasure = 30;
const longestMeasure = 120;

/**
 * How many columns shorter than the measure a full line may be. Some programs break a text into lines of equal length.
 */
const looseEnd = 12;

/** How many columns more a line must be indented to count as indented on purpose. */
const step = 2;

/**
 * The paragraphs of the passages, each a list of lines. Only lists, poems, addresses and the like have several lines.
 */
export function paragraphsOf(passages: readonly Passage[]): string[][] {
  const all = passages.flatMap(({lines, mayBeWrapped}) => (mayBeWrapped ? lines : []));
  const page: Page = {
    measure: all.reduce(
      (most, line) => (line.length > longestMeasure ? most : Math.max(most, line.length)),
      0,
    ),
    indent: indentOf(all),
  };
  return passages.flatMap(({lines, mayBeWrapped}) => (mayBeWrapped ? unwrapped(lines, page) : [[...lines]]));
}

/**
 * `measure` is the length of the longest line that may have been broken. `indent` is the margin. Both are in columns.
 */
type Page = Readonly<{measure: number; indent: number}>;

/**
 * Joins the lines that were broken at the measure. A break is intended before a list mark, around a Markdown heading,
 * before a line that is indented further, and if the next word would still have fitted.
 *
 * A line that begins with a small letter continues the line before it, however short that line is, because people break
 * lines anywhere. This rule does not apply to a passage that is indented from the margin, because the passage may be a
 * poem. In such a passage, and in a passage in which no line continues another, each line may have the length that its
 * author wanted. So there the measure of the whole text is used.
 *
 * If nothing is joined, all lines are one paragraph, without space between them. Otherwise each joined line is a
 * paragraph.
 */
function unwrapped(lines: readonly string[], page: Page): string[][] {
  const measure = lines.reduce((most, line) => (isAddress(line) ? most : Math.max(most, line.length)), 0);
  if (measure > longestMeasure) return lines.map(line => [line]);
  if (measure < shortestMeasure) return [[...lines]];
  const isIndented = indentOf(lines) >= page.indent + step;
  const isProse = !isIndented && lines.some((line, index) => index > 0 && continues(line));
  const groups: string[] = [];
  let isInList = false;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const isWrap =
      previous !== undefined &&
      !beginsAnew.test(line) &&
      !heading.test(previous) &&
      (isInList || indentOf([line]) < indentOf([previous]) + step || (isProse && continues(line))) &&
      ((isProse && continues(line)) ||
        previous.length + 1 + firstWordOf(line) > (isProse ? measure : page.measure) - looseEnd);
    if (isWrap) groups.push(joined(groups.pop() ?? '', line));
    else {
      groups.push(line);
      isInList = beginsAnew.test(line);
    }
  }
  return groups.length === lines.length ? [groups] : groups.map(group => [group]);
}

/** A line that begins with a list mark, a heading mark or the start of a table row. */
const beginsAnew = /^\s*(?:(?:[-*+•–—]|\d{1,9}[.)]|#{1,6})\s|\|)/;
const heading = /^\s*#{1,6}\s/;

/** Whether a line begins with a small letter, or with an opening mark and a small letter. */
function continues(line: string): boolean {
  return /^\s*[(["'“‘«]?\p{Ll}/u.test(line);
}

/**
 * Whether a line is one unbroken word, such as a web address. Such a line is never broken, so it does not count for the
 * measure.
 */
function isAddress(line: string): boolean {
  return /^\s*[!-~]+$/.test(line);
}

/**
 * How many columns the first word of a line needs at the end of the line before. In scripts without spaces, one letter
 * counts as a word.
 */
function firstWordOf(line: string): number {
  const word = line.trimStart();
  if (setSolid.test(word.charAt(0))) return 1;
  const end = word.search(/\s/);
  return end === -1 ? word.length : end;
}

function joined(before: string, line: string): string {
  const after = line.trimStart();
  const isSpaceless =
    before.endsWith('\u00ad') ||
    (setSolid.test(before.charAt(before.length - 1)) && setSolid.test(after.charAt(0)));
  return isSpaceless ? before + after : `${before} ${after}`;
}

/** The number of spaces that all lines begin with. */
function indentOf(lines: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) least = Math.min(least, line.length - line.trimStart().length);
  return Number.isFinite(least) ? least : 0;
}
