/**
 * What a page that leaves the terminal says about itself. It may be read long after it was written, so age is given with
 * the day it was counted on.
 */

import {isExpired} from '../document/age.js';
import {type Document, wordsOfDocument} from '../document/document.js';
import {counted} from '../text/counted.js';
import {daysSince, formatAge, formatDate, utcDay} from '../text/dates.js';
import {readingTimeOf} from '../text/reading-time.js';

export type Status = Readonly<{
  /** `as of 3 Aug 2022`, without the words before the date. */
  asOf: string;
  /** `4 years old on 2 May 2026`, or how the days of knowing and writing stand to each other. */
  age: string;
  expiry?: Readonly<{text: string; isPast: boolean}>;
  handling?: string;
  /** A sentence for a draft that no person has reviewed. */
  draft?: string;
  /** How long it takes to read, and what is left out. */
  notes: readonly string[];
}>;

export type StatusOptions = Readonly<{
  now: Date;
  wordsPerMinute?: number;
  /** Whether to say how long the document takes to read: not of a card, which is not the document. */
  hasTime?: boolean;
}>;

/** The standing of a document on the day of `now` (UTC). */
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
  const today = formatDate(utcDay(now));
  if (days === 0) return 'written the same day';
  return days < 0 ? `written before that day, on ${today}` : `${formatAge(asOf, now)} on ${today}`;
}
