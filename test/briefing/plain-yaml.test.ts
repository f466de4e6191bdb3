/** The quick reader of usual YAML: it may decline, but what it reads is what the `yaml` package reads. */
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {parseQuickly} from '../../source/briefing/parse-quickly.js';
import {readPlainYaml} from '../../source/briefing/plain/plain-yaml.js';
import {readYaml} from '../../source/briefing/yaml.js';
import {readText, smallest} from '../helpers/briefings.js';

const small = readText('test/fixtures/small.yaml');

/** Everything that the quick reader takes, in few lines. */
const everyForm = `# A comment.
schema: 1
title: One — and "two" 'three', of 4 # a comment
empty:
also_empty: # a comment

plain: several words
  over several: lines

  and a blank line
literal: |
  one

    two
  # no comment
folded: >-
  one
  two

  three
clipped: >
  text

flags: [true, false, 12, "a, b", 'it''s', {a: 1, b: [x, TLP:RED]}, [], {}]
wide: [
    one,
    {a: "\\u00e9\\n", b: http://example.org/x#y},
  ]
below:
  "in quotes"
list:
- one
-
- a: 1
  b:
    - >-
      folded
    - 'two'

  # A comment.
  c: {d: e}
last:
  - - no
`.replace('  over several: lines', '  over several lines');

/** What has a meaning in YAML, and what only looks so. */
const pieces = [
  ...[' ', '  ', '\n', '\n\n', '\n  ', '- ', '-', ': ', ':', '#', ' #', ' # ', '"', "'", "''", '\\', '\\n'],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '|',
    '>',
    '>-',
    '|+',
    '|2',
    '&a ',
    '*a',
    '!',
    '!!str ',
    '%',
    '---\n',
    '...\n',
  ],
  ...[
    '? ',
    '~',
    'null',
    'True',
    '0x1f',
    '0o7',
    '1.5',
    '-1',
    '1e3',
    '.5',
    '.inf',
    '007',
    '12345678901234567890',
  ],
  ...[
    '<<: ',
    '__proto__: ',
    'a: ',
    'a:',
    'b: 1\n',
    '\t',
    '\r',
    '\r\n',
    '@',
    '`',
    '=',
    'x',
    'é',
    '😀',
    '\ud800',
  ],
  ...['\u0000', '\u0007', '\u00a0', '\u0085', '\u2028', '\u3000', '\ufeff', '\u202e', '\u200b'],
];

/** More of them find more: 300,000 found nothing. */
const numRuns = 3000;

type Edit = Readonly<{at: number; length: number; insert: string}>;
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.integer({min: 1, max: 12})),
  insert: fc.oneof({weight: 4, arbitrary: fc.constantFrom(...pieces)}, fc.constant('')),
});

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((changed, {at, length, insert}) => {
    const start = Math.floor(at * changed.length);
    return changed.slice(0, start) + insert + changed.slice(start + length);
  }, text);
}

/** Whether the quick reader took the text. Fails if it read something else than the package. */
function agrees(text: string): boolean {
  const quick = readPlainYaml(text);
  if (!quick) return false;
  const whole = readYaml(text);
  if (!whole.ok || !isDeepStrictEqual(quick.value, whole.value))
    expect({text, value: quick.value}).toEqual({text, value: whole.ok ? whole.value : whole.problems});
  return true;
}

test.each([
  ['the briefing that ships', readText('briefings/myanmar.yaml')],
  ['a briefing with flow style over several lines', small],
  ['the smallest briefing', smallest()],
  ['a text with a byte order mark', `\ufeff${small}`],
  ['every form that it knows', everyForm.replace('\nlast:\n  - - no\n', '\n')],
])('%s is read quickly', (_, text) => {
  expect(agrees(text)).toBe(true);
});

test.each([
  ['anchors', 'a: &x 1\nb: *x\n'],
  ['tags', 'a: !!str 1\n'],
  ['merge keys', 'a: {b: 1}\n<<: {c: 2}\n'],
  ['a directive', '%YAML 1.1\n---\na: 1\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['the same key twice', 'a: 1\na: 2\n'],
  ['the same key twice in flow style', 'a: {b: 1, b: 2}\n'],
  ['tabs', 'a:\t1\n'],
  ['Windows line ends', 'a: 1\r\nb: 2\r\n'],
  ['a key that sets a prototype', '__proto__: 1\n'],
  ['a list at the top', '- a\n'],
  ['nothing', ''],
  ['comments alone', '# a\n'],
  ['deep nesting', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
  [
    'deep nesting in block style',
    Array.from({length: 60}, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  ],
  ['too many tokens', `a: [${'x, '.repeat(90_000)}]\n`],
  ['too many characters', `a: ${'x'.repeat(1_048_576)}\n`],
])('%s are left to the package', (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

test('however a briefing is edited, the quick reader agrees with the package or declines', () => {
  let taken = 0;
  const texts = fc.constantFrom(everyForm, small, small.slice(0, 800), smallest('summary: [a]\n'));
  fc.assert(
    fc.property(texts, fc.array(edit, {minLength: 1, maxLength: 3}), (text, edits) => {
      if (agrees(edited(text, edits))) taken++;
    }),
    {numRuns},
  );
  // Enough of them, so that the test compares something.
  expect(taken).toBeGreaterThan(numRuns / 50);
});

test('a briefing that is parsed quickly is the one that is parsed with positions', () => {
  for (const text of [small, smallest(), readText('briefings/myanmar.yaml')]) {
    const parsed = parse(text);
    expect(parseQuickly(text)).toEqual(parsed.ok && parsed.briefing);
  }
});

test.each([
  ['an unknown key', smallest('no_such_key: 1\n')],
  ['a mention of an unknown actor', smallest('summary: ["[[nobody]]"]\n')],
  ['a pane with an id that is taken', smallest('panes: [{id: brief, title: Mine}]\n')],
])('%s is left to the parser that knows places', (_, text) => {
  expect(readPlainYaml(text)).toBeDefined();
  expect(parseQuickly(text)).toBeUndefined();
});

test('of any pieces of YAML in any order, too', () => {
  let taken = 0;
  const usual = fc.constantFrom('word', 'two words', '"quoted"', "'quoted'", '[a, b]', '{k: v}', '12', '');
  const line = fc.record({
    indent: fc.constantFrom('', '', '', '  ', '  ', '    ', '- ', '  - ', '   '),
    hasNewKey: fc.boolean(),
    key: fc.constantFrom('a: ', 'c:', '', '- ', '"q": '),
    rest: fc.oneof(
      {weight: 3, arbitrary: usual},
      fc.array(fc.constantFrom(...pieces), {maxLength: 3}).map(some => some.join('')),
    ),
  });
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 6}), lines => {
      const written = lines.map(
        ({hasNewKey, indent, key, rest}, index) => `${indent}${hasNewKey ? `k${index}: ` : key}${rest}\n`,
      );
      if (agrees(`first: 1\n${written.join('')}`)) taken++;
    }),
    {numRuns},
  );
  expect(taken).toBeGreaterThan(numRuns / 50);
});

test.each([
  ['spaces', `a: ${' '.repeat(500_000)}x\n`],
  ['blank lines', `a: x\n${'\n'.repeat(1_000_000)}`],
  ['spaces on a line of a scalar', `a: x\n  ${' '.repeat(500_000)}y\n`],
  ['colons', `a: ${'b:c'.repeat(300_000)}\n`],
  ['a quotation that does not end', `a: "${'x'.repeat(1_000_000)}\n`],
  ['quotation marks', `a: '${"''".repeat(500_000)}\n`],
  ['number signs', `a: ${' #'.repeat(500_000)}\n`],
  ['lines of a scalar', `a: x\n${'  y\n'.repeat(250_000)}`],
  ['dots of a number', `a: ${'1.'.repeat(500_000)}\n`],
])('a megabyte of %s takes no longer than its length', (_, text) => {
  const start = performance.now();
  readPlainYaml(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
