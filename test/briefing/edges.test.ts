/** Ids, invisible text, dates and anniversaries: what stands at the edges of the schema. */
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {likelihoodOf, termsOf} from '../../source/document/likelihood.js';
import {formatAge, isDateOrRange} from '../../source/text/dates.js';
import {smallest} from '../helpers/briefings.js';

function problemsOf(text: string): string[] {
  const parsed = parse(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({code, message, range}) =>
    [code, range ? `${range.start.line}:${range.start.column}` : '-', message].join(' '),
  );
}

test('an id is reported at its key, or where it stands as a value', () => {
  expect(problemsOf(smallest('actors: {"a b": A, ok: B, _c: C}\npanes: [{id: "p!", title: P}]\n'))).toEqual([
    'file/bad-id 5:10 `a b` is no id',
    'file/bad-id 5:27 `_c` is no id',
    'file/bad-id 6:14 `p!` is no id',
  ]);
});

test('a key that an entry lacks is reported at the entry', () => {
  expect(
    problemsOf(smallest('panes: [{id: p}]\nactors:\n  a: {role: R}\ntimeline:\n  - date: 2021\n')),
  ).toEqual([
    'file/missing-key 5:9 entry 1 of `panes` lacks the key `title`',
    'file/missing-key 7:3 `a` lacks the key `name`',
    'file/missing-key 9:5 entry 1 of `timeline` lacks the key `event`',
  ]);
});

test('a mention that stands twice is reported at both places', () => {
  expect(problemsOf(smallest('summary: ["[[x]] and [[x]]"]\n'))).toEqual([
    'file/unknown-actor 5:12 there is no actor `x`',
    'file/unknown-actor 5:22 there is no actor `x`',
  ]);
});

test.each(['toString', 'valueOf'])('an actor may have the id %s', id => {
  const parsed = parse(smallest(`actors: {${id}: Ann}\nsummary: ["[[${id}]]"]\n`));
  expect(parsed.ok && Object.entries(parsed.briefing.actors)).toEqual([
    [id, {name: 'Ann', aliases: [], sources: [], priority: 'should'}],
  ]);
});

test.each(['constructor', 'prototype', '__proto__'])(
  'an actor may not have the id %s, and is not lost silently',
  id => {
    expect(problemsOf(smallest(`actors: {${id}: Ann}\n`))[0]).toBe(`file/bad-id 5:10 \`${id}\` is no id`);
  },
);

test('text of which nothing can be seen is empty', () => {
  const text = 'schema: 1\ntitle: "\\u200b"\nas_of: 2022-08-03\nbottom_line: "\\ufeff \\u2060"\n';
  expect(problemsOf(text)).toEqual([
    'file/bad-value 2:8 `title` is empty',
    'file/bad-value 4:14 `bottom_line` is empty',
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
])('a briefing of %s is on %s as old as the calendar says', (day, today, age) => {
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

test('the bounds of each likelihood are those of its scale', () => {
  const bounds = (scale: 'icd203' | 'phia') =>
    termsOf(scale).map(term => {
      const found = likelihoodOf(term, scale);
      return [term, found?.low, found?.high];
    });
  expect(bounds('icd203')).toEqual([
    ['almost no chance', 1, 5],
    ['remote', 1, 5],
    ['very unlikely', 5, 20],
    ['highly improbable', 5, 20],
    ['unlikely', 20, 45],
    ['improbable', 20, 45],
    ['roughly even chance', 45, 55],
    ['roughly even odds', 45, 55],
    ['likely', 55, 80],
    ['probable', 55, 80],
    ['very likely', 80, 95],
    ['highly probable', 80, 95],
    ['almost certain', 95, 99],
    ['nearly certain', 95, 99],
  ]);
  expect(bounds('phia')).toEqual([
    ['remote chance', 0, 5],
    ['highly unlikely', 10, 20],
    ['unlikely', 25, 35],
    ['realistic possibility', 40, 50],
    ['likely', 55, 75],
    ['probable', 55, 75],
    ['highly likely', 80, 90],
    ['almost certain', 95, 100],
  ]);
});
