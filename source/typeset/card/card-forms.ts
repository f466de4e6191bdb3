/** The shorter forms of an entry on the walk-in card: fewer rows of it, with `…` where words are missing. */

import type {Block, Part, PartName, Role} from '../../document/document.js';
import {columnsOf} from '../../text/columns.js';
import {ours} from '../../text/harmless.js';
import {columnsIn, cutTo, type Line, type LineSpan, lineText} from '../line.js';

/** Rows that an entry takes at most before it makes way for the others. */
export const gistRows = 4;

/** How much of an entry there is, as rows of it: each level holds at least what the one before does. */
export type Entry = Readonly<{
  /** The shortest form that there is, for a card with no room for another. */
  stub: number;
  /** Enough to know it by: the whole name of a person, a question and what to say to it. */
  least: number;
  /** What it says, in few rows. */
  gist: number;
  /** All that it says, though not yet whose judgment it is, nor the end of a long role. */
  told: number;
  whole: number;
  /** Its lines in so many rows, or in fewer where that says no less. */
  lines: (rows: number) => readonly Line[];
}>;

export type Level = Exclude<keyof Entry, 'lines'>;

/** Lines within so many rows: the last ends with `…` unless the rows are all, or end where a part of the entry does. */
export function firstRows(
  lines: readonly Line[],
  rows: number,
  ends: readonly number[],
  width: number,
): readonly Line[] {
  if (rows >= lines.length) return lines;
  const last = lines[rows - 1];
  if (!last || ends.includes(rows)) return lines.slice(0, rows);
  return [...lines.slice(0, rows - 1), shortened(last, width)];
}

/** Ends of sentences, with what closes behind them. */
const sentenceEnd = /[.!?。！？][)\]’”»]*(?=\s|$)/gu;

/** A line that breaks off: after a sentence if one ends in its second half, or else after a word, if there is one. */
function shortened(line: Line, width: number): Line {
  const kept = cutTo(line, width - 2);
  const text = lineText(kept);
  const half = text.length / 2;
  const sentence = [...text.matchAll(sentenceEnd)].map(found => found.index + found[0].length).at(-1) ?? 0;
  const isCut = text.length < lineText(line).length && !/^\s/.test(lineText(line).slice(text.length));
  const word = isCut ? text.lastIndexOf(' ') : text.length;
  const end = sentence > half ? sentence : word > half ? word : text.length;
  const {spans} = cutTo(kept, columnsOf(text.slice(0, end).trimEnd()));
  const gap = columnsIn(spans) + 2 <= width ? ' ' : '';
  return {spans: [...spans, {text: ours`${gap}…`, role: spans.at(-1)?.role ?? 'text'}]};
}

/** The spans of a block’s parts of a name, without source marks; plain text takes the role. None without such a part. */
export function spansOf(block: Block | undefined, name: PartName, role: Role): LineSpan[] {
  return (block?.parts ?? [])
    .filter(part => part.name === name)
    .flatMap(part => withoutSources(part).spans)
    .map((span): LineSpan => ({...span, role: span.role ?? role}));
}

/** The marks of sources lead to a pane that the card does not have. */
export function withoutSources(part: Part): Part {
  return {...part, spans: part.spans.filter(({role}) => role !== 'source-mark')};
}
