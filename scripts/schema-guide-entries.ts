/** What each key of an entry is for: a point, an actor, a source. See `schema-guide.ts`. */
import type {
  Actor,
  AuthorPane,
  Judgment,
  Point,
  Question,
  Quote,
  SourceEntry,
  Stake,
  TimelineEvent,
} from '../source/briefing/schema.js';

export type KeyGuide = Readonly<{
  title: string;
  description: string;
  /** Values as they may stand in the file. */
  examples: readonly [unknown, ...unknown[]];
}>;

type Keys<Entry> = Readonly<Record<keyof Entry & string, KeyGuide>>;

/** What a kind of entry is, and what each of its keys is for. */
export type EntryGuide<Entry = Readonly<Record<string, unknown>>> = Readonly<{
  title: string;
  description: string;
  keys: Keys<Entry>;
}>;

export function key(title: string, description: string, ...examples: KeyGuide['examples']): KeyGuide {
  return {title, description, examples};
}

export const markup =
  'May hold `*emphasis*`, `**strong**`, `[text](https://…)` and `[[actor-id]]`, which shows the actor’s name.';
const sourceIds = key('Sources', 'Where it comes from: ids from the map `sources`.', ['fp'], ['fp', 'wire']);

const priority = key(
  'Priority',
  'What a time budget keeps first: `must` stays when there is one minute, `could` goes first.',
  'must',
);

const pointKeys: Keys<Point> = {
  text: key('Text', `One thing, in a sentence or two. ${markup}`, 'The junta executed four activists.'),
  sources: sourceIds,
  kind: key(
    'Fact or assumption',
    'Whether it is known, or taken for granted without proof: the two are shown apart.',
    'assumption',
  ),
  priority,
};

export const point: EntryGuide<Point> = {
  title: 'Point',
  description: 'A text, or a map with `text` and what is known about it.',
  keys: pointKeys,
};

export const stake: EntryGuide<Stake> = {
  title: 'Stake',
  description: 'What somebody has to win or lose: a text, or a map with `text`.',
  keys: {
    ...pointKeys,
    for: key('Whose stake', 'The id of an actor; without it, the stake is everyone’s.', 'china'),
    level: key('Level', 'How much is at stake.', 'high'),
  },
};

export const judgment: EntryGuide<Judgment> = {
  title: 'Judgment',
  description: 'What somebody thinks is or will be so: a text, or a map with `text`.',
  keys: {
    text: key(
      'Text',
      `What is judged, without its likelihood. ${markup}`,
      'The junta stays in control of the cities.',
    ),
    likelihood: key(
      'Likelihood',
      'How likely it is, as a term of the scale in `outlook.scale`. It says nothing about `confidence`.',
      'very likely',
      'unlikely',
    ),
    confidence: key(
      'Confidence',
      'How good the evidence is that the judgment rests on. It says nothing about `likelihood`.',
      'moderate',
    ),
    by: key('By whom', 'Who judges: a name, or the id of an actor.', 'Laurel Miller'),
    horizon: key('Horizon', 'By when it will have turned out.', 'by the end of 2022'),
    because: key(
      'Because',
      'The reasons, as one text or a list.',
      ['Its neighbours trade with it.'],
      'Nobody is in sight who could stop it.',
    ),
    if_wrong: key('If wrong', 'What follows if the judgment is wrong, as one text or a list.', [
      'Russia loses its only customer in the region.',
    ]),
    sources: sourceIds,
    priority,
  },
};

export const quote: EntryGuide<Quote> = {
  title: 'Quote',
  description: 'Words as they were said: a text, or a map with `text`.',
  keys: {
    text: key('Text', 'The words themselves, without quotation marks.', 'a reliable and time-tested partner'),
    by: key('By whom', 'Who said it: a name, or the id of an actor.', 'lavrov'),
    sources: sourceIds,
    priority,
  },
};

export const actor: EntryGuide<Actor> = {
  title: 'Actor',
  description: 'A person or an institution: a name, or a map with `name`.',
  keys: {
    name: key('Name', 'The name as it stands in the text.', 'Min Aung Hlaing'),
    native_name: key('Native name', 'The name in its own script.', 'မင်းအောင်လှိုင်'),
    say: key('Say', 'How the name is spoken, with the stressed syllable in capitals.', 'min owng HLINE'),
    role: key('Role', 'What the actor is.', 'Commander-in-chief; leads the junta'),
    affiliation: key('Affiliation', 'Whom the actor belongs to.', 'State Administration Council'),
    position: key('Position', 'Where the actor stands on the matter.', 'Against talks before an election.'),
    wants: key('Wants', 'What the actor is after.', 'Arms, and recognition.'),
    leverage: key('Leverage', 'What the actor can move others with.', 'A veto in the Security Council.'),
    red_lines: key('Red lines', 'What the actor will not accept.', 'Foreign observers.'),
    aliases: key('Aliases', 'Other names that the text uses.', ['the senior general']),
    sources: sourceIds,
    priority,
  },
};

export const pane: EntryGuide<AuthorPane> = {
  title: 'Pane',
  description: 'A page of the author’s own, between Brief and Actors.',
  keys: {
    id: key('Id', 'What `--pane` calls it: letters, digits, `-`, `_` and `.`.', 'background'),
    title: key('Title', 'Its title, as short as the list of panes is narrow.', 'Background'),
    about: key('About', 'The ids of the actors whom the pane is about.', ['china', 'junta']),
    points: key('Points', 'What there is to know, in order.', ['China shields the junta.']),
    judgments: key('Judgments', 'What somebody makes of it.', [
      {text: 'Isolation drives the two together.', likelihood: 'likely'},
    ]),
    quotes: key('Quotes', 'What was said, in the speaker’s own words.', [
      {text: 'a reliable partner', by: 'lavrov'},
    ]),
  },
};

export const event: EntryGuide<TimelineEvent> = {
  title: 'Event',
  description: 'A map with `date` and `event`; a text alone has no date.',
  keys: {
    date: key(
      'Date',
      'A year, a month, a day, or a range with a slash.',
      '2021-02-01',
      2021,
      '2022-06/2022-07',
    ),
    event: key('Event', `What happened. ${markup}`, 'The army takes power.'),
    sources: sourceIds,
    priority,
  },
};

export const question: EntryGuide<Question> = {
  title: 'Question',
  description: 'What you will be asked: a text, or a map with `ask` and `answer`.',
  keys: {
    ask: key('Question', 'The question, as it will be asked.', 'Will you meet the opposition?'),
    answer: key('Answer', 'What to say to it.', 'Yes, in Bangkok next week.'),
    sources: sourceIds,
    priority,
  },
};

export const source: EntryGuide<SourceEntry> = {
  title: 'Source',
  description: 'Where something comes from: a title, or a map with `title`.',
  keys: {
    title: key('Title', 'The title as it was published.', 'Russia and Myanmar’s Junta'),
    publisher: key('Publisher', 'The paper, the agency, the office.', 'Foreign Policy'),
    author: key('Author', 'Who wrote it.', 'Amy Mackinnon'),
    published: key('Published', 'When, as exactly as is known.', '2022-08-02', '2022-08'),
    retrieved: key('Retrieved', 'The day on which it was read or saved.', '2022-08-03'),
    url: key('Address', 'Where it can be read.', 'https://example.org/article'),
    file: key(
      'Saved article',
      'A file with its text, from the folder of the briefing: quotes are compared with it.',
      'articles/lavrov.txt',
    ),
    reliability: key(
      'Reliability of the source',
      'Admiralty code: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.',
      'B',
    ),
    credibility: key(
      'Credibility of what it says',
      'Admiralty code: 1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.',
      2,
    ),
  },
};
