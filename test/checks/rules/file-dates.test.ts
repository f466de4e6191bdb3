import {expect, test} from 'vitest';
import {problemsOf, today, underlined} from '../../helpers/checks.js';

test.each(['2026-11-26', '2027-01-01', '2999-12-31'])('an `as_of` in the future is reported: %s', day => {
  expect(underlined('craft/future-date', `as_of: ${day}\n`)).toEqual([day]);
});

test.each([today, '2026-11-24', '2022-08-03'])('an `as_of` of today or earlier is not reported: %s', day => {
  expect(underlined('craft/future-date', `as_of: ${day}\n`)).toEqual([]);
});

const asOf = 'as_of: 2022-08-03\n';

test.each(['2022-08-04', '2022-09', '2023', '2022-08-10/2022-08-12'])(
  'a source published after `as_of` is reported: %s',
  published => {
    const part = `${asOf}sources: {a: {title: A, published: 2021}, b: {title: B, published: ${published}}}\n`;
    expect(underlined('craft/stale-date', part)).toEqual(['2022-08-03']);
  },
);

test.each(['published: 2022-08-03', 'published: 2022-08', 'published: 2022', 'retrieved: 2022-09-01'])(
  'a source is not reported if it was published by that day, or only retrieved later: %s',
  line => {
    expect(underlined('craft/stale-date', `${asOf}sources: {a: {title: A, ${line}}}\n`)).toEqual([]);
  },
);

test.each(['2022-08-02', '2022-08-01, 10:00', '2022-07-30 to 2022-08-02, Geneva'])(
  'an `as_of` after the meeting is reported: %s',
  when => {
    expect(underlined('craft/after-meeting', `${asOf}meeting: {when: "${when}"}\n`)).toEqual(['2022-08-03']);
  },
);

test.each([
  '2022-08-03, 10:00',
  '2022-08-01 to 2022-08-05',
  'Tuesday at ten',
  '2 August 2022',
  'room 12022-01-011',
])(
  'an `as_of` is not reported if the meeting is on that day or later, or has no date as YYYY-MM-DD: %s',
  when => {
    expect(underlined('craft/after-meeting', `${asOf}meeting: {when: "${when}"}\n`)).toEqual([]);
  },
);

test.each(['2026-11-24', '2022-08-04'])('an `expires` in the past is reported: %s', day => {
  expect(underlined('craft/expired', `${asOf}expires: ${day}\n`)).toEqual([day]);
});

test.each([`${asOf}expires: ${today}\n`, `${asOf}expires: 2999-01-01\n`, asOf])(
  'an `expires` that is not past, or is missing, is not reported: %j',
  part => {
    expect(underlined('craft/expired', part)).toEqual([]);
  },
);

test('the message says that `expires` is before `as_of`', () => {
  expect(problemsOf(`${asOf}expires: 2022-08-02\n`).map(({message}) => message)).toEqual([
    'the briefing expires on 2022-08-02, before its `as_of`, 2022-08-03',
  ]);
});
