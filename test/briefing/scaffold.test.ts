/** The text that `briefing new` writes. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {modeline} from '../../source/briefing/modeline.js';
import {parse} from '../../source/briefing/parse.js';
import {type Answers, scaffold} from '../../source/briefing/scaffold.js';
import {check} from '../../source/checks/run-checks.js';

const today = '2026-11-25';

function codesIn(text: string): string[] {
  return check({text, today}).problems.map(({code}) => code);
}

/** The text with all examples uncommented. */
function withExamples(text: string): string {
  return text.replaceAll(/^( *)#(?! |\n)/gm, '$1').replaceAll(/^#(?= {2})/gm, '');
}

function briefingOf(answers: Answers) {
  const parsed = parse(scaffold(answers));
  if (!parsed.ok) throw new Error(parsed.problems.map(({message}) => message).join('; '));
  return parsed.briefing;
}

const answered: Answers = {
  title: 'Talks at the lake',
  asOf: today,
  bottomLine: 'Ann Bell and 30 others meet in Geneva on Friday, and neither side has moved.',
  sources: ['The Lake Post', 'https://example.org/talks'],
};

test('a missing answer becomes a TODO, and the check reports only the TODOs', () => {
  expect(codesIn(scaffold({asOf: today}))).toEqual(Array(5).fill('craft/todo'));
  expect(codesIn(scaffold(answered))).toEqual(Array(2).fill('craft/todo'));
});

test('the answers are in the briefing', () => {
  const {title, as_of, bottom_line, summary, sources} = briefingOf(answered);
  expect([title, as_of, bottom_line.text, sources, summary[0]?.sources]).toEqual([
    answered.title,
    today,
    answered.bottomLine,
    {s1: {title: 'The Lake Post'}, s2: {title: 'example.org', url: 'https://example.org/talks'}},
    ['s1', 's2'],
  ]);
});

test('the first line tells editors the schema, and no line is longer than 120 characters', () => {
  const lines = scaffold({asOf: today}).split('\n');
  expect(lines[0]).toBe(modeline);
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(120);
});

test.each([
  ['without answers', {asOf: today}],
  ['with answers', answered],
])('the examples are valid, and the check reports nothing in them: %s', (_name, answers) => {
  const text = withExamples(scaffold(answers));
  const parsed = parse(text);
  const briefing = parsed.ok ? parsed.briefing : {};
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  // Every key of the file except `region`.
  expect(Object.keys(briefing).sort()).toEqual(
    'actors as_of bottom_line drafted_by expires gaps handling likely_questions meeting outlook panes reviewed_by schema sources stakes subtitle summary tags talking_points timeline title watch_outs why_it_matters'.split(
      ' ',
    ),
  );
  expect(new Set(codesIn(text))).toEqual(new Set(['craft/todo']));
});

test('with any answers, the text is valid and has the answers', () => {
  const words = fc.oneof(
    fc.string({unit: 'binary', maxLength: 60}),
    fc.constantFrom(
      'yes',
      '2022',
      '- a',
      'a: b',
      "it's",
      '"',
      '#x',
      ' # y',
      '%',
      '&a',
      '*a',
      '!t',
      '{',
      '>-',
      '\n---\n',
    ),
    fc.constantFrom(
      '2022-08-03',
      'null',
      '~',
      '`',
      '@',
      '|',
      'TLP:RED',
      '[[ann]]',
      '[[[[a]]]]',
      'é',
      'a\tb',
      '=',
      '<<',
    ),
  );
  fc.assert(
    fc.property(words, words, fc.array(words, {maxLength: 3}), (title, bottomLine, sources) => {
      const text = scaffold({title, asOf: today, bottomLine, sources});
      const parsed = parse(text);
      expect(parsed.ok ? [] : [parsed.problems, text]).toEqual([]);
      if (!parsed.ok) return;
      const again = scaffold({title: parsed.briefing.title, asOf: today});
      expect(parse(again).ok && briefingOf({title: parsed.briefing.title, asOf: today}).title).toBe(
        parsed.briefing.title,
      );
    }),
    {numRuns: 500},
  );
});
