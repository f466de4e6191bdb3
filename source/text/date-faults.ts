/** Says what is wrong with a text that should be a date. */

import {isDateOrRange} from './dates.js';
import {type Harmless, harmlessLine, ours} from './harmless.js';

const names = ours(
  'January February March April May June July August September October November December',
).split(' ');

export type DateFault = Readonly<{
  /** What the text is instead of a date, as the end of a clause: `which is …`. */
  what: Harmless;
  hint: Harmless;
}>;

/** The fault of a text that looks like a date or a range; `undefined` if it does not look like one. */
export function dateFault(text: string): DateFault | undefined {
  const dates = text.split('/');
  if (!dates.every(date => /^\d{4}(?:-\d\d){0,2}$/.test(date))) return undefined;
  const [from = '', to = ''] = dates;
  if (dates.length > 2)
    return {
      what: ours('which has more than two dates'),
      hint: ours('A range has two dates with a slash between them: `FROM/TO`.'),
    };
  const wrong = dates.map(dayFault).find(fault => fault !== undefined);
  if (wrong) return wrong;
  if (dates.length < 2 || isDateOrRange(text)) return undefined;
  return {
    what: ours('a range that ends before it begins'),
    hint: ours`Write the earlier date first: \`${harmlessLine(to)}/${harmlessLine(from)}\`.`,
  };
}

/** The fault of a date that the calendar does not have. */
function dayFault(date: string): DateFault | undefined {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const name = names[month - 1];
  if (!name) return {what: notInCalendar, hint: ours('The months are 01 to 12: correct the month.')};
  if (day === undefined) return undefined;
  const last = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : last;
  if (day >= 1 && day <= days) return undefined;
  return {
    what: notInCalendar,
    hint: ours`${name} ${harmlessLine(date.slice(0, 4))} has ${days} days: correct the day.`,
  };
}

const notInCalendar = ours('which is not a valid date');
