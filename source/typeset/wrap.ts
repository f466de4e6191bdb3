/** Breaks spans into lines. The spans keep their roles, references and offsets. */
import {columnsOf, graphemesOf, isOneColumnEach, wordSegmentsOf} from '../text/columns.js';
import type {Harmless} from '../text/harmless.js';
import {dictionaryScript} from '../text/spaceless-scripts.js';
import type {LineSpan, Unbroken} from './line.js';

// These patterns use ranges instead of `\p{…}`: a Unicode property takes a millisecond or more to compile, at the first
// word of a start.
/** Han, kana and Hangul. A line may break between any two of these characters. */
const ideographic =
  /[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]|[\ud840-\ud8bf]/;
/** A hyphen, dash or slash between a letter or digit and a letter. The word may break after it. */
const breakAfter = /(?<=[0-9A-Za-z\u00aa-\u1fff][-–—/])(?=[A-Za-z\u00aa-\u1fff])/;
const spaceCode = 0x20;
/**
 * Characters that must not begin a line, and characters that must not end one (from the Unicode line breaking
 * algorithm).
 */
const neverFirst = /^[\p{Pe}\p{Pf}\p{Po}ー々〻ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const neverLast = /[\p{Ps}\p{Pi}]$/u;

/**
 * Breaks spans into lines of at most `width` columns. A character that is wider gets a line of its own, which the
 * caller has to cut.
 * Lines break at spaces, after hyphens and dashes within words, between ideographs, and between words in scripts
 * without spaces. A word that is longer than a line breaks between characters. Spaces at a break are dropped. A line
 * never breaks in the unbroken part of a span (`unbroken`), or at a no-break space or hyphen of the author, which are
 * shown as a plain space or hyphen.
 */
export function wrap(spans: readonly LineSpan[], width: number): LineSpan[][] {
  // The text by which lines are broken. The lines themselves are cut from the spans.
  let text = '';
  for (const span of spans) text += span.unbroken ? withoutBreaks(span.text, span.unbroken) : span.text;
  const lines: LineSpan[][] = [];
  const cut = cutter(spans);
  breakLines(text, Math.max(1, width), (start, end) => lines.push(cut(start, end)));
  return lines;
}

/** A text of the same length that does not break in the given part. */
function withoutBreaks(text: string, {from, hasHyphens, to}: Unbroken): string {
  // The space before a source mark: a long document has thousands of them.
  if (text === ' ') return '\u00a0';
  const spaced = text.slice(from, to).replaceAll(' ', '\u00a0');
  return text.slice(0, from) + (hasHyphens ? spaced.replaceAll('-', '\u2011') : spaced) + text.slice(to);
}

/** Calls `take` with the start and the end of each line, in order. */
function breakLines(text: string, width: number, take: (start: number, end: number) => void): void {
  const isAllPlain = isOneColumnEach(text);
  let start = 0;
  let end = 0;
  let used = 0;
  let isFirst = true;
  const closeLine = () => {
    if (end > start) {
      take(start, end);
      isFirst = false;
    }
    used = 0;
  };
  /** Puts a stretch without a break on this line or on the next one. */
  const put = (from: number, to: number, columns: number) => {
    if (used > 0 && used + columns > width) closeLine();
    if (used === 0) start = from;
    used += columns;
    end = to;
  };
  let next = 0;
  for (let at = 0; at < text.length; at = next) {
    let from = at;
    while (text.charCodeAt(from) === spaceCode) from++;
    if (from === text.length) break;
    const gap = from - at;
    // Spaces at the start of the text belong to the author. Spaces at a break are dropped.
    if (used > 0) used += gap;
    else if (isFirst && gap < width) put(at, from, gap);
    if (isAllPlain) {
      // Each character has one column here, so all words that fit are found at once.
      next = lastThatFits(text, from, width - used);
      if (next > from) {
        put(from, next, next - from);
        continue;
      }
    }
    next = text.indexOf(' ', from);
    if (next === -1) next = text.length;
    const columns = columnsOf(text.slice(from, next));
    if (used + columns <= width) {
      put(from, next, columns);
      continue;
    }
    const parts = partsOfWord(text.slice(from, next));
    if (parts.length === 1 && columns <= width) {
      put(from, next, columns);
      continue;
    }
    const stretches = parts.flatMap(part =>
      columnsOf(part) <= width ? [part] : graphemesOf(part).flatMap(it => charactersOf(it, width)),
    );
    for (const stretch of keptTogether(stretches, width)) {
      put(from, from + stretch.length, columnsOf(stretch));
      from += stretch.length;
    }
  }
  closeLine();
}

/**
 * Joins what stands around a no-break space, if it fits on a line. So a source mark takes the end of the word before it
 * along to the next line.
 */
function keptTogether(stretches: readonly string[], width: number): string[] {
  const joined: string[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const isKept = last !== undefined && (stretch.startsWith('\u00a0') || last.endsWith('\u00a0'));
    if (isKept && columnsOf(last + stretch) <= width) joined[joined.length - 1] = last + stretch;
    else joined.push(stretch);
  }
  return joined;
}

/** A character, or its code points if it is wider than a line. An emoji of several parts is then shown as its parts. */
function charactersOf(grapheme: string, width: number): string[] {
  return columnsOf(grapheme) <= width ? [grapheme] : [...grapheme];
}

/** The end of the last word that fits completely into `room` characters from `from`; `from` if none does. */
function lastThatFits(text: string, from: number, room: number): number {
  const limit = from + room;
  let end = limit >= text.length ? text.length : text.lastIndexOf(' ', limit);
  while (end > from && text.charCodeAt(end - 1) === spaceCode) end--;
  return Math.max(from, end);
}

function partsOfWord(word: string): string[] {
  const parts = /[-–—/]/.test(word) ? word.split(breakAfter) : [word];
  return ideographic.test(word) || dictionaryScript.test(word) ? parts.flatMap(partsOfSpaceless) : parts;
}

function partsOfSpaceless(word: string): string[] {
  const parts: string[] = [];
  for (const segment of dictionaryScript.test(word) ? wordSegmentsOf(word) : graphemesOf(word)) {
    for (const part of ideographic.test(segment) ? graphemesOf(segment) : [segment]) {
      const previous = parts.at(-1);
      const joins =
        previous !== undefined &&
        (neverFirst.test(part) || neverLast.test(previous) || !breaks(previous, part));
      if (joins) parts[parts.length - 1] = previous + part;
      else parts.push(part);
    }
  }
  return parts;
}

/** Whether a line may break between two pieces: at least one of them has to be in a script without spaces. */
function breaks(before: string, after: string): boolean {
  return [before, after].some(part => ideographic.test(part) || dictionaryScript.test(part));
}

/**
 * Returns a function that cuts stretches out of spans. The stretches have to come in order, so that a text of many
 * spans and lines is passed only once.
 */
function cutter(spans: readonly LineSpan[]): (start: number, end: number) => LineSpan[] {
  let index = 0;
  let offset = 0;
  return (start, end) => {
    const result: LineSpan[] = [];
    for (;;) {
      const span = spans[index];
      if (!span || offset >= end) return result;
      const {length} = span.text;
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, length);
      if (from < to) result.push(cutSpan(span, from, to));
      if (offset + length > end) return result;
      offset += length;
      index++;
    }
  };
}

function cutSpan(span: LineSpan, from: number, to: number): LineSpan {
  const text = withPlainBreaks(span.text.slice(from, to));
  if (from === 0 && text === span.text) return span;
  // The objects are written out because spreading takes several times as long, and every line of a document passes
  // here.
  const {role, reference, at} = span;
  if (at === undefined) return reference ? {text, role, reference} : {text, role};
  return reference ? {text, role, reference, at: at + from} : {text, role, at: at + from};
}

/** The text of an author with a plain space or hyphen in place of each no-break space or hyphen. */
function withPlainBreaks(text: Harmless): Harmless {
  const spaced = text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
  return spaced.includes('\u2011') ? spaced.replaceAll('\u2011', '-') : spaced;
}
