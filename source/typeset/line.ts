/** Lines: what the reader shows, and what plain text prints. */

import type {Reference, Role} from '../document/document.js';
import {columnsOf, graphemesOf} from '../text/columns.js';
import {type Harmless, ours} from '../text/harmless.js';

export type LineSpan = Readonly<{
  text: Harmless;
  role: Role;
  reference?: Reference;
  /**
   * The offset of the text in the text of its block. Missing for text that is not the author’s, such as marks, labels
   * and bars.
   */
  at?: number;
  /** The part of the text in which `wrap` breaks no line. */
  unbroken?: Unbroken;
}>;

/**
 * A part of a text, from `from` up to, but not including, `to`. No line breaks at its spaces, and none at its hyphens if
 * `hasHyphens`.
 */
export type Unbroken = Readonly<{from: number; to: number; hasHyphens?: true}>;

export type Line = Readonly<{spans: readonly LineSpan[]}>;

export const blankLine: Line = {spans: []};

/** The columns of spans in a row. */
export function columnsIn(spans: readonly LineSpan[]): number {
  let sum = 0;
  for (const span of spans) sum += columnsOf(span.text);
  return sum;
}

/** The columns of a line. */
export function lineColumns(line: Line): number {
  return columnsIn(line.spans);
}

/** A span in which no line breaks at a space, from an offset of its text to another. */
export function unbroken(span: LineSpan, from = 0, to = span.text.length): LineSpan {
  return {...span, unbroken: {from, to}};
}

/** A span in which no line breaks at a space or a hyphen. */
export function inOnePiece(span: LineSpan): LineSpan {
  return {...span, unbroken: {from: 0, to: span.text.length, hasHyphens: true}};
}

/** A span of spaces. It is empty if `columns` is negative. */
export function space(columns: number): LineSpan {
  return {text: ours(' ').repeat(Math.max(0, columns)), role: 'text'};
}

/** A horizontal rule. */
export function ruleLine(columns: number): Line {
  return {spans: [{text: ours('─').repeat(Math.max(0, columns)), role: 'rule'}]};
}

/** The text of a line, without its roles. */
export function lineText(line: Line): string {
  return line.spans.map(span => span.text).join('');
}

/** Cuts a line to a width in columns, between characters. */
export function cutTo(line: Line, width: number): Line {
  if (lineColumns(line) <= width) return line;
  const spans: LineSpan[] = [];
  let used = 0;
  for (const span of line.spans) {
    let kept = 0;
    for (const grapheme of graphemesOf(span.text)) {
      const columns = columnsOf(grapheme);
      if (used + columns > width)
        return {spans: kept > 0 ? [...spans, {...span, text: span.text.slice(0, kept)}] : spans};
      kept += grapheme.length;
      used += columns;
    }
    spans.push(span);
  }
  return {spans};
}
