/** The walk-in card: one screen to read in the corridor. It chooses what fits, and never scrolls. */

import type {Document} from '../../document/document.js';
import {type WalkIn, walkInOf} from '../../document/walk-in.js';
import {truncate} from '../../text/columns.js';
import {joined, ours} from '../../text/harmless.js';
import {blankLine, columnsIn, cutTo, type Line, lineColumns, ruleLine, space} from '../line.js';
import {maxTextWidth} from '../typeset.js';
import {balanced, flowLines} from './card-columns.js';
import {bottomLines, type Section, sectionsOf} from './card-entries.js';
import {absent, air, chooseEntries, type Fit, flowOf, leftOut, rowsForText} from './card-fit.js';
import {type CardSize, headLines} from './card-head.js';
import {beside} from './card-labels.js';

export type {CardSize} from './card-head.js';

/**
 * The columns of the labels beside the text. In a card with fewer than `narrow` columns, the labels are above the text.
 */
const labelColumns = 10;
const narrow = 48;
/** From this width, there are two columns of text, with `columnGap` columns between them. */
const wide = 110;
const columnGap = 4;
/** How many people in the room are named before anything else gets more rows. */
const firstPresent = 3;

/**
 * The card for a size: at most `rows` lines, and no line wider than `columns`. The bottom line comes first. It is whole
 * if it fits; otherwise it ends with `…`, and the card shows nothing else. If there are rows for it, every section
 * shows at least the beginning of one entry. A text that is cut ends with `…`, but the role of a person may be left out
 * completely. The label of a section tells how many of its entries are left out. The last line names the sections that
 * show nothing.
 */
export function walkInLines(document: Document, {columns, rows, now}: CardSize): Line[] {
  const card = walkInOf(document);
  const labels = columns < narrow ? 0 : labelColumns;
  const single = Math.min(columns, labels + maxTextWidth);
  const head = rows > 1 ? headLines(document, {columns, rows, now}) : [];
  const bare = bottomLines(card.bottomLine, single);
  const labelled = beside(
    {label: ours('Bottom line')},
    bottomLines(card.bottomLine, single - labels),
    labels,
  );
  const below = rows - head.length;
  if (bare.length > below) return [...head, ...cutOff(bare, below, single)].map(line => cutTo(line, columns));

  const lead = {bare: bare.length, labelled: labelled.length};
  const body = bodyOf(card, {columns, labels, rows: {all: rows, below}, lead});
  const {fit} = body;
  const lines = [
    ...head,
    ...(fit.air >= air.rule ? [ruleLine(columns)] : []),
    ...(fit.air >= air.aboveLead ? [blankLine] : []),
    ...(fit.isLabelled ? labelled : bare),
    ...(fit.air >= air.belowLead && body.lines.length > 0 ? [blankLine] : []),
    ...body.lines,
  ];
  const note = rows > lines.length ? noteLines(body.absent, labels, columns) : [];
  return [...lines, ...note].map(line => cutTo(line, columns));
}

type Body = Readonly<{fit: Fit; lines: readonly Line[]; absent: readonly Section[]}>;
type BodyRoom = Readonly<{
  columns: number;
  labels: number;
  rows: Readonly<{all: number; below: number}>;
  lead: Readonly<{bare: number; labelled: number}>;
}>;

/**
 * The part of the card below the bottom line. If one column has room for a single section, there is no second column.
 */
function bodyOf(card: WalkIn, {columns, ...rest}: BodyRoom): Body {
  const {labels} = rest;
  const inColumns = (count: 1 | 2): Body => {
    const width = Math.min(
      labels + maxTextWidth,
      count === 1 ? columns : Math.floor((columns - columnGap) / 2),
    );
    const {people, say, ask, avoid, judgment} = sectionsOf(card, width - labels);
    const sections = [people, say, ask, avoid, judgment];
    const first = {section: people, count: card.isRoomKnown ? firstPresent : 1};
    const room = {...rest, columns: count, sections, first};
    const fit = chooseEntries(room);
    const flow = flowOf(fit, room);
    const flows = count === 1 ? [flow] : balanced(flow, rowsForText(fit, room));
    return {fit, lines: sideBySide(flows.map(flowLines), width), absent: absent(sections, fit)};
  };
  if (columns < wide) return inColumns(1);
  const filled = [card.people, card.say, card.ask, card.avoid, card.judgment ? [card.judgment] : []];
  if (filled.filter(blocks => blocks.length > 0).length > 1) return inColumns(2);
  const one = inColumns(1);
  return [...one.fit.shown].some(([section]) => leftOut(section, one.fit) > 0) ? inColumns(2) : one;
}

function sideBySide([left = [], right = []]: readonly Line[][], width: number): Line[] {
  return Array.from({length: Math.max(left.length, right.length)}, (_, row) => {
    const spans = left[row]?.spans ?? [];
    const other = right[row]?.spans ?? [];
    return {
      spans: other.length > 0 ? [...spans, space(width - columnsIn(spans) + columnGap), ...other] : spans,
    };
  });
}

/** The first lines, with `…` at the end. */
function cutOff(lines: readonly Line[], rows: number, columns: number): Line[] {
  const last = lines[rows - 1];
  if (!last) return [];
  const shortened = cutTo(last, columns - 1);
  return [...lines.slice(0, rows - 1), {spans: [...shortened.spans, {text: ours('…'), role: 'lead'}]}];
}

/**
 * A line that names the sections that show nothing, with the number of their entries. It gets shorter if it does not
 * fit, and is cut at last.
 */
function noteLines(sections: readonly Section[], labels: number, columns: number): Line[] {
  if (sections.length === 0) return [];
  const names = sections.map(({label}) => label.toUpperCase());
  const counted = sections.map(({count, others}, index) => ours`${names[index] ?? ''} +${count + others}`);
  const texts = [ours`left out: ${joined(counted, ', ')}`, ours`left out: ${joined(names, ', ')}`];
  const notes = [...texts.map(text => ({text, indent: labels})), {text: texts[1] ?? ours(''), indent: 0}].map(
    ({text, indent}): Line => ({spans: [space(indent), {text, role: 'muted'}]}),
  );
  const cut = {spans: [{text: truncate(texts[1] ?? ours(''), columns), role: 'muted' as const}]};
  return [notes.find(line => lineColumns(line) <= columns) ?? cut];
}
