import {expect, test} from 'vitest';
import {isExpired} from '../../source/document/age.js';
import {
  formatAge,
  formatAgeOfDate,
  formatDate,
  formatDay,
  isDateOrRange,
  isDay,
  lastDay,
  localDay,
  utcDay,
} from '../../source/text/dates.js';
import {harmless} from '../helpers/harmless.js';

test.each([
  ['2022-08-03', '3 Aug 2022'],
  ['2021-02', 'Feb 2021'],
  ['2021', '2021'],
  ['2022-06/2022-07', 'Jun – Jul 2022'],
  ['2022-07-25/2022-07-31', '25–31 Jul 2022'],
  ['2022-07-25/2022-08-03', '25 Jul – 3 Aug 2022'],
  ['2021-12/2022-01', 'Dec 2021 – Jan 2022'],
  ['2020/2021', '2020 – 2021'],
])('the date %s reads %s', (date, text) => {
  expect([isDateOrRange(date), formatDate(harmless(date))]).toEqual([true, text]);
});

test('a day that the calendar does not have is not a valid day', () => {
  expect(
    ['2022-02-29', '2022-13-01', '2022-00-10', '22-01-01', '2022-1-1', '2022-08-03T00:00'].filter(isDay),
  ).toEqual([]);
  expect(isDay('2024-02-29')).toBe(true);
});

test('a day of this year is written without the year', () => {
  const now = new Date(2022, 11, 31, 23, 59);
  const days = ['2022-01-01', '2021-12-31', '2023-01-01'];
  expect(days.map(day => formatDay(harmless(day), now))).toEqual(['1 Jan', '31 Dec 2021', '1 Jan 2023']);
});

test.each([
  ['2022-08-03', 'today'],
  ['2022-08-02', '1 day old'],
  ['2022-07-10', '3 weeks old'],
  ['2022-04-03', '4 months old'],
  ['2021-06-01', '14 months old'],
  ['2018-08-01', '4 years old'],
  ['2022-08-05', 'in 2 days'],
])('on 3 August 2022, %s is %s', (day, age) => {
  expect(formatAge(day, new Date('2022-08-03T23:30:00Z'))).toBe(age);
});

test.each([
  ['2022-08-02', '1 day old', '2022-08-02'],
  ['2022', 'from this year', '2022-12-31'],
  ['2021', 'from last year', '2021-12-31'],
  ['2019', 'about 3 years old', '2019-12-31'],
  ['2022-08', 'from this month', '2022-08-31'],
  ['2022-07', 'from last month', '2022-07-31'],
  ['2021-12', 'about 8 months old', '2021-12-31'],
  ['2020-02', 'about 2 years old', '2020-02-29'],
  ['2022-07-01/2022-07-10', 'about 3 weeks old', '2022-07-10'],
  ['2022-08-01/2022-08-03', 'today', '2022-08-03'],
  ['2018/2019', 'about 3 years old', '2019-12-31'],
  ['2023', 'still to come', '2023-12-31'],
  ['2022-09', 'still to come', '2022-09-30'],
])('on 3 August 2022, a source dated %s is %s, and its date ends on %s', (date, age, last) => {
  expect([formatAgeOfDate(date, new Date('2022-08-03T23:30:00Z')), lastDay(date)]).toEqual([age, last]);
});

test('the day of a moment in UTC is the same in every time zone', () => {
  expect(utcDay(new Date('2022-08-03T23:30:00-05:00'))).toBe('2022-08-04');
});

/** Runs something in another time zone. Node reads `TZ` again when it is set. */
function inZone<Result>(zone: string, run: () => Result): Result {
  const {TZ: before} = process.env;
  process.env.TZ = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

// Fault: Days were counted in UTC.
// Expected: The day is the reader’s own.
test.each([
  ['Pacific/Auckland', '2026-11-28T08:30:00+13:00', '2026-11-28'],
  ['America/Los_Angeles', '2026-11-27T18:30:00-08:00', '2026-11-27'],
  ['Asia/Kathmandu', '2026-11-28T00:05:00+05:45', '2026-11-28'],
])('in %s, today is the day of the clock on the wall', (zone, moment, today) => {
  const now = new Date(moment);
  const seen = inZone(zone, () => [
    localDay(now),
    formatAge(today, now),
    formatAgeOfDate(today, now),
    isExpired({expires: harmless(today)}, now),
    isExpired({expires: harmless('2026-11-26')}, now),
  ]);
  expect(seen).toEqual([today, 'today', 'today', false, true]);
});

test.each([
  ['Pacific/Auckland', '2026-12-31T12:30:00Z', 'from last year', 'from this month'],
  ['America/Los_Angeles', '2027-01-01T06:30:00Z', 'from this year', 'still to come'],
])('in %s, the year and the month change at midnight on the wall', (zone, moment, year, month) => {
  const now = new Date(moment);
  expect(inZone(zone, () => [formatAgeOfDate('2026', now), formatAgeOfDate('2027-01', now)])).toEqual([
    year,
    month,
  ]);
});

test('a range runs from early to late', () => {
  expect(['2022-07-25/2022-07-31', '2021/2021', '2021/2022-01'].map(isDateOrRange)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['2022-07-31/2022-07-25', '2022-08/2021-01', '2022/2021'].map(isDateOrRange)).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ['2021-08-03', '2023-08-03', '2 years old'],
  ['2021-08-03', '2026-08-03', '5 years old'],
  ['2022-08-03', '2023-08-03', '12 months old'],
  ['2022-08-03', '2024-08-02', '23 months old'],
  ['2022-08-03', '2026-08-02', '3 years old'],
  ['2022-01-01', '2022-04-01', '3 months old'],
])('a briefing of %s is, on %s, as old as the calendar says', (day, today, age) => {
  expect(formatAge(day, new Date(`${today}T12:00:00Z`))).toBe(age);
});

test('a briefing never becomes younger from one day to the next', () => {
  const unit = ['day', 'week', 'month', 'year'];
  const ages = Array.from({length: 3000}, (_, day) =>
    formatAge('2021-03-01', new Date(Date.UTC(2021, 2, 2 + day))),
  ).map(age => {
    const [, count = '0', name = ''] = /^(\d+) (\w+?)s? old$/.exec(age) ?? [];
    return ([1, 7, 30.44, 365.25][unit.indexOf(name)] as number) * Number(count);
  });
  expect(ages.filter((age, index) => age < (ages[index - 1] ?? 0) - 7)).toEqual([]);
});
