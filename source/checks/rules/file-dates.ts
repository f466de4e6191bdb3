/** Reports an `as_of` that cannot be right, and a briefing that has expired. */
import type {Rule} from '../rule.js';

const example = (lines: string) => `schema: 1\ntitle: A title\n${lines}`;

export const futureDate: Rule<'craft/future-date'> = {
  code: 'craft/future-date',
  severity: 'warning',
  page: {
    title: '`as_of` is in the future',
    why: '`as_of` is the day up to which the author knew things. Nobody knows tomorrow’s news.',
    remedy: 'Write the day up to which you know things. Write the day of the meeting under `meeting.when`.',
    example: {
      of: 'file',
      bad: example('as_of: 2999-01-01\nbottom_line: It is so.\n'),
      good: example('as_of: 2022-08-03\nbottom_line: It is so.\n'),
    },
  },
  check: ({briefing: {as_of: asOf}, positions, today}) =>
    asOf > today ? [{message: `${asOf} is in the future`, range: positions.value(['as_of'])}] : [],
};

/** The first day of a date or range. */
function firstDay(date: string): string {
  const [from = date] = date.split('/');
  return `${from}-01-01`.slice(0, 10);
}

export const staleDate: Rule<'craft/stale-date'> = {
  code: 'craft/stale-date',
  severity: 'warning',
  page: {
    title: '`as_of` is older than the newest source',
    why: 'People assume that the briefing considers nothing newer than `as_of`, but this one does.',
    remedy: 'Set `as_of` to the day of the newest source or later, or correct the date of the source.',
    example: {
      of: 'file',
      bad: example(
        'as_of: 2022-08-03\nbottom_line: It is so.\nsources: {a: {title: A report, published: 2022-08-05}}\n',
      ),
      good: example(
        'as_of: 2022-08-05\nbottom_line: It is so.\nsources: {a: {title: A report, published: 2022-08-05}}\n',
      ),
    },
  },
  check: ({briefing: {as_of: asOf, sources}, positions}) => {
    const [newest] = Object.entries(sources)
      .flatMap(([id, {published}]) => (published === undefined ? [] : [{id, published}]))
      .sort((a, b) => firstDay(b.published).localeCompare(firstDay(a.published)));
    if (!newest || firstDay(newest.published) <= asOf) return [];
    return [
      {
        message: `${asOf} is before the source \`${newest.id}\` was published (${newest.published})`,
        range: positions.value(['as_of']),
      },
    ];
  },
};

export const afterMeeting: Rule<'craft/after-meeting'> = {
  code: 'craft/after-meeting',
  severity: 'warning',
  page: {
    title: '`as_of` is after the meeting',
    why: 'By this date, the meeting is over, and the author should know its result.',
    remedy:
      'Correct `as_of` or `meeting.when`. If the meeting is over, remove its date and write what came of it.',
    example: {
      of: 'file',
      bad: example('as_of: 2022-08-05\nbottom_line: It is so.\nmeeting: {when: "2022-08-03, 10:00"}\n'),
      good: example('as_of: 2022-08-02\nbottom_line: It is so.\nmeeting: {when: "2022-08-03, 10:00"}\n'),
    },
  },
  // `when` is free text. Only dates as YYYY-MM-DD count, and the last of them is taken.
  check: ({briefing: {as_of: asOf, meeting}, positions}) => {
    const day = [...(meeting?.when ?? '').matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)].at(-1)?.[0];
    if (day === undefined || asOf <= day) return [];
    return [{message: `${asOf} is after the meeting on ${day}`, range: positions.value(['as_of'])}];
  },
};

export const expired: Rule<'craft/expired'> = {
  code: 'craft/expired',
  severity: 'warning',
  page: {
    title: 'The briefing has expired',
    why: 'Its author wrote that nobody should rely on it after the day under `expires`.',
    remedy:
      'Bring the briefing up to date, and set new days for `as_of` and `expires`. If it is only kept for the record, leave it: `--strict` does not fail because of this warning.',
    example: {
      of: 'file',
      bad: example('as_of: 2022-08-03\nexpires: 2022-08-31\nbottom_line: It is so.\n'),
      good: example('as_of: 2022-08-03\nexpires: 2999-12-31\nbottom_line: It is so.\n'),
    },
  },
  // The day of the check decides, not an edit. So `check --strict` does not fail because of this rule.
  check: ({briefing: {as_of: asOf, expires}, positions, today}) =>
    expires !== undefined && expires >= asOf && expires < today
      ? [{message: `the briefing expired on ${expires}`, range: positions.value(['expires'])}]
      : [],
};

export const expiresEarly: Rule<'craft/expires-early'> = {
  code: 'craft/expires-early',
  severity: 'warning',
  page: {
    title: '`expires` is before `as_of`',
    why: 'The briefing would have expired before it was written, so one of the two days is wrong.',
    remedy: 'Correct `as_of` or `expires`.',
    example: {
      of: 'file',
      bad: example('as_of: 2022-08-03\nexpires: 2022-07-31\nbottom_line: It is so.\n'),
      good: example('as_of: 2022-08-03\nexpires: 2999-12-31\nbottom_line: It is so.\n'),
    },
  },
  check: ({briefing: {as_of: asOf, expires}, positions}) =>
    expires !== undefined && expires < asOf
      ? [
          {
            message: `the briefing expires on ${expires}, before its \`as_of\`, ${asOf}`,
            range: positions.value(['expires']),
          },
        ]
      : [],
};
