/** The entries of the walk-in card: blocks set as in the reader, less what a corridor has no time for. */
import type {Block, Part, PartName, Span} from '../domain/document.js';
import type {ScaleName} from '../domain/likelihood.js';
import type {WalkIn} from '../domain/walk-in.js';
import {glued, layOutBlock} from './blocks.js';
import {columnsIn, type Line, type LineSpan, space} from './line.js';
import {wrap} from './wrap.js';

/** One part of the card. */
export type Section = Readonly<{
  label: string;
  /** What stands small below the label. */
  caption?: string;
  /** How many entries there are to choose from, the most important first. */
  count: number;
  /** Lines of an entry by its place: all of it, or without what may be left out (an answer, whose judgment). */
  lines: (place: number, isWhole: boolean) => readonly Line[];
}>;

/** The sections of a card for a width of text; those with nothing in them are not there. */
export function sectionsOf(
  card: WalkIn,
  width: number,
): Record<'people' | 'say' | 'ask' | 'avoid' | 'judgment', Section> {
  const {people, say, ask, avoid, judgment} = card;
  const scale = judgment?.likelihood?.scale;
  return {
    people: section(card.isRoomKnown ? 'In the room' : 'People', people, block => person(block, width)),
    say: section('Say', say, block => whole(block, width)),
    ask: section('They ask', ask, (block, isWhole) => whole(isWhole ? block : only(block, ['term']), width)),
    avoid: section('Avoid', avoid, block => whole(block, width)),
    judgment: {
      ...section('Judgment', judgment ? [judgment] : [], (block, isWhole) => judged(block, isWhole, width)),
      ...(scale && {caption: scaleCaptions[scale]}),
    },
  };
}

/** A term never goes without its scale. */
const scaleCaptions: Readonly<Record<ScaleName, string>> = {icd203: 'ICD 203', phia: 'PHIA'};

function section(
  label: string,
  blocks: readonly Block[],
  set: (block: Block, isWhole: boolean) => Line[],
): Section {
  const kept = new Map<string, readonly Line[]>();
  return {
    label,
    count: blocks.length,
    lines: (place, isWhole) => {
      const key = `${place} ${isWhole}`;
      const block = blocks[place];
      const lines = kept.get(key) ?? (block ? set(block, isWhole) : []);
      kept.set(key, lines);
      return lines;
    },
  };
}

/** The bottom line, from edge to edge. */
export function bottomLines(block: Block | undefined, width: number): Line[] {
  const spans = spansOf(block, 'text').map((span): LineSpan => ({...span, role: span.role ?? 'lead'}));
  return wrap(spans, width).map(line => ({spans: line}));
}

/** Columns by which what belongs to a name stands in from it, as in the reader; none where they would be missed. */
function indentIn(width: number): number {
  return width < 12 ? 0 : 3;
}

/** Name, how it is said, and role: as many of them side by side as a line holds whole, the others below. */
function person(block: Block, width: number): Line[] {
  const indent = indentIn(width);
  const runs: LineSpan[][] = [];
  for (const part of partsOfPerson(block)) {
    const run = runs.at(-1);
    const room = runs.length > 1 ? width - indent : width;
    if (run && columnsIn(run) + 2 + columnsIn(part) <= room) run.push(space(2), ...part);
    else runs.push([...part]);
  }
  return runs.flatMap((run, place) => {
    if (place === 0) return wrap(run, width).map(spans => ({spans}));
    return wrap(run, width - indent).map(spans => ({spans: indent > 0 ? [space(indent), ...spans] : spans}));
  });
}

function partsOfPerson(block: Block): LineSpan[][] {
  const say = spansOf(block, 'say').map((span): LineSpan => glued({...span, role: span.role ?? 'say'}));
  const parts: LineSpan[][] = [
    spansOf(block, 'name').map((span): LineSpan => ({...span, role: 'strong'})),
    say.length > 0 ? [{text: 'say\u00a0', role: 'label'}, ...say] : [],
    spansOf(block, 'text').map((span): LineSpan => ({...span, role: span.role ?? 'text'})),
  ];
  return parts.filter(spans => spans.length > 0);
}

function judged(block: Block, isWhole: boolean, width: number): Line[] {
  const names: readonly PartName[] = ['likelihood', 'confidence', 'text'];
  const term = columnsIn(
    spansOf(block, 'likelihood').map((span): LineSpan => ({...span, role: 'likelihood'})),
  );
  return layOutBlock(only(block, isWhole ? [...names, 'by', 'horizon'] : names), width, term);
}

function whole(block: Block, width: number): Line[] {
  return layOutBlock({...block, parts: block.parts.map(withoutSources)}, width, 0);
}

function only(block: Block, names: readonly PartName[]): Block {
  return {...block, parts: block.parts.filter(({name}) => names.includes(name)).map(withoutSources)};
}

/** The marks of sources lead to a pane that the card does not have. */
function withoutSources(part: Part): Part {
  return {...part, spans: part.spans.filter(({role}) => role !== 'source-mark')};
}

function spansOf(block: Block | undefined, name: PartName): readonly Span[] {
  return (block?.parts ?? []).filter(part => part.name === name).flatMap(part => withoutSources(part).spans);
}
