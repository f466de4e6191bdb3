/** A saved text in passages, and their lines as paragraphs: which line breaks were meant, and which only filled a line. */
import {setSolid} from '../text/spaceless-scripts.js';

/** Lines between two breaks that are certainly meant, such as blank lines. */
export type Passage = Readonly<{
  lines: readonly string[];
  /** Whether a line may end only because it was full. */
  mayBeWrapped: boolean;
}>;

/** A text in passages: blank lines and page breaks divide. */
export function passagesIn(text: string, mayBeWrapped = true): Passage[] {
  const passages: Passage[] = [];
  let lines: string[] = [];
  const end = () => {
    // What a letter quotes stands behind `>` on each line, which is none of its words.
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
 * Columns within which people and programs break running text. Where the longest line is shorter, the lines are a list,
 * a poem or an address; where it is longer, every line is a paragraph, as it is where a page was copied.
 */
const shortestMeasure = 30;
const longestMeasure = 120;

/** Columns by which a line may fall short and still have been broken at the measure: programs even lines out. */
const looseEnd = 12;

/** Columns by which a line has to stand further in than another, so that it was put there. */
const step = 2;

/** The paragraphs of passages, each as its lines: one, but for lists, poems, addresses and the like. */
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

/** The longest line of a text that could have been broken at a measure, and its margin. */
type Page = Readonly<{measure: number; indent: number}>;

/**
 * Lines that were broken at a measure, joined. A break was meant before the mark of a list and around a Markdown
 * heading, before a line that stands further in, and where the next word would still have fitted. A line that begins
 * with a small letter runs on, however early the one before it ends: people break lines where they like. That says
 * nothing in a passage that stands in from the margin, which may be a poem; such a passage, and one in which no line
 * runs on, is held to the measure of the whole text, since each of its lines may be as long as it was meant to be.
 * Where nothing was joined, the lines stay the lines of one paragraph, without space between them; else each is one.
 */
function unwrapped(lines: readonly string[], page: Page): string[][] {
  const measure = lines.reduce((most, line) => (isAddress(line) ? most : Math.max(most, line.length)), 0);
  if (measure > longestMeasure) return lines.map(line => [line]);
  if (measure < shortestMeasure) return [[...lines]];
  const isSetIn = indentOf(lines) >= page.indent + step;
  const isProse = !isSetIn && lines.some((line, index) => index > 0 && runsOn(line));
  const groups: string[] = [];
  let isInList = false;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const isWrap =
      previous !== undefined &&
      !beginsAnew.test(line) &&
      !heading.test(previous) &&
      (isInList || indentOf([line]) < indentOf([previous]) + step || (isProse && runsOn(line))) &&
      ((isProse && runsOn(line)) ||
        previous.length + 1 + firstWordOf(line) > (isProse ? measure : page.measure) - looseEnd);
    if (isWrap) groups.push(joined(groups.pop() ?? '', line));
    else {
      groups.push(line);
      isInList = beginsAnew.test(line);
    }
  }
  return groups.length === lines.length ? [groups] : groups.map(group => [group]);
}

/** The mark of a list or a row of a table; a heading. */
const beginsAnew = /^\s*(?:(?:[-*+•–—]|\d{1,9}[.)]|#{1,6})\s|\|)/;
const heading = /^\s*#{1,6}\s/;

/** A small letter, behind an opening mark or not. */
function runsOn(line: string): boolean {
  return /^\s*[(["'“‘«]?\p{Ll}/u.test(line);
}

/** The address of a page is broken nowhere, and says nothing of the measure. */
function isAddress(line: string): boolean {
  return /^\s*[!-~]+$/.test(line);
}

/** Columns of what could have stood on the line before: a word, or where a line breaks anywhere, a letter. */
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

/** The columns that all lines stand in from the edge. */
function indentOf(lines: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) least = Math.min(least, line.length - line.trimStart().length);
  return Number.isFinite(least) ? least : 0;
}
