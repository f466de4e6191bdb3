/**
 * Tables that say which kind of text each key of a briefing holds. `texts.ts` finds the texts with these tables. Each
 * table must name all keys of its type in the schema. So if the schema gets a new key, the compiler points at the table
 * that lacks it.
 */
import {type Harmless, harmlessLine} from '../text/harmless.js';
import type {Path} from './positions.js';
import {isReported} from './reported-judgments.js';
import type {
  Actor,
  AuthorPane,
  Briefing,
  Judgment,
  Point,
  Question,
  Quote,
  SourceEntry,
  Stake,
  TimelineEvent,
} from './schema.js';

/** The kinds of running text in the author’s own words. */
export const proseKinds = [
  'bottom line',
  'why it matters',
  'objective',
  'fact',
  'assumption',
  'judgment',
  'reported judgment',
  'reason',
  'horizon',
  'stake',
  'alternative',
  'indicator',
  'event',
  'actor',
  'talking point',
  'question',
  'answer',
  'watch-out',
  'gap',
] as const;
type ProseKind = (typeof proseKinds)[number];

/**
 * The kinds of texts. A `speaker` is a name or the id of an actor; a `choice` is one of the values that a key allows.
 */
export type TextKind =
  | ProseKind
  | 'title'
  | 'subtitle'
  | 'tag'
  | 'region'
  | 'meeting'
  | 'name'
  | 'pronunciation'
  | 'quote'
  | 'speaker'
  | 'likelihood'
  | 'pane title'
  | 'source title'
  | 'publisher'
  | 'author'
  | 'link'
  | 'file'
  | 'credit'
  | 'date'
  | 'choice'
  | 'pane id'
  | 'actor id'
  | 'source id';

export type BriefingText = Readonly<{
  kind: TextKind;
  text: Harmless;
  path: Path;
  /** The id of the actor whose entry contains the text. */
  owner?: string | undefined;
  /** The ids of the cited sources, if the text is in an entry that can cite sources. */
  sources?: readonly string[];
  /** The whole judgment, if this is its text. */
  judgment?: Judgment;
}>;

type Visit = (text: BriefingText) => void;

/** Where the walk is: the path to a value, and the entry that contains the value. */
type Here<Entry> = Readonly<{
  path: Path;
  entry: Entry;
  briefing: Briefing;
  owner: string | undefined;
  visit: Visit;
}>;
type Walk<Value, Entry = unknown> = (value: Value, here: Here<Entry>) => void;

/** How to walk each key of an entry. */
type Table<Entry> = {readonly [Key in keyof Entry]-?: Walk<NonNullable<Entry[Key]>, Entry>};

/** Walks an entry: each of its keys, as the table says. */
function eachKey<Entry extends object>(table: Table<Entry>): Walk<Entry> {
  const keys = Object.keys(table) as Array<keyof Entry & string>;
  return (entry, {path, briefing, owner, visit}) => {
    for (const key of keys) {
      const value = entry[key];
      if (value === undefined || value === null) continue;
      table[key](value, {path: [...path, key], entry, briefing, owner, visit});
    }
  };
}

/** Walks a list: each of its items in the same way. */
function eachItem<Item>(walk: Walk<Item>): Walk<readonly Item[]> {
  return (items, here) => {
    for (const [index, item] of items.entries()) walk(item, {...here, path: [...here.path, index]});
  };
}

/** Walks a map from ids: each of its values in the same way. */
function eachById<Item>(walk: Walk<Item>): Walk<Readonly<Record<string, Item>>> {
  return (items, here) => {
    for (const [id, item] of Object.entries(items)) walk(item, {...here, path: [...here.path, id]});
  };
}

/** Gives every text in the entry of an actor the id of this actor as its `owner`. */
const owned =
  (walk: Walk<Actor>): Walk<Actor> =>
  (actor, here) =>
    walk(actor, {...here, owner: String(here.path.at(-1))});

const text =
  (kind: TextKind): Walk<Harmless> =>
  (value, {path, owner, visit}) =>
    visit({kind, text: value, path, owner});

/** The text of an entry that can cite sources. */
const cited =
  (kind: TextKind): Walk<Harmless, Readonly<{sources: readonly string[]}>> =>
  (value, {path, owner, visit, entry: {sources}}) =>
    visit({kind, text: value, path, owner, sources});

const choice: Walk<string> = (value, here) => text('choice')(harmlessLine(value), here);
const number: Walk<number> = () => {};
const sourceIds = eachItem(text('source id'));

/**
 * The table of points of one kind. If `kind` is missing, the `kind` of each point says whether it is a fact or an
 * assumption.
 */
function pointTable(kind?: ProseKind): Table<Point> {
  return {
    text: (value, here) => cited(kind ?? here.entry.kind)(value, here),
    sources: sourceIds,
    kind: choice,
    priority: choice,
  };
}

const points = (kind?: ProseKind) => eachItem(eachKey(pointTable(kind)));

const stakeTable: Table<Stake> = {...pointTable('stake'), for: text('actor id'), level: choice};

const judgmentTable: Table<Judgment> = {
  text: (value, {path, owner, visit, briefing, entry: judgment}) => {
    const kind = isReported(judgment, briefing) ? 'reported judgment' : 'judgment';
    visit({kind, text: value, path, owner, sources: judgment.sources, judgment});
  },
  likelihood: text('likelihood'),
  confidence: choice,
  by: text('speaker'),
  horizon: text('horizon'),
  because: eachItem(text('reason')),
  if_wrong: eachItem(text('reason')),
  sources: sourceIds,
  priority: choice,
};
const judgments = eachItem(eachKey(judgmentTable));

const quoteTable: Table<Quote> = {
  text: cited('quote'),
  by: text('speaker'),
  sources: sourceIds,
  priority: choice,
};

const actorTable: Table<Actor> = {
  name: text('name'),
  native_name: text('name'),
  say: text('pronunciation'),
  role: text('actor'),
  affiliation: text('actor'),
  position: text('actor'),
  wants: text('actor'),
  leverage: text('actor'),
  red_lines: text('actor'),
  aliases: eachItem(text('name')),
  sources: sourceIds,
  priority: choice,
};

const paneTable: Table<AuthorPane> = {
  id: text('pane id'),
  title: text('pane title'),
  about: eachItem(text('actor id')),
  points: points(),
  judgments,
  quotes: eachItem(eachKey(quoteTable)),
};

const eventTable: Table<TimelineEvent> = {
  date: text('date'),
  event: cited('event'),
  sources: sourceIds,
  priority: choice,
};

const questionTable: Table<Question> = {
  ask: text('question'),
  answer: cited('answer'),
  sources: sourceIds,
  priority: choice,
};

const sourceTable: Table<SourceEntry> = {
  title: text('source title'),
  publisher: text('publisher'),
  author: text('author'),
  published: text('date'),
  retrieved: text('date'),
  url: text('link'),
  file: text('file'),
  reliability: choice,
  credibility: number,
};

const meetingTable: Table<NonNullable<Briefing['meeting']>> = {
  what: text('meeting'),
  when: text('meeting'),
  where: text('meeting'),
  with: eachItem(text('actor id')),
  language: text('meeting'),
  objectives: eachItem(text('objective')),
};

const outlookTable: Table<Briefing['outlook']> = {
  scale: choice,
  judgments,
  alternatives: points('alternative'),
  indicators: points('indicator'),
};

export const walkBriefing = eachKey<Briefing>({
  schema: number,
  title: text('title'),
  subtitle: text('subtitle'),
  as_of: text('date'),
  expires: text('date'),
  handling: choice,
  tags: eachItem(text('tag')),
  region: text('region'),
  meeting: eachKey(meetingTable),
  bottom_line: eachKey(pointTable('bottom line')),
  why_it_matters: eachKey(pointTable('why it matters')),
  summary: points(),
  actors: eachById(owned(eachKey(actorTable))),
  stakes: eachItem(eachKey(stakeTable)),
  outlook: eachKey(outlookTable),
  panes: eachItem(eachKey(paneTable)),
  timeline: eachItem(eachKey(eventTable)),
  talking_points: points('talking point'),
  likely_questions: eachItem(eachKey(questionTable)),
  watch_outs: points('watch-out'),
  gaps: points('gap'),
  sources: eachById(eachKey(sourceTable)),
  drafted_by: text('credit'),
  reviewed_by: text('credit'),
});
