/**
 * The format of the briefing file, schema 1: what each key holds. The types of a briefing in all other rooms come from
 * here.
 */
import * as v from 'valibot';
import {isDateOrRange, isDay} from '../text/dates.js';
import {type Harmless, harmlessBody, harmlessLine} from '../text/harmless.js';
import {body, filled, line, list, map, mapOf, shortOrLong, withForms} from './schema-parts.js';

/** A map from ids that the author chooses to values of one kind. */
function byId<const Value extends v.GenericSchema>(value: Value) {
  return mapOf(v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][\w.-]{0,63}$/, 'bad id')), value, 'a map from ids');
}

/** An id or a name that may look like a number: `1` is the id of a source as good as `s1`. */
function textOrNumber<const Text extends v.GenericSchema<unknown, Harmless>>(text: Text) {
  const number = v.pipe(
    v.number(),
    v.transform(value => harmlessLine(String(value))),
  );
  return withForms(
    [number, text],
    v.lazy((input): Text | typeof number => (typeof input === 'number' ? number : text)),
  );
}

const id = textOrNumber(v.pipe(v.string('an id'), v.transform(harmlessLine), filled));
/** A name, or the id of an actor. */
const speaker = textOrNumber(line);
const ids = v.optional(v.array(id, 'a list of ids'), []);
const day = v.pipe(v.string('a date as YYYY-MM-DD'), v.check(isDay, 'bad day'), v.transform(harmlessLine));
const dateOrRange = v.pipe(
  v.union(
    [v.string(), v.pipe(v.number(), v.integer(), v.transform(String))],
    'a date as YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO',
  ),
  v.check(isDateOrRange, 'bad date'),
  v.transform(harmlessLine),
);

/** Decides what a time budget keeps first. Every entry that a time budget may leave out has a priority. */
const priority = v.optional(v.picklist(['must', 'should', 'could']), 'should');

const pointEntries = {
  text: body,
  sources: ids,
  kind: v.optional(v.picklist(['fact', 'assumption']), 'fact'),
  priority,
} as const;
const pointSchema = map(pointEntries);
export type Point = v.InferOutput<typeof pointSchema>;
const asPoint = (text: Harmless): Point => ({text, sources: [], kind: 'fact', priority: 'should'});
const shortText = 'text, or a map with `text`';
const shortBody = v.pipe(v.string(shortText), v.transform(harmlessBody), filled);
const point = shortOrLong(pointSchema, v.pipe(shortBody, v.transform(asPoint)));

const stakeSchema = map({
  ...pointEntries,
  for: v.optional(id),
  level: v.optional(v.picklist(['high', 'medium', 'low'])),
});
export type Stake = v.InferOutput<typeof stakeSchema>;
const stake = shortOrLong(
  stakeSchema,
  v.pipe(
    shortBody,
    v.transform((text): Stake => asPoint(text)),
  ),
);

const manyTexts = v.array(body);
const oneText = v.pipe(
  shortBody,
  v.transform(text => [text]),
);
const texts = v.optional(
  withForms(
    [oneText, manyTexts],
    v.lazy((input): v.GenericSchema<unknown, Harmless[]> => (Array.isArray(input) ? manyTexts : oneText)),
  ),
  [],
);
const judgmentSchema = map({
  text: body,
  likelihood: v.optional(line),
  confidence: v.optional(v.picklist(['high', 'moderate', 'low'])),
  by: v.optional(speaker),
  horizon: v.optional(line),
  because: texts,
  if_wrong: texts,
  sources: ids,
  priority,
});
export type Judgment = v.InferOutput<typeof judgmentSchema>;
const asJudgment = (text: Harmless): Judgment => ({
  text,
  because: [],
  if_wrong: [],
  sources: [],
  priority: 'should',
});
const judgment = shortOrLong(judgmentSchema, v.pipe(shortBody, v.transform(asJudgment)));

const quoteSchema = map({text: body, by: v.optional(speaker), sources: ids, priority});
export type Quote = v.InferOutput<typeof quoteSchema>;
const quote = shortOrLong(
  quoteSchema,
  v.pipe(
    shortBody,
    v.transform((text): Quote => ({text, sources: [], priority: 'should'})),
  ),
);

const actorSchema = map({
  name: line,
  native_name: v.optional(line),
  say: v.optional(line),
  role: v.optional(body),
  affiliation: v.optional(body),
  position: v.optional(body),
  wants: v.optional(body),
  leverage: v.optional(body),
  red_lines: v.optional(body),
  aliases: list(line, 'names'),
  sources: ids,
  priority,
});
export type Actor = v.InferOutput<typeof actorSchema>;
const actor = shortOrLong(
  actorSchema,
  v.pipe(
    v.string('a name, or a map with `name`'),
    v.transform(harmlessLine),
    filled,
    v.transform((name): Actor => ({name, aliases: [], sources: [], priority: 'should'})),
  ),
);

const paneSchema = map(
  {
    id: textOrNumber(
      v.pipe(v.string('an id'), v.regex(/^[a-zA-Z0-9][\w.-]{0,63}$/, 'bad id'), v.transform(harmlessLine)),
    ),
    title: line,
    about: ids,
    points: list(point, 'points'),
    judgments: list(judgment, 'judgments'),
    quotes: list(quote, 'quotes'),
  },
  'a map with `id` and `title`',
);
export type AuthorPane = v.InferOutput<typeof paneSchema>;

const eventSchema = map({date: dateOrRange, event: body, sources: ids, priority});
/** An event in its short form has no date. */
export type TimelineEvent = Omit<v.InferOutput<typeof eventSchema>, 'date'> & {date?: Harmless};
const event = shortOrLong(
  eventSchema,
  v.pipe(
    v.string('text, or a map with `date` and `event`'),
    v.transform(harmlessBody),
    filled,
    v.transform(
      (text): TimelineEvent => ({
        event: text,
        sources: [],
        priority: 'should',
      }),
    ),
  ),
);

const questionSchema = map({ask: body, answer: v.optional(body), sources: ids, priority});
export type Question = v.InferOutput<typeof questionSchema>;
const question = shortOrLong(
  questionSchema,
  v.pipe(
    v.string('text, or a map with `ask` and `answer`'),
    v.transform(harmlessBody),
    filled,
    v.transform((ask): Question => ({ask, sources: [], priority: 'should'})),
  ),
);

const sourceSchema = map({
  title: line,
  publisher: v.optional(line),
  author: v.optional(line),
  published: v.optional(dateOrRange),
  retrieved: v.optional(day),
  url: v.optional(v.pipe(v.string('a link'), v.transform(harmlessLine), filled)),
  file: v.optional(line),
  reliability: v.optional(v.picklist(['A', 'B', 'C', 'D', 'E', 'F'])),
  credibility: v.optional(v.picklist([1, 2, 3, 4, 5, 6])),
});
export type SourceEntry = v.InferOutput<typeof sourceSchema>;
const source = shortOrLong(
  sourceSchema,
  v.pipe(
    v.string('a title, or a map with `title`'),
    v.transform(harmlessLine),
    filled,
    v.transform((title): SourceEntry => ({title})),
  ),
);

const meeting = map({
  what: v.optional(line),
  when: v.optional(line),
  where: v.optional(line),
  with: ids,
  language: v.optional(line),
  objectives: list(body, 'objectives'),
});

const outlook = map({
  scale: v.optional(v.picklist(['icd203', 'phia']), 'icd203'),
  judgments: list(judgment, 'judgments'),
  alternatives: list(point, 'points'),
  indicators: list(point, 'points'),
});

/** The marks of the Traffic Light Protocol 2.0 (FIRST, 2022). */
const handling = v.picklist(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);

/** The whole briefing file. Only `schema`, `title`, `as_of` and `bottom_line` are required. */
const file = map({
  schema: v.literal(1),
  title: line,
  subtitle: v.optional(line),
  as_of: day,
  expires: v.optional(day),
  handling: v.optional(handling),
  tags: list(line, 'tags'),
  region: v.optional(line),
  meeting: v.optional(meeting),
  bottom_line: point,
  why_it_matters: v.optional(point),
  summary: list(point, 'points'),
  actors: v.optional(byId(actor), {}),
  stakes: list(stake, 'stakes'),
  outlook: v.optional(outlook, {}),
  panes: list(paneSchema, 'panes'),
  timeline: list(event, 'events'),
  talking_points: list(point, 'points'),
  likely_questions: list(question, 'questions'),
  watch_outs: list(point, 'points'),
  gaps: list(point, 'points'),
  sources: v.optional(byId(source), {}),
  drafted_by: v.optional(line),
  reviewed_by: v.optional(line),
  // The address of the JSON Schema, in a briefing that is written as JSON.
  $schema: v.optional(line),
});

/** The keys of a briefing file. */
export const fileKeys: readonly string[] = Object.keys(file.pipe[1].entries);

export const briefingSchema = v.pipe(
  file,
  v.transform(({$schema, ...briefing}) => briefing),
);

/** The schema of each kind of entry, by its name in the JSON Schema. */
export const entrySchemas = {point, stake, judgment, quote, actor, pane: paneSchema, event, question, source};

/** A parsed briefing: every entry in its long form, every text made harmless. */
export type Briefing = v.InferOutput<typeof briefingSchema>;
