/**
 * The facts at the head of a page that leaves the terminal. People may read the page much later, so the age comes with
 * the day on which it was counted.
 */

import {isExpired} from '../document/age.js';
import {type Document, wordsOfDocument} from '../document/document.js';
import {counted} from '../text/counted.js';
import {daysSince, formatAge, formatDate, localDay} from '../text/dates.js';
import {readingTimeOf} from '../text/reading-time.js';

export type Status = Readonly<{
  /** The date in `as of 3 Aug 2022`. */
  asOf: string;
  /** `4 years old on 2 May 2026`, or how the date and the day of writing relate. */
  age: string;
  expiry?: Readonly<{text: string; isPast: boolean}>;
  handling?: string;
  /** A sentence about a draft that no person has reviewed. */
  draft?: string;
  /** The reading time, and how much a time budget leaves out. */
  notes: readonly string[];
}>;

export type StatusOptions = Readonly<{
  now: Date;
  wordsPerMinute?: number;
  /** Whether to show the reading time. The card has none, because it is not the whole document. */
  hasTime?: boolean;
}>;

/** The facts about a document on the user's calendar day at `now`. */
export function statusOf(document: Document, {now, wordsPerMinute, hasTime = true}: StatusOptions): Status {
  const {asOf, expires, handling, machineDraft, minutes = 0, wholeWords} = document;
  const time = readingTimeOf(wordsOfDocument(document), wholeWords, wordsPerMinute);
  const isPast = isExpired(document, now);
  return {
    asOf: formatDate(asOf),
    age: ageWhenWritten(asOf, now),
    ...(expires && {expiry: {text: `${isPast ? 'expired' : 'expires'} ${formatDate(expires)}`, isPast}}),
    ...(handling && {handling}),
    ...(machineDraft && {draft: 'Machine draft: no person has reviewed it.'}),
    notes: [
      ...(hasTime ? [`${time} to read`] : []),
      ...(wholeWords === undefined ? [] : [`cut to ${counted(minutes, 'minute')}`]),
    ],
  };
}

function ageWhenWritten(asOf: string, now: Date): string {
  const days = daysSince(asOf, now);
  const today = formatDate(localDay(now));
  if (days === 0) return 'written the same day';
  return days < 0 ? `written before that day, on ${today}` : `${formatAge(asOf, now)} on ${today}`;
}
