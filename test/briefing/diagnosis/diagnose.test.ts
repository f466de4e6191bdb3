/** The diagnosis of a broken file: the cause of each problem, everything else that is wrong, and fixes that work. */
import {expect, test} from 'vitest';
import {parseWithDiagnosis} from '../../../source/briefing/diagnosis/diagnose.js';
import {parse} from '../../../source/briefing/parse.js';
import {fixText} from '../../../source/checks/fixes/fixes.js';
import {smallest} from '../../helpers/briefings.js';

const modeline = '# yaml-language-server: $schema=./briefing.schema.json';
const sources = 'sources:\n  x: Lomark Gazette\n';

/** Each problem as `code line:column message`. */
function problemsOf(part: string): string[] {
  const parsed = parseWithDiagnosis(smallest(part));
  return parsed.ok
    ? []
    : parsed.problems.map(
        ({code, range, message}) => `${code} ${range?.start.line}:${range?.start.column} ${message}`,
      );
}

function hintsOf(part: string): Array<string | undefined> {
  const parsed = parseWithDiagnosis(smallest(part));
  return parsed.ok ? [] : parsed.problems.map(({hint}) => hint);
}

/** The part after `--fix`, which has to be a valid briefing. */
function fixedPart(part: string): string {
  const head = `${modeline}\n${smallest()}`;
  const {text} = fixText({text: head + part, today: '2026-11-25', modeline});
  expect(parse(text).ok).toBe(true);
  return text.slice(head.length);
}

// Fault: An unquoted comma between braces led to a message about something else.
// Expected: The comma is named, and `--fix` adds quotes.
test.each([
  [
    `summary:\n  - {text: On Taiwan, India told China to wait., sources: [x]}\n${sources}`,
    'file/unquoted-comma 6:21 the text has an unquoted comma, and between braces a comma ends the text',
    `summary:\n  - {text: 'On Taiwan, India told China to wait.', sources: [x]}\n${sources}`,
  ],
  [
    `summary: [{text: One., sources: [x]}, {text: A, b, and c., priority: must}]\n${sources}`,
    'file/unquoted-comma 5:47 the text has an unquoted comma, and between braces a comma ends the text',
    `summary: [{text: One., sources: [x]}, {text: 'A, b, and c.', priority: must}]\n${sources}`,
  ],
  [
    'timeline:\n  - {date: 2026, event: It is over: they left.}\n',
    'file/unquoted-comma 6:35 the text has an unquoted colon, and between braces it ends the text',
    "timeline:\n  - {date: 2026, event: 'It is over: they left.'}\n",
  ],
  [
    'gaps:\n  - {text: He said [sic] so., kind: fact}\n',
    'file/unquoted-comma 6:20 the text has an unquoted bracket, and between braces it ends the text',
    "gaps:\n  - {text: 'He said [sic] so.', kind: fact}\n",
  ],
])('a text between braces that needs quotes is named, and gets them: %j', (part, problem, wanted) => {
  expect([problemsOf(part), fixedPart(part)]).toEqual([[problem], wanted]);
});

// Fault: A text that begins with a special character was not explained.
// Expected: The character is explained, and `--fix` adds quotes.
test.each([
  ['why_it_matters: [[x]] is here.\n', '[[', 'begins a list'],
  ['why_it_matters: [text](https://example.org) is here.\n', '[', 'begins a list'],
  ['why_it_matters: *Emphasis* here.\n', '*', 'refers to an anchor'],
  ['why_it_matters: **Strong** here.\n', '**', 'refers to an anchor'],
  ['why_it_matters: @minister said so.\n', '@', 'YAML does not allow there'],
  ['why_it_matters: %5 of them.\n', '%', 'begins a directive'],
  ['why_it_matters: & so on.\n', '&', 'begins an anchor'],
  ['why_it_matters: !important so.\n', '!', 'begins a tag'],
  ['why_it_matters: - one thing\n', '-', 'begins an entry'],
  ['why_it_matters: > 5 of them.\n', '>', 'begins a block of lines'],
  ['why_it_matters: | or not.\n', '|', 'begins a block of lines'],
  ['why_it_matters: {so} it is.\n', '{', 'begins a map'],
  ['why_it_matters: , so.\n', ',', 'belongs to lists and maps'],
  ['why_it_matters: #5 of them.\n', '#', 'begins a comment'],
])('a text that begins with a special character is explained, and gets quotes: %j', (line, mark, meaning) => {
  const part = `actors: {x: Ann Bell}\n${line}`;
  const [problem] = problemsOf(part);
  expect([problem?.replace(/^\S+ /, ''), hintsOf(part)]).toEqual([
    `6:17 the text begins with \`${mark}\`, which ${meaning}`,
    ['Put the text in quotes.'],
  ]);
  expect(fixedPart(part)).toBe(part.replace(/: (\S.*)\n$/, ": '$1'\n"));
});

test.each([
  ["why_it_matters: 'It's so'\n", 'why_it_matters: "It\'s so"\n'],
  ['why_it_matters: "He" said so.\n', 'why_it_matters: \'"He" said so.\'\n'],
  ['why_it_matters: "A “b" c" d.\n', 'why_it_matters: \'"A “b" c" d.\'\n'],
  ['why_it_matters: `code` said.\n', "why_it_matters: '`code` said.'\n"],
  [
    'gaps:\n  - [[x]] left\n    the room.\nactors: {x: Ann}\n',
    "gaps:\n  - '[[x]] left\n    the room.'\nactors: {x: Ann}\n",
  ],
  ['gaps: \n  -One\n  -Two\n', 'gaps: \n  - One\n  - Two\n'],
  ['meeting:\n  what:A visit\n', 'meeting:\n  what: A visit\n'],
  ['why_it_matters:It is.\n', 'why_it_matters: It is.\n'],
  ['why_it_matters：It is.\n', 'why_it_matters: It is.\n'],
  ['gaps\n  - One\n', 'gaps:\n  - One\n'],
  ['gaps: - One\n', 'gaps: \n  - One\n'],
  ['summary:\n  -\ttext: One.\n  \tkind: fact\n', 'summary:\n  - text: One.\n    kind: fact\n'],
  ['why_it_matters: >-\n  One\n Two\n', 'why_it_matters: >-\n  One\n  Two\n'],
  [
    'gaps:\n  - {text: In May, none,\n     kind: fact}\n',
    "gaps:\n  - {text: 'In May, none',\n     kind: fact}\n",
  ],
  ['gaps:\r\n  - @x left\r\n    it.\r\n', "gaps:\r\n  - '@x left\r\n    it.'\r\n"],
  ['gaps:\n  - Question: who paid\n', "gaps:\n  - 'Question: who paid'\n"],
])('`--fix` repairs %j', (part, wanted) => {
  expect(fixedPart(part)).toBe(wanted);
});

test.each([
  [
    'title of it\n',
    'file/syntax 5:1 this line is neither a key with a colon nor an entry of a list',
    'If the line continues the text above, indent it further than the key of this text. If it is a comment, begin it with `# `.',
  ],
  [
    'why_it_matters: >-\nA text\n',
    'file/syntax 6:1 this line is neither a key with a colon nor an entry of a list',
    'Indent the text further than line 5.',
  ],
  [
    'gaps: [[x]\n',
    'file/syntax 5:7 the bracket `[` is not closed',
    'Close both brackets. If `[[id]]` mentions an actor, put the whole text in quotes.',
  ],
  [
    'gaps:\n  - {text: One\n',
    'file/syntax 6:5 the bracket `{` is not closed',
    'Write `}` at its end. If the bracket is part of a text, put the text in quotes.',
  ],
  [
    '- One\n',
    'file/indentation 5:1 no list is open above this entry',
    'Write the key of the list on the line above, such as `gaps:`. Or remove the dash.',
  ],
  [
    'gaps: [One]]\n',
    'file/syntax 5:12 the bracket `]` closes nothing',
    'Remove the bracket, or put the text in quotes.',
  ],
  [
    'why_it_matters: "It is so.\n',
    'file/syntax 5:17 the quotation mark `"` is not closed',
    'Write another one at the end of the text.',
  ],
  [
    "why_it_matters: 'Tis so.\n",
    "file/syntax 5:17 the quotation mark `'` is not closed",
    'Write another one at the end of the text. If it is an apostrophe, put the text in double quotes.',
  ],
])('the cause of a syntax error is named: %j', (part, problem, hint) => {
  const empty = part.includes('>-') ? ['file/bad-value 5:17 `why_it_matters` is empty'] : [];
  expect([problemsOf(part), hintsOf(part).at(-1)]).toEqual([[...empty, problem], hint]);
});

// Fault: A wrong indentation was not named.
// Expected: It is named, with the line to align with.
test.each([
  [
    'summary:\n  - text: One.\n   sources: [x]\n',
    '7:1',
    3,
    'Indent it by 4 spaces, so that it aligns with `text` in line 6.',
  ],
  [
    'summary:\n  - text: One.\n     sources: [x]\n',
    '7:1',
    5,
    'Indent it by 4 spaces, so that it aligns with `text` in line 6.',
  ],
  [
    'summary:\n  - text: One.\n - text: Two.\n',
    '7:1',
    1,
    'Indent it by 2 spaces, so that it aligns with the dash in line 6.',
  ],
  [
    'meeting:\n  what: A visit\n    when: B\n',
    '7:1',
    4,
    'Indent it by 2 spaces, so that it aligns with `what` in line 6.',
  ],
  [' region: Asia\n', '5:1', 1, 'Remove the spaces, so that it aligns with `schema` in line 1.'],
])(
  'a wrong indentation is named, with the line to align with, and the advice works: %j',
  (part, place, count, hint) => {
    const spaces = count === 1 ? '1 space' : `${count} spaces`;
    expect([problemsOf(part + sources), hintsOf(part + sources)]).toEqual([
      [`file/indentation ${place} the line is indented by ${spaces}, which fits no line above it`],
      [hint],
    ]);
    const wanted = Number(/by (\d+)/.exec(hint)?.[1] ?? 0);
    const lines = smallest(part + sources).split('\n');
    const line = Number(place.split(':')[0]) - 1;
    lines[line] = ' '.repeat(wanted) + (lines[line] ?? '').trimStart();
    expect(parse(lines.join('\n')).ok).toBe(true);
  },
);

// Fault: A no-break or invisible character at a key led to a misleading message.
// Expected: The character is named with its code, and `--fix` replaces it.
test.each([
  [
    'title:\u00a0 A\n',
    '2:7',
    'a no-break space (U+00A0) stands after the colon, but YAML knows only the plain space (U+0020)',
  ],
  ['\u200btitle: A\n', '2:1', 'a zero-width space (U+200B), which nobody can see, stands before the key'],
  ['\ufefftitle: A\n', '2:1', 'a byte order mark (U+FEFF), which nobody can see, stands before the key'],
  [
    'title\u00a0: A\n',
    '2:6',
    'a no-break space (U+00A0) stands before the colon, but YAML knows only the plain space (U+0020)',
  ],
  [
    '\u000ctitle: A\n',
    '2:1',
    'a form feed (U+000C) stands before the key, but YAML knows only the plain space (U+0020)',
  ],
])('an odd character around a key is named, and `--fix` replaces it: %j', (line, place, message) => {
  const rest = 'as_of: 2026-03-02\nbottom_line: It is so.\n';
  const text = `schema: 1\n${line}${rest}`;
  const parsed = parseWithDiagnosis(text);
  expect(
    parsed.ok
      ? []
      : parsed.problems.map(({range, message: each}) => [
          `${range?.start.line}:${range?.start.column}`,
          each,
        ]),
  ).toEqual([[place, message]]);
  const fixed = fixText({text: `${modeline}\n${text}`, today: '2026-11-25', modeline}).text;
  expect(fixed.replaceAll(/ *: +/g, ': ')).toBe(`${modeline}\nschema: 1\ntitle: A\n${rest}`);
});

// Fault: Tabs and odd spaces in the indentation were not repaired.
// Expected: `--fix` replaces them.
test.each([
  ['summary:\n  - text: One.\n\u00a0 \u00a0 sources: [x]\n', 'summary:\n  - text: One.\n    sources: [x]\n'],
  ['summary:\n  -\u00a0text: One.\n    sources: [x]\n', 'summary:\n  - text: One.\n    sources: [x]\n'],
  ['summary:\n\u3000\u3000- text: One.\n    sources: [x]\n', 'summary:\n  - text: One.\n    sources: [x]\n'],
  ['handling: \u200bTLP:GREEN\n', 'handling: TLP:GREEN\n'],
  ['expires: 2999-01-01\u00a0\n', 'expires: 2999-01-01\n'],
  ['summary:\n\t- text: One.\n\t  sources: [x]\n', 'summary:\n  - text: One.\n    sources: [x]\n'],
  ['summary:\n    - text: One.\n\t  sources: [x]\n', 'summary:\n    - text: One.\n      sources: [x]\n'],
])('`--fix` repairs the characters of an indentation: %j', (part, wanted) => {
  const known = part.includes('[x]') ? sources : '';
  expect(fixedPart(part + known)).toBe(wanted + known);
});
