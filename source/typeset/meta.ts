/** What stands beside the title on every output: age, drafting, what is new, reading time, handling. */

import {goneCount} from '../changes/mark-changes.js';
import {isExpired, isStale} from '../document/age.js';
import {type Document, wordsOfDocument} from '../document/document.js';
import {formatAge, formatDate, localDay} from '../text/dates.js';
import {type Harmless, joined, ours} from '../text/harmless.js';
import {readingTimeOf} from '../text/reading-time.js';
import type {LineSpan} from './line.js';

type MetaOptions = Readonly<{
  wordsPerMinute?: number;
  /** Whether to say how long the document takes to read: not beside something that is not the document. */
  hasTime?: boolean;
  /** Only what says how old the document is, who drafted it, and what is new: none of it is left out for room. */
  isComplete?: boolean;
}>;

/**
 * The facts about a document that are always in sight, most words first: callers take the first that fits. What goes
 * first is the words `as of`, then the date (the age stays), what kinds of changes there are, the word `machine` of a
 * machine’s draft, the day since which something changed, the reading time of a whole document, the age beside an expiry,
 * the drafting, how much changed, and how much is cut. The handling mark is in all of them. The first `datedVariants` of
 * them have that day and the reading time, the first `unshortened` the drafting in full as well.
 */
export function metaVariants(document: Document, now: Date, options: MetaOptions = {}): LineSpan[][] {
  return factVariants(document, now, options).map(({facts}) => inOneLine(facts));
}

/** Facts about a document, and whether its age is among them: a day of expiry may stand in its place. */
export type Facts = Readonly<{facts: readonly LineSpan[]; hasAge: boolean}>;

/** The facts of `metaVariants`, each a span of its own. */
export function factVariants(document: Document, now: Date, options: MetaOptions = {}): Facts[] {
  const {asOf, expires, handling, machineDraft, wholeWords} = document;
  const date = formatDate(asOf);
  const age: LineSpan = {text: formatAge(asOf, now), role: isStale(asOf, now) ? 'warning' : 'muted'};
  const expired: LineSpan[] =
    expires !== undefined && isExpired(document, now)
      ? [{text: ours`expired ${formatDate(expires)}`, role: 'warning'}]
      : [];
  const draft: LineSpan[] = machineDraft ? [{text: ours('machine draft'), role: 'warning'}] : [];
  const [told, counted, least] = changesOf(document, now);
  const time = options.hasTime === false ? [] : [timeOf(document, options.wordsPerMinute)];
  const cut = wholeWords === undefined ? [] : time;
  const mark: LineSpan[] = handling ? [{text: handling, role: 'handling'}] : [];
  const muted = (text: Harmless): LineSpan => ({text, role: 'muted'});
  const rest = [...draft, ...told, ...time, ...mark];
  const shortDraft: LineSpan[] = machineDraft ? [{text: ours('draft'), role: 'warning'}] : [];
  const shortest = expired[0] ?? age;
  const variants = [
    [muted(ours`as of ${date}`), age, ...expired, ...rest],
    [muted(date), age, ...expired, ...rest],
    [age, ...expired, ...rest],
    [age, ...expired, ...draft, ...counted, ...time, ...mark],
    [age, ...expired, ...shortDraft, ...counted, ...time, ...mark],
    [age, ...expired, ...shortDraft, ...least, ...time, ...mark],
    [age, ...expired, ...shortDraft, ...least, ...cut, ...mark],
    ...(options.isComplete
      ? []
      : [
          [shortest, ...shortDraft, ...least, ...cut, ...mark],
          [shortest, ...least, ...cut, ...mark],
          [shortest, ...cut, ...mark],
          [shortest, ...mark],
          mark.length > 0 ? mark : [shortest],
        ]),
  ];
  return variants.map(facts => ({facts, hasAge: facts.includes(age)}));
}

/** How many of the first variants leave out neither a day nor a time, and how many of these say the drafting in full. */
export const datedVariants = 5;
export const unshortened = 4;

/**
 * How much changed, most words first: `2 new, 11 changed, 1 gone since 12 Aug` (with the year where it is not this one),
 * `14 changes since 12 Aug`, `14 changes`. One kind alone keeps its name: `3 new since 12 Aug`, `3 new`.
 */
function changesOf({changes}: Document, now: Date): readonly [LineSpan[], LineSpan[], LineSpan[]] {
  if (!changes) return [[], [], []];
  const {count, changed = 0, since} = changes;
  const gone = goneCount(changes);
  const kinds: Array<[number, 'new' | 'changed' | 'gone']> = [
    [count - changed, 'new'],
    [changed, 'changed'],
    [gone, 'gone'],
  ];
  const counts = kinds.flatMap(([number, kind]) => (number > 0 ? [ours`${number} ${kind}`] : []));
  const [only] = counts;
  // That nothing is new is no news: the room is better used.
  if (only === undefined) return [[], [], []];
  const day = formatDate(since);
  const year = ` ${localDay(now).slice(0, 4)}`;
  const from = ours`since ${day.endsWith(year) ? day.slice(0, -year.length) : day}`;
  const sum = counts.length === 1 ? only : ours`${count + gone} changes`;
  const spans = (text: Harmless): LineSpan[] => [{text, role: 'change'}];
  return [spans(ours`${joined(counts, ', ')} ${from}`), spans(ours`${sum} ${from}`), spans(sum)];
}

function timeOf(document: Document, wordsPerMinute: number | undefined): LineSpan {
  const text = readingTimeOf(wordsOfDocument(document), document.wholeWords, wordsPerMinute);
  return {text, role: 'muted'};
}

/** Facts with a dot between them. */
export function inOneLine(facts: readonly LineSpan[]): LineSpan[] {
  return facts.flatMap((fact, index) =>
    index === 0 ? [fact] : [{text: ours(' · '), role: 'muted' as const}, fact],
  );
}
