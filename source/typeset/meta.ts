/** What stands beside the title on every output: age, drafting, what is new, reading time, handling. */
import {daysSince, formatAge, formatDate} from '../domain/dates.js';
import {type Document, wordsOfDocument} from '../domain/document.js';
import {defaultWordsPerMinute, formatPartTime, formatReadingTime} from '../domain/reading-time.js';
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
 * first is the words `as of`, then the date (the age stays), the reading time, the drafting, and what is new. The
 * handling mark is in all of them.
 */
export function metaVariants(document: Document, now: Date, options: MetaOptions = {}): LineSpan[][] {
  const {asOf, expires, handling, machineDraft} = document;
  const date = formatDate(asOf);
  const isExpired = expires !== undefined && daysSince(expires, now) > 0;
  const isStale = daysSince(asOf, now) > staleAfterDays;
  const age: LineSpan = {text: formatAge(asOf, now), role: isStale ? 'warning' : 'muted'};
  const expired: LineSpan[] = isExpired ? [{text: `expired ${formatDate(expires)}`, role: 'warning'}] : [];
  const draft: LineSpan[] = machineDraft ? [{text: 'machine draft', role: 'warning'}] : [];
  const changes = changesOf(document, now);
  const time = options.hasTime === false ? [] : [timeOf(document, options.wordsPerMinute)];
  const mark: LineSpan[] = handling ? [{text: handling, role: 'handling'}] : [];
  const dated = (text: string): LineSpan[] => [{text, role: 'muted'}, age, ...expired];
  const undated = expired[0] ?? age;
  const variants = [
    [...dated(`as of ${date}`), ...draft, ...changes, ...time, ...mark],
    [...dated(date), ...draft, ...changes, ...time, ...mark],
    [undated, ...draft, ...changes, ...time, ...mark],
    [undated, ...draft, ...changes, ...mark],
    ...(options.isComplete
      ? []
      : [[undated, ...changes, ...mark], [undated, ...mark], mark.length > 0 ? mark : [undated]]),
  ];
  const isShorter = (spans: LineSpan[], index: number) => spans.length < (variants[index - 1]?.length ?? 0);
  return variants.filter((spans, index) => index < 2 || isShorter(spans, index)).map(joined);
}

/** `3 new since 12 Aug`, with the year where it is not this one. */
function changesOf({changes}: Document, now: Date): LineSpan[] {
  // That nothing is new is no news: the room is better used.
  if (!changes || changes.count === 0) return [];
  const {count, since} = changes;
  const day = formatDate(since);
  const year = ` ${now.getUTCFullYear()}`;
  const text = `${count} new since ${day.endsWith(year) ? day.slice(0, -year.length) : day}`;
  return [{text, role: 'change'}];
}

function timeOf(document: Document, wordsPerMinute = defaultWordsPerMinute): LineSpan {
  const words = wordsOfDocument(document);
  const {wholeWords} = document;
  const text =
    wholeWords === undefined
      ? formatReadingTime(words, wordsPerMinute)
      : formatPartTime(words, wholeWords, wordsPerMinute);
  return {text, role: 'muted'};
}

function joined(spans: readonly LineSpan[]): LineSpan[] {
  return spans.flatMap((span, index) =>
    index === 0 ? [span] : [{text: ' · ', role: 'muted' as const}, span],
  );
}
