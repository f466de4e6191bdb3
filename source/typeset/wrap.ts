/** Breaking spans into lines. Spans keep their roles, references and offsets across a break. */
import {columnsOf, graphemesOf, wordSegmentsOf} from '../domain/columns.js';
import type {LineSpan} from './line.js';

// Ranges instead of `\p{…}` here: a Unicode property compiles for a millisecond or more, at the first word of a start.
/** Thai, Lao, Myanmar and Khmer: written without spaces between words, where the platform's dictionary finds the words. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f]/;
/** Han, kana and Hangul, which may break between any two characters. */
const ideographic =
  /[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]|[\ud840-\ud8bf]/;
/** A hyphen, dash or slash between a letter or digit and a letter: the word may break after it. */
const breakAfter = /(?<=[0-9A-Za-z\u00aa-\u1fff][-–—/])(?=[A-Za-z\u00aa-\u1fff])/;
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
  const text = spans.map(span => span.text).join('');
  const cut = cutter(spans);
  return breakLines(text, Math.max(1, width)).map(([start, end]) => cut(start, end));
}

function breakLines(text: string, width: number): Array<[number, number]> {
  const lines: Array<[number, number]> = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const closeLine = () => {
    if (end > start) lines.push([start, end]);
    used = 0;
  };
  /** Puts a stretch that is not broken further onto the line, or onto the next. */
  const put = (from: number, to: number, columns: number) => {
    if (used > 0 && used + columns > width) closeLine();
    if (used === 0) start = from;
    used += columns;
    end = to;
  };
  for (const match of text.matchAll(/( *)([^ ]+)/g)) {
    const [, gap = '', word = ''] = match;
    let from = match.index + gap.length;
    // Spaces at the start of the text are the author's; those at a break are dropped.
    if (used > 0) used += gap.length;
    else if (lines.length === 0 && gap.length < width) put(match.index, from, gap.length);
    const columns = columnsOf(word);
    if (used + columns <= width) {
      put(from, from + word.length, columns);
      continue;
    }
    for (const part of partsOfWord(word)) {
      const partColumns = columnsOf(part);
      const stretches = partColumns <= width ? [part] : graphemesOf(part);
      for (const stretch of stretches) {
        put(from, from + stretch.length, stretches.length === 1 ? partColumns : columnsOf(stretch));
        from += stretch.length;
      }
    }
  }
  closeLine();
  return lines;
}

function partsOfWord(word: string): string[] {
  const parts = /[-–—/]/.test(word) ? word.split(breakAfter) : [word];
  return ideographic.test(word) || unspaced.test(word) ? parts.flatMap(partsOfUnspaced) : parts;
}

function partsOfUnspaced(word: string): string[] {
  const parts: string[] = [];
  for (const segment of unspaced.test(word) ? wordSegmentsOf(word) : graphemesOf(word)) {
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
  return [before, after].some(part => ideographic.test(part) || unspaced.test(part));
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
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, span.text.length);
      if (from < to) {
        const text = span.text.slice(from, to).replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
        result.push({...span, text, ...(span.at !== undefined && {at: span.at + from})});
      }
      if (offset + span.text.length > end) return result;
      offset += span.text.length;
      index++;
    }
  };
}
