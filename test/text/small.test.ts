/** Dates, likelihood, reading time, nearest names, markup, columns. */
import {expect, test} from 'vitest';
import {mentionsIn} from '../../source/briefing/actor-mentions.js';
import {parseInline} from '../../source/document/inline.js';
import {likelihoodOf, termsOf} from '../../source/document/likelihood.js';
import {columnsOf, truncate} from '../../source/text/columns.js';
import {
  formatAge,
  formatAgeOfDate,
  formatDate,
  isDateOrRange,
  isDay,
  lastDay,
} from '../../source/text/dates.js';
import {allNearest, nearest} from '../../source/text/nearest.js';
import {countWords, formatReadingTime, readingTimeOf} from '../../source/text/reading-time.js';

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
  expect([isDateOrRange(date), formatDate(date)]).toEqual([true, text]);
});

test('days that the calendar does not have are no days', () => {
  expect(
    ['2022-02-29', '2022-13-01', '2022-00-10', '22-01-01', '2022-1-1', '2022-08-03T00:00'].filter(isDay),
  ).toEqual([]);
  expect(isDay('2024-02-29')).toBe(true);
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
])('on 3 August 2022, what is dated %s is %s, and ends on %s', (date, age, last) => {
  expect([formatAgeOfDate(date, new Date('2022-08-03T23:30:00Z')), lastDay(date)]).toEqual([age, last]);
});

test('the scales are those of ICD 203 and of the PHIA yardstick', () => {
  const table = (scale: 'icd203' | 'phia') =>
    termsOf(scale).map(term => [term, likelihoodOf(term, scale)?.range]);
  expect(table('icd203')).toEqual([
    ['almost no chance', '1–5%'],
    ['remote', '1–5%'],
    ['very unlikely', '5–20%'],
    ['highly improbable', '5–20%'],
    ['unlikely', '20–45%'],
    ['improbable', '20–45%'],
    ['roughly even chance', '45–55%'],
    ['roughly even odds', '45–55%'],
    ['likely', '55–80%'],
    ['probable', '55–80%'],
    ['very likely', '80–95%'],
    ['highly probable', '80–95%'],
    ['almost certain', '95–99%'],
    ['nearly certain', '95–99%'],
  ]);
  expect(table('phia')).toEqual([
    ['remote chance', '>0–5%'],
    ['highly unlikely', '10–20%'],
    ['unlikely', '25–35%'],
    ['realistic possibility', '40–<50%'],
    ['likely', '55–75%'],
    ['probable', '55–75%'],
    ['highly likely', '80–90%'],
    ['almost certain', '95–<100%'],
  ]);
  expect(likelihoodOf('realistic possibility', 'icd203')).toBeUndefined();
});

test('words and minutes', () => {
  expect(countWords('Two words — and a dash, 3 August. ¹')).toBe(7);
  expect(countWords('王毅访问 and Сергей')).toBe(4);
  expect(
    [0, 60, 119, 1190, 1190].map((words, index) => formatReadingTime(words, index === 4 ? 595 : undefined)),
  ).toEqual(['under 1 min', 'under 1 min', '1 min', '5 min', '2 min']);
});

test('scripts without spaces count by what English would need to say the same, however they are spaced', () => {
  const texts = ['ก', 'ກ', 'ក', 'က', '毅'].map(letter => letter.repeat(240));
  expect(texts.map(countWords)).toEqual([48, 40, 40, 30, 120]);
  expect(countWords('က'.repeat(12))).toBe(2);
  expect(countWords(Array.from({length: 20}, () => 'က'.repeat(12)).join(' '))).toBe(30);
  expect(countWords('NLDပါတီ')).toBe(2);
});

test('a part that takes as long as the whole is called a part', () => {
  const words = [60, 476, 470, 30].map((part, index) => readingTimeOf(part, [1190, 1190, 476, 60][index]));
  expect(words).toEqual(['under 1 of 5 min', '2 of 5 min', 'part of 2 min', 'part of it, under 1 min']);
  expect(readingTimeOf(476, undefined)).toBe('2 min');
});

test('what is near enough is offered, and nothing else', () => {
  expect(nearest('summry', ['summary', 'sources'])).toBe('summary');
  expect(nearest('zzz', ['summary'])).toBeUndefined();
  expect(allNearest('mynmar', ['myanmar', 'malta', 'oman'])).toEqual(['myanmar']);
});

test('markup is emphasis, strength, links and actors; all else is text', () => {
  const nameOf = (id: string) => (id === 'wang' ? 'Wang Yi' : undefined);
  expect(
    parseInline('A *b* **c [[wang]]** [d](https://e.org) [f](javascript:g) [[h]] * i ** j', nameOf),
  ).toEqual([
    {text: 'A '},
    {text: 'b', role: 'emphasis'},
    {text: ' '},
    {text: 'c ', role: 'strong'},
    {text: 'Wang Yi', role: 'actor', reference: {to: 'actor', id: 'wang'}},
    {text: ' '},
    {text: 'd', role: 'link', reference: {to: 'link', url: 'https://e.org/'}},
    {text: ' '},
    {text: '[f](javascript:g)'},
    {text: ' '},
    {text: '[[h]]'},
    {text: ' * i ** j'},
  ]);
  expect(mentionsIn('[[a]] b [[c-d]]')).toEqual([
    {id: 'a', offset: 0},
    {id: 'c-d', offset: 8},
  ]);
});

test.each([
  ['plain', 5],
  ['naïve — “quoted”', 16],
  ['王毅', 4],
  ['Сергей', 6],
  ['မြန်မာ', 6],
  ['ဝဏ္ဏမောင်လွင်', 12],
  ['👩‍👩‍👧', 2],
  ['👍🏽', 2],
  ['🇲🇲', 2],
  ['e\u0301', 1],
  ['░▓▌•◦◆❝❞¹', 9],
  ['\u001b[1mbold\u001b[22m', 4],
])('%s takes its columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('a text is cut at whole characters, with a sign that it was', () => {
  expect([
    truncate('Naypyidaw', 9),
    truncate('Naypyidaw', 5),
    truncate('王毅王毅', 4),
    truncate('abc', 1),
    truncate('abc', 0),
  ]).toEqual(['Naypyidaw', 'Nayp…', '王…', '…', '']);
});
