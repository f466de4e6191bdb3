/** The labels of the walk-in card, in columns of their own beside the text. */
import {type Harmless, ours} from '../../text/harmless.js';
import {columnsIn, type Line, type LineSpan, space} from '../line.js';
import {wrap} from '../wrap.js';

export type Label = Readonly<{
  label: Harmless;
  /** A shorter label, used if the label takes more rows than the text. */
  short?: Harmless;
  /** A note below the label. */
  caption?: Harmless;
}>;

/**
 * Puts a label on the left of lines, or above them if the labels have no columns. `left` is the number of entries that
 * the lines do not show. Unless it is 0, it follows the label.
 */
export function beside(label: Label, lines: readonly Line[], columns: number, left = 0): Line[] {
  if (lines.length === 0) return [];
  if (columns === 0) {
    const caption: LineSpan[] = label.caption ? [muted(ours` · ${label.caption}`)] : [];
    return [{spans: [title(label.label), ...caption, ...more(left)]}, ...lines];
  }
  const labels = rowsOf(label, lines.length, columns, left);
  return Array.from({length: Math.max(labels.length, lines.length)}, (_, row) => {
    const own = labels[row] ?? [];
    return {spans: [...own, space(columns - columnsIn(own)), ...(lines[row]?.spans ?? [])]};
  });
}

/** The rows of a label beside this many rows of text, as `beside` sets them. */
export function heightBeside(label: Label, rows: number, columns: number, left = 0): number {
  if (columns === 0) return rows + 1;
  return Math.max(rowsOf(label, rows, columns, left).length, rows);
}

/**
 * The label, the number of entries that are left out, and the caption. This takes the first form that has no more rows
 * than the text.
 */
function rowsOf(label: Label, rows: number, columns: number, left: number): LineSpan[][] {
  const caption: LineSpan[][] = label.caption ? [[muted(label.caption)]] : [];
  const words = wordsOf(label.label, columns - 2);
  const forms = [
    counted(words, columns - 2, left),
    counted(words, columns - 1, left),
    ...(label.short === undefined ? [] : [counted([[title(label.short)]], columns - 1, left)]),
  ].map(form => [...form, ...caption]);
  return forms.find(form => form.length <= rows) ?? forms.at(-1) ?? [];
}

const words = new Map<string, LineSpan[][]>();

/** The lines of a label. They are cached: there are few labels, and each entry that is tried asks for one. */
function wordsOf(label: Harmless, columns: number): LineSpan[][] {
  const key = `${columns} ${label}`;
  const known = words.get(key) ?? wrap([title(label)], columns);
  words.set(key, known);
  return known;
}

/**
 * Puts the number of entries that are left out after the last word of a label, or below the label if there is no room.
 */
function counted(words: readonly LineSpan[][], columns: number, left: number): LineSpan[][] {
  if (left === 0) return [...words];
  const last = [...(words.at(-1) ?? []), ...more(left)];
  return columnsIn(last) <= columns ? [...words.slice(0, -1), last] : [...words, [muted(ours`+${left}`)]];
}

function more(left: number): LineSpan[] {
  return left > 0 ? [muted(ours` +${left}`)] : [];
}

function muted(text: Harmless): LineSpan {
  return {text, role: 'muted'};
}

/** A label in capitals and bold, because it separates the sections if there is no row for a blank line. */
function title(label: Harmless): LineSpan {
  return {text: label.toUpperCase(), role: 'title'};
}
