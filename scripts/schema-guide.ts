/**
 * What each key of a briefing file is for, in the words of the JSON Schema. Nothing of this is loaded when a briefing is
 * read: it stands beside the schema, and the types hold it to the same keys.
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
    when: key('When', 'Day and time, as you would say them.', '3 August, 19:30'),
    where: key('Where', 'The place.', 'Residence of the ambassador'),
    with: key('With', 'The ids of the actors who will be there.', ['lavrov']),
    language: key('Language', 'The language that will be spoken.', 'English, with interpreters'),
    objectives: key('Objectives', 'What you want to have when you leave.', ['A date for the next round.']),
  },
};

const outlook: EntryGuide<Briefing['outlook']> = {
  title: 'Outlook',
  description: 'What is likely to come, and what would change that.',
  keys: {
    scale: key(
      'Scale of likelihood',
      'The words that `likelihood` takes: `icd203` (US intelligence community) or `phia` (UK).',
      'icd203',
    ),
    judgments: key('Judgments', 'The key judgments.', [
      {
        text: 'The election is held.',
        likelihood: 'unlikely',
        confidence: 'moderate',
        horizon: 'by August 2023',
      },
    ]),
    alternatives: key('Alternatives', 'What else could happen.', ['The army splits.']),
    indicators: key('Indicators', 'What would show that a judgment is wrong.', ['Arms deliveries stop.']),
  },
};

const briefing: EntryGuide<Briefing & Readonly<{$schema: string}>> = {
  title: 'Briefing',
  description: 'What somebody has to know who has a meeting in a few minutes.',
  keys: {
    schema: key('Schema', 'The version of this format.', 1),
    title: key('Title', 'What the briefing is about.', 'Lavrov in Naypyidaw'),
    subtitle: key('Subtitle', 'What the title leaves open.', 'Russia and Myanmar’s junta'),
    as_of: key('As of', 'The day that the briefing is true for: what you knew by then.', '2022-08-03'),
    expires: key('Expires', 'The day after which it is not to be relied on.', '2022-09-01'),
    handling: key(
      'Handling',
      'Who may see it: the Traffic Light Protocol 2.0. In sight on every output.',
      'TLP:CLEAR',
      'TLP:AMBER+STRICT',
    ),
    tags: key('Tags', 'Words to find it by.', ['myanmar', 'russia']),
    region: key('Region', 'The part of the world.', 'Southeast Asia'),
    meeting: key('Meeting', meeting.description, {what: 'Working dinner', when: '3 August, 19:30'}),
    bottom_line: key(
      'Bottom line',
      `The one thing to remember, in at most 50 words. ${markup}`,
      'Isolation gives both sides more reason to draw closer.',
    ),
    why_it_matters: key(
      'Why it matters',
      'Why the reader should care, in a sentence or two.',
      'Myanmar lies between India and China.',
    ),
    summary: key('Summary', 'The story in a few points; the panes hold the details.', [
      {text: 'Lavrov is in Naypyidaw.', sources: ['fp'], priority: 'must'},
    ]),
    actors: key('Actors', 'People and institutions, by an id of your own that `[[id]]` refers to.', {
      lavrov: {name: 'Sergey Lavrov', say: 'sair-GAY lahv-ROFF'},
    }),
    stakes: key('Stakes', 'Who has what to win or lose.', [
      {text: 'A hedge against Beijing.', for: 'junta', level: 'high'},
    ]),
    outlook: key('Outlook', outlook.description, {indicators: ['Arms deliveries stop.']}),
    panes: key('Panes', 'Pages of your own, in reading order.', [
      {id: 'background', title: 'Background', points: ['The army took power in 2021.']},
    ]),
    timeline: key('Timeline', 'What happened when; the reader puts it in order.', [
      {date: '2021-02', event: 'The army takes power.'},
    ]),
    talking_points: key('Talking points', 'What to say in the room: six at most.', [
      'Ask about the election.',
    ]),
    likely_questions: key('Likely questions', 'What you will be asked, and what to answer.', [
      {ask: 'Will you meet the opposition?', answer: 'Yes, next week.'},
    ]),
    watch_outs: key('Watch-outs', 'What not to say, and what may go wrong.', ['Do not say “Burma”.']),
    gaps: key('Gaps', 'What is not known.', ['Who else is in the room.']),
    sources: key('Sources', 'Where it all comes from, by an id of your own.', {
      fp: {title: 'Russia and Myanmar’s Junta', publisher: 'Foreign Policy'},
    }),
    drafted_by: key(
      'Drafted by',
      'Who wrote it. `machine` is never shown as a person.',
      'machine',
      'A. Author',
    ),
    reviewed_by: key('Reviewed by', 'The person who has read it and stands for it.', 'A. Reviewer'),
    $schema: key(
      'JSON Schema',
      'Where this schema is, in a briefing that is written as JSON. In YAML, a comment says it.',
      'briefing.schema.json',
    ),
  },
};

/** The guides, by the names that the schema's own kinds of entries have; `briefing` is the file itself. */
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
