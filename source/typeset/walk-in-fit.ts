/** Which entries of a walk-in card fit its screen, and how much air is left around them. */
import type {Line} from './line.js';
import type {Section} from './walk-in-entries.js';

/**
 * Air, from none: a blank line below the bottom line, one above it, blank lines between the sections, a rule below
 * the title, and at last blank lines between the entries of a section.
 */
export const air = {none: 0, belowLead: 1, aboveLead: 2, sections: 3, rule: 4, entries: 5} as const;
export type Air = (typeof air)[keyof typeof air];

/** Entries of a section beyond which air between them is worth more than another. */
const ample = 3;

/** For each section, the entries shown: whether each is whole. */
type Shown = ReadonlyMap<Section, readonly boolean[]>;
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
  /** Rows that a section takes with these lines. */
  heightOf: (section: Section, lines: readonly Line[]) => number;
}>;

/**
 * Chooses: one entry of each section; those in the room; air; answers; then second entries and more, in turn, for as long
 * as there is room. Of each section the entries shown are the first of its order, each whole or not there.
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
  const show = (section: Section, entries: readonly boolean[]) =>
    take({...now, shown: new Map(now.shown).set(section, entries)});
  const add = (section: Section) => {
    const entries = entriesOf(section);
    return entries.length < section.count && show(section, [...entries, false]);
  };
  const complete = (section: Section) => {
    const entries = entriesOf(section);
    const last = entries.length - 1;
    if (last >= 0 && !entries[last]) show(section, entries.with(last, true));
  };

  const takeAir = (level: Air) => now.air === level - 1 && take({...now, air: level});
  const addInTurn = (most: number) => {
    let open = wanted.filter(section => entriesOf(section).length > 0);
    while (open.length > 0) {
      open = open.filter(section => entriesOf(section).length < most && add(section));
      for (const section of open) complete(section);
    }
  };

  for (const section of wanted) add(section);
  takeAir(air.belowLead);
  while (entriesOf(first.section).length < first.count && add(first.section));
  takeAir(air.aboveLead);
  takeAir(air.sections);
  for (const section of wanted) complete(section);
  addInTurn(ample);
  takeAir(air.rule);
  takeAir(air.entries);
  addInTurn(Number.POSITIVE_INFINITY);
  return now;
}

/** The lines of a section's entries, with blank lines between them where there is air for it. */
export function sectionLines(section: Section, {shown, air: level}: Fit): Line[] {
  const entries = (shown.get(section) ?? []).map((isWhole, place) => section.lines(place, isWhole));
  const isApart = level === air.entries && entries.some(lines => lines.length > 1);
  return entries.flatMap((lines, place) => (isApart && place > 0 ? [{spans: []}, ...lines] : lines));
}

function columnRows(sections: readonly Section[], next: Fit, {heightOf}: Room): number {
  const heights = sections
    .map(section => ({section, lines: sectionLines(section, next)}))
    .filter(({lines}) => lines.length > 0)
    .map(({section, lines}) => heightOf(section, lines));
  const gaps = next.air >= air.sections ? Math.max(0, heights.length - 1) : 0;
  return heights.reduce((sum, height) => sum + height, gaps);
}

/** Rows of air around the bottom line. */
function leadRows({air: level}: Fit): number {
  const below = level >= air.belowLead ? 1 : 0;
  const above = level >= air.aboveLead ? 1 : 0;
  return below + above + (level >= air.rule ? 1 : 0);
}
