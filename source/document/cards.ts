/**
 * Cards: what a document says about one actor, source or link, as a pane of its own. Every entry of a card leads to its
 * place in the document.
 */

import {ageOf, agoInWords, formatAgeOfDate} from '../text/dates.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
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
import {linkSpans} from './doubtful-links.js';
import {withOwnMarks} from './shared-source.js';
import {walkReferences} from './walk-references.js';

/**
 * The card that a reference leads to, as of `now`; `undefined` if the reference leads to no card. `from` is the block
 * in which the reference was opened: the saved article of a source opens at the words that this block quotes.
 */
export function cardOf(document: Document, reference: Reference, now: Date, from?: Block): Pane | undefined {
  const sought = from && reference.to === 'source' ? soughtFrom(from) : undefined;
  if (sought) return makeCard(document, reference, now, sought);
  const cards = made.get(document) ?? new Map<string, Pane | undefined>();
  made.set(document, cards);
  const key = JSON.stringify([reference, now]);
  if (!cards.has(key)) cards.set(key, makeCard(document, reference, now));
  return cards.get(key);
}

/**
 * The cards that were made. Making a card walks through the whole document, and users open the same card again and
 * again.
 */
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

/** The card of an actor: its profile, and every entry that mentions it. */
export function actorCard(document: Document, id: string): Pane | undefined {
  const profile = blockAt(document, 'actors', ['actors', id]);
  if (!profile) return undefined;
  const name = profile.parts.find(part => part.name === 'name')?.spans[0]?.text ?? harmlessLine(id);
  const {parts: ownParts} = withOwnMarks(profile);
  const about = document.panes.filter(pane => pane.about?.includes(id));
  const parts = [
    ...ownParts,
    ...(document.inRoom?.includes(id) ? [inRoomPart] : []),
    ...(about.length > 0 ? [aboutPart(about)] : []),
  ];
  return {
    id: `actor ${id}`,
    title: name,
    blocks: [{...profile, parts}, ...mentionBlocks(document, ours('Mentioned'), {to: 'actor', id})],
  };
}

/** The path of the actors who will be in the room. */
const roomPath = ['meeting', 'with'];

/** Says that an actor will be in the room, and leads to the meeting. */
const inRoomPart: Part = {
  name: 'field',
  label: ours('meeting'),
  spans: [{text: ours('in the room'), role: 'link', reference: {to: 'block', pane: 'brief', path: roomPath}}],
};

function aboutPart(panes: readonly Pane[]): Part {
  const spans = panes.flatMap((pane, index): Span[] => [
    ...(index > 0 ? [{text: ours(' · ')}] : []),
    {
      text: pane.title,
      role: 'link',
      reference: {to: 'block', pane: pane.id, path: pane.blocks[0]?.path ?? []},
    },
  ]);
  return {name: 'field', label: ours('panes'), spans};
}

/** The card of a source: its entry, its age, and every entry that cites it. */
export function sourceCard(document: Document, id: string, now: Date, sought?: Sought): Pane | undefined {
  const source = blockAt(document, 'sources', ['sources', id]);
  if (!source) return undefined;
  const parts = source.parts.map(part => (sought ? openingAt(part, sought) : part));
  const age = ageSpan(source, now);
  const title = source.parts.find(part => part.name === 'name')?.spans[0]?.text ?? harmlessLine(id);
  return {
    id: `source ${id}`,
    title,
    blocks: [
      {...source, parts: age ? [...parts, {name: 'field', label: ours('age'), spans: [age]}] : parts},
      ...mentionBlocks(document, ours('Cited in'), {to: 'source', id}),
    ],
  };
}

/**
 * The age since publication. Without a date of publication, the age since the source was retrieved, after the word
 * “retrieved”.
 */
function ageSpan({published, retrieved}: Block, now: Date): Span | undefined {
  const date = published ?? retrieved;
  if (date === undefined) return undefined;
  const text = published ? formatAgeOfDate(published, now) : ours`retrieved ${agoInWords(ageOf(date, now))}`;
  return isStale(date, now) ? {text, role: 'warning'} : {text};
}

/** The words of a quote, without its speaker. */
function quoteOf(block: Block): Harmless {
  const words = block.parts.find(part => part.name === 'text');
  return words ? textOfPart(words) : ours('');
}

/**
 * The words at which the saved article opens for a user who comes from this block; `undefined` if the block quotes
 * none.
 */
function soughtFrom(block: Block): Sought | undefined {
  if (block.kind === 'quote') return {find: quoteOf(block)};
  const mayHold = quotationsIn(textOf(block));
  return mayHold.length > 0 ? {mayHold} : undefined;
}

/** The part, with every reference to a saved article changed to open the article at these words. */
function openingAt(part: Part, sought: Sought): Part {
  return {
    ...part,
    spans: part.spans.map(span =>
      span.reference?.to === 'article' ? {...span, reference: {...span.reference, ...sought}} : span,
    ),
  };
}

function linkCard(url: Harmless): Pane {
  return {
    id: `link ${url}`,
    title: ours('Link'),
    blocks: [
      {
        kind: 'paragraph',
        path: [],
        parts: [{name: 'text', spans: linkSpans(url, url)}],
      },
    ],
  };
}

/**
 * The kinds of blocks in which the author says something. The other kinds are headings, profiles, sources and counts.
 */
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

/** The entries that mention an actor or cite a source, in reading order, each with a link to its pane. */
function mentionBlocks(document: Document, title: Harmless, wanted: Wanted): Block[] {
  const found: Block[] = [];
  const entryOf = entriesOf(document);
  const mentioning = new Set<Block>();
  walkReferences(document.panes, (reference, _span, _part, block) => {
    if (reference.to === wanted.to && reference.id === wanted.id) mentioning.add(block);
  });
  for (const pane of document.panes) {
    if (pane.id === sourcesPaneId) continue;
    let isUnderMention = false;
    for (const block of pane.blocks) {
      if (block.kind === 'heading') {
        isUnderMention = mentioning.has(block);
        continue;
      }
      if (!said.has(block.kind)) {
        if (wanted.to === 'source' && mentioning.has(block)) found.push(entryOf(block, pane));
        continue;
      }
      // The card itself says that an actor is in the room.
      if (wanted.to === 'actor' && isSamePath(block.path, roomPath)) continue;
      if (isUnderMention || mentioning.has(block)) found.push(entryOf(block, pane));
    }
  }
  if (found.length === 0) return [];
  return [
    {kind: 'heading', path: [], parts: [{name: 'text', spans: [{text: title, role: 'heading'}]}]},
    ...found,
  ];
}

/** Parts that a card leaves out of an entry. The user finds them at the place of the entry in the document. */
const details: ReadonlySet<Part['name']> = new Set(['because', 'if-wrong', 'field', 'native-name', 'say']);

const entries = new WeakMap<Document, Map<Block, Block>>();

/**
 * Makes each entry of the cards only once for a document, because a block that mentions one actor often mentions
 * others.
 */
function entriesOf(document: Document): (block: Block, pane: Pane) => Block {
  const known = entries.get(document) ?? new Map<Block, Block>();
  entries.set(document, known);
  return (block, pane) => {
    const entry = known.get(block) ?? leading(withOwnMarks(block), pane);
    known.set(block, entry);
    return entry;
  };
}

/** A block as an entry of a card: without details, and with a link to its pane after its text. */
function leading(block: Block, pane: Pane): Block {
  // On the card of a source, only the name of an actor is shown.
  const parts = block.parts.filter(({name}) =>
    block.kind === 'profile' ? name === 'name' : !details.has(name),
  );
  const link: Part = {
    name: 'pane-link',
    spans: [{text: pane.title, role: 'link', reference: {to: 'block', pane: pane.id, path: block.path}}],
  };
  const at = Math.max(
    0,
    parts.findIndex(({name}) => name === 'by' && block.kind === 'quote'),
    parts.findIndex(({name}) => name === 'text'),
    parts.findIndex(({name}) => name === 'name'),
  );
  parts.splice(at + 1, 0, link);
  // On a card, the bottom line looks like any other entry.
  return {...block, kind: plain.has(block.kind) ? 'fact' : block.kind, parts};
}

const plain: ReadonlySet<Block['kind']> = new Set(['lead', 'paragraph', 'profile']);
