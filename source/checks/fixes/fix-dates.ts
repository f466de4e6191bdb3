/** Finds fixes for dates in another format than the file needs, if it is certain which day is meant. */
import type {Problem} from '../../briefing/problems.js';
import {isDateOrRange} from '../../text/dates.js';

/**
 * A problem with the fix that writes its date as an ISO date. `3/8/2022` gets no fix, because it is August to some people
 * and March to others.
 */
export function withDateFix(problem: Problem, text: string): Problem {
  const {code, range} = problem;
  if (!range || (code !== 'file/bad-date' && code !== 'file/wrong-type')) return problem;
  const start = range.start.offset;
  const end = range.end.offset;
  if (end - start > longestDate) return problem;
  const [, mark = '', date = ''] = /^(["']?)(.*)\1$/s.exec(text.slice(start, end)) ?? [];
  const iso = isoDate(date.trim());
  if (iso === undefined) return problem;
  return {
    ...problem,
    fix: {start, end, text: `${mark}${iso}${mark}`, what: `wrote ${iso} instead of ${date}`},
  };
}

/** The most UTF-16 units of a date with its quotes. A time may follow the day. */
const longestDate = 100;

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A date as `YYYY-MM-DD` or `YYYY-MM`. `undefined` if the text is not a date, or the date is not certain. */
export function isoDate(text: string): string | undefined {
  const iso = isoParts(text)?.filter(Boolean).join('-');
  return iso !== undefined && iso !== text && isDateOrRange(iso) ? iso : undefined;
}

function isoParts(text: string): readonly string[] | undefined {
  const two = (digits = '') => digits.padStart(2, '0');
  // 2022/8/3, 2022.08.03, 2022-8-3, 20220803, and any of these with a time
  const yearFirst = /^(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?:[T ]\d\d?:\d\d.*)?$/.exec(text);
  if (yearFirst && (yearFirst[2] !== '' || /^\d{8}/.test(text)))
    return [yearFirst[1] ?? '', two(yearFirst[3]), two(yearFirst[4])];
  // 3.8.2022: with dots, the day always comes first
  const dotted = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})$/.exec(text);
  if (dotted) return [dotted[3] ?? '', two(dotted[2]), two(dotted[1])];
  // 3 August 2022, 3rd of Aug. 2022, August 3, 2022, August 2022
  const dayFirst = /^(?:(\d\d?)(?:st|nd|rd|th)?(?: of)? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (name === undefined || year === undefined) return undefined;
  const lower = name.toLowerCase();
  const month = months.findIndex(
    full => full === lower || full.slice(0, 3) === lower || (lower === 'sept' && full === 'september'),
  );
  return month === -1 ? undefined : [year, two(String(month + 1)), day === undefined ? '' : two(day)];
}
