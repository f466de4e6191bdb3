/**
 * Dates of briefings and their ages. A date is text in ISO 8601: a year, a month, a day, or a range of two dates with a
 * slash between them.
 */
import {counted} from './counted.js';
import {type Harmless, harmlessLine, ours} from './harmless.js';

const months = ours('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec').split(' ');
const dayMs = 86_400_000;

/** Whether a text is a day as `YYYY-MM-DD` that exists in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a text is a year, a month or a day. */
function isDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`);
  return isDay(text);
}

/** Whether a text is a date, or a range `FROM/TO` with the earlier date first. */
export function isDateOrRange(text: string): boolean {
  const [from = '', to = from, ...more] = text.split('/');
  if (more.length > 0 || !isDate(from) || !isDate(to)) return false;
  const shared = Math.min(from.length, to.length);
  return from.slice(0, shared) <= to.slice(0, shared);
}

function formatOne(date: Harmless, hasYear = true): Harmless {
  const [year = date, month, day] = date.split('-');
  if (!month) return year;
  const name = months[Number(month) - 1] ?? month;
  const inYear = day ? ours`${Number(day)} ${name}` : name;
  return hasYear ? ours`${inYear} ${year}` : inYear;
}

/** A date or range as people write it: `3 Aug 2022`, `Feb 2021`, `2021`, `Jun – Jul 2022`, `25–31 Jul 2022`. Any other text stays as it is. */
export function formatDate(date: Harmless): Harmless {
  if (!/^\d{4}(?:$|[-/])/.test(date)) return date;
  const [from = date, to] = date.split('/');
  if (to === undefined || to === from) return formatOne(from);
  const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  if (sameMonth) return ours`${Number(from.slice(8))}–${formatOne(to)}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4 && to.length > 4;
  return ours`${formatOne(from, !sameYear)} – ${formatOne(to)}`;
}

/** A day as people write it: `3 Aug 2022`, or `3 Aug` if the day is in the present year of the user's time zone. */
export function formatDay(day: Harmless, now: Date): Harmless {
  return formatOne(day, day.slice(0, 4) !== localDay(now).slice(0, 4));
}

/**
 * The calendar day of a moment in the user's time zone, as `YYYY-MM-DD`. Every comparison with today uses this day: for
 * the user, the day changes at the user's midnight.
 */
export function localDay(moment: Date): Harmless {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map(part => String(part).padStart(2, '0'));
  return harmlessLine(`${String(moment.getFullYear()).padStart(4, '0')}-${month}-${day}`);
}

/** The calendar day of a moment in UTC, as `YYYY-MM-DD`. Only for arithmetic with days of the calendar. */
export function utcDay(moment: Date): Harmless {
  return harmlessLine(moment.toISOString().slice(0, 10));
}

/**
 * Whole days from a day (`YYYY-MM-DD`) to the calendar day of `now` in the user's time zone. Negative if the day is in
 * the future. Days are counted in UTC, where each day has 24 hours.
 */
export function daysSince(day: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today - Date.parse(`${day}T00:00:00Z`)) / dayMs);
}

/** Whole months from a day to the calendar day of `now` in the user's time zone. Exactly two years are 24 months. */
function monthsSince(day: string, now: Date): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month;
  return now.getDate() < date ? months - 1 : months;
}

/** The time since a day, in the unit that people would use. 0 days is today. A negative number is in the future. */
export type Age = Readonly<{count: number; unit: 'day' | 'week' | 'month' | 'year'}>;

/** The age of a day: in days up to two weeks, in weeks up to two months, in months up to two years, then in years. */
export function ageOf(day: string, now: Date): Age {
  const days = daysSince(day, now);
  if (days < 14) return {count: days, unit: 'day'};
  const months = monthsSince(day, now);
  if (months < 2) return {count: Math.floor(days / 7), unit: 'week'};
  return ageInMonths(months);
}

function ageInMonths(months: number): Age {
  return months < 24 ? {count: months, unit: 'month'} : {count: Math.floor(months / 12), unit: 'year'};
}

/** An age in words: `today`, `3 days old`, `5 weeks old`, `in 3 days`. */
export function ageInWords(age: Age): Harmless {
  return inWords(age, past => ours`${past} old`);
}

/** The age of a moment in words: `today`, `3 days ago`, `in 3 days`. */
export function agoInWords(age: Age): Harmless {
  return inWords(age, past => ours`${past} ago`);
}

function inWords(age: Age, ofPast: (past: Harmless) => Harmless): Harmless {
  if (age.count === 0) return ours('today');
  return age.count < 0 ? ours`in ${counted(-age.count, age.unit)}` : ofPast(counted(age.count, age.unit));
}

export function formatAge(day: string, now: Date): Harmless {
  return ageInWords(ageOf(day, now));
}

/**
 * The age of a date in words; for a range, the age of its end. A day has an exact age. The age of a month or a year is
 * `from this month`, `from last year`, `about 5 months old`, `about 2 years old`, or `still to come`.
 */
export function formatAgeOfDate(date: string, now: Date): Harmless {
  const end = date.split('/').at(-1) ?? date;
  if (end.length === 10) return end === date ? formatAge(end, now) : aboutAge(ageOf(end, now));
  const [year = 0, month = 1] = end.split('-').map(Number);
  const years = now.getFullYear() - year;
  const isYear = end.length === 4;
  const passed = isYear ? years : years * 12 + now.getMonth() + 1 - month;
  const unit = isYear ? 'year' : 'month';
  if (passed < 0) return ours('still to come');
  if (passed < 2) return ours`from ${passed === 0 ? 'this' : 'last'} ${unit}`;
  return aboutAge(isYear ? {count: passed, unit} : ageInMonths(passed));
}

function aboutAge(age: Age): Harmless {
  return inWords(age, past => ours`about ${past} old`);
}

/** The last day of a date or range, as `YYYY-MM-DD`. */
export function lastDay(date: string): string {
  const end = date.split('/').at(-1) ?? date;
  if (end.length === 10) return end;
  const [year = 0, month = 12] = end.split('-').map(Number);
  return utcDay(new Date(Date.UTC(year, month, 0)));
}
