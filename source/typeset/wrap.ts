/** Breaking spans into lines. Spans keep their roles, references and offsets across a break. */
import {columnsOf, graphemesOf, isPlain, wordSegmentsOf} from '../text/columns.js';
import {dictionaryScript} from '../text/spaceless-scripts.js';
import type {LineSpan} from './line.js';

// Ranges instead of `\p{…}` here: a Unicode property compiles for a millisecond or more, at the first word of a start.
/** Han, kana and Hangul, which may break between any two characters. */
const ideographic =
  /[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]|[\ud840-\ud8bf]/;
/** A hyphen, dash or slash between a letter or digit and a letter: the word may break after it. */
const breakAfter = /(?<=[0-9A-Za-z\u00aa-\u1fff][-–—/])(?=[A-Za-z\u00aa-\u1fff])/;
const spaceCode = 0x20;
/** Characters that do not begin a line, and those that do not end one (after the Unicode line breaking algorithm). */
const neverFirst = /^[\p{Pe}\p{Pf}\p{Po}ー々〻ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const neverLast = /[\p{Ps}\p{Pi}]$/u;

/**
 * Lines of spans, each at most `width` display columns wide (a single character wider than that stands alone and
 * is the caller's to cut). Breaks come at spaces, after hyphens and dashes within words, between ideographs, at
 * the word boundaries of scripts without spaces, and, in a word longer than a line, between characters.
 * Spaces at a break are dropped; a no-break space or hyphen is never broken at, and is shown as a plain one.
 */
export function wrap(spans: readonly LineSpan[], width: number): LineSpan[][] {
  let text = '';
  for (const span of spans) text += span.text;
  const lines: LineSpan[][] = [];
  const cut = cutter(spans);
  breakLines(text, Math.max(1, width), (start, end) => lines.push(cut(start, end)));
  return lines;
}

/** Calls back with where each line starts and ends, in order. */
function breakLines(text: string, width: number, take: (start: number, end: number) => void): void {
  const isAllPlain = isPlain(text) && !text.includes('\u001b');
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
  /** Puts a stretch that is not broken further onto the line, or onto the next. */
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
    // Spaces at the start of the text are the author's; those at a break are dropped.
    if (used > 0) used += gap;
    else if (isFirst && gap < width) put(at, from, gap);
    if (isAllPlain) {
      // Columns are characters here: all words that fit are found at once.
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
    for (const part of partsOfWord(text.slice(from, next))) {
      const partColumns = columnsOf(part);
      const stretches = partColumns <= width ? [part] : graphemesOf(part);
      for (const stretch of stretches) {
        put(from, from + stretch.length, stretches.length === 1 ? partColumns : columnsOf(stretch));
        from += stretch.length;
      }
    }
  }
  closeLine();
}

/** Where the last word ends that is wholly within so many characters from `from`; `from` where none is. */
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

/** A break needs one of the two sides to be written without spaces. */
function breaks(before: string, after: string): boolean {
  return [before, after].some(part => ideographic.test(part) || dictionaryScript.test(part));
}

/** Cuts stretches out of spans, in order: a text of many spans and many lines is gone through once. */
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
  const cut = span.text.slice(from, to);
  const spaced = cut.includes('\u00a0') ? cut.replaceAll('\u00a0', ' ') : cut;
  const text = spaced.includes('\u2011') ? spaced.replaceAll('\u2011', '-') : spaced;
  if (from === 0 && text === span.text) return span;
  // Written out: spreading an object costs several times as much, and every line of a document comes by here.
  const {role, reference, at} = span;
  if (at === undefined) return reference ? {text, role, reference} : {text, role};
  return reference ? {text, role, reference, at: at + from} : {text, role, at: at + from};
}
