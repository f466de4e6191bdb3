/** The labels of the walk-in card, in columns of their own beside the text. */
import {columnsIn, type Line, type LineSpan, space} from './line.js';
import {wrap} from './wrap.js';

export type Label = Readonly<{
  label: string;
  /** The label where its lines would take a row more than the text does. */
  short?: string;
  /** What stands small below the label. */
  caption?: string;
}>;

/**
 * Lines with a label at their left, or above them where there are no columns for it. `left` is how many more there are
 * than the lines tell of: it stands behind the label unless it is 0.
 */
export function beside(label: Label, lines: readonly Line[], columns: number, left = 0): Line[] {
  if (lines.length === 0) return [];
  const more: LineSpan[] = left > 0 ? [{text: ` +${left}`, role: 'muted'}] : [];
  if (columns === 0) {
    const caption: LineSpan[] = label.caption ? [{text: ` · ${label.caption}`, role: 'muted'}] : [];
    return [{spans: [heading(label.label), ...caption, ...more]}, ...lines];
  }
  const words = wordsOf(label, lines.length, columns);
  const labels = words.map((own, row) =>
    row === words.length - 1 && columnsIn([...own, ...more]) < columns ? [...own, ...more] : own,
  );
  if (label.caption) labels.push([{text: label.caption, role: 'muted'}]);
  return Array.from({length: Math.max(labels.length, lines.length)}, (_, row) => {
    const own = labels[row] ?? [];
    return {spans: [...own, space(columns - columnsIn(own)), ...(lines[row]?.spans ?? [])]};
  });
}

/** Rows of a label with so many rows of text, as `beside` sets them. */
export function heightBeside(label: Label, rows: number, columns: number): number {
  if (columns === 0) return rows + 1;
  return Math.max(wordsOf(label, rows, columns).length + (label.caption ? 1 : 0), rows);
}

function wordsOf({label, short}: Label, rows: number, columns: number): LineSpan[][] {
  const words = wrap([heading(label)], columns - 2);
  return short && words.length > rows ? [[heading(short)]] : words;
}

function heading(label: string): LineSpan {
  return {text: label.toUpperCase(), role: 'heading'};
}
