/** Ids, missing keys and empty texts. */
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
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
