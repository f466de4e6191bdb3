/**
 * A text with changes: the diagnosis repairs a broken text bit by bit, reads it again, and reports everything at the
 * places of the original text.
 */
import type {Position, Range} from '../problems.js';

/** A piece of a text, and the text in its place. `lead` is the length of what the new text has before the old one. */
export type Edit = Readonly<{start: number; end: number; text: string; lead?: number}>;

/** An edit in the original text, and how far it moves the text after it. */
type Placed = Edit & Readonly<{shift: number}>;

export class Draft {
  readonly original: string;
  readonly text: string;
  readonly #edits: readonly Placed[];
  readonly #lines: readonly number[];

  private constructor(original: string, edits: readonly Edit[], lines: readonly number[]) {
    this.original = original;
    this.#lines = lines;
    const pieces: string[] = [];
    const placed: Placed[] = [];
    let end = 0;
    let shift = 0;
    for (const edit of edits) {
      pieces.push(original.slice(end, edit.start), edit.text);
      shift += edit.text.length - (edit.end - edit.start);
      placed.push({...edit, shift});
      end = edit.end;
    }
    this.text = pieces.join('') + original.slice(end);
    this.#edits = placed;
  }

  static of(original: string): Draft {
    const lines = [0];
    for (let at = original.indexOf('\n'); at !== -1; at = original.indexOf('\n', at + 1)) lines.push(at + 1);
    return new Draft(original, [], lines);
  }

  /** The draft with more edits, in offsets of its text. `undefined` if one of them touches an earlier edit. */
  with(edits: readonly Edit[]): Draft | undefined {
    const moved = edits.map(edit => ({
      ...edit,
      start: this.toOriginal(edit.start),
      end: this.#endOf(edit.end),
    }));
    const all = [...this.#edits, ...moved].sort((a, b) => a.start - b.start || a.end - b.end);
    for (let index = 1; index < all.length; index++)
      if ((all[index]?.start ?? 0) < (all[index - 1]?.end ?? 0)) return undefined;
    return new Draft(this.original, all, this.#lines);
  }

  /** The place in the original text of an offset in the draft. */
  toOriginal(offset: number): number {
    const edit = this.#editBefore(offset);
    if (!edit) return offset;
    const start = edit.end + edit.shift - edit.text.length;
    if (offset >= start + edit.text.length) return offset - edit.shift;
    return Math.min(edit.end, Math.max(edit.start, edit.start + offset - start - (edit.lead ?? 0)));
  }

  /** Like `toOriginal`, for the offset after the end of a range. */
  #endOf(offset: number): number {
    return offset === 0 ? 0 : this.toOriginal(offset - 1) + 1;
  }

  /** The last edit that begins at or before an offset of the draft. */
  #editBefore(offset: number): Placed | undefined {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = this.#edits[middle];
      if (edit && edit.end + edit.shift - edit.text.length <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#edits[low - 1];
  }

  /** The range in the original text of a range of the draft. */
  range({start, end}: Range): Range {
    const from = this.toOriginal(start.offset);
    const to = end.offset > start.offset ? this.#endOf(end.offset) : from;
    return this.between(from, Math.max(from, to));
  }

  /** The range between two offsets of the original text. */
  between(start: number, end: number): Range {
    return {start: this.#position(start), end: this.#position(end)};
  }

  /** YAML reports some errors one character behind the end of the text. */
  #position(place: number): Position {
    const offset = Math.min(place, this.original.length);
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return {offset, line: low, column: offset - (this.#lines[low - 1] ?? 0) + 1};
  }
}
