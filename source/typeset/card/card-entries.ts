/**
 * The entries of the walk-in card. They are blocks set as in the reader, without details that nobody has time for in a
 * corridor.
 */

import type {Block, PartName} from '../../document/document.js';
import type {ScaleName} from '../../document/likelihood.js';
import type {WalkIn} from '../../document/walk-in.js';
import {type Harmless, ours} from '../../text/harmless.js';
import {layOutBlock} from '../blocks.js';
import {columnsIn, type Line, type LineSpan, space, unbroken} from '../line.js';
import {changeMark} from '../set-parts.js';
import {wrap} from '../wrap.js';
import {type Entry, firstRows, gistRows, type Level, spansOf, withoutSources} from './card-forms.js';
import type {Label} from './card-labels.js';
import {person} from './card-person.js';

/** A section of the card. */
export type Section = Label &
  Readonly<{
    /** How many entries the card chooses from. They are in order, with the most important first. */
    count: number;
    /** How many more entries there are. The card shows them only if it has free rows when all else is chosen. */
    others: number;
    /**
     * The levels to try for each entry after the first, in this order. An entry that fits none of them is not shown.
     */
    further: readonly Level[];
    /** The entry at an index, which is less than `count + others`. */
    entry: (place: number) => Entry;
  }>;

/** The sections of a card for a width of text. An empty section has a count of 0. */
export function sectionsOf(
  card: WalkIn,
  width: number,
): Record<'people' | 'say' | 'ask' | 'avoid' | 'judgment', Section> {
  const {people, say, ask, avoid, judgment} = card;
  const scale = judgment?.likelihood?.scale;
  const set = (make: (block: Block, width: number) => Entry) => (block: Block) => make(block, width);
  return {
    people: {
      ...section(
        ours(card.isRoomKnown ? 'In the room' : 'People'),
        [...people, ...card.otherPeople],
        set(person),
        ['least'],
      ),
      count: people.length,
      others: card.otherPeople.length,
      ...(card.isRoomKnown && {short: ours('Room')}),
    },
    say: section(ours('Say'), say, set(point), ['told']),
    ask: section(ours('They ask'), ask, set(question), ['told', 'gist']),
    avoid: section(ours('Avoid'), avoid, set(point), ['told']),
    judgment: {
      ...section(ours('Judgment'), judgment ? [judgment] : [], set(judged), []),
      ...(scale && {caption: scaleCaptions[scale]}),
    },
  };
}

/** The name of the scale, because a term means nothing without its scale. */
const scaleCaptions: Readonly<Record<ScaleName, Harmless>> = {icd203: ours('ICD 203'), phia: ours('PHIA')};

const nothing: Entry = {stub: 0, least: 0, gist: 0, told: 0, whole: 0, lines: () => []};

function section(
  label: Harmless,
  blocks: readonly Block[],
  set: (block: Block) => Entry,
  further: readonly Level[],
): Section {
  const entries = new Map<number, Entry>();
  return {
    label,
    count: blocks.length,
    others: 0,
    further,
    entry: place => {
      const block = blocks[place];
      const entry = entries.get(place) ?? (block ? set(block) : nothing);
      entries.set(place, entry);
      return entry;
    },
  };
}

/** The lines of the bottom line, as wide as the card. */
export function bottomLines(block: Block | undefined, width: number): Line[] {
  const words = spansOf(block, 'text', 'lead');
  const spans = block ? [...changeMark(block), ...words] : words;
  return wrap(spans, width).map(line => ({spans: line}));
}

/** An entry of the sections Say and Avoid. */
function point(block: Block, width: number): Entry {
  const lines = layOutBlock({...block, parts: block.parts.map(withoutSources)}, width, 0);
  return {
    ...{stub: 1, least: 1, gist: Math.min(lines.length, gistRows), told: lines.length, whole: lines.length},
    lines: rows => firstRows(lines, rows, [], width),
  };
}

/**
 * An entry of the section They ask. A question is never shown without its answer, nor an answer without its question,
 * so both are cut alike.
 */
function question(block: Block, width: number): Entry {
  const lines = layOutBlock(only(block, ['term', 'text']), width, 0);
  const asked = layOutBlock(only(block, ['term']), width, 0);
  const answer = lines.slice(asked.length);
  const least = answer.length > 0 ? 2 : 1;
  const gist = Math.min(asked.length, gistRows) + Math.min(answer.length, gistRows);
  return {
    ...{stub: least, least, gist, told: lines.length, whole: lines.length},
    lines: rows => {
      const half = Math.min(asked.length, Math.ceil(rows / 2));
      const first = Math.max(half, rows - answer.length);
      return [...firstRows(asked, first, [], width), ...firstRows(answer, rows - first, [], width)];
    },
  };
}

/**
 * An entry of the section Judgment. Its shortest form has the likelihood without a bar, the confidence beside it, and
 * one row of the text.
 */
function judged(block: Block, width: number): Entry {
  const estimate: readonly PartName[] = ['likelihood', 'confidence'];
  const term = columnsIn(spansOf(block, 'likelihood', 'likelihood'));
  const set = (names: readonly PartName[]) => layOutBlock(only(block, names), width, term);
  const lines = set([...estimate, 'text', 'by', 'horizon']);
  const told = set([...estimate, 'text']).length;
  const text = set(['text']);
  // Without its text, a judgment still has one row with its mark. So these are the rows of the estimate and one row of
  // text.
  const least = set(estimate).length;
  const gist = Math.min(told, least - 1 + gistRows);
  const short = shortEstimate(block, width);
  const stub = Math.min(least, short.length + 1);
  return {
    ...{stub, least, gist, told, whole: lines.length},
    lines: rows =>
      rows < least ? [...short, ...firstRows(text, 1, [], width)] : firstRows(lines, rows, [told], width),
  };
}

function shortEstimate(block: Block, width: number): Line[] {
  const likelihood = spansOf(block, 'likelihood', 'likelihood').map(
    (span): LineSpan => ({...span, role: 'likelihood'}),
  );
  const range: LineSpan[] = block.likelihood
    ? [space(1), {text: block.likelihood.range, role: 'likelihood'}]
    : [];
  const confidence = block.parts
    .filter(({name}) => name === 'confidence')
    .flatMap(({label = ours(''), spans}): LineSpan[] => [
      unbroken({text: ours`${label} `, role: 'label'}),
      ...spans.map((span): LineSpan => ({...span, role: span.role ?? 'text'})),
    ]);
  return wrap([...likelihood, ...range, space(2), ...confidence], width).map(spans => ({spans}));
}

function only(block: Block, names: readonly PartName[]): Block {
  return {...block, parts: block.parts.filter(({name}) => names.includes(name)).map(withoutSources)};
}
