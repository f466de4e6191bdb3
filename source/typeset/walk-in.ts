/** The walk-in card: one screen to read in the corridor. It chooses what fits, and never scrolls. */
import type {Document} from '../domain/document.js';
import {walkInOf} from '../domain/walk-in.js';
import {blankLine, columnsIn, cutTo, type Line, lineColumns, space} from './line.js';
import {maxTextWidth} from './typeset.js';
import {bottomLines, type Section, sectionsOf} from './walk-in-entries.js';
import {air, chooseEntries, type Fit, sectionLines} from './walk-in-fit.js';
import {type CardSize, headLines} from './walk-in-head.js';
import {beside, heightBeside} from './walk-in-labels.js';

export type {CardSize} from './walk-in-head.js';

/** Labels stand beside the text in columns of their own; in a width below `narrow`, above it. */
const labelColumns = 10;
const narrow = 48;
/** From here there are two columns of text, this far apart. */
const wide = 110;
const columnGap = 4;
/** People in the room who are named before there is air around anything. */
const firstPresent = 3;

/**
 * The card at a size: at most `rows` lines, each at most `columns` wide. The bottom line comes first, and whole if
 * there is any way; where there is none, it is cut with `…` and stands alone. Of every section there is at least the
 * beginning of one entry where there are rows for it; what breaks off ends with `…`, but a person may be there without
 * a role. A section for which there are none is named in the last line.
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
  const wanted = [people, say, ask, avoid, judgment];
  const sides = isWide
    ? [
        [people, judgment],
        [say, ask, avoid],
      ]
    : [wanted];

  const head = rows > 1 ? headLines(document, {columns: total, rows, now}) : [];
  const labelled = beside({label: 'Bottom line'}, bottomLines(card.bottomLine, single - labels), labels);
  const bare = bottomLines(card.bottomLine, single);
  const below = rows - head.length;
  if (bare.length > below && labelled.length > below)
    return [...head, ...cutOff(bare, below, single)].map(line => cutTo(line, columns));

  const choose = (room: number) =>
    chooseEntries({
      columns: sides,
      rows: room,
      wanted,
      first: {section: people, count: card.isRoomKnown ? firstPresent : 1},
      heightOf: (section, height) => heightBeside(section, height, labels),
    });
  let lead = labelled.length > below ? bare : labelled;
  let chosen = choose(below - lead.length);
  // The label of the bottom line makes way for a section that would be left out; if one still is, a row says so.
  if (absent(wanted, chosen).length > 0) {
    const without = choose(below - bare.length);
    if (absent(wanted, without).length < absent(wanted, chosen).length) {
      lead = bare;
      chosen = without;
    }
    if (absent(wanted, chosen).length > 0) chosen = choose(below - lead.length - 1);
  }

  const bodies = sides.map(sections => stacked(sections, chosen, labels));
  const lines = [
    ...head,
    ...(chosen.air >= air.rule ? [ruleLine(total)] : []),
    ...(chosen.air >= air.aboveLead ? [blankLine] : []),
    ...lead,
    ...(chosen.air >= air.belowLead && bodies.some(body => body.length > 0) ? [blankLine] : []),
    ...sideBySide(bodies, column),
  ];
  const note = noteLines(wanted, chosen, {labels, columns, rows: rows - lines.length});
  return [...lines, ...note].map(line => cutTo(line, columns));
}

function ruleLine(columns: number): Line {
  return {spans: [{text: '─'.repeat(columns), role: 'rule'}]};
}

function stacked(sections: readonly Section[], chosen: Fit, labels: number): Line[] {
  return sections
    .map(section =>
      beside(
        section,
        sectionLines(section, chosen),
        labels,
        section.isCounted ? leftOut(section, chosen) : 0,
      ),
    )
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

/** How many entries of a section are not shown. */
function leftOut(section: Section, {shown}: Fit): number {
  return section.count - (shown.get(section)?.length ?? 0);
}

/** Sections of which nothing is shown, though there is something to show. */
function absent(sections: readonly Section[], {shown}: Fit): readonly Section[] {
  return sections.filter(section => section.count > 0 && !shown.has(section));
}

type NoteRoom = Readonly<{labels: number; columns: number; rows: number}>;

/** A quiet line about what is not on the card: how many entries, and all of which sections; none where it has no room. */
function noteLines(sections: readonly Section[], chosen: Fit, {labels, columns, rows}: NoteRoom): Line[] {
  const count = sections.reduce((sum, section) => sum + leftOut(section, chosen), 0);
  if (count === 0 || rows < 1) return [];
  const more = `${count} more in the briefing`;
  const names = absent(sections, chosen).map(({label}) => label.toUpperCase());
  const texts =
    names.length > 0
      ? [`left out: ${names.join(', ')} · ${more}`, `left out: ${names.join(', ')}`, more]
      : [`and ${more}`];
  const note = texts
    .map((text): Line => ({spans: [space(labels), {text, role: 'muted'}]}))
    .find(line => lineColumns(line) <= columns);
  if (!note) return [];
  return chosen.air >= air.sections && rows > 1 ? [blankLine, note] : [note];
}
