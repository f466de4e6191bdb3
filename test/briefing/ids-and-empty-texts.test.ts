/** Ids, missing keys and empty texts. */
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {parseQuickly} from '../../source/briefing/parse-quickly.js';
import {smallest} from '../helpers/briefings.js';

function problemsOf(text: string): string[] {
  const parsed = parse(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({code, message, range}) =>
    [code, range ? `${range.start.line}:${range.start.column}` : '-', message].join(' '),
  );
}

test('a bad id is reported at its key, or at its value', () => {
  expect(problemsOf(smallest('actors: {"a b": A, ok: B, _c: C}\npanes: [{id: "p!", title: P}]\n'))).toEqual([
    'file/bad-id 5:10 `a b` is not a valid id',
    'file/bad-id 5:27 `_c` is not a valid id',
    'file/bad-id 6:14 `p!` is not a valid id',
  ]);
});

test('a missing key is reported at its entry', () => {
  expect(
    problemsOf(smallest('panes: [{id: p}]\nactors:\n  a: {role: R}\ntimeline:\n  - date: 2021\n')),
  ).toEqual([
    'file/missing-key 5:9 entry 1 of `panes` lacks the key `title`',
    'file/missing-key 7:3 `a` lacks the key `name`',
    'file/missing-key 9:5 entry 1 of `timeline` lacks the key `event`',
  ]);
});

test('two mentions of an unknown actor are both reported', () => {
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
  'an actor cannot have the id %s, and an error says so',
  id => {
    expect(problemsOf(smallest(`actors: {${id}: Ann}\n`))[0]).toBe(
      `file/bad-id 5:10 \`${id}\` is not a valid id`,
    );
  },
);

test('a text of invisible characters counts as empty', () => {
  const text = 'schema: 1\ntitle: "\\u200b"\nas_of: 2022-08-03\nbottom_line: "\\ufeff \\u2060"\n';
  expect(problemsOf(text)).toEqual([
    'file/bad-value 2:8 `title` is empty',
    'file/bad-value 4:14 `bottom_line` is empty',
  ]);
});

// Fault: Numbers as ids were refused.
// Expected: They are kept as written.
test('ids may look like numbers, and stay as they are written', () => {
  const text = smallest(`actors: {1: Ann, 007: Bond, 1.10: Carl}
stakes: [{text: A, for: 1}]
meeting: {with: [007, 1.10]}
panes: [{id: 2, title: T, about: [1], quotes: [{text: Q, by: 1, sources: [01]}]}]
summary: [{text: "[[1]] and [[007]] came", sources: [1, 2]}]
sources: {1: A, 2: B, 01: C}
`);
  const parsed = parse(text);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  if (!parsed.ok) return;
  const {actors, stakes, meeting, panes, summary, sources} = parsed.briefing;
  expect([Object.keys(actors), stakes[0]?.for, meeting?.with, panes[0]?.id, panes[0]?.about]).toEqual([
    ['1', '007', '1.10'],
    '1',
    ['007', '1.10'],
    '2',
    ['1'],
  ]);
  expect([panes[0]?.quotes[0]?.by, summary[0]?.sources, Object.keys(sources)]).toEqual([
    '1',
    ['1', '2'],
    ['1', '2', '01'],
  ]);
});

test('a numeric id that does not exist is reported as it is written', () => {
  expect(problemsOf(smallest('gaps: [{text: A, sources: [1.10]}]\nsources: {1.1: A}\n'))).toEqual([
    'file/unknown-source 5:28 there is no source `1.10`',
  ]);
});

test('a briefing with numbered sources is parsed quickly, with the same result', () => {
  const text = smallest('gaps:\n  - text: A\n    sources: [1, 12]\nsources:\n  1: A\n  12: B\n');
  const parsed = parse(text);
  expect(parseQuickly(text)).toEqual(parsed.ok && parsed.briefing);
  expect(parsed.ok).toBe(true);
  // A leading zero belongs to the id, and only the whole parser keeps it.
  expect(parseQuickly(text.replaceAll('12', '012'))).toBeUndefined();
});

// Fault: `1.10`, `0755` and `.inf` were quoted as other numbers.
// Expected: They are quoted as written.
test.each([
  ['1.10', '`title` should be text, but it is the number 1.10'],
  ['0755', '`title` should be text, but it is the number 0755'],
  ['.inf', '`title` should be text, but it is the number .inf'],
  ['True', '`title` should be text, but it is the value `True`'],
])('a value of the wrong type is quoted as it is written: %s', (written, message) => {
  expect(problemsOf(smallest().replace('A title', written))).toEqual([`file/wrong-type 2:8 ${message}`]);
});

// Fault: The advice for 2026-02-30 and for reversed ranges was wrong.
// Expected: The fault is named.
test.each([
  ['2026-02-30', 'which is not a valid date', 'February 2026 has 28 days: correct the day.'],
  ['2024-02-30', 'which is not a valid date', 'February 2024 has 29 days: correct the day.'],
  ['2026-13', 'which is not a valid date', 'The months are 01 to 12: correct the month.'],
  [
    '2026-03-02/2026-03-01',
    'a range that ends before it begins',
    'Write the earlier date first: `2026-03-01/2026-03-02`.',
  ],
  [
    '2025/2026/2027',
    'which has more than two dates',
    'A range has two dates with a slash between them: `FROM/TO`.',
  ],
  [
    'soon',
    'which is not a valid date',
    'Write YYYY, YYYY-MM or YYYY-MM-DD. A range is FROM/TO, with the earlier date first.',
  ],
])('the fault of the date %s is named', (date, fault, hint) => {
  const parsed = parse(smallest(`timeline: [{date: ${date}, event: A}]\n`));
  expect(parsed.ok ? [] : parsed.problems.map(problem => [problem.message, problem.hint])).toEqual([
    [`\`date\` is \`${date}\`, ${fault}`, hint],
  ]);
});

// Fault: A merge key was called an unknown key.
// Expected: It is called by its name.
test('a merge key is called by its name', () => {
  const text = smallest('summary:\n  - &p {text: One.}\n  - {<<: *p, text: Two.}\n');
  expect(problemsOf(text)).toEqual(['file/unknown-key 7:6 `<<` is a merge key, which only YAML 1.1 has']);
});

test.each([
  ['tit\u200ble: A\n', 'file/odd-space 5:1 the key `title` contains a zero-width space (U+200B)'],
  [
    'handling: "TLP:GREEN\\u00a0"\n',
    'file/bad-value 5:11 `handling` is `TLP:GREEN` with a no-break space (U+00A0), which nobody can see',
  ],
])('an invisible character in a key or a choice is named: %j', (part, problem) => {
  expect(problemsOf(smallest(part)).filter(each => !each.includes('missing'))).toEqual([problem]);
});
