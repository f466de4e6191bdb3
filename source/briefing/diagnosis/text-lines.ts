/** The lines of a text, for rules that work even if YAML cannot parse it. */
import type {Range} from '../problems.js';

export type TextLine = Readonly<{text: string; number: number; offset: number}>;

/** The lines of a text, without line ends. Numbers count from 1. */
export function linesOf(text: string): TextLine[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    return {text: line.endsWith('\r') ? line.slice(0, -1) : line, number: index + 1, offset: start};
  });
}

/** A range within a line. `from` and `to` count UTF-16 units from 0. */
export function rangeIn({number, offset}: TextLine, from: number, to: number): Range {
  return {
    start: {offset: offset + from, line: number, column: from + 1},
    end: {offset: offset + to, line: number, column: to + 1},
  };
}

/** The numbers of the lines inside blocks of text (`|`, `>`), recognised by their indentation. */
export function blockLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let indent: number | undefined;
  for (const {text, number} of lines) {
    const own = /^ */.exec(text)?.[0].length ?? 0;
    if (indent !== undefined && (own > indent || text.trim() === '')) {
      inside.add(number);
      continue;
    }
    // The block of an entry (`- >-`, `- text: >-`) is indented further than its dash, and this is enough to recognise
    // the block.
    indent = /(?:^|[-:]\s+)[|>][-+\d]*\s*(?:\s#.*)?$/.test(text) ? own : undefined;
  }
  return inside;
}
