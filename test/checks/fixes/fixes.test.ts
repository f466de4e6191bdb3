import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parse} from '../../../source/briefing/parse.js';
import {isoDate} from '../../../source/checks/fixes/fix-dates.js';
import {repair} from '../../../source/checks/fixes/fixes.js';
import {check} from '../../../source/checks/run-checks.js';
import {readText} from '../../helpers/briefings.js';
import {today, whole} from '../../helpers/checks.js';

const modeline = '# yaml-language-server: $schema=https://example.org/briefing.json';

function repaired(text: string, hasMark = false) {
  return repair({text: `${modeline}\n${text}`, hasMark, today, modeline});
}

/** The part as it is repaired, without the required keys; and what was done. */
function fixed(part: string): {part: string; done: string[]} {
  const {text, done} = repaired(whole(part));
  const required = whole('x: 1\n').slice('x: 1\n'.length).split('\n');
  const lines = text.split('\n').slice(1);
  return {
    part: lines.filter(line => line === '' || !required.includes(line)).join('\n'),
    done: done.map(({line, what}) => `${line}: ${what}`),
  };
}

test.each([
  [
    'subtitle: The talks: day one # so\n',
    "subtitle: 'The talks: day one' # so\n",
    '2: quoted a text that holds “: ”',
  ],
  [
    "summary:\n  - text: It’s this: Ann's turn\n    kind: assumption\n",
    'summary:\n  - text: "It’s this: Ann\'s turn"\n    kind: assumption\n',
    '3: quoted a text that holds “: ”',
  ],
  [
    'gaps:\n  - The question: who paid\n',
    "gaps:\n  - 'The question: who paid'\n",
    '3: quoted a text that holds “: ”',
  ],
  ['subtitle: Draft #5 of it\n', "subtitle: 'Draft #5 of it'\n", '2: quoted a text that ended at “ #”'],
  ['sumary: []   # later\n', 'summary: []   # later\n', '2: wrote summary for sumary'],
  ['subtitle: “A visit”\n', "subtitle: 'A visit'\n", '2: wrote straight quotes for typographic ones'],
  [
    'subtitle: “Talks: day one”\n',
    "subtitle: 'Talks: day one'\n",
    '2: wrote straight quotes for typographic ones',
  ],
  ['expires: 3 August 2999\n', 'expires: 2999-08-03\n', '2: wrote 2999-08-03 for 3 August 2999'],
  ['expires: "2999/8/3"\n', 'expires: "2999-08-03"\n', '2: wrote 2999-08-03 for 2999/8/3'],
  ['expires: 29990803\n', 'expires: 2999-08-03\n', '2: wrote 2999-08-03 for 29990803'],
  ['tags: [no, yes]\n', "tags: ['no', 'yes']\n", "2: wrote 'no' for no"],
])('%j is repaired', (part, wanted, what) => {
  const {part: text, done} = fixed(part);
  expect([text, done[0]]).toEqual([wanted, what]);
});

test('several repairs, one of which brings another to light, in one go', () => {
  const part =
    'sumary:\n  - text: It is so: really\n    knd: assumption # sure\n  - Draft #5\nexpires: August 3, 2999\n';
  expect(fixed(part)).toEqual({
    part: "summary:\n  - text: 'It is so: really'\n    kind: assumption # sure\n  - 'Draft #5'\nexpires: 2999-08-03\n",
    done: [
      '2: wrote summary for sumary',
      '3: quoted a text that holds “: ”',
      '4: wrote kind for knd',
      '5: quoted a text that ended at “ #”',
      '6: wrote 2999-08-03 for August 3, 2999',
    ],
  });
});

test.each([
  // The day or the month: nobody knows.
  'expires: 3/8/2999\n',
  'expires: 31 February 2999\n',
  // The right key is there as well.
  'summary: []\nsumary: []\n',
  'zzzzzz: 1\n',
  // A silenced finding is meant.
  'subtitle: “A visit” # briefing: allow yaml/smart-quotes -- the title is a quotation\n',
  // A comment is a comment.
  'subtitle: A draft # the fifth\n',
  'summary:\n\t- One.\n',
])('%j is left as it is', part => {
  expect(fixed(part)).toEqual({part, done: []});
});

test('a missing modeline is added above everything, with the line ends of the file', () => {
  const fix = (text: string) => repair({text, today, modeline}).text;
  expect(fix(whole(''))).toBe(`${modeline}\n${whole('')}`);
  expect(fix(whole('').replaceAll('\n', '\r\n'))).toBe(
    `${modeline}\r\n${whole('').replaceAll('\n', '\r\n')}`,
  );
  expect(fix(`# yaml-language-server: $schema=other.json\n${whole('')}`)).toBe(
    `# yaml-language-server: $schema=other.json\n${whole('')}`,
  );
});

test('a byte order mark is said to be removed', () => {
  expect(repaired(whole(''), true).done).toEqual([{line: 1, what: 'removed the byte order mark'}]);
});

test('what is valid keeps its meaning, to the letter', () => {
  const before = readText('briefings/myanmar.yaml');
  const {text, done} = repair({text: before, today, modeline});
  expect([text, done]).toEqual([before, []]);
});

const pieces = fc.constantFrom(
  'summary:\n',
  '  - One: two\n',
  '  - text: a: b #c\n',
  'sumary: []\n',
  'expires: 3 Aug 2999\n',
  'tags: [no, yes]\n',
  'subtitle: “x: y”\n',
  'subtitle: “x\n',
  'region: it\'s: "so"\n',
  '# a comment\n',
  '\t- x\n',
  '  - >-\n    a: b #c\n',
  'gaps: [a: b, c #d\n]\n',
  'as_of: 2022/8/3\n',
  '\n',
  'region: x #y # z\n',
  '- a: b\n',
  'as_of : 3.8.2022\n',
);

test('repairing twice changes nothing more, and a text is never worse for it', () => {
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 6}), parts => {
      const text = whole(parts.join(''));
      const once = repaired(text).text;
      const twice = repair({text: once, today, modeline});
      expect(twice).toEqual({text: once, done: []});
      const errors = (of: string) =>
        check({text: of, today}).problems.filter(({severity}) => severity === 'error').length;
      if (parse(text).ok) expect([parse(once).ok, errors(once) <= errors(text)]).toEqual([true, true]);
    }),
    {numRuns: 300},
  );
});

test.each([
  ['3 August 2022', '2022-08-03'],
  ['3rd of Aug. 2022', '2022-08-03'],
  ['Sept 3, 2022', '2022-09-03'],
  ['August 2022', '2022-08'],
  ['2022.8.3', '2022-08-03'],
  ['2022-08-03T10:00:00Z', '2022-08-03'],
  ['3.8.2022', '2022-08-03'],
  ['20220803', '2022-08-03'],
  ['3/8/2022', undefined],
  ['2022-08-03', undefined],
  ['30 February 2022', undefined],
  ['3 Augment 2022', undefined],
  ['12345', undefined],
  ['soon', undefined],
])('%s is the day %s', (written, day) => {
  expect(isoDate(written)).toBe(day);
});
