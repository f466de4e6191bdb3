/** The shorter forms of an entry on the walk-in card. They have fewer rows, and `…` replaces the missing words. */

import type {Block, Part, PartName, Role} from '../../document/document.js';
import {columnsOf} from '../../text/columns.js';
import {ours} from '../../text/harmless.js';
import {columnsIn, cutTo, type Line, type LineSpan, lineText} from '../line.js';

/** The most rows of an entry before the other entries get their rows. */
export const gistRows = 4;

/** The levels of an entry, as numbers of rows. Each level shows at least as much as the one before. */
export type Entry = Readonly<{
  /** The shortest form, for a card without room for more. */
  stub: number;
  /** Enough to recognize the entry: the whole name of a person, or a question and the beginning of its answer. */
  least: number;
  /** The gist of the entry, in a few rows. */
  gist: number;
  /** All that the entry says, but without who made the judgment and without the end of a long role. */
  told: number;
  whole: number;
  /** The lines of the entry in this many rows, or in fewer rows if they show as much. */
  lines: (rows: number) => readonly Line[];
}>;

export type Level = Exclude<keyof Entry, 'lines'>;

/**
 * The first rows of an entry. The last row ends with `…`, unless it is the last of all or a part of the entry ends
 * there.
 */
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

/** The end of a sentence, with closing quotation marks and brackets. */
const sentenceEnd = /[.!?。！？][)\]’”»]*(?=\s|$)/gu;

/**
 * Shortens a line and ends it with `…`. It ends after a sentence if one ends in its second half, otherwise after a word
 * if possible.
 */
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

/**
 * The spans of all parts with this name, without source marks. Plain text gets the role. Empty if there is no such
 * part.
 */
export function spansOf(block: Block | undefined, name: PartName, role: Role): LineSpan[] {
  return (block?.parts ?? [])
    .filter(part => part.name === name)
    .flatMap(part => withoutSources(part).spans)
    .map((span): LineSpan => ({...span, role: span.role ?? role}));
}

/** A part without its source marks, because the card has no pane Sources. */
export function withoutSources(part: Part): Part {
  return {...part, spans: part.spans.filter(({role}) => role !== 'source-mark')};
}
