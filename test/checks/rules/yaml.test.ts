/** Pitfalls of YAML. */
import {expect, test} from 'vitest';
import {problemsIn, problemsOf, underlined, whole} from '../../helpers/checks.js';

test.each([
  ['subtitle: Draft #5 of the treaty\n', ['#5 of the treaty']],
  ['summary:\n  - We are # 1 there\n', ['# 1 there']],
  ['tags: [a,\n  me too #MeToo\n  , b]\n', ['#MeToo']],
  ['gaps:\n  - text: Who paid\n      for it #all\n', ['#all']],
])('text that ends at “ #” is reported: %j', (part, spans) => {
  expect(underlined('yaml/cut-text', part)).toEqual(spans);
});

test.each([
  "subtitle: 'Draft #5 of the treaty'\n",
  'subtitle: Draft#5\n',
  'subtitle: A draft # the fifth\n',
  'expires: 2999-01-01 #for now\n'.replace('#for', '# for'),
  'summary: #first\n  - One\n',
  'subtitle: >-\n  Draft #5\n',
])('a comment, and a number sign inside a text, are not reported: %j', part => {
  expect(underlined('yaml/cut-text', part)).toEqual([]);
});

test.each([
  ['tags: [yes, no, On]\n', ['yes', 'no', 'On']],
  ['meeting: {when: 2026-11-25, where: 12:30}\n', ['2026-11-25', '12:30']],
  ['tags: [1_000, 0b11, 2026-11-25 10:00:00]\n', ['1_000', '0b11', '2026-11-25 10:00:00']],
  ['actors: {no: Norway}\n', ['no']],
])('a text that YAML 1.1 reads as something else is reported: %j', (part, spans) => {
  expect(underlined('yaml/other-reading', part)).toEqual(spans);
});

test('a number with a leading zero is a different number in YAML 1.1', () => {
  const [, problem] = problemsOf('region: 0123\n');
  expect(problem?.message).toBe(
    '`0123` is the number 123 here, but programs for YAML 1.1 read an octal number',
  );
});

test.each([
  'tags: ["yes", \'no\']\n',
  'tags: [yes and no, None, onward]\n',
  'outlook: {judgments: [{text: a, horizon: 2026-12-31}]}\n',
  'expires: 2999-01-01\nsources: {s: {title: A, published: 2022-08-03, retrieved: 2022-08-04}}\n',
  'timeline: [{date: 2022-08-03, event: It began.}, {date: 2022-08, event: It ended.}]\n',
  'meeting: {when: 25 November 2026, where: Room 12.30}\n',
  'subtitle: >-\n  yes\n',
])('quoted text, longer text, and dates under keys for dates are not reported: %j', part => {
  expect(underlined('yaml/other-reading', part)).toEqual([]);
});

test.each([
  ['summary:\n\t- One.\n', ['\t']],
  ['summary:\n  \t- One.\n', ['\t']],
  ['meeting:\n\t\twhat: A visit\n', ['\t\t']],
  ['summary:\n  - \ttext: One.\n', ['\t']],
])('a tab in the indentation is reported: %j', (part, spans) => {
  expect(underlined('yaml/tab', part)).toEqual(spans);
});

test.each([
  'subtitle:\tA visit\n',
  'subtitle: A\tvisit\n',
  'subtitle: |\n  A visit\n  \tto them\n',
  'summary:\n\t# a comment\n  - One.\n',
  'summary:\n  - One.\n\t\n',
])('a tab elsewhere is not reported: %j', part => {
  expect(underlined('yaml/tab', part)).toEqual([]);
});

test('a tab that breaks the text is the only problem of its line', () => {
  expect(
    problemsOf('summary:\n\t- One.\n').map(({code, severity, message}) => [code, severity, message]),
  ).toEqual([['yaml/tab', 'error', 'the line is indented with a tab']]);
});

test.each([
  ['subtitle: “A visit”\n', ['“A visit”']],
  ['tags:\n  - „a visit“ # twice\n  - «b»\n', ['„a visit“', '«b»']],
  ['subtitle: ‘A visit’\n', ['‘A visit’']],
])('typographic marks used as YAML quotes are reported: %j', (part, spans) => {
  expect(underlined('yaml/smart-quotes', part)).toEqual(spans);
});

test.each([
  'subtitle: “Pariahs” meet\n',
  'subtitle: They meet “pariahs”\n',
  'subtitle: “A” and “B”\n',
  "subtitle: '“A visit”'\n",
  'subtitle: >-\n  “A visit”\n',
  'summary:\n  - They said\n    “no”\n',
])('marks that are part of the text are not reported: %j', part => {
  expect(underlined('yaml/smart-quotes', part)).toEqual([]);
});

test('a typographic quote that breaks the text is an error', () => {
  expect(
    problemsOf('subtitle: “The talks: day one”\n').map(({code, severity, message}) => [
      code,
      severity,
      message,
    ]),
  ).toEqual([['yaml/smart-quotes', 'error', '“ and ” are not YAML quotes, so the text between them is cut']]);
});

test('a byte order mark is reported', () => {
  const codes = (hasMark: boolean) => problemsIn(whole(''), {hasMark}).map(({code}) => code);
  expect(codes(true)).toEqual(['yaml/byte-order-mark']);
  expect(codes(false)).toEqual([]);
});

// Fault: NUL and invisible characters in text passed the check.
// Expected: A warning names the character.
test.each([
  ['subtitle: The may\u0000or\n', 'the text contains a NUL (U+0000)', false],
  ['subtitle: "The \\0 mayor"\n', 'the text contains a NUL (U+0000), written as an escape', false],
  ['subtitle: Fer\u00adry\n', 'the text contains a soft hyphen (U+00AD)', true],
  [
    'subtitle: A\u200bB\u200bC\n',
    'the text contains a zero-width space (U+200B), and 1 more such character',
    true,
  ],
  [
    'subtitle: A\u202eB\n',
    'the text contains a character that changes the direction of text (U+202E)',
    false,
  ],
  ['subtitle: |\n  A\u2028B\n', 'the text contains a line separator (U+2028)', false],
])('a character that nobody can see is named: %j', (part, message, isFixable) => {
  const found = problemsOf(part).filter(({code}) => code === 'yaml/invisible-character');
  expect(found.map(each => [each.message, each.fix !== undefined])).toEqual([[message, isFixable]]);
});

test.each([
  'subtitle: A visit # B\u200bC\n',
  'subtitle: می\u200cخواهم 👨\u200d👩\u200d👧\n',
  'subtitle: ភាសា\u200bខ្មែរ\n',
  'subtitle: 10\u00a0000\n',
])('joiners, word breaks, no-break spaces and comments are not reported: %j', part => {
  expect(underlined('yaml/invisible-character', part)).toEqual([]);
});

test('a character that breaks the structure of a file is reported once', () => {
  const text = 'schema: 1\n\u200btitle: A\nas_of: 2026-11-02\nbottom_line: It is so.\n';
  expect(problemsIn(text).map(({code}) => code)).toEqual(['file/odd-space']);
});

// Fault: YAML dropped a first word that looks like an anchor or a tag.
// Expected: It is reported, and `--fix` adds quotes.
test.each([
  ['subtitle: &co said\n', ['&co']],
  ['gaps:\n  - ! important\n', ['!']],
])('a first word that YAML takes for a mark is reported: %j', (part, spans) => {
  expect(underlined('yaml/lost-word', part)).toEqual(spans);
});

test.each([
  'subtitle: &s A visit\nregion: *s\n',
  'subtitle: A & B\n',
  'subtitle: "&co said"\n',
  'subtitle: Go! Now\n',
])('an anchor that an alias uses, and marks inside a text, are not reported: %j', part => {
  expect(underlined('yaml/lost-word', part)).toEqual([]);
});

test.each([
  ['gaps: [Who paid, and why.]\n', [',']],
  ['outlook: {judgments: [{text: A., because: [They met, they spoke, they left.]}]}\n', [',', ',']],
])('a comma that divides a sentence in brackets is reported: %j', (part, spans) => {
  expect(underlined('yaml/split-text', part)).toEqual(spans);
});

test.each([
  'gaps: [Who paid., and why.]\n',
  'gaps: ["Who paid, and why."]\n',
  'gaps: [Who paid, Who came]\n',
  'meeting: {objectives: [learn the date, ask for the text]}\n',
  'tags: [Asia, trade]\n',
])('separate entries, quotes and lists of words are not reported: %j', part => {
  expect(underlined('yaml/split-text', part)).toEqual([]);
});
