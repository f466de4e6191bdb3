import {expect, test} from 'vitest';
import {problemsOf} from '../helpers/checks.js';

const codes = (part: string, options = {}) =>
  problemsOf(part, options).map(({code, range}) => `${code} ${range?.start.line}`);

test('a comment with a reason silences a rule on its line, or on the next line that is not empty or a comment', () => {
  expect(
    codes('summary:\n  - Sales fell. # briefing: allow craft/no-source -- the minutes are secret\n'),
  ).toEqual([]);
  expect(
    codes(
      'summary:\n  # briefing: allow craft/no-source -- the minutes are secret\n  # Another comment.\n\n  - Sales fell.\n',
    ),
  ).toEqual([]);
  expect(
    codes('summary:\n  # briefing: allow craft/no-source — with a dash\n  - text: >-\n      Sales fell.\n'),
  ).toEqual([]);
});

test('a comment silences nothing on other lines, and no other rule', () => {
  expect(
    codes('summary:\n  - Sales fell today. # briefing: allow craft/no-source -- secret\n  - Sales rose.\n'),
  ).toEqual(['craft/relative-date 2', 'craft/no-source 3']);
});

test('one comment can silence several rules, and several comments can silence one line', () => {
  expect(
    codes('summary:\n  - Sales fell today. # briefing: allow craft/no-source, craft/relative-date -- why\n'),
  ).toEqual([]);
  expect(
    codes(
      'summary:\n  # briefing: allow craft/no-source -- why\n  # briefing: allow craft/relative-date -- why\n  - Sales fell today.\n',
    ),
  ).toEqual([]);
});

test.each([
  ['# briefing: allow craft/no-source', ['silence/no-reason 2', 'craft/no-source 3']],
  ['# briefing: allow craft/no-source --', ['silence/no-reason 2', 'craft/no-source 3']],
  ['# briefing: allow craft/no-say -- why', ['silence/unused 2', 'craft/no-source 3']],
  ['# briefing: allow craft/no-sorce -- why', ['silence/unknown-code 2', 'craft/no-source 3']],
  ['# briefing: allow file/unknown-key -- why', ['silence/unknown-code 2', 'craft/no-source 3']],
  ['# briefing: allow silence/unused -- why', ['silence/unknown-code 2', 'craft/no-source 3']],
  ['# briefing: allow -- why', ['silence/unknown-code 2', 'craft/no-source 3']],
])('a comment that silences nothing is reported: %s', (comment, wanted) => {
  expect(codes(`summary:\n  ${comment}\n  - Sales fell.\n`)).toEqual(wanted);
});

test('the nearest code is suggested', () => {
  const [problem] = problemsOf('summary:\n  # briefing: allow craft/no-sorce -- why\n  - Sales fell.\n');
  expect(problem?.hint).toBe('Did you mean `craft/no-source`?');
});

test('the same words in a text of the briefing are text', () => {
  const text = 'summary:\n  - |\n    # briefing: allow craft/no-source -- why\n    Sales fell.\n';
  expect(codes(text)).toEqual(['craft/no-source 2']);
});

test('a silence is not reported as unused if its rule did not run', () => {
  const silence = (code: string) =>
    `summary:\n  - {text: Sales fell., kind: assumption} # briefing: allow ${code} -- why\n`;
  expect(codes(silence('craft/no-source'))).toEqual(['silence/unused 2']);
  expect(codes(silence('craft/no-source'), {severities: {'craft/no-source': 'off'}})).toEqual([]);
  expect(codes(silence('craft/unexplained-move'))).toEqual([]);
  expect(codes(`${silence('craft/no-source')}sumary: []\n`)).toEqual(['file/unknown-key 3']);
});

test('the configuration turns a rule off, or makes it a warning or an error', () => {
  const severities = (to: 'off' | 'warning' | 'error') =>
    problemsOf('summary: [Sales fell.]\n', {severities: {'craft/no-source': to}}).map(
      ({severity}) => severity,
    );
  expect([severities('off'), severities('warning'), severities('error')]).toEqual([
    [],
    ['warning'],
    ['error'],
  ]);
});
