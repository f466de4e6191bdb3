import fc from 'fast-check';
import {expect, test} from 'vitest';
import {walkInLines} from '../../../source/typeset/card/card-lines.js';
import {lineColumns, lineText} from '../../../source/typeset/line.js';
import {documentOf, smallest} from '../../helpers/briefings.js';
import {cardOf, now} from '../../helpers/walk-in-cards.js';

/** A briefing in which every text is too long for a card. */
const sections = `
talking_points:
  - We support opening all five crossings, and take the two that are announced for a first step, which the others
    have to follow within a year, with the revenue shared as the protocol says that both sides signed in 2019.
  - Ask for a date.
likely_questions:
  - ask: Will your government say in public, before our assembly votes, that it will pay for the equipment of both?
    answer: Not now. Equipment is a part of the package, which depends on the protocol.
  - {ask: Why were visas refused?, answer: All nine were granted.}
watch_outs:
  - Do not mention the detention of the former customs director. His family is related to the head of their
    delegation, and his case comes before the court; if they raise it, say only that we have taken note.
  - Do not say border.
outlook:
  judgments:
    - text: The authority is likely to open at least two of the five crossings to goods, though not to people.
      likelihood: likely
      confidence: moderate
      by: the joint cell
      horizon: December 2026
`;
const actors = `
actors:
  kirk:
    name: Professor Oluwaseun Adewale-Kirkpatrick of the Northern Provinces
    say: oh-LOO-wah-sheh-oon
    role: Deputy minister for border works, customs and regional integration, and chair of the revenue commission
  anh: {name: Trần Ánh, say: chun ine, role: 'Head of the technical secretariat, before that counsel to the assembly'}
  li: {name: Li Wei, say: lee way, role: Interpreter}
`;
const long = documentOf(
  smallest(`${sections}${actors}meeting: {with: [kirk, anh, li]}\n`).replace(
    'It is so.',
    `${'Forty-nine words and more to say here than a corridor has time for, '.repeat(3)}and no more.`,
  ),
);
const labels = ['BOTTOM', 'SAY', 'THEY ASK', 'AVOID', 'JUDGMENT'];

test('at 60×20, long entries are cut, and everybody in the room comes before the rest of a judgment', () => {
  expect(cardOf(long, 60, 19).slice(5)).toEqual([
    '          has time for, and no more.',
    'IN THE    Professor Oluwaseun Adewale-Kirkpatrick of the',
    'ROOM      Northern Provinces',
    '             say oh-LOO-wah-sheh-oon',
    '          Trần Ánh  say chun ine',
    '             Head of the technical secretariat, before …',
    '          Li Wei  say lee way  Interpreter',
    'SAY +1    ›  We support opening all five crossings, and …',
    'THEY ASK  Q  Will your government say in public, before …',
    '+1        A  Not now. Equipment is a part of the package, …',
    'AVOID +1  !  Do not mention the detention of the former …',
    'JUDGMENT  likely  ░░░░░░░░░░░▓▓▓▓▓░░░░  55–80%',
    'ICD 203   confidence moderate',
    '          ◆  The authority is likely to open at least two …',
  ]);
});

test('the role of a person is cut first, then the end of the pronunciation, and the name last', () => {
  const document = documentOf(
    smallest(`
actors: {a: {name: Oyelaran Adébáyo, say: oh-yeh-lah-RAHN ah-deh-BAH-yoh, role: Chief negotiator of the harbour}}
meeting: {with: [a]}
`),
  );
  // Below the title and the bottom line.
  expect([6, 5, 3].map(rows => cardOf(document, 50, rows).slice(rows === 3 ? 2 : 3))).toEqual([
    [
      'IN THE    Oyelaran Adébáyo',
      'ROOM         say oh-yeh-lah-RAHN ah-deh-BAH-yoh',
      '             Chief negotiator of the harbour',
    ],
    ['IN THE    Oyelaran Adébáyo', 'ROOM         say oh-yeh-lah-RAHN ah-deh-BAH-yoh'],
    ['ROOM      Oyelaran Adébáyo  say oh-yeh-lah-RAHN …'],
  ]);
});

test('from 60×20, a part of every section is shown, however long the entries are', () => {
  fc.assert(
    fc.property(fc.integer({min: 60, max: 200}), fc.integer({min: 19, max: 60}), (width, height) => {
      const lines = walkInLines(long, {columns: width, rows: height, now});
      expect(lines.length).toBeLessThanOrEqual(height);
      expect(Math.max(...lines.map(lineColumns))).toBeLessThanOrEqual(width);
      const card = lines.map(lineText).join('\n');
      expect(labels.filter(label => !card.includes(label))).toEqual([]);
      expect(card).toMatch(/^(?:ROOM|IN THE).+Professor Oluwaseun/m);
    }),
  );
});

test('a section without a row is named in the last line, if the line has room', () => {
  const room = 'ROOM +2   Professor Oluwaseun Adewale-Kirkpatrick of the …';
  const say = 'SAY +1    ›  We support opening all five crossings, and …';
  const ask = [
    'THEY ASK  Q  Will your government say in public, before …',
    '+1        A  Not now. Equipment is a part of the package, …',
  ];
  const avoid = 'AVOID +1  !  Do not mention the detention of the former …';
  const judgment = [
    'JUDGMENT  likely 55–80%  confidence moderate',
    'ICD 203   ◆  The authority is likely to open at least two …',
  ];
  // The bottom line is shown without its label, and so without one row.
  expect([12, 11, 10].map(rows => cardOf(long, 60, rows).slice(5))).toEqual([
    [room, say, ...ask, avoid, ...judgment],
    [room, say, ...ask, avoid, '          left out: JUDGMENT +1'],
    [room, say, ...ask, '          left out: AVOID +2, JUDGMENT +1'],
  ]);
  expect([11, 13].map(rows => cardOf(long, 40, rows).at(-1))).toEqual([
    'left out: SAY, THEY ASK, AVOID, JUDGMENT',
    'left out: THEY ASK, AVOID, JUDGMENT',
  ]);
});

test('a second question is shown before the person who made a judgment', () => {
  const marks = (rows: number) =>
    cardOf(long, 90, rows)
      .map(line => /^.{10} *(?:(?<mark>[QA]) {2}|judged by|horizon)/.exec(line))
      .flatMap(found => (found ? [found.groups?.mark ?? found[0].trim()] : []));
  expect([20, 24, 28, 30, 33, 36].map(marks)).toEqual([
    ['Q', 'A'],
    ['Q', 'A'],
    ['Q', 'A', 'Q', 'A'],
    ['Q', 'A', 'Q', 'A', 'judged by', 'horizon'],
    ['Q', 'A', 'Q', 'A', 'judged by', 'horizon'],
    ['Q', 'A', 'Q', 'A', 'judged by', 'horizon'],
  ]);
});

test('a cut entry ends after a sentence that ends late in the line', () => {
  const words =
    'One thing has to be said before others. Then it goes on for long, and beyond the end of the line.';
  const document = documentOf(smallest(`talking_points: ["${words}"]\nwatch_outs: [Short.]\n`));
  expect(cardOf(document, 60, 5).slice(1)).toEqual([
    'BOTTOM    It is so.',
    'LINE',
    'SAY       ›  One thing has to be said before others. …',
    'AVOID     !  Short.',
  ]);
});
