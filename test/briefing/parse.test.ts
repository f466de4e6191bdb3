/** Parsing gives a briefing, or all problems of the text. */
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {smallest} from '../helpers/briefings.js';

/** Each problem as `code line:column message`. */
function problemsOf(text: string): string[] {
  const parsed = parse(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({code, range, message}) => {
    const place = range ? `${range.start.line}:${range.start.column}` : '-';
    return `${code} ${place} ${message}`;
  });
}

function hintsOf(text: string): Array<string | undefined> {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems.map(({hint}) => hint);
}

test('missing lists of the smallest briefing are empty lists', () => {
  const parsed = parse(smallest());
  expect(parsed.ok && parsed.briefing).toEqual({
    schema: 1,
    title: 'A title',
    as_of: '2022-08-03',
    bottom_line: {text: 'It is so.', sources: [], kind: 'fact', priority: 'should'},
    tags: [],
    summary: [],
    actors: {},
    stakes: [],
    outlook: {scale: 'icd203', judgments: [], alternatives: [], indicators: []},
    panes: [],
    timeline: [],
    talking_points: [],
    likely_questions: [],
    watch_outs: [],
    gaps: [],
    sources: {},
  });
});

test('an entry in its short form is the same as in its long form', () => {
  const short = parse(
    smallest(
      'summary: [One]\nactors: {a: Ann}\nsources: {s: A title here}\npanes: [{id: p, title: P, judgments: [J], quotes: [Q]}]\nlikely_questions: [Why]\n',
    ),
  );
  const long = parse(
    smallest(`summary: [{text: One}]
actors: {a: {name: Ann}}
sources: {s: {title: A title here}}
panes: [{id: p, title: P, judgments: [{text: J}], quotes: [{text: Q}]}]
likely_questions: [{ask: Why}]
`),
  );
  expect(short.ok && short.briefing).toEqual(long.ok && long.briefing);
  expect(short.ok && short.briefing.summary).toEqual([
    {text: 'One', sources: [], kind: 'fact', priority: 'should'},
  ]);
});

test('all problems of a file are reported, in the order of the text', () => {
  const text = `schema: 1
titel: Oops
as_of: 2022-02-30
bottom_line: ''
summary:
  - 42
  - text: A
    kind: facts
    sorces: []
  - []
handling: TLP:PINK
expires: soon
timeline:
  - {date: 2022-13, event: B}
`;
  expect(problemsOf(text)).toEqual([
    'file/missing-key 1:1 the file lacks the key `title`',
    'file/unknown-key 2:1 unknown key `titel`',
    'file/bad-date 3:8 `as_of` is `2022-02-30`, which is not a valid date',
    'file/bad-value 4:14 `bottom_line` is empty',
    'file/wrong-type 6:5 entry 1 of `summary` should be text, or a map with `text`, but it is the number 42',
    'file/bad-value 8:11 `kind` is `facts`, but it has to be `fact` or `assumption`',
    'file/unknown-key 9:5 unknown key `sorces` in entry 2 of `summary`',
    'file/wrong-type 10:5 entry 3 of `summary` should be text, or a map with `text`, but it is an empty list',
    'file/bad-value 11:11 `handling` is `TLP:PINK`, but it has to be `TLP:CLEAR`, `TLP:GREEN`, `TLP:AMBER`, `TLP:AMBER+STRICT` or `TLP:RED`',
    'file/bad-date 12:10 `expires` is `soon`, which is not a valid date',
    'file/bad-date 14:12 `date` is `2022-13`, which is not a valid date',
  ]);
});

test('every unknown key of a map is reported, with the nearest known one', () => {
  expect(problemsOf(smallest('summry: []\ngasp: []\nzzzzzzz: 1\n'))).toEqual([
    'file/unknown-key 5:1 unknown key `summry`',
    'file/unknown-key 6:1 unknown key `gasp`',
    'file/unknown-key 7:1 unknown key `zzzzzzz`',
  ]);
  expect(hintsOf(smallest('summry: []\ngasp: []\nzzzzzzz: 1\n')).slice(0, 2)).toEqual([
    'Did you mean `summary`?',
    'Did you mean `gaps`?',
  ]);
  expect(hintsOf(smallest('zzzzzzz: 1\n'))[0]).toMatch(/^The keys here are `schema`, `title`/);
});

test.each([
  ['title: 2022\n', 'is the number 2022'],
  ['title: true\n', 'is the value `true`'],
  ['title:\n', 'has no value'],
  ['title: [a]\n', 'is a list'],
  ['title: {a: b}\n', 'is a map'],
])('a message says what there is instead of a text: %j', (line, found) => {
  const text = `schema: 1\n${line}as_of: 2022-08-03\nbottom_line: It is so.\n`;
  expect(problemsOf(text).map(problem => problem.replace(/^\S+ \S+ /, ''))).toEqual([
    `\`title\` should be text, but it ${found}`,
  ]);
});

test('a list instead of a map is reported, and so is a map instead of a list', () => {
  expect(problemsOf(smallest('actors: []\nsummary: {}\nmeeting: []\npanes: [Text]\n'))).toEqual([
    'file/wrong-type 5:9 `actors` should be a map from ids, but it is an empty list',
    'file/wrong-type 6:10 `summary` should be a list of points, but it is a map',
    'file/wrong-type 7:10 `meeting` should be a map of keys and values, but it is an empty list',
    'file/wrong-type 8:9 entry 1 of `panes` should be a map with `id` and `title`, but it is `Text`',
  ]);
});

test('a reference to an unknown actor or source is reported at its place', () => {
  const text = smallest(`summary:
  - text: On [[lavrow]] and [[lavrov]]
    sources: [fb, fp]
stakes: [{text: A, for: nobody}]
panes: [{id: p, title: P, about: [lavro]}, {id: p, title: Q}, {id: actors, title: R}]
actors: {lavrov: Sergey Lavrov}
sources: {fp: Foreign Policy}
`);
  expect(problemsOf(text)).toEqual([
    'file/unknown-actor 6:14 there is no actor `lavrow`',
    'file/unknown-source 7:15 there is no source `fb`',
    'file/unknown-actor 8:25 there is no actor `nobody`',
    'file/unknown-actor 9:35 there is no actor `lavro`',
    'file/duplicate-id 9:49 two panes have the id `p`',
    'file/duplicate-id 9:68 the program itself makes a pane with the id `actors`',
  ]);
  expect(hintsOf(text)[0]).toBe('Did you mean `lavrov`?');
});

test('a year may be a number in a timeline, and a range has a slash', () => {
  const parsed = parse(
    smallest('timeline: [{date: 2021, event: A}, {date: 2021-02/2022-08-03, event: B}, C]\n'),
  );
  expect(parsed.ok && parsed.briefing.timeline).toEqual([
    {date: '2021', event: 'A', sources: [], priority: 'should'},
    {date: '2021-02/2022-08-03', event: 'B', sources: [], priority: 'should'},
    {event: 'C', sources: [], priority: 'should'},
  ]);
});

const nested = (levels: number) => smallest(`summary: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);

test.each([
  ['an empty file', '', ['file/empty - the file is empty']],
  ['a file of comments', '# nothing\n', ['file/empty - the file is empty']],
  ['a text', 'hello', ['file/wrong-type 1:1 the file should be a map of keys and values, but it is `hello`']],
  ['YAML 1.1', `%YAML 1.1\n---\n${smallest()}`, ['file/yaml-version - the file declares YAML 1.1']],
  [
    'two documents',
    `${smallest()}---\na: b\n`,
    ['file/many-documents 5:1 the file has more than one YAML document'],
  ],
  [
    'an unknown tag',
    smallest('summary: !!js/function x\n'),
    ['file/unknown-tag 5:10 unresolved tag: tag:yaml.org,2002:js/function'],
  ],
  [
    'a key that a map has twice',
    smallest('title: B\n'),
    ['file/duplicate-key 5:1 the map already has this key'],
  ],
  ['an open quotation', 'title: "a\n', ['file/syntax 2:1 missing closing "quote']],
  [
    'an alias of nothing',
    smallest('subtitle: *a\n'),
    ['file/bad-alias 5:11 there is no anchor `&a` before this alias'],
  ],
  [
    'an alias of itself',
    smallest('summary: &a [*a]\n'),
    ['file/bad-alias 5:14 the alias `*a` is inside the value that it stands for'],
  ],
  [
    'too many aliases',
    smallest(`subtitle: &a A\ntags: [${'*a, '.repeat(21)}]\n`),
    ['file/too-many-aliases 6:88 the file uses more than 20 aliases'],
  ],
  [
    'aliases of aliases',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n',
    ['file/too-many-aliases - the aliases stand for too much text'],
  ],
  [
    'deeper and deeper lines',
    Array.from({length: 200}, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    ['file/too-deep 101:101 the file has more than 100 levels of nesting'],
  ],
  ['more than 1 MiB', 'a'.repeat(1_048_577), ['file/too-large - the file is larger than 1 MiB']],
  [
    'more than 250,000 tokens',
    `[${','.repeat(300_000)}]`,
    ['file/too-large 1:250000 the file has more than 250000 YAML tokens'],
  ],
])('%s is reported clearly', (_name, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test('99 levels are not too deep', () => {
  expect(problemsOf(nested(99))).toEqual([
    'file/wrong-type 5:11 entry 1 of `summary` should be text, or a map with `text`, but it is a list',
  ]);
});

test('names with a meaning in JavaScript are unknown keys and unknown ids like any other', () => {
  expect(
    problemsOf(
      smallest('__proto__: 1\nconstructor: 2\nactors: {toString: A}\nstakes: [{text: B, for: valueOf}]\n'),
    ),
  ).toEqual([
    'file/unknown-key 5:1 unknown key `__proto__`',
    'file/unknown-key 6:1 unknown key `constructor`',
  ]);
  expect(problemsOf(smallest('stakes: [{text: B, for: valueOf}]\n'))).toEqual([
    'file/unknown-actor 5:25 there is no actor `valueOf`',
  ]);
});

test('a byte order mark before the text is ignored', () => {
  expect(problemsOf(`\ufeff${smallest('x: 1\n')}`)).toEqual(['file/unknown-key 5:1 unknown key `x`']);
});

test('every text of a parsed briefing is harmless', () => {
  const parsed = parse(
    'schema: 1\ntitle: "A\\e[31m \\u202Etitle"\nas_of: 2022-08-03\nbottom_line: "B\\e]52;c;aGk=\\a\\rC\\u202E"\n',
  );
  expect(parsed.ok && [parsed.briefing.title, parsed.briefing.bottom_line.text]).toEqual([
    'A[31m title',
    'B␛]52;c;aGk=␇␍C\ufffd',
  ]);
});

test('a path leads to the place of its value in the text', () => {
  const parsed = parse(smallest('summary:\n  - One\n  - text: Two\n'));
  expect(parsed.ok && parsed.positions.value(['summary', 1, 'text']).start).toEqual({
    offset: 93,
    line: 7,
    column: 11,
  });
  expect(parsed.ok && parsed.positions.value(['summary', 0, 'text']).start.line).toBe(6);
});
