/** What stands beside the title on every output: age, drafting, what is new, reading time, handling. */
import {daysSince, formatAge, formatDate} from '../domain/dates.js';
import {type Document, wordsOfDocument} from '../domain/document.js';
import {goneCount} from '../domain/mark-changes.js';
import {readingTimeOf} from '../domain/reading-time.js';
import type {LineSpan} from './line.js';

/** Days after which age is shown as a warning. */
const staleAfterDays = 365;

type MetaOptions = Readonly<{
  wordsPerMinute?: number;
  /** Whether to say how long the document takes to read: not beside something that is not the document. */
  hasTime?: boolean;
  /** Only what says how old the document is, who drafted it, and what is new: none of it is left out for room. */
  isComplete?: boolean;
}>;

/**
 * The facts about a document that are always in sight, most words first: callers take the first that fits. What goes
 * first is the words `as of`, then the date (the age stays), the word `machine` of a machine’s draft, the reading time
 * of a whole document, the age beside an expiry, the drafting, what is new, and how much is cut. The handling mark is
 * in all of them. The first `timedVariants` of them have the reading time.
 */
export function metaVariants(document: Document, now: Date, options: MetaOptions = {}): LineSpan[][] {
  const {asOf, expires, handling, machineDraft, wholeWords} = document;
  const date = formatDate(asOf);
  const isExpired = expires !== undefined && daysSince(expires, now) > 0;
  const isStale = daysSince(asOf, now) > staleAfterDays;
  const age: LineSpan = {text: formatAge(asOf, now), role: isStale ? 'warning' : 'muted'};
  const expired: LineSpan[] = isExpired ? [{text: `expired ${formatDate(expires)}`, role: 'warning'}] : [];
  const draft: LineSpan[] = machineDraft ? [{text: 'machine draft', role: 'warning'}] : [];
  const changes = changesOf(document, now);
  const time = options.hasTime === false ? [] : [timeOf(document, options.wordsPerMinute)];
  const cut = wholeWords === undefined ? [] : time;
  const mark: LineSpan[] = handling ? [{text: handling, role: 'handling'}] : [];
  const muted = (text: string): LineSpan => ({text, role: 'muted'});
  const rest = [...draft, ...changes, ...time, ...mark];
  const shortDraft: LineSpan[] = machineDraft ? [{text: 'draft', role: 'warning'}] : [];
  const shortest = expired[0] ?? age;
  const variants = [
    [muted(`as of ${date}`), age, ...expired, ...rest],
    [muted(date), age, ...expired, ...rest],
    [age, ...expired, ...rest],
    [age, ...expired, ...shortDraft, ...changes, ...time, ...mark],
    [age, ...expired, ...shortDraft, ...changes, ...cut, ...mark],
    ...(options.isComplete
      ? []
      : [
          [shortest, ...shortDraft, ...changes, ...cut, ...mark],
          [shortest, ...changes, ...cut, ...mark],
          [shortest, ...cut, ...mark],
          [shortest, ...mark],
          mark.length > 0 ? mark : [shortest],
        ]),
  ];
  return variants.map(joined);
}

/** How many of the first variants have the reading time. */
export const timedVariants = 4;

/** `3 new, 1 gone since 12 Aug`, with the year where it is not this one. */
function changesOf({changes}: Document, now: Date): LineSpan[] {
  if (!changes) return [];
  const {count, since} = changes;
  const gone = goneCount(changes);
  const counts = [...(count > 0 ? [`${count} new`] : []), ...(gone > 0 ? [`${gone} gone`] : [])];
  // That nothing is new is no news: the room is better used.
  if (counts.length === 0) return [];
  const day = formatDate(since);
  const year = ` ${now.getUTCFullYear()}`;
  const text = `${counts.join(', ')} since ${day.endsWith(year) ? day.slice(0, -year.length) : day}`;
  return [{text, role: 'change'}];
}

function timeOf(document: Document, wordsPerMinute: number | undefined): LineSpan {
  const text = readingTimeOf(wordsOfDocument(document), document.wholeWords, wordsPerMinute);
  return {text, role: 'muted'};
}

function joined(spans: readonly LineSpan[]): LineSpan[] {
  return spans.flatMap((span, index) =>
    index === 0 ? [span] : [{text: ' · ', role: 'muted' as const}, span],
  );
}
