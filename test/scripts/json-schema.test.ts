/** The JSON Schema accepts and refuses the same files as `parse`, as far as JSON Schema can express the rules. */
import {Ajv} from 'ajv';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {generatedFiles} from '../../scripts/generated.js';
import {type JsonSchema, jsonSchemaOfBriefing} from '../../scripts/json-schema.js';
import {parse} from '../../source/briefing/parse.js';
import {briefingSchema} from '../../source/briefing/schema.js';
import {writeBriefingJson} from '../../source/writers/json.js';
import {readText, smallest} from '../helpers/briefings.js';

const ajv = new Ajv({allErrors: true, strict: true});
ajvFormats.default(ajv);
const schema = JSON.parse(readText('briefings/briefing.schema.json')) as JsonSchema;
const accepts = ajv.compile(schema);

/** A complete file. The given part can replace required keys. */
function whole(part: string): string {
  const own = parseYaml(part) as object | null;
  return JSON.stringify({...(parseYaml(smallest()) as object), ...own});
}

test.each(Object.entries(generatedFiles()))('%s is current; if not, run `npm run generate`', (path, text) => {
  expect(readText(path)).toBe(text);
});

test.each([
  ['the smallest briefing', smallest()],
  ['a briefing with every part', readText('test/fixtures/small.yaml')],
  ['a briefing in many scripts', readText('test/fixtures/scripts.yaml')],
  ['the briefing that ships', readText('briefings/myanmar.yaml')],
  ['a point in its short form', whole('summary: [One]')],
  [
    'a point in its long form',
    whole('summary: [{text: One, kind: assumption, priority: must, sources: []}]'),
  ],
  ['a reason as one text', whole('outlook: {judgments: [{text: One, because: Two}]}')],
  ['reasons as a list', whole('outlook: {judgments: [{text: One, because: [Two, Three]}]}')],
  ['an event without a date', whole('timeline: [Something]')],
  ['an event in a year, as a number', whole('timeline: [{date: 2021, event: One}]')],
  ['an event in a range', whole('timeline: [{date: 2021-02/2021-03-04, event: One}]')],
  ['an actor by name', whole('actors: {a.b-c_1: Ann}')],
  ['a leap day', whole('as_of: 2024-02-29')],
  ['a grade', whole('sources: {s: {title: S, reliability: B, credibility: 2}}')],
  ['the name of the JSON Schema', whole('$schema: briefing.schema.json')],
])('parse and ajv accept %s', (_name, text) => {
  const parsed = parse(text);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  expect([accepts(parseYaml(text)), accepts.errors]).toEqual([true, null]);
});

test.each([
  ['a list for a file', '[]'],
  ['another version', whole('schema: 2')],
  ['a missing title', 'schema: 1\nas_of: 2022-08-03\nbottom_line: It is so.\n'],
  ['an unknown key', whole('titel: One')],
  ['an unknown key in a point', whole('summary: [{text: One, sorces: []}]')],
  ['a point without text', whole('summary: [{kind: fact}]')],
  ['a number for a text', whole('title: 2022')],
  ['a list without a value', whole('summary:')],
  ['a map for a list', whole('summary: {}')],
  ['a list for a map', whole('actors: []')],
  ['a list for a point', whole('summary: [[One]]')],
  ['an empty text', whole('title: " "')],
  ['an empty point', whole('bottom_line: ""')],
  ['an unknown kind', whole('summary: [{text: One, kind: facts}]')],
  ['an unknown handling mark', whole('handling: TLP:PINK')],
  ['a month for a day', whole('as_of: 2022-08')],
  ['a day that does not exist', whole('as_of: 2022-02-30')],
  ['a month that does not exist', whole('timeline: [{date: 2022-13, event: One}]')],
  ['a year of three digits', whole('timeline: [{date: 987, event: One}]')],
  ['a range of three', whole('timeline: [{date: 2021/2022/2023, event: One}]')],
  ['an event without its text', whole('timeline: [{date: 2021}]')],
  ['a pane without an id', whole('panes: [{title: One}]')],
  ['a pane in a short form', whole('panes: [One]')],
  ['an id of a pane with a space', whole('panes: [{id: a b, title: One}]')],
  ['an id of an actor with a space', whole('actors: {a b: Ann}')],
  ['an id that is a reserved name of JavaScript', whole('actors: {constructor: Ann}')],
  ['a grade as text', whole('sources: {s: {title: S, credibility: "2"}}')],
])('parse and ajv refuse %s', (_name, text) => {
  expect(parse(text).ok).toBe(false);
  expect(accepts(parseYaml(text))).toBe(false);
});

test.each([
  ['an actor that does not exist', whole('stakes: [{text: One, for: ann}]')],
  ['a mention of an actor that does not exist', whole('summary: ["On [[ann]]."]')],
  ['a source that does not exist', whole('summary: [{text: One, sources: [s]}]')],
  ['two panes with the same id', whole('panes: [{id: p, title: P}, {id: p, title: Q}]')],
  ['a pane with the id of a pane of the reader', whole('panes: [{id: actors, title: P}]')],
  ['a range whose end comes first', whole('timeline: [{date: 2022/2021, event: One}]')],
  ['a day in the timeline that does not exist', whole('timeline: [{date: 2022-02-30, event: One}]')],
  ['a text of invisible characters', whole('title: "\\u200b"')],
])('only parse refuses what JSON Schema cannot express: %s', (_name, text) => {
  expect(parse(text).ok).toBe(false);
  expect(accepts(parseYaml(text))).toBe(true);
});

/** Values to put into the wrong place: one or more of every type, and some that belong to other keys. */
const strays = [
  '',
  ' ',
  'text',
  'TLP:RED',
  '2022-08-03',
  '2022',
  2022,
  1,
  true,
  null,
  [],
  ['text'],
  {},
  {text: 'One'},
];

test('parse and the schema agree on a briefing with any one change', () => {
  const samples = ['test/fixtures/small.yaml', 'briefings/myanmar.yaml'].map(path => readText(path));
  const change = fc.record({
    sample: fc.constantFrom(...samples),
    steps: fc.array(fc.nat(40), {minLength: 1, maxLength: 5}),
    stray: fc.option(fc.constantFrom(...strays), {nil: undefined}),
    key: fc.option(fc.constantFrom('text', 'sources', 'title', 'oops', 'date', 'x y'), {nil: undefined}),
  });
  fc.assert(
    fc.property(change, ({sample, steps, stray, key}) => {
      const value = parseYaml(sample) as Record<string, unknown>;
      let parent: Record<string, unknown> = value;
      let last = Object.keys(parent)[0] ?? '';
      for (const step of steps) {
        const keys = Object.keys(parent);
        last = keys[step % keys.length] ?? last;
        const next = parent[last];
        if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
        parent = next as Record<string, unknown>;
        last = Object.keys(parent)[step % Object.keys(parent).length] ?? '';
      }
      if (stray === undefined && !Array.isArray(parent)) delete parent[last];
      else if (key !== undefined && !Array.isArray(parent)) parent[key] = stray;
      else parent[last] = stray ?? 'text';
      expect([accepts(value), value]).toEqual([v.safeParse(briefingSchema, value).success, value]);
    }),
    {numRuns: 500},
  );
});

test('a briefing written as JSON is valid by the schema that it names', () => {
  for (const path of ['briefings/myanmar.yaml', 'test/fixtures/small.yaml', 'test/fixtures/scripts.yaml']) {
    const parsed = parse(readText(path));
    if (!parsed.ok) throw new Error(`${path} is not valid`);
    const json = writeBriefingJson(parsed.briefing);
    expect([accepts(JSON.parse(json)), accepts.errors]).toEqual([true, null]);
    const again = parse(json);
    expect(again.ok && again.briefing).toEqual(parsed.briefing);
  }
});

/** Every key in the schema with its path and its own schema. */
function keysOf(made: JsonSchema, path: string): Array<[string, JsonSchema]> {
  return Object.entries((made.properties ?? {}) as Record<string, JsonSchema>).flatMap(([key, inner]) => [
    [`${path}${key}`, inner] as [string, JsonSchema],
    ...keysOf(inner, `${path}${key}.`),
  ]);
}

const definitions = Object.entries(schema.definitions as Record<string, {anyOf?: JsonSchema[]} & JsonSchema>);
const keys = [
  ...keysOf(schema, ''),
  ...definitions.flatMap(([name, made]) => (made.anyOf ?? [made]).flatMap(form => keysOf(form, `${name}: `))),
];

test('every key has a title, a description and valid examples', () => {
  expect(keys.length).toBeGreaterThan(80);
  const lacking = keys.filter(([, {title, description, examples}]) => {
    return !(title && /\.$/.test(String(description)) && Array.isArray(examples) && examples.length > 0);
  });
  expect(lacking.map(([path]) => path)).toEqual([]);
  const refused = keys.filter(([, {examples, ...made}]) => {
    const takes = ajv.compile({...made, definitions: schema.definitions});
    return !(examples as unknown[]).every(example => takes(example));
  });
  expect(refused.map(([path]) => path)).toEqual([]);
});

test('the schema is draft-07 and refers to nothing outside itself', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(ajv.validateSchema(schema)).toBe(true);
  const references = JSON.stringify(jsonSchemaOfBriefing()).matchAll(/"\$ref":"([^"]*)"/g);
  expect(new Set([...references].map(([, to = '']) => to.replace(/\w+$/, '')))).toEqual(
    new Set(['#/definitions/']),
  );
});
