/** The walk-in card: one screen to read in the corridor. It chooses what fits, and never scrolls. */
import {columnsOf, truncate} from '../domain/columns.js';
import type {Document} from '../domain/document.js';
import {walkInOf} from '../domain/walk-in.js';
import {blankLine, columnsIn, cutTo, type Line, type LineSpan, lineColumns, space} from './line.js';
import {metaVariants} from './meta.js';
import {maxTextWidth} from './typeset.js';
import {bottomLines, type Section, sectionsOf} from './walk-in-entries.js';
import {air, chooseEntries, type Fit, sectionLines} from './walk-in-fit.js';
import {wrap} from './wrap.js';

export type CardSize = Readonly<{columns: number; rows: number; now: Date}>;

/** Labels stand beside the text in columns of their own; in a width below `narrow`, above it. */
const labelColumns = 10;
const narrow = 48;
/** From here there are two columns of text, this far apart. */
const wide = 110;
const columnGap = 4;
/** Rows from which the facts about the document may take a line of their own. */
const tall = 16;
/** People in the room who are named before there is air around anything. */
const firstPresent = 3;

/**
 * The card at a size: at most `rows` lines, each at most `columns` wide. The bottom line comes first, and whole if
 * there is any way; where there is none, it is cut with `…` and stands alone. Every other entry is whole or not there.
 */
export function walkInLines(document: Document, {columns, rows, now}: CardSize): Line[] {
  const card = walkInOf(document);
  const labels = columns < narrow ? 0 : labelColumns;
  const single = Math.min(columns, labels + maxTextWidth);
  const isWide =
    columns >= wide &&
    card.people.length + (card.judgment ? 1 : 0) > 0 &&
    card.say.length + card.ask.length + card.avoid.length > 0;
  const total = isWide ? Math.min(columns, 2 * single + columnGap) : single;
  const column = isWide ? Math.floor((total - columnGap) / 2) : single;
  const {people, say, ask, avoid, judgment} = sectionsOf(card, column - labels);

  const head = rows > 1 ? headLines(document, {columns: total, rows, now}) : [];
  const labelled = beside('Bottom line', undefined, bottomLines(card.bottomLine, single - labels), labels);
  const bare = bottomLines(card.bottomLine, single);
  const lead = head.length + labelled.length <= rows ? labelled : bare;
  const left = rows - head.length - lead.length;
  if (left < 0)
    return [...head, ...cutOff(bare, rows - head.length, single)].map(line => cutTo(line, columns));

  const set = (section: Section, lines: readonly Line[]) =>
    beside(section.label, section.caption, lines, labels);
  const wanted = [people, say, ask, avoid, judgment];
  const sides = isWide
    ? [
        [people, judgment],
        [say, ask, avoid],
      ]
    : [wanted];
  const chosen = chooseEntries({
    columns: sides,
    rows: left,
    wanted,
    first: {section: people, count: card.isRoomKnown ? firstPresent : 1},
    heightOf: (section, lines) => set(section, lines).length,
  });
  const bodies = sides.map(sections => stacked(sections, chosen, set));
  const lines = [
    ...head,
    ...(chosen.air >= air.rule ? [ruleLine(total)] : []),
    ...(chosen.air >= air.aboveLead ? [blankLine] : []),
    ...lead,
    ...(chosen.air >= air.belowLead && bodies.some(body => body.length > 0) ? [blankLine] : []),
    ...sideBySide(bodies, column),
  ];
  const missing = leftOut(wanted, chosen);
  const note = noteLine(missing, labels);
  const end = chosen.air >= air.sections ? [blankLine, note] : [note];
  const hasNote = missing > 0 && lineColumns(note) <= columns && lines.length + end.length <= rows;
  return [...lines, ...(hasNote ? end : [])].map(line => cutTo(line, columns));
}

/** Title, and at the right how old the briefing is and how to handle it; below, where that takes more room. */
function headLines(document: Document, {columns, rows, now}: CardSize): Line[] {
  const {title} = document;
  const gap = 2;
  const whole = metaVariants(document, now, {hasTime: false, isComplete: true});
  const variants = metaVariants(document, now, {hasTime: false});
  const both = whole.find(spans => columnsOf(title) + gap + columnsIn(spans) <= columns);
  if (!both && rows >= tall) {
    const meta = variants.find(spans => columnsIn(spans) <= columns) ?? variants.at(-1) ?? [];
    return [{spans: [{text: truncate(title, columns), role: 'title'}]}, {spans: meta}];
  }
  const meta = both ?? variants.find(spans => columnsIn(spans) <= columns / 2) ?? variants.at(-1) ?? [];
  const left = truncate(title, columns - gap - columnsIn(meta));
  const apart = left === '' ? 0 : columns - columnsOf(left) - columnsIn(meta);
  return [{spans: [{text: left, role: 'title'}, space(apart), ...meta]}];
}

function ruleLine(columns: number): Line {
  return {spans: [{text: '─'.repeat(columns), role: 'rule'}]};
}

/** Lines with a label in columns of its own at their left, or above them where there are no such columns. */
function beside(label: string, caption: string | undefined, lines: readonly Line[], columns: number): Line[] {
  if (lines.length === 0) return [];
  const heading: LineSpan = {text: label.toUpperCase(), role: 'heading'};
  if (columns === 0) {
    const small: LineSpan[] = caption ? [{text: ` · ${caption}`, role: 'muted'}] : [];
    return [{spans: [heading, ...small]}, ...lines];
  }
  const labels: LineSpan[][] = [
    ...wrap([heading], columns - 2),
    ...(caption ? [[{text: caption, role: 'muted' as const}]] : []),
  ];
  return Array.from({length: Math.max(labels.length, lines.length)}, (_, row) => {
    const own = labels[row] ?? [];
    return {spans: [...own, space(columns - columnsIn(own)), ...(lines[row]?.spans ?? [])]};
  });
}

function stacked(
  sections: readonly Section[],
  chosen: Fit,
  set: (section: Section, lines: readonly Line[]) => Line[],
): Line[] {
  return sections
    .map(section => set(section, sectionLines(section, chosen)))
    .filter(lines => lines.length > 0)
    .flatMap((lines, place) => (place > 0 && chosen.air >= air.sections ? [blankLine, ...lines] : lines));
}

function sideBySide(bodies: readonly Line[][], width: number): Line[] {
  const [left = [], right = []] = bodies;
  if (right.length === 0) return left;
  return Array.from({length: Math.max(left.length, right.length)}, (_, row) => {
    const spans = left[row]?.spans ?? [];
    const other = right[row]?.spans ?? [];
    return {
      spans: other.length > 0 ? [...spans, space(width - columnsIn(spans) + columnGap), ...other] : spans,
    };
  });
}

/** The first lines, as many as there are rows, with `…` where the rest is missing. */
function cutOff(lines: readonly Line[], rows: number, columns: number): Line[] {
  const last = lines[rows - 1];
  if (!last) return [];
  const shortened = cutTo(last, columns - 1);
  return [...lines.slice(0, rows - 1), {spans: [...shortened.spans, {text: '…', role: 'lead'}]}];
}

function leftOut(sections: readonly Section[], {shown}: Fit): number {
  return sections.reduce((sum, section) => sum + section.count - (shown.get(section)?.length ?? 0), 0);
}

/** One quiet line about what is not on the card. */
function noteLine(count: number, labels: number): Line {
  return {spans: [space(labels), {text: `and ${count} more in the briefing`, role: 'muted'}]};
}
