import {expect, test} from 'vitest';
import {underlined} from '../../helpers/checks.js';

const found = (part: string) => underlined('craft/relative-date', part);

test.each([
  ['bottom_line: Today the talks open.\n', ['Today']],
  ['summary: ["He left yesterday, and returns next week."]\n', ['yesterday', 'next week']],
  ['timeline: [{date: 2026, event: The coup of last Monday.}]\n', ['last Monday']],
  [
    'talking_points: [It began three days ago.]\nwatch_outs: [It ends in the coming weeks.]\n',
    ['three days ago', 'in the coming weeks'],
  ],
  ['outlook: {judgments: [{text: It fails., horizon: this year}]}\n', ['this year']],
  ['gaps: [They want it before the weekend.]\n', ['before the weekend']],
  [
    'gaps: [Done by the end of the week., Seen in recent days.]\n',
    ['by the end of the week', 'in recent days'],
  ],
  ['gaps: [Rain over the next few days.]\n', ['over the next few days']],
  ['gaps:\n  - >-\n    Who paid last\n    month.\n', ['last\n    month']],
])('dates that depend on the day of reading are reported: %j', (part, spans) => {
  expect(found(part)).toEqual(spans);
});

test.each([
  'bottom_line: The talks open on 25 November 2026.\n',
  'summary: [It fell in the last week of July 2022.]\n',
  'summary: [Russia Today reported it.]\n',
  'summary: ["“We sign today”, he said on 3 August 2022."]\n',
  'summary: [He came in the week before the visit.]\n',
  'summary: [It is the last year before the vote of 2028.]\n',
  'summary: [They want it before the weekend of 7 March 2026.]\n',
  'summary: [They want it before the weekend (7 and 8 March).]\n',
  'summary: [It ended by the end of the week in May.]\n',
  'panes: [{id: p, title: P, quotes: [We sign today.]}]\n',
])('fixed dates, names and quotes are not reported: %j', part => {
  expect(found(part)).toEqual([]);
});
