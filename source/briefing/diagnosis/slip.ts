/** A slip: a mistake in the YAML with its cause, as a person would describe it. */
import type {Harmless} from '../../text/harmless.js';
import type {ProblemCode} from '../problems.js';
import type {Edit} from './draft.js';
import type {TextLine} from './text-lines.js';

export type Slip = Readonly<{
  code: ProblemCode;
  message: Harmless;
  hint?: Harmless;
  /** The place to underline. */
  start: number;
  end: number;
  /** The edit after which YAML can read the place. */
  edit?: Edit;
  /** What the edit does, if `--fix` may make it: it is certain what the author meant. */
  what?: string;
}>;

/** The longest line that is looked at, in UTF-16 units. Some patterns need quadratic time for long runs of spaces. */
export const longestLine = 10_000;

/** The index of the line that contains an offset. */
export function lineIndexAt(lines: readonly TextLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The number of plain spaces at the start of a line. */
export function indentOf(text: string): number {
  let indent = 0;
  while (text.charCodeAt(indent) === 0x20) indent++;
  return indent;
}

/** Whether a line has no content: only white space, or a comment. */
export function isEmptyLine(text: string): boolean {
  return /^\s*(?:#|$)/.test(text);
}
