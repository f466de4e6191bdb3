import {expect, test} from 'vitest';
import type {Path} from '../../source/briefing/positions.js';
import {lineOf} from '../../source/library/locate.js';
import {documentOf, readText} from '../helpers/briefings.js';

const text = `# A comment.
schema: 1
title: A title
as_of: 2022-08-03
bottom_line: >-
  It is so.
meeting:
  what: Talks
  objectives:
    - Listen
    - Speak
actors:
  lavrov:
    name: Sergey Lavrov
panes:
  - id: one
    title: One
    points:
      - A short one.
      - text: A long one,
          on two lines.
        kind: fact
`;

test.each<[Path, number]>([
  [['bottom_line'], 5],
  [['meeting'], 7],
  [['meeting', 'what'], 8],
  [['meeting', 'objectives', 0], 10],
  [['actors', 'lavrov'], 13],
  [['panes', 0], 16],
  [['panes', 0, 'points', 0], 19],
  [['panes', 0, 'points', 1], 20],
  [['panes', 0, 'points', 7], 18],
  [['panes', 0, 'judgments'], 16],
  [['meeting', 'with'], 7],
  [['outlook', 'judgments', 0], 1],
  [['article', 3], 1],
  [[], 1],
])('the block %j is on line %i', (path, line) => {
  expect(lineOf(text, path)).toBe(line);
});

test('a byte order mark does not change a line number, and every block of a text that is not YAML is on line 1', () => {
  expect([lineOf(`\ufeff${text}`, ['bottom_line']), lineOf('a: [', ['a']), lineOf('', ['a'])]).toEqual([
    5, 1, 1,
  ]);
});

test('every block of a briefing is on a line of its own part of the file', () => {
  const file = readText('briefings/myanmar.yaml');
  const lines = file.split('\n');
  const wrong = documentOf(file)
    .panes.flatMap(({blocks}) => blocks)
    .map(({path}) => ({path, line: lineOf(file, path)}))
    .filter(({path: [key], line}) => {
      const above = lines.slice(0, line).findLast(content => /^[a-z_]+:/.test(content));
      return !above?.startsWith(`${key}:`);
    });
  expect(wrong).toEqual([]);
});
