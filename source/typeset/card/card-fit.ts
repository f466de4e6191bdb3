/** Decides which entries fit on a walk-in card, how many rows each gets, and how many blank lines are around them. */
import {type Flow, fitsIn} from './card-columns.js';
import type {Section} from './card-entries.js';
import type {Level} from './card-forms.js';

/**
 * “Air” is blank lines, and the rule below the title. Each level adds to the one before: a blank line below the bottom line; a rule below
 * the title; blank lines between the sections; a blank line above the bottom line; blank lines between the entries of a
 * section.
 */
export const air = {none: 0, belowLead: 1, rule: 2, sections: 3, aboveLead: 4, entries: 5} as const;
export type Air = (typeof air)[keyof typeof air];

/** From this many rows, a card has a blank line below the bottom line, even if something else is left out for it. */
const roomy = 23;
/**
 * From this many rows, a card has blank lines between the sections and a rule below the title, even if further entries
 * are left out for them.
 */
const tall = 30;
/** If every section shows this many entries, these blank lines are worth more than further entries. */
const ample = 3;

/** The levels at which a name is whole, the longest first. */
const uncut: readonly Level[] = ['told', 'gist', 'least'];

export type Fit = Readonly<{
  /** For each section, the rows of each entry that is shown. */
  shown: ReadonlyMap<Section, readonly number[]>;
  air: Air;
  /** Whether the bottom line has its label. */
  isLabelled: boolean;
}>;

export type Room = Readonly<{
  /** The number of columns of text. */
  columns: 1 | 2;
  /** The width of the labels in columns; 0 if the labels are above the text. */
  labels: number;
  /** The rows of the card, and the rows that are left below the title. */
  rows: Readonly<{all: number; below: number}>;
  /** The rows of the bottom line without its label and with it. */
  lead: Readonly<{bare: number; labelled: number}>;
  /** The sections, in the order in which they are shown and chosen. */
  sections: readonly Section[];
  /** The first `count` entries of this section are chosen before another section gets more than the start of one entry. */
  first: Readonly<{section: Section; count: number}>;
}>;

/**
 * Grants wishes one after the other. A wish is granted if it fits together with those that were granted before. The
 * order: something of the first entry of each section; the names of the other people in the room; the label of the
 * bottom line; the roles of these people; the gist of each entry, then all of it; more entries of each section in turn,
 * and who made the judgment; what still fits of entries that are too long; the people beyond the first six, and the
 * beginning of any other entry, while a row is free; air. The entries that a section shows are
 * always its first ones.
 */
export function chooseEntries(room: Room): Fit {
  const {first, rows, sections} = room;
  let now: Fit = {shown: new Map(), air: air.none, isLabelled: false};
  const grant = (wish: Partial<Fit>) => {
    const next = {...now, ...wish};
    const isGranted = fitsIn(room.columns, flowOf(next, room), rowsForText(next, room));
    if (isGranted) now = next;
    return isGranted;
  };
  const entriesOf = (section: Section) => now.shown.get(section) ?? [];
  const show = (section: Section, entries: readonly number[]) =>
    grant({shown: new Map(now.shown).set(section, entries)});
  const add = (section: Section, levels: readonly Level[], count = section.count) => {
    const entries = entriesOf(section);
    if (entries.length >= count) return false;
    const entry = section.entry(entries.length);
    return levels.some(level => show(section, [...entries, entry[level]]));
  };
  const addInTurn = (most: number, levelsOf: (section: Section) => readonly Level[]) => {
    let open = sections.filter(section => entriesOf(section).length > 0);
    while (open.length > 0)
      open = open.filter(section => entriesOf(section).length < most && add(section, levelsOf(section)));
  };
  const takeAir = (level: Air) => now.air >= level || (now.air === level - 1 && grant({air: level}));

  /** The entries that show less than this level. Those that lack the least come first. */
  const lacking = (level: Level, of: readonly Section[]) =>
    of
      .flatMap(section =>
        entriesOf(section).map((shown, place) => {
          const goal = section.entry(place)[level];
          return {section, place, goal, lacks: goal - shown};
        }),
      )
      .filter(({lacks}) => lacks > 0)
      .sort((a, b) => a.lacks - b.lacks);
  /**
   * Raises as many entries to this level as there is room for. The other entries get more rows one at a time, in turn,
   * while there is room.
   */
  const raise = (level: Level, of = sections) => {
    for (const {section, place, goal} of lacking(level, of))
      show(section, entriesOf(section).with(place, goal));
    let open = lacking(level, of);
    while (open.length > 0) {
      open = open.filter(({section, place, goal}) => {
        const entries = entriesOf(section);
        const {lines} = section.entry(place);
        let height = (entries[place] ?? 0) + 1;
        while (height < goal && lines(height).length < height) height++;
        return height <= goal && show(section, entries.with(place, height));
      });
    }
  };

  for (const section of sections) add(section, ['stub']);
  raise('least', [first.section]);
  while (entriesOf(first.section).length < first.count && add(first.section, ['least']));
  raise('least');
  grant({isLabelled: true});
  raise('gist', [first.section]);
  raise('gist');
  if (rows.all >= roomy) takeAir(air.belowLead);
  raise('told');
  addInTurn(ample, ({further}) => further);
  if (rows.all >= tall) {
    raise('whole');
    for (const level of [air.belowLead, air.rule, air.sections]) takeAir(level);
  }
  addInTurn(Number.POSITIVE_INFINITY, ({further}) => further);
  for (const level of ['gist', 'told', 'whole'] as const) raise(level);
  addInTurn(Number.POSITIVE_INFINITY, () => ['gist', 'least']);
  raise('whole');
  // No row stays free while an entry is left out. A name is cut only if nothing else can take the row.
  for (const levels of [uncut, ['stub']] as const) {
    addInTurn(Number.POSITIVE_INFINITY, () => levels);
    for (const section of sections)
      while (section.others > 0 && add(section, levels, section.count + section.others));
  }
  raise('whole');
  for (const level of [air.belowLead, air.rule, air.sections, air.aboveLead]) takeAir(level);
  if (sections.every(section => leftOut(section, now) === 0)) takeAir(air.entries);
  return now;
}

/** How many entries of a section are not shown. */
export function leftOut(section: Section, {shown}: Fit): number {
  return section.count + section.others - (shown.get(section)?.length ?? 0);
}

/** The sections that have entries but show none. */
export function absent(sections: readonly Section[], {shown}: Fit): readonly Section[] {
  return sections.filter(section => section.count > 0 && !shown.has(section));
}

/** The entries that are shown, in one flow. */
export function flowOf(fit: Fit, {labels, sections}: Pick<Room, 'labels' | 'sections'>): Flow {
  const pieces = sections.flatMap(section => {
    const heights = fit.shown.get(section) ?? [];
    return heights.length > 0 ? [{section, from: 0, heights, left: leftOut(section, fit)}] : [];
  });
  return {
    pieces,
    labels,
    sectionGap: fit.air >= air.sections ? 1 : 0,
    entryGap: fit.air >= air.entries ? 1 : 0,
  };
}

/**
 * The rows of each column of text. The bottom line and its air have been subtracted, and a row for the names of
 * sections that show nothing.
 */
export function rowsForText(fit: Fit, {lead, rows, sections}: Room): number {
  const around = [air.belowLead, air.rule, air.aboveLead].filter(level => fit.air >= level).length;
  const note = absent(sections, fit).length > 0 ? 1 : 0;
  return rows.below - (fit.isLabelled ? lead.labelled : lead.bare) - around - note;
}
