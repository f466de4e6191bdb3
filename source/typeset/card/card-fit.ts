/** Which entries of a walk-in card fit its screen, how much of each, and how much air is left around them. */
import {type Flow, fitsIn} from './card-columns.js';
import type {Section} from './card-entries.js';
import type {Level} from './card-forms.js';

/**
 * Air, from none: a blank line below the bottom line, a rule below the title, blank lines between the sections, one
 * above the bottom line, and at last blank lines between the entries of a section.
 */
export const air = {none: 0, belowLead: 1, rule: 2, sections: 3, aboveLead: 4, entries: 5} as const;
export type Air = (typeof air)[keyof typeof air];

/** Rows of a card from which the bottom line stands apart though something else is left out for it. */
const roomy = 23;
/** Rows from which the sections stand apart, and the title is underlined, though further entries are left out for it. */
const tall = 30;
/** Entries of a section beyond which such air is worth more than another. */
const ample = 3;

export type Fit = Readonly<{
  /** For each section, the entries shown: in how many rows each. */
  shown: ReadonlyMap<Section, readonly number[]>;
  air: Air;
  /** Whether the bottom line has its label. */
  isLabelled: boolean;
}>;

export type Room = Readonly<{
  /** Columns of text side by side. */
  columns: 1 | 2;
  /** Columns of the labels, 0 where they stand above the text. */
  labels: number;
  /** Rows of the card, and how many of them are there for what stands below the title. */
  rows: Readonly<{all: number; below: number}>;
  /** Rows of the bottom line without its label and with it. */
  lead: Readonly<{bare: number; labelled: number}>;
  /** Sections in the order in which they stand, and in which their entries are wanted. */
  sections: readonly Section[];
  /** The section whose first few entries are wanted before more of another, and how many. */
  first: Readonly<{section: Section; count: number}>;
}>;

/**
 * Grants wishes in their order, each if it fits with those granted before: something of one entry of each section;
 * who else is in the room, by name; the label of the bottom line; what their roles are; the gist, then the whole of
 * what is there; further entries in turn, and whose judgment it is; what still fits of an entry too long to be whole;
 * air. Of each section the entries shown are the first of its order.
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
  const add = (section: Section, levels: readonly Level[]) => {
    const entries = entriesOf(section);
    if (entries.length >= section.count) return false;
    const entry = section.entry(entries.length);
    return levels.some(level => show(section, [...entries, entry[level]]));
  };
  const addInTurn = (most: number, levelsOf: (section: Section) => readonly Level[]) => {
    let open = sections.filter(section => entriesOf(section).length > 0);
    while (open.length > 0)
      open = open.filter(section => entriesOf(section).length < most && add(section, levelsOf(section)));
  };
  const takeAir = (level: Air) => now.air >= level || (now.air === level - 1 && grant({air: level}));

  /** Entries of which there is more to a level than is shown, those that lack least of it first. */
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
  /** As many entries as there is room for to their level; the others row by row, in turn, as far as they come. */
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
  for (const level of [air.belowLead, air.rule, air.sections, air.aboveLead]) takeAir(level);
  if (sections.every(section => leftOut(section, now) === 0)) takeAir(air.entries);
  return now;
}

/** How many entries of a section are not shown. */
export function leftOut(section: Section, {shown}: Fit): number {
  return section.count + section.others - (shown.get(section)?.length ?? 0);
}

/** Sections of which nothing is shown, though there is something to show. */
export function absent(sections: readonly Section[], {shown}: Fit): readonly Section[] {
  return sections.filter(section => section.count > 0 && !shown.has(section));
}

/** What is shown, one below the other. */
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

/** Rows for each column of text: less the bottom line and its air, and a row for the names of sections left out. */
export function rowsForText(fit: Fit, {lead, rows, sections}: Room): number {
  const around = [air.belowLead, air.rule, air.aboveLead].filter(level => fit.air >= level).length;
  const note = absent(sections, fit).length > 0 ? 1 : 0;
  return rows.below - (fit.isLabelled ? lead.labelled : lead.bare) - around - note;
}
