import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parse} from '../../../source/briefing/parse.js';
import {isoDate} from '../../../source/checks/fixes/fix-dates.js';
import {fixText} from '../../../source/checks/fixes/fixes.js';
import {check} from '../../../source/checks/run-checks.js';
import {readText} from '../../helpers/briefings.js';
import {today, whole} from '../../helpers/checks.js';

const modeline = '# yaml-language-server: $schema=https://example.org/briefing.json';

function fixedText(text: string, hasMark = false) {
  return fixText({text: `${modeline}\n${text}`, hasMark, today, modeline});
}

/** A part after fixing, without the required keys, and what was done. */
function fixed(part: string): {part: string; done: string[]} {
  const {text, done} = fixedText(whole(part));
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
    '2: put quotes around a text with “: ”',
  ],
  [
    "summary:\n  - text: It’s this: Ann's turn\n    kind: assumption\n",
    'summary:\n  - text: "It’s this: Ann\'s turn"\n    kind: assumption\n',
    '3: put quotes around a text with “: ”',
  ],
  [
    'gaps:\n  - The question: who paid\n',
    "gaps:\n  - 'The question: who paid'\n",
    '3: put quotes around a text with “: ”',
  ],
  [
    'subtitle: Draft #5 of it\n',
    "subtitle: 'Draft #5 of it'\n",
    '2: put quotes around a text that ended at “ #”',
  ],
  ['sumary: []   # later\n', 'summary: []   # later\n', '2: wrote summary instead of sumary'],
  ['subtitle: “A visit”\n', "subtitle: 'A visit'\n", '2: wrote straight quotes instead of typographic ones'],
  [
    'subtitle: “Talks: day one”\n',
    "subtitle: 'Talks: day one'\n",
    '2: wrote straight quotes instead of typographic ones',
  ],
  ['expires: 3 August 2999\n', 'expires: 2999-08-03\n', '2: wrote 2999-08-03 instead of 3 August 2999'],
  ['expires: "2999/8/3"\n', 'expires: "2999-08-03"\n', '2: wrote 2999-08-03 instead of 2999/8/3'],
  ['expires: 29990803\n', 'expires: 2999-08-03\n', '2: wrote 2999-08-03 instead of 29990803'],
  ['summary:\n\t- One.\n', 'summary:\n  - One.\n', '3: wrote spaces instead of a tab'],
  ['tags: [no, yes]\n', "tags: ['no', 'yes']\n", "2: wrote 'no' instead of no"],
])('`--fix` fixes %j', (part, wanted, what) => {
  const {part: text, done} = fixed(part);
  expect([text, done[0]]).toEqual([wanted, what]);
});

test('one run makes several fixes, even if one of them reveals the next problem', () => {
  const part =
    'sumary:\n  - text: It is so: really\n    knd: assumption # sure\n  - Draft #5\nexpires: August 3, 2999\n';
  expect(fixed(part)).toEqual({
    part: "summary:\n  - text: 'It is so: really'\n    kind: assumption # sure\n  - 'Draft #5'\nexpires: 2999-08-03\n",
    done: [
      '2: wrote summary instead of sumary',
      '3: put quotes around a text with “: ”',
      '4: wrote kind instead of knd',
      '5: put quotes around a text that ended at “ #”',
      '6: wrote 2999-08-03 instead of August 3, 2999',
    ],
  });
});

test.each([
  // Nobody knows which number is the day.
  'expires: 3/8/2999\n',
  'expires: 31 February 2999\n',
  // The map has the right key too.
  'summary: []\nsumary: []\n',
  'zzzzzz: 1\n',
  // The silence says that this is intended.
  'subtitle: “A visit” # briefing: allow yaml/smart-quotes -- the title is a quotation\n',
  // It is a real comment.
  'subtitle: A draft # the fifth\n',
])('`--fix` leaves %j as it is', part => {
  expect(fixed(part)).toEqual({part, done: []});
});

test('a missing modeline is added as the first line, with the line ends of the file', () => {
  const fix = (text: string) => fixText({text, today, modeline}).text;
  expect(fix(whole(''))).toBe(`${modeline}\n${whole('')}`);
  expect(fix(whole('').replaceAll('\n', '\r\n'))).toBe(
    `${modeline}\r\n${whole('').replaceAll('\n', '\r\n')}`,
  );
  expect(fix(`# yaml-language-server: $schema=other.json\n${whole('')}`)).toBe(
    `# yaml-language-server: $schema=other.json\n${whole('')}`,
  );
});

test('`--fix` says that it removed a byte order mark', () => {
  expect(fixedText(whole(''), true).done).toEqual([{line: 1, what: 'removed the byte order mark'}]);
});

test('fixing keeps the meaning of valid text', () => {
  const before = readText('briefings/myanmar.yaml');
  const {text, done} = fixText({text: before, today, modeline});
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

test('fixing twice changes no more than fixing once, and never makes a text worse', () => {
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 6}), parts => {
      const text = whole(parts.join(''));
      const once = fixedText(text).text;
      const twice = fixText({text: once, today, modeline});
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
])('the date %s is read as %s', (written, day) => {
  expect(isoDate(written)).toBe(day);
});
