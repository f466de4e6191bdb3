/** Explains each key of an entry, such as a point, an actor or a source. `schema-guide.ts` explains the other keys. */
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
  /** Valid values. */
  examples: readonly [unknown, ...unknown[]];
}>;

type Keys<Entry> = Readonly<Record<keyof Entry & string, KeyGuide>>;

/** Explains a kind of entry, and each of its keys. */
export type EntryGuide<Entry = Readonly<Record<string, unknown>>> = Readonly<{
  title: string;
  description: string;
  keys: Keys<Entry>;
}>;

export function key(title: string, description: string, ...examples: KeyGuide['examples']): KeyGuide {
  return {title, description, examples};
}

export const markup =
  'It can contain `*emphasis*`, `**strong**`, `[text](https://…)` and `[[actor-id]]`, which shows the actor’s name.';
const sourceIds = key(
  'Sources',
  'The sources of this entry: ids from the map `sources`.',
  ['fp'],
  ['fp', 'wire'],
);

const priority = key(
  'Priority',
  'What a time budget keeps first: `must` stays longest, `could` is left out first.',
  'must',
);

const pointKeys: Keys<Point> = {
  text: key(
    'Text',
    `One thing to know, in a sentence or two. ${markup}`,
    'The junta executed four activists.',
  ),
  sources: sourceIds,
  kind: key(
    'Fact or assumption',
    '`fact` if a source reports it, `assumption` if you take it for granted. The reader marks them differently.',
    'assumption',
  ),
  priority,
};

export const point: EntryGuide<Point> = {
  title: 'Point',
  description: 'A fact or an assumption: a text, or a map with `text`.',
  keys: pointKeys,
};

export const stake: EntryGuide<Stake> = {
  title: 'Stake',
  description: 'What somebody can win or lose: a text, or a map with `text`.',
  keys: {
    ...pointKeys,
    for: key('Whose stake', 'The id of an actor. Without this key, the stake is for everyone.', 'china'),
    level: key('Level', 'How much is at stake.', 'high'),
  },
};

export const judgment: EntryGuide<Judgment> = {
  title: 'Judgment',
  description: 'What somebody thinks is true or will happen: a text, or a map with `text`.',
  keys: {
    text: key(
      'Text',
      `The judgment, without its likelihood. ${markup}`,
      'The junta stays in control of the cities.',
    ),
    likelihood: key(
      'Likelihood',
      'How likely it is: a term of the scale in `outlook.scale`. Write how good the evidence is in `confidence`.',
      'very likely',
      'unlikely',
    ),
    confidence: key(
      'Confidence',
      'How good the evidence for the judgment is. Write how likely it is in `likelihood`.',
      'moderate',
    ),
    by: key('By whom', 'Who makes this judgment: a name, or the id of an actor.', 'Laurel Miller'),
    horizon: key(
      'Horizon',
      'The time by which it will be known whether the judgment was right.',
      'by the end of 2022',
    ),
    because: key(
      'Because',
      'The reasons for the judgment: one text or a list.',
      ['Its neighbours trade with it.'],
      'Nobody can stop it.',
    ),
    if_wrong: key('If wrong', 'What follows if the judgment is wrong: one text or a list.', [
      'Russia loses its only customer in the region.',
    ]),
    sources: sourceIds,
    priority,
  },
};

export const quote: EntryGuide<Quote> = {
  title: 'Quote',
  description: 'The exact words of somebody: a text, or a map with `text`.',
  keys: {
    text: key('Text', 'The exact words, without quotation marks.', 'a reliable and time-tested partner'),
    by: key('By whom', 'Who said or wrote it: a name, or the id of an actor.', 'lavrov'),
    sources: sourceIds,
    priority,
  },
};

export const actor: EntryGuide<Actor> = {
  title: 'Actor',
  description: 'A person or an institution: a name, or a map with `name`.',
  keys: {
    name: key('Name', 'The name as your texts use it.', 'Min Aung Hlaing'),
    native_name: key('Native name', 'The name in its own script.', 'မင်းအောင်လှိုင်'),
    say: key('Say', 'How the name is spoken, with the stressed syllable in capitals.', 'min owng HLINE'),
    role: key('Role', 'The office or function of the actor.', 'Commander-in-chief; leads the junta'),
    affiliation: key(
      'Affiliation',
      'The organization that the actor belongs to.',
      'State Administration Council',
    ),
    position: key('Position', 'What the actor thinks about the matter.', 'Against talks before an election.'),
    wants: key('Wants', 'What the actor wants to achieve.', 'Arms, and recognition.'),
    leverage: key('Leverage', 'What gives the actor power over others.', 'A veto in the Security Council.'),
    red_lines: key('Red lines', 'What the actor will not accept.', 'Foreign observers.'),
    aliases: key('Aliases', 'Other names for the actor in your texts.', ['the senior general']),
    sources: sourceIds,
    priority,
  },
};

export const pane: EntryGuide<AuthorPane> = {
  title: 'Pane',
  description: 'A pane of your own. The reader shows it between Brief and Actors.',
  keys: {
    id: key('Id', 'The name of the pane for `--pane`: letters, digits, `-`, `_` and `.`.', 'background'),
    title: key('Title', 'The title of the pane. Keep it short: the list of panes is narrow.', 'Background'),
    about: key('About', 'The ids of the actors that the pane is about. Their cards name the pane.', [
      'china',
      'junta',
    ]),
    points: key('Points', 'Facts and assumptions, in reading order.', ['China shields the junta.']),
    judgments: key('Judgments', 'Conclusions from the points, and whose they are.', [
      {text: 'Isolation drives the two together.', likelihood: 'likely'},
    ]),
    quotes: key('Quotes', 'The exact words of people.', [{text: 'a reliable partner', by: 'lavrov'}]),
  },
};

export const event: EntryGuide<TimelineEvent> = {
  title: 'Event',
  description: 'Something that happened: a map with `date` and `event`, or a text without a date.',
  keys: {
    date: key('Date', 'A year, a month, a day, or a range `FROM/TO`.', '2021-02-01', 2021, '2022-06/2022-07'),
    event: key('Event', `What happened. ${markup}`, 'The army takes power.'),
    sources: sourceIds,
    priority,
  },
};

export const question: EntryGuide<Question> = {
  title: 'Question',
  description: 'A question that you will probably be asked: a text, or a map with `ask` and `answer`.',
  keys: {
    ask: key(
      'Question',
      'The question, in the words of the person who asks.',
      'Will you meet the opposition?',
    ),
    answer: key('Answer', 'Your answer.', 'Yes, in Bangkok next week.'),
    sources: sourceIds,
    priority,
  },
};

export const source: EntryGuide<SourceEntry> = {
  title: 'Source',
  description: 'Where claims come from: a title, or a map with `title`.',
  keys: {
    title: key('Title', 'The title, as published.', 'Russia and Myanmar’s Junta'),
    publisher: key('Publisher', 'The newspaper, agency or office that published it.', 'Foreign Policy'),
    author: key('Author', 'The person who wrote it.', 'Amy Mackinnon'),
    published: key(
      'Published',
      'The date of publication: a day, a month, a year, or a range `FROM/TO`.',
      '2022-08-02',
      '2022-08',
    ),
    retrieved: key('Retrieved', 'The day on which you read or saved it.', '2022-08-03'),
    url: key('Address', 'The web address.', 'https://example.org/article'),
    file: key(
      'Saved article',
      'The path of a file with the text of the source, in the folder of the briefing or below it. `briefing check` looks for your quotes in it.',
      'articles/lavrov.txt',
    ),
    reliability: key(
      'Reliability of the source',
      'How reliable the source usually is, by the Admiralty code: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.',
      'B',
    ),
    credibility: key(
      'Credibility of what it says',
      'How credible this information is, by the Admiralty code: 1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.',
      2,
    ),
  },
};
