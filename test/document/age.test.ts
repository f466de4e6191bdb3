/** When age is a warning. */
import {expect, test} from 'vitest';
import {isExpired, isStale} from '../../source/document/age.js';
import {documentOf, smallest} from '../helpers/briefings.js';

test('a date more than 365 days ago is stale, counted from the last day of a year, a month or a range', () => {
  const stale = (date: string, now: string) => isStale(date, new Date(now));
  expect([stale('2022-08-03', '2023-08-03'), stale('2022-08-03', '2023-08-04')]).toEqual([false, true]);
  expect([stale('2022', '2023-12-31'), stale('2022', '2024-01-01')]).toEqual([false, true]);
  expect([stale('2022-02', '2023-02-28'), stale('2022-02', '2023-03-01')]).toEqual([false, true]);
  expect([stale('2021/2022-08-03', '2023-08-03'), stale('2021/2022-08-03', '2023-08-04')]).toEqual([
    false,
    true,
  ]);
});

test('a document has expired when its day of expiry is over, and never without one', () => {
  const expired = (more: string, now: string) => isExpired(documentOf(smallest(more)), new Date(now));
  expect([
    expired('expires: 2022-09-01\n', '2022-09-01T23:59:59Z'),
    expired('expires: 2022-09-01\n', '2022-09-02T00:00:00Z'),
    expired('', '2122-09-02'),
  ]).toEqual([false, true, false]);
});
