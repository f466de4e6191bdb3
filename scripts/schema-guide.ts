/**
 * Explains each key of a briefing file. `npm run generate` writes these texts into the JSON Schema, so editors show
 * them. The program itself does not load them. The types require a text for each key of the schema in
 * `source/briefing/schema.ts`.
 */
import type {Briefing} from '../source/briefing/schema.js';
import {
  actor,
  type EntryGuide,
  event,
  judgment,
  key,
  markup,
  pane,
  point,
  question,
  quote,
  source,
  stake,
} from './schema-guide-entries.js';

const meeting: EntryGuide<NonNullable<Briefing['meeting']>> = {
  title: 'Meeting',
  description: 'The meeting that the briefing is for.',
  keys: {
    what: key('What', 'What kind of meeting it is.', 'Working dinner'),
    when: key('When', 'The day and the time, in your own words.', '3 August, 19:30'),
    where: key('Where', 'The place of the meeting.', 'Residence of the ambassador'),
    with: key('With', 'The ids of the actors who will be in the room.', ['lavrov']),
    language: key('Language', 'The language that will be spoken.', 'English, with interpreters'),
    objectives: key('Objectives', 'What you want to have achieved when you leave.', [
      'A date for the next round.',
    ]),
  },
};

const outlook: EntryGuide<Briefing['outlook']> = {
  title: 'Outlook',
  description: 'What will probably happen, and which signs would show that a judgment is wrong.',
  keys: {
    scale: key(
      'Scale of likelihood',
      'The scale whose terms `likelihood` uses: `icd203` (US intelligence community) or `phia` (UK).',
      'icd203',
    ),
    judgments: key('Judgments', 'The most important judgments.', [
      {
        text: 'The election is held.',
        likelihood: 'unlikely',
        confidence: 'moderate',
        horizon: 'by August 2023',
      },
    ]),
    alternatives: key('Alternatives', 'What else could happen.', ['The army splits.']),
    indicators: key('Indicators', 'Signs that would show that a judgment is wrong.', [
      'Arms deliveries stop.',
    ]),
  },
};

const briefing: EntryGuide<Briefing & Readonly<{$schema: string}>> = {
  title: 'Briefing',
  description: 'What to know before a meeting that begins in a few minutes.',
  keys: {
    schema: key('Schema', 'The version of the file format. It is always 1.', 1),
    title: key('Title', 'What the briefing is about.', 'Lavrov in Naypyidaw'),
    subtitle: key('Subtitle', 'A second line below the title.', 'Russia and Myanmar’s junta'),
    as_of: key(
      'As of',
      'The day up to which you knew things, as `YYYY-MM-DD`. The age of the briefing counts from this day.',
      '2022-08-03',
    ),
    expires: key(
      'Expires',
      'The day after which nobody should rely on the briefing, as `YYYY-MM-DD`.',
      '2022-09-01',
    ),
    handling: key(
      'Handling',
      'The handling mark, which says who may see the briefing, by the Traffic Light Protocol 2.0. Every output shows it.',
      'TLP:CLEAR',
      'TLP:AMBER+STRICT',
    ),
    tags: key('Tags', 'Words for sorting your briefings. The reader does not show them.', [
      'myanmar',
      'russia',
    ]),
    region: key(
      'Region',
      'The part of the world that the briefing is about. The reader does not show it.',
      'Southeast Asia',
    ),
    meeting: key('Meeting', meeting.description, {what: 'Working dinner', when: '3 August, 19:30'}),
    bottom_line: key(
      'Bottom line',
      `The one thing to remember, in at most 50 words. ${markup}`,
      'Isolation gives both sides more reason to draw closer.',
    ),
    why_it_matters: key(
      'Why it matters',
      'Why you should care, in a sentence or two.',
      'Myanmar lies between India and China.',
    ),
    summary: key('Summary', 'The story in a few points. The panes hold the details.', [
      {text: 'Lavrov is in Naypyidaw.', sources: ['fp'], priority: 'must'},
    ]),
    actors: key(
      'Actors',
      'People and institutions. Each has an id of your choice. `[[id]]` in a text shows the name.',
      {
        lavrov: {name: 'Sergey Lavrov', say: 'sair-GAY lahv-ROFF'},
      },
    ),
    stakes: key('Stakes', 'What each actor can win or lose.', [
      {text: 'A hedge against Beijing.', for: 'junta', level: 'high'},
    ]),
    outlook: key('Outlook', outlook.description, {indicators: ['Arms deliveries stop.']}),
    panes: key('Panes', 'Panes of your own, in reading order. The reader shows them after Brief.', [
      {id: 'background', title: 'Background', points: ['The army took power in 2021.']},
    ]),
    timeline: key('Timeline', 'What happened and when. The reader sorts the events by date.', [
      {date: '2021-02', event: 'The army takes power.'},
    ]),
    talking_points: key('Talking points', 'What to say in the room: at most six points.', [
      'Ask about the election.',
    ]),
    likely_questions: key(
      'Likely questions',
      'The questions that you will probably be asked, and your answers.',
      [{ask: 'Will you meet the opposition?', answer: 'Yes, next week.'}],
    ),
    watch_outs: key('Watch-outs', 'What not to say, and what could go wrong.', ['Do not say “Burma”.']),
    gaps: key('Gaps', 'What is not known.', ['Who else is in the room.']),
    sources: key(
      'Sources',
      'Where the claims come from. Each source has an id of your choice, which `sources` of an entry uses.',
      {
        fp: {title: 'Russia and Myanmar’s Junta', publisher: 'Foreign Policy'},
      },
    ),
    drafted_by: key(
      'Drafted by',
      'Who wrote the briefing. Write `machine` if no person wrote it. The reader never shows `machine` as a person.',
      'machine',
      'A. Author',
    ),
    reviewed_by: key(
      'Reviewed by',
      'The person who has read the briefing and vouches for it.',
      'A. Reviewer',
    ),
    $schema: key(
      'JSON Schema',
      'The path of this schema, in a briefing that is written as JSON. In YAML, a comment holds the path.',
      'briefing.schema.json',
    ),
  },
};

/** The guides, by kind of entry as in `entrySchemas`. `briefing` is the file itself. */
export const guides = {
  briefing,
  meeting,
  outlook,
  point,
  stake,
  judgment,
  quote,
  actor,
  pane,
  event,
  question,
  source,
};
