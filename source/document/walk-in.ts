/** The walk-in card: what to read before the door opens, picked from a document. */
import {type Harmless, ours} from '../text/harmless.js';
import {onceForEach} from '../text/once.js';
import type {Block, BlockKind, Document, Pane, PartName, Priority} from './document.js';
import {walkReferences} from './walk-references.js';

/** Blocks of the document, in each list the most important first. A list is empty if the briefing has no such blocks. */
export type WalkIn = Readonly<{
  bottomLine?: Block;
  /** The people in the room. If the briefing does not say who they are, the people whom it mentions most. */
  people: readonly Block[];
  isRoomKnown: boolean;
  /** The other people of the briefing, if it does not say who is in the room. A card shows them if it has free rows. */
  otherPeople: readonly Block[];
  say: readonly Block[];
  ask: readonly Block[];
  avoid: readonly Block[];
  /** The most important judgment that has both a likelihood and a confidence. */
  judgment?: Block;
}>;

/**
 * How many people the card shows, at most, if the briefing does not say who is in the room. Nobody can tell more people
 * apart at a glance.
 */
const mostPeople = 6;

/** The walk-in card of a document. */
export const walkInOf: (document: Document) => WalkIn = onceForEach(pick);

function pick({panes, inRoom = []}: Document): WalkIn {
  const blocks = panes.flatMap(pane => pane.blocks);
  const ofKind = (kind: BlockKind) => byPriority(blocks.filter(block => block.kind === kind));
  const profiles = new Map(
    blocks.filter(({kind}) => kind === 'profile').map(block => [String(block.path[1]), block]),
  );
  const present = inRoom.flatMap(id => profiles.get(id) ?? []);
  const outlook = panes.find(({id}) => id === 'outlook')?.blocks ?? [];
  const [bottomLine] = ofKind('lead');
  const [judgment] = byPriority([...outlook, ...blocks].filter(isFullJudgment));
  const isRoomKnown = present.length > 0;
  const people = byPriority(isRoomKnown ? present : byMentions(profiles, panes));
  const shown = isRoomKnown ? people : people.slice(0, mostPeople);
  return {
    ...(bottomLine && {bottomLine}),
    people: shown,
    isRoomKnown,
    otherPeople: people.slice(shown.length),
    say: ofKind('talking-point'),
    ask: ofKind('exchange'),
    avoid: ofKind('watch-out'),
    ...(judgment && {judgment}),
  };
}

const ranks: Readonly<Record<Priority, number>> = {must: 0, should: 1, could: 2};

function byPriority(blocks: readonly Block[]): Block[] {
  const rank = ({priority = 'should'}: Block) => ranks[priority];
  return [...blocks].sort((a, b) => rank(a) - rank(b));
}

function isFullJudgment(block: Block): boolean {
  const has = (name: PartName) => block.parts.some(part => part.name === name);
  return block.kind === 'judgment' && has('likelihood') && has('confidence');
}

/**
 * Actors who seem to be people, first those whom running text mentions most. The speaker of a quote does not count as
 * mentioned.
 */
function byMentions(profiles: ReadonlyMap<string, Block>, panes: readonly Pane[]): Block[] {
  const mentions = new Map<string, number>();
  walkReferences(panes, (reference, _span, {name}) => {
    if (name === 'text' && reference.to === 'actor')
      mentions.set(reference.id, (mentions.get(reference.id) ?? 0) + 1);
  });
  const count = ([id]: readonly [string, Block]) => mentions.get(id) ?? 0;
  return [...profiles]
    .filter(([, profile]) => isPerson(profile))
    .sort((a, b) => count(b) - count(a))
    .map(([, profile]) => profile);
}

/**
 * Whether a profile seems to be the profile of a person. It has a pronunciation, and its name does not look like the
 * name of an institution: an acronym, a possessive, or a word in small letters that names of people do not have.
 */
function isPerson({parts}: Block): boolean {
  if (!parts.some(({name}) => name === 'say')) return false;
  const name = parts.find(part => part.name === 'name')?.spans[0]?.text ?? '';
  if (/[’']s(?:\s|$)/.test(name)) return false;
  const words = name.split(/\s+/);
  return (
    !words.every(word => /^[\p{Lu}\d.]{2,}$/u.test(word)) &&
    words.every(word => !/^\p{Ll}/u.test(word) || particles.has(word.toLowerCase().replace(/[-’'].*/, '')))
  );
}

/** Words in small letters that names of people have, such as `von`. */
const particles = new Set(
  'al an ap as ben bin bint d da das de del della den der des di do dos du e el ibn la le les ten ter van von y zu'.split(
    ' ',
  ),
);

/**
 * The sections of a card as panes, for outputs that need not fit on a screen. The title of a pane is the label of its
 * section. The pane has all entries of the section, without the parts that a card leaves out.
 */
export function walkInPanes(card: WalkIn): Pane[] {
  const {ask, avoid, bottomLine, isRoomKnown, judgment, otherPeople, people, say} = card;
  const sections: ReadonlyArray<readonly [string, Harmless, readonly Block[]]> = [
    ['brief', ours('Bottom line'), bottomLine ? [bottomLine] : []],
    ['actors', ours(isRoomKnown ? 'In the room' : 'People'), people],
    ['say', ours('Say'), say],
    ['ask', ours('They ask'), ask],
    ['avoid', ours('Avoid'), avoid],
    ['outlook', ours('Judgment'), judgment ? [judgment] : []],
  ];
  const more: Block = {
    kind: 'held',
    path: ['actors'],
    parts: [{name: 'text', spans: [{text: ours`${otherPeople.length} more in the briefing`}]}],
  };
  return sections
    .filter(([, , blocks]) => blocks.length > 0)
    .map(([id, title, blocks]) => ({
      id,
      title,
      blocks: [...blocks.map(onCard), ...(id === 'actors' && otherPeople.length > 0 ? [more] : [])],
    }));
}

/**
 * Parts that a card leaves out: positions, red lines, reasons, other names. This saves time, and people leave paper
 * lying around.
 */
const notOnCard: ReadonlySet<PartName> = new Set(['native-name', 'field', 'because', 'if-wrong']);

/** A block without the parts that a card leaves out, and without source marks: a card has no pane Sources. */
function onCard(block: Block): Block {
  const parts = block.parts
    .filter(({name}) => !notOnCard.has(name))
    .map(part => ({...part, spans: part.spans.filter(({role}) => role !== 'source-mark')}));
  return {...block, parts};
}
