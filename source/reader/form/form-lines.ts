/** Makes the lines of the form of a new briefing, and finds the place of the cursor. */

import {columnsOf, graphemesOf} from '../../text/columns.js';
import {type Harmless, harmlessSource, ours} from '../../text/harmless.js';
import {countWords} from '../../text/reading-time.js';
import {blankLine, cutTo, type Line, type LineSpan, space} from '../../typeset/line.js';
import type {Size} from '../state/layout.js';
import type {Field, FieldName, FormState} from './form-state.js';

export type FormScreen = Readonly<{
  lines: readonly Line[];
  /** Column and row, counted from 0. */
  cursor: Readonly<{x: number; y: number}>;
}>;

export type FormWords = Readonly<{
  /** What the form is for. */
  heading: Harmless;
  /** The most words that a bottom line may have. */
  mostWords: number;
}>;

const labels: Readonly<Record<FieldName, Harmless>> = {
  title: ours('Title'),
  'as-of': ours('As of'),
  'bottom-line': ours('Bottom line'),
  source: ours('Source'),
};

/** Shown in a field while it is empty. */
const hints: Readonly<Record<FieldName, Harmless>> = {
  title: ours('what the briefing is about'),
  'as-of': ours('the day up to which you knew things; today, if empty'),
  'bottom-line': ours('the one thing to remember'),
  source: ours('a title or an address; Enter in an empty field ends the form'),
};

/** Columns before the text of a field: a mark, the label and gaps. */
const indent = 15;
const widest = 80;
/** The foot is shown only if at least this many other rows are visible. */
const leastRows = 4;

/** The rows of the screen: the whole form, or the part around the cursor that fits. */
export function formScreen(state: FormState, {heading, mostWords}: FormWords, size: Size): FormScreen {
  const columns = Math.max(1, Math.min(widest, size.columns - indent - 1));
  const rows: Line[] = [lineOf([space(1), {text: heading, role: 'title'}]), blankLine];
  let cursor = {x: 0, y: 0};
  for (const [index, field] of state.fields.entries()) {
    const isFocus = index === state.focus;
    const wrapped = wrapField(field.text, columns);
    if (isFocus) cursor = cursorIn(wrapped, field, rows.length);
    rows.push(...fieldLines(field, wrapped, isFocus));
    if (isFocus && state.notice) rows.push(below([{text: state.notice, role: 'warning'}]));
    if (field.name === 'bottom-line') rows.push(below(countSpans(field.text, mostWords)));
  }
  const foot: Line[] = [
    blankLine,
    lineOf([space(1), {text: ours('An empty field becomes a TODO in the file.'), role: 'muted'}]),
    lineOf([space(1), ...keySpans]),
  ];
  const shownFoot = size.rows >= foot.length + leastRows ? foot : [];
  const room = size.rows - shownFoot.length;
  // The row of the cursor is visible and, if there is room, the row below it.
  const first = Math.max(0, Math.min(cursor.y, Math.min(cursor.y + 2, rows.length) - room));
  const lines = [...rows.slice(first, first + room), ...shownFoot];
  return {
    lines: lines.map(line => cutTo(line, size.columns)),
    cursor: {x: Math.min(cursor.x, size.columns - 1), y: cursor.y - first},
  };
}

function lineOf(spans: readonly LineSpan[]): Line {
  return {spans};
}

function below(spans: readonly LineSpan[]): Line {
  return lineOf([space(indent), ...spans]);
}

function fieldLines({name, text}: Field, wrapped: readonly Piece[], isFocus: boolean): Line[] {
  const label = labels[name].padEnd(indent - 3);
  const mark: LineSpan = isFocus ? {text: ours(' ▌'), role: 'selected'} : space(2);
  const start: LineSpan[] = [mark, {text: ours`${label} `, role: isFocus ? 'selected' : 'label'}];
  if (text === '') return [lineOf([...start, {text: hints[name], role: 'muted'}])];
  return wrapped.map(({text: piece}, row) =>
    lineOf([...(row === 0 ? start : [space(indent)]), {text: harmlessSource(piece), role: 'text'}]),
  );
}

function countSpans(text: string, most: number): LineSpan[] {
  const words = countWords(text);
  return [{text: ours`${words} of ${most} words`, role: words > most ? 'warning' : 'muted'}];
}

const keySpans: readonly LineSpan[] = [
  {text: ours('Enter'), role: 'key'},
  {text: ours(' next field, or end   '), role: 'muted'},
  {text: ours('Tab Shift-Tab'), role: 'key'},
  {text: ours(' another field   '), role: 'muted'},
  {text: ours('Esc'), role: 'key'},
  {text: ours(' write nothing'), role: 'muted'},
];

/** A row of a field, and its offset in the text. */
type Piece = Readonly<{text: string; start: number}>;

/** Splits a text into rows of at most this many columns. A row ends after a space, if it has one. */
export function wrapField(text: string, columns: number): Piece[] {
  const rows: Piece[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  /** The offset just after the last space of the row; the start of the row if it has no space. */
  let breakAt = 0;
  for (const grapheme of graphemesOf(text)) {
    const width = columnsOf(harmlessSource(grapheme));
    if (used + width > columns && end > start) {
      const next = breakAt > start ? breakAt : end;
      rows.push({text: text.slice(start, next), start});
      start = next;
      used = columnsOf(harmlessSource(text.slice(start, end)));
    }
    end += grapheme.length;
    used += width;
    if (grapheme === ' ') breakAt = end;
  }
  return [...rows, {text: text.slice(start), start}];
}

function cursorIn(rows: readonly Piece[], {cursor, text}: Field, top: number): FormScreen['cursor'] {
  const row = rows.findLastIndex(({start}) => start <= cursor);
  const start = rows[row]?.start ?? 0;
  return {x: indent + columnsOf(harmlessSource(text.slice(start, cursor))), y: top + Math.max(0, row)};
}
