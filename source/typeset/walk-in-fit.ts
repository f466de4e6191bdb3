/** Which entries of a walk-in card fit its screen, how much of each, and how much air is left around them. */
import type {Line} from './line.js';
import type {Section} from './walk-in-entries.js';
import type {Level} from './walk-in-forms.js';

/**
 * Air, from none: a blank line below the bottom line, one above it, blank lines between the sections, a rule below
 * the title, and at last blank lines between the entries of a section.
 */
export const air = {none: 0, belowLead: 1, aboveLead: 2, sections: 3, rule: 4, entries: 5} as const;
export type Air = (typeof air)[keyof typeof air];

/** Entries of a section beyond which air between them is worth more than another. */
const ample = 3;

/** For each section, the entries shown: in how many rows each. */
type Shown = ReadonlyMap<Section, readonly number[]>;
export type Fit = Readonly<{shown: Shown; air: Air}>;

type Room = Readonly<{
  /** Side by side, each from the top down. */
  columns: ReadonlyArray<readonly Section[]>;
  /** Rows for everything below the title and the bottom line. */
  rows: number;
  /** Sections in the order in which their entries are wanted. */
  wanted: readonly Section[];
  /** The section whose first few entries are wanted before there is air, and how many. */
  first: Readonly<{section: Section; count: number}>;
  /** Rows that a section takes with so many rows of text, which are not 0. */
  heightOf: (section: Section, rows: number) => number;
}>;

/**
 * Chooses: something of one entry of each section, then the gist of it; those in the room; the answer to the first
 * question; air; the whole of what is there; then second entries and more, in turn, and whose judgment it is, for as
 * long as there is room. Of each section the entries shown are the first of its order.
 */
export function chooseEntries(room: Room): Fit {
  const {wanted, first} = room;
  let now: Fit = {shown: new Map(), air: air.none};
  const take = (next: Fit) => {
    const fits = room.columns.every(
      sections => columnRows(sections, next, room) + leadRows(next) <= room.rows,
    );
    if (fits) now = next;
    return fits;
  };
  const entriesOf = (section: Section) => now.shown.get(section) ?? [];
  const show = (section: Section, entries: readonly number[]) =>
    take({...now, shown: new Map(now.shown).set(section, entries)});
  const add = (section: Section, levels: readonly Level[]) => {
    const entries = entriesOf(section);
    if (entries.length >= section.count) return false;
    const entry = section.entry(entries.length);
    return levels.some(level => show(section, [...entries, entry[level]]));
  };
  const takeAir = (level: Air) => now.air === level - 1 && take({...now, air: level});

  /** Entries of which there is more to a level than is shown, those that lack least of it first. */
  const lacking = (level: Level) =>
    wanted
      .flatMap(section =>
        entriesOf(section).map((rows, place) => {
          const goal = section.entry(place)[level];
          return {section, place, goal, lacks: goal - rows};
        }),
      )
      .filter(({lacks}) => lacks > 0)
      .sort((a, b) => a.lacks - b.lacks);
  /** As many entries as there is room for to their level; the others row by row, in turn, as far as they come. */
  const raise = (level: Level) => {
    for (const {section, place, goal} of lacking(level)) show(section, entriesOf(section).with(place, goal));
    let open = lacking(level);
    while (open.length > 0) {
      open = open.filter(({section, place, goal}) => {
        const entries = entriesOf(section);
        const {lines} = section.entry(place);
        let rows = (entries[place] ?? 0) + 1;
        while (rows < goal && lines(rows).length < rows) rows++;
        return rows <= goal && show(section, entries.with(place, rows));
      });
    }
  };
  const addInTurn = (most: number) => {
    let open = wanted.filter(section => entriesOf(section).length > 0);
    while (open.length > 0)
      open = open.filter(section => entriesOf(section).length < most && add(section, section.further));
  };

  for (const section of wanted) add(section, ['least']);
  raise('gist');
  while (entriesOf(first.section).length < first.count && add(first.section, ['gist', 'least']));
  takeAir(air.belowLead);
  raise('answered');
  takeAir(air.aboveLead);
  takeAir(air.sections);
  raise('told');
  addInTurn(ample);
  raise('whole');
  takeAir(air.rule);
  takeAir(air.entries);
  addInTurn(Number.POSITIVE_INFINITY);
  raise('whole');
  return now;
}

/** The lines of a section's entries, with blank lines between them where there is air for it. */
export function sectionLines(section: Section, {shown, air: level}: Fit): Line[] {
  const entries = (shown.get(section) ?? []).map((rows, place) => section.entry(place).lines(rows));
  const isApart = level === air.entries && entries.some(lines => lines.length > 1);
  return entries.flatMap((lines, place) => (isApart && place > 0 ? [{spans: []}, ...lines] : lines));
}

function columnRows(sections: readonly Section[], next: Fit, {heightOf}: Room): number {
  const heights = sections
    .map(section => ({section, entries: next.shown.get(section) ?? []}))
    .filter(({entries}) => entries.length > 0)
    .map(({section, entries}) => heightOf(section, rowsOf(entries, next.air)));
  const gaps = next.air >= air.sections ? Math.max(0, heights.length - 1) : 0;
  return heights.reduce((sum, height) => sum + height, gaps);
}

/** Rows of a section's entries, as `sectionLines` sets them. */
function rowsOf(entries: readonly number[], level: Air): number {
  const isApart = level === air.entries && entries.some(rows => rows > 1);
  return entries.reduce((sum, rows) => sum + rows, isApart ? entries.length - 1 : 0);
}

/** Rows of air around the bottom line. */
function leadRows({air: level}: Fit): number {
  const below = level >= air.belowLead ? 1 : 0;
  const above = level >= air.aboveLead ? 1 : 0;
  return below + above + (level >= air.rule ? 1 : 0);
}
