/** Decides when the age of a document or a source is shown as a warning. */
import {daysSince, lastDay} from '../text/dates.js';
import type {Document} from './document.js';

/** The age in days after which a date is stale. */
const staleAfterDays = 365;

/** Whether a date or range ended more than a year before the user's calendar day at `now`. */
export function isStale(date: string, now: Date): boolean {
  return daysSince(lastDay(date), now) > staleAfterDays;
}

/** Whether the day on which a document expires is over for the user. */
export function isExpired({expires}: Pick<Document, 'expires'>, now: Date): boolean {
  return expires !== undefined && daysSince(expires, now) > 0;
}
