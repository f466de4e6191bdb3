/** Properties of every briefing and of any text, tested with random input. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {stringify} from 'yaml';
import {parse} from '../source/briefing/parse.js';
import {compose} from '../source/document/compose.js';
import {lineColumns, lineText} from '../source/typeset/line.js';
import {plain} from '../source/typeset/paint.js';
import {typeset} from '../source/typeset/typeset.js';
import {writeText} from '../source/writers/text.js';
import {readText} from './helpers/briefings.js';

const text = fc
  .oneof(
    fc.string({minLength: 1, unit: 'grapheme', maxLength: 200}),
    fc.lorem({maxCount: 30}),
    fc.string({minLength: 1, unit: 'binary', maxLength: 60}),
    fc.constantFrom(
      '[[a]] *b* **c** [d](https://e.org)',
      '王毅访问缅甸内比都',
      'မြန်မာနိုင်ငံ',
      '\u001b[31m\u202e\r',
      '👩‍👩‍👧 e\u0301',
    ),
  )
  .filter(value => value.trim() !== '');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, {nil: undefined});
const sources = fc.constantFrom<string[]>([], ['s'], ['s', 't']);
const point = fc.oneof(
  text,
  fc.record({
    text,
    sources,
    kind: fc.constantFrom('fact', 'assumption'),
    priority: fc.constantFrom('must', 'should', 'could'),
  }),
);
const judgment = fc.record(
  {
    text,
    likelihood: fc.constantFrom('likely', 'very unlikely', 'roughly even chance', 'perhaps'),
    confidence: fc.constantFrom('high', 'moderate', 'low'),
    by: fc.constantFrom('a', 'Somebody'),
    horizon: text,
    because: fc.oneof(text, fc.array(text, {maxLength: 3})),
    if_wrong: text,
    sources,
  },
  {requiredKeys: ['text']},
);
const list = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.array(arbitrary, {maxLength: 4});
const briefing = fc.record(
  {
    schema: fc.constant(1),
    title: text,
    subtitle: text,
    as_of: fc.constantFrom('2022-08-03', '2030-01-01'),
    expires: fc.constantFrom('2022-09-01'),
    handling: fc.constantFrom('TLP:CLEAR', 'TLP:RED'),
    bottom_line: point,
    why_it_matters: point,
    summary: list(point),
    actors: fc.record({
      a: fc.record({name: text, native_name: maybe(text), say: maybe(text), wants: maybe(text), sources}),
    }),
    stakes: list(fc.record({text, for: fc.constant('a'), level: fc.constantFrom('high', 'medium', 'low')})),
    outlook: fc.record({
      scale: fc.constantFrom('icd203', 'phia'),
      judgments: list(judgment),
      alternatives: list(point),
    }),
    panes: fc
      .constant([])
      .chain(() =>
        list(
          fc.record({
            title: text,
            points: list(point),
            quotes: list(fc.record({text, by: maybe(text), sources})),
          }),
        ),
      )
      .map(panes => panes.map((pane, index) => ({id: `p${index}`, ...pane}))),
    timeline: list(fc.record({date: fc.constantFrom(2021, '2022-01', '2021/2022'), event: text})),
    likely_questions: list(fc.record({ask: text, answer: maybe(text)})),
    sources: fc.constant({s: 'One', t: {title: 'Two', url: 'https://e.org'}}),
  },
  {requiredKeys: ['schema', 'title', 'as_of', 'bottom_line', 'actors', 'sources']},
);

const forbidden = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

test('any valid briefing is parsed, composed and typeset, with no line too wide and no control characters', () => {
  fc.assert(
    fc.property(briefing, fc.integer({min: 1, max: 120}), (value, width) => {
      const source = stringify(value, {aliasDuplicateObjects: false});
      // Random text can mention unknown actors, or be empty once it is harmless.
      const parsed = parse(source);
      if (!parsed.ok) {
        expect(
          parsed.problems
            .map(({code}) => code)
            .filter(code => code !== 'file/unknown-actor' && code !== 'file/bad-value'),
        ).toEqual([]);
        return;
      }
      const document = compose(parsed.briefing);
      for (const pane of document.panes) {
        for (const line of typeset(pane, width)) {
          expect(lineColumns(line)).toBeLessThanOrEqual(width);
          expect(lineText(line)).not.toMatch(forbidden);
        }
      }
      const printed = writeText(document, {width, now: new Date('2026-01-01'), paint: plain});
      expect(printed.replaceAll('\n', '')).not.toMatch(forbidden);
    }),
    {numRuns: 150},
  );
});

test('no text makes parse throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'binary', maxLength: 400}),
        fc
          .array(fc.constantFrom(...'[]{}:-?&*!|>\'"%@`#,\n \tab'), {maxLength: 300})
          .map(parts => parts.join('')),
      ),
      source => {
        expect(typeof parse(source).ok).toBe('boolean');
      },
    ),
    {numRuns: 1500},
  );
});

test('no damage to a valid file makes parse throw', () => {
  const good = readText('briefings/myanmar.yaml').slice(0, 6000);
  const edit = fc.record({
    at: fc.nat(good.length),
    remove: fc.nat(40),
    insert: fc.string({unit: 'binary', maxLength: 8}),
  });
  fc.assert(
    fc.property(fc.array(edit, {minLength: 1, maxLength: 6}), edits => {
      const source = edits.reduce(
        (all, {at, remove, insert}) => all.slice(0, at) + insert + all.slice(at + remove),
        good,
      );
      expect(typeof parse(source).ok).toBe('boolean');
    }),
    {numRuns: 300},
  );
});
