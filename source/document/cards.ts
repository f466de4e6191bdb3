/**
 * Cards: what a document knows of one actor, source or link, as a pane of its own. Every entry of a card leads to the
 * place where it stands.
 */
import {ageOf, agoInWords, formatAgeOfDate} from '../text/dates.js';
import {quotationsIn} from '../text/quotations.js';
import {isStale} from './age.js';
import {
  type Block,
  blockAt,
  type Document,
  isSamePath,
  type Pane,
  type Part,
  type Reference,
  type Sought,
  type Span,
  sourcesPaneId,
  textOf,
  textOfPart,
} from './document.js';
import {walkReferences} from './walk-references.js';

/** The card of a reference, as of `now`; `undefined` where there is nothing that it leads to. */
export function cardOf(document: Document, reference: Reference, now: Date, from?: Block): Pane | undefined {
  const sought = from && reference.to === 'source' ? soughtFrom(from) : undefined;
  if (sought) return makeCard(document, reference, now, sought);
  const cards = made.get(document) ?? new Map<string, Pane | undefined>();
  made.set(document, cards);
  const key = JSON.stringify([reference, now]);
  if (!cards.has(key)) cards.set(key, makeCard(document, reference, now));
  return cards.get(key);
}

/** Making a card takes all of a document, and one is opened again and again. */
const made = new WeakMap<Document, Map<string, Pane | undefined>>();

function makeCard(document: Document, reference: Reference, now: Date, sought?: Sought): Pane | undefined {
  switch (reference.to) {
    case 'actor':
      return actorCard(document, reference.id);
    case 'source':
      return sourceCard(document, reference.id, now, sought);
    case 'link':
      return linkCard(reference.url);
    case 'block':
    case 'article':
      return undefined;
    default:
      return reference satisfies never;
  }
}

/** All that is said of an actor, and every entry that mentions it. */
export function actorCard(document: Document, id: string): Pane | undefined {
  const profile = blockAt(document, 'actors', ['actors', id]);
  if (!profile) return undefined;
  const name = profile.parts.find(part => part.name === 'name')?.spans[0]?.text ?? id;
  const about = document.panes.filter(pane => pane.about?.includes(id));
  const parts = [
    ...profile.parts,
    ...(document.inRoom?.includes(id) ? [inRoomPart] : []),
    ...(about.length > 0 ? [aboutPart(about)] : []),
  ];
  return {
    id: `actor ${id}`,
    title: name,
    blocks: [{...profile, parts}, ...mentionBlocks(document, 'Mentioned', {to: 'actor', id})],
  };
}

/** Where the briefing names those who will be in the room. */
const roomPath = ['meeting', 'with'];

/** That an actor will be in the room, leading to the meeting. */
const inRoomPart: Part = {
  name: 'field',
  label: 'meeting',
  spans: [{text: 'in the room', role: 'link', reference: {to: 'block', pane: 'brief', path: roomPath}}],
};

function aboutPart(panes: readonly Pane[]): Part {
  const spans = panes.flatMap((pane, index): Span[] => [
    ...(index > 0 ? [{text: ' · '}] : []),
    {
      text: pane.title,
      role: 'link',
      reference: {to: 'block', pane: pane.id, path: pane.blocks[0]?.path ?? []},
    },
  ]);
  return {name: 'field', label: 'panes', spans};
}

/** What a source is, how old and how good, and every entry that rests on it. */
export function sourceCard(document: Document, id: string, now: Date, sought?: Sought): Pane | undefined {
  const source = blockAt(document, 'sources', ['sources', id]);
  if (!source) return undefined;
  const parts = source.parts.map(part => (sought ? openingAt(part, sought) : part));
  const age = ageSpan(source, now);
  const title = source.parts.find(part => part.name === 'name')?.spans[0]?.text ?? id;
  return {
    id: `source ${id}`,
    title,
    blocks: [
      {...source, parts: age ? [...parts, {name: 'field', label: 'age', spans: [age]}] : parts},
      ...mentionBlocks(document, 'Rests on it', {to: 'source', id}),
    ],
  };
}

/** By the date of publication; without one, when the source was looked up, said as such. */
function ageSpan({published, retrieved}: Block, now: Date): Span | undefined {
  const date = published ?? retrieved;
  if (date === undefined) return undefined;
  const text = published ? formatAgeOfDate(published, now) : `retrieved ${agoInWords(ageOf(date, now))}`;
  return isStale(date, now) ? {text, role: 'warning'} : {text};
}

/** The words of a quotation, without its speaker. */
function quoteOf(block: Block): string {
  const words = block.parts.find(part => part.name === 'text');
  return words ? textOfPart(words) : '';
}

/** The words at which an entry that leads to a source opens its saved article, if it has any. */
function soughtFrom(block: Block): Sought | undefined {
  if (block.kind === 'quote') return {find: quoteOf(block)};
  const mayHold = quotationsIn(textOf(block));
  return mayHold.length > 0 ? {mayHold} : undefined;
}

/** The part with its saved article opening at the words. */
function openingAt(part: Part, sought: Sought): Part {
  return {
    ...part,
    spans: part.spans.map(span =>
      span.reference?.to === 'article' ? {...span, reference: {...span.reference, ...sought}} : span,
    ),
  };
}

function linkCard(url: string): Pane {
  return {
    id: `link ${url}`,
    title: 'Link',
    blocks: [
      {
        kind: 'paragraph',
        path: [],
        parts: [{name: 'text', spans: [{text: url, role: 'link', reference: {to: 'link', url}}]}],
      },
    ],
  };
}

/** Kinds of blocks that say something; the others are headings, cards of their own, or not the author's. */
const said: ReadonlySet<Block['kind']> = new Set([
  'lead',
  'paragraph',
  'fact',
  'assumption',
  'quote',
  'talking-point',
  'watch-out',
  'gap',
  'alternative',
  'indicator',
  'judgment',
  'entry',
  'exchange',
]);

type Wanted = Extract<Reference, {to: 'actor' | 'source'}>;

/** The entries that mention an actor or rest on a source, in reading order, each leading to where it stands. */
function mentionBlocks(document: Document, title: string, wanted: Wanted): Block[] {
  const found: Block[] = [];
  const entryOf = entriesOf(document);
  const mentioning = new Set<Block>();
  walkReferences(document.panes, (reference, _span, _part, block) => {
    if (reference.to === wanted.to && reference.id === wanted.id) mentioning.add(block);
  });
  for (const pane of document.panes) {
    if (pane.id === sourcesPaneId) continue;
    let isUnderIt = false;
    for (const block of pane.blocks) {
      if (block.kind === 'heading') {
        isUnderIt = mentioning.has(block);
        continue;
      }
      if (!said.has(block.kind)) {
        if (wanted.to === 'source' && mentioning.has(block)) found.push(entryOf(block, pane));
        continue;
      }
      // That an actor is in the room is said on the card itself.
      if (wanted.to === 'actor' && isSamePath(block.path, roomPath)) continue;
      if (isUnderIt || mentioning.has(block)) found.push(entryOf(block, pane));
    }
  }
  if (found.length === 0) return [];
  return [
    {kind: 'heading', path: [], parts: [{name: 'text', spans: [{text: title, role: 'heading'}]}]},
    ...found,
  ];
}

/** What is left of an entry in a list: reasons and the like are where it stands. */
const details: ReadonlySet<Part['name']> = new Set(['because', 'if-wrong', 'field', 'native-name', 'say']);

const entries = new WeakMap<Document, Map<Block, Block>>();

/** The entries of cards, made once for all cards of a document: what mentions one mentions others. */
function entriesOf(document: Document): (block: Block, pane: Pane) => Block {
  const known = entries.get(document) ?? new Map<Block, Block>();
  entries.set(document, known);
  return (block, pane) => {
    const entry = known.get(block) ?? leading(block, pane);
    known.set(block, entry);
    return entry;
  };
}

/** An entry with the way to its pane behind its text. */
function leading(block: Block, pane: Pane): Block {
  // Of an actor that rests on a source, the name will do.
  const parts = block.parts.filter(({name}) =>
    block.kind === 'profile' ? name === 'name' : !details.has(name),
  );
  const way: Part = {
    name: 'way',
    spans: [{text: pane.title, role: 'link', reference: {to: 'block', pane: pane.id, path: block.path}}],
  };
  const at = Math.max(
    0,
    parts.findIndex(({name}) => name === 'by' && block.kind === 'quote'),
    parts.findIndex(({name}) => name === 'text'),
    parts.findIndex(({name}) => name === 'name'),
  );
  parts.splice(at + 1, 0, way);
  // A bottom line is one entry among others here.
  return {...block, kind: plain.has(block.kind) ? 'fact' : block.kind, parts};
}

const plain: ReadonlySet<Block['kind']> = new Set(['lead', 'paragraph', 'profile']);
