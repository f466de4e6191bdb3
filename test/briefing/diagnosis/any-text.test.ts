/** The diagnosis of any broken text, however it is broken. */
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseWithDiagnosis} from '../../../source/briefing/diagnosis/diagnose.js';
import {knownKeys} from '../../../source/briefing/diagnosis/known-keys.js';
import {parse} from '../../../source/briefing/parse.js';
import {readText, smallest} from '../../helpers/briefings.js';

test('the diagnosis knows every key of the JSON Schema', () => {
  const schema = readFileSync('briefings/briefing.schema.json', 'utf8');
  const keys = new Set<string>();
  JSON.parse(schema, (name, value) => {
    if (name === 'properties') for (const key of Object.keys(value as object)) keys.add(key);
    return value;
  });
  expect([...keys].filter(key => !knownKeys.has(key))).toEqual([]);
  expect([...knownKeys].filter(key => !keys.has(key))).toEqual([]);
});

const pieces = [
  ...[' ', '  ', '\n', '\n  ', '- ', '-', ': ', ':', '#', ' #', '"', "'", '\\', '[', ']', '{', '}', ', '],
  ...['|', '>-', '&a ', '*a', '!', '%', '---\n', '? ', '~', '<<: ', 'a: ', '\t', '\r', '@', '`', 'x'],
  ...['\u0000', '\u00a0', '\u200b', '\u3000', '\ufeff', '[[x]] ', 'text: ', '\n\u00a0 '],
];
const small = readText('test/fixtures/small.yaml');

// Fault: An edit of a briefing could break the search for the cause.
// Expected: A problem at a place of the text is found.
test('however a briefing is edited, the diagnosis finds a problem at a place of the text if parsing does', () => {
  const edit = fc.record({
    at: fc.integer({min: 0, max: 9999}),
    length: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.integer({min: 1, max: 12})),
    insert: fc.constantFrom(...pieces),
  });
  let found = 0;
  fc.assert(
    fc.property(fc.array(edit, {minLength: 1, maxLength: 3}), edits => {
      const text = edits.reduce(
        (changed, {at, length, insert}) => {
          const start = Math.floor((at * changed.length) / 10_000);
          return changed.slice(0, start) + insert + changed.slice(start + length);
        },
        small.slice(0, 1200),
      );
      const parsed = parseWithDiagnosis(text);
      expect(parsed.ok).toBe(parse(text).ok);
      if (parsed.ok) return;
      found++;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const {range, fix} of parsed.problems) {
        const [start, end] = [range?.start.offset ?? 0, range?.end.offset ?? 0];
        expect(start <= end && end <= text.length).toBe(true);
        expect(fix === undefined || (fix.start <= fix.end && fix.end <= text.length)).toBe(true);
        const before = text.slice(0, start).split('\n');
        if (range && !text.startsWith('\ufeff'))
          expect([range.start.line, range.start.column]).toEqual([
            before.length,
            (before.at(-1) ?? '').length + 1,
          ]);
      }
    }),
    {numRuns: 60},
  );
  expect(found).toBeGreaterThan(10);
});

test.each([
  ['colons', '\n- text: a: b'],
  ['maps in braces', '\n  - {text: a, b, sources: [x]}'],
  ['wrong indentations', '\n   k: v'],
  ['brackets', ']'],
  ['no-break spaces', '\nk\u00a0: v'],
  ['tabs', '\n\t- a'],
  ['unclosed quotation marks', '\n- "x'],
])('ten times as many %s take at most some thirty times as long', (_, piece) => {
  const textOf = (length: number) => `${smallest()}gaps:${piece.repeat(Math.floor(length / piece.length))}\n`;
  const time = (text: string) => {
    const start = performance.now();
    parseWithDiagnosis(text);
    return performance.now() - start;
  };
  time(textOf(2000));
  const short = time(textOf(4000));
  const long = time(textOf(40_000));
  expect(long).toBeLessThan(30 * short + 500);
});
