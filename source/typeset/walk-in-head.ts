/** The head of the walk-in card: the title, how old the briefing is, and how to handle it. */
import {columnsOf, truncate} from '../domain/columns.js';
import {formatAge} from '../domain/dates.js';
import type {Document} from '../domain/document.js';
import {columnsIn, type Line, type LineSpan, space} from './line.js';
import {metaVariants} from './meta.js';

export type CardSize = Readonly<{columns: number; rows: number; now: Date}>;

/** Rows from which the facts about the document may take a line of their own. */
const tall = 16;
/** Columns between the title and the facts. */
const gap = 2;

/**
 * Title, and at the right how old the briefing is and how to handle it; below, where all of it does not fit beside the
 * title. The age is there in a card of any size that has room for it: a date of expiry alone does not replace it.
 */
export function headLines(document: Document, {columns, rows, now}: CardSize): Line[] {
  const {asOf, title} = document;
  const age = formatAge(asOf, now);
  const hasAge = (spans: readonly LineSpan[]) => spans.some(({text}) => text.includes(age));
  const whole = metaVariants(document, now, {hasTime: false, isComplete: true});
  const variants = metaVariants(document, now, {hasTime: false});
  const within = (room: number) => {
    const fitting = variants.filter(spans => columnsIn(spans) <= room);
    return fitting.find(hasAge) ?? fitting[0];
  };
  const both = whole.find(spans => hasAge(spans) && columnsOf(title) + gap + columnsIn(spans) <= columns);
  if (!both && rows >= tall) {
    const meta = within(columns) ?? variants.at(-1) ?? [];
    return [{spans: [{text: truncate(title, columns), role: 'title'}]}, {spans: meta}];
  }
  const meta = both ?? within(columns / 2) ?? variants.at(-1) ?? [];
  const left = truncate(title, columns - gap - columnsIn(meta));
  const apart = left === '' ? 0 : columns - columnsOf(left) - columnsIn(meta);
  return [{spans: [{text: left, role: 'title'}, space(apart), ...meta]}];
}
