/** The sizes and counts at which the walk-in card changes its form. */
import {expect, test} from 'vitest';
import type {Document} from '../../../source/document/document.js';
import {documentOf, smallest} from '../../helpers/briefings.js';
import {cardOf} from '../../helpers/walk-in-cards.js';

const text = smallest(`
actors:
  a: {name: Ann Lee, say: ann lee, role: Envoy of the union}
  b: {name: Bob Ray, say: bob ray, role: Clerk}
  c: {name: Cyd Orr, say: sid or, role: Cook}
  d: {name: Dan Poe, say: dan poh, role: Driver}
  e: {name: Eve Fox, say: eev, role: Guard}
meeting: {with: [a, b, c, d, e]}
talking_points: [Say one., Say two., Say three., Say four., Say five.]
likely_questions: [{ask: Why now?, answer: Because.}, {ask: How?, answer: So.}]
watch_outs: [Not this., Not that., Nor this., Nor that.]
`);
const room = documentOf(text);

test('labels are beside the text from 48 columns, and above it in a narrower card', () => {
  expect([cardOf(room, 48, 5).at(-2), cardOf(room, 47, 5).at(-2)]).toEqual([
    'SAY +4    ›  Say one.',
    'Ann Lee  say ann lee  Envoy of the union',
  ]);
});

test('from 110 columns, the text is in two columns with a gap of four', () => {
  const row = 'SAY +4    ›  Say one.                                    AVOID +3  !  Not this.';
  expect([110, 111].map(columns => cardOf(room, columns, 5).includes(row))).toEqual([true, true]);
  const hasTwoColumns = (columns: number) => cardOf(room, columns, 5).some(line => /SAY.*AVOID/.test(line));
  expect([109, 110].map(hasTwoColumns)).toEqual([false, true]);
});

test('three people in the room are named before another entry gets more rows, and a fourth is not', () => {
  expect(cardOf(room, 110, 6).slice(2)).toEqual([
    'IN THE    Ann Lee  say ann lee  Envoy of the union       SAY       ›  Say two.',
    'ROOM +2   Bob Ray  say bob ray  Clerk                    THEY ASK  Q  Why now?',
    '          Cyd Orr  say sid or  Cook                      +1        A  Because.',
    'SAY +3    ›  Say one.                                    AVOID +3  !  Not this.',
  ]);
});

test('every section has three entries before one has four', () => {
  expect(cardOf(room, 110, 9).slice(3)).toEqual([
    'IN THE    Ann Lee  say ann lee  Envoy of the union       THEY ASK  Q  Why now?',
    'ROOM +2   Bob Ray  say bob ray  Clerk                              A  Because.',
    '          Cyd Orr  say sid or  Cook                                Q  How?',
    'SAY +2    ›  Say one.                                              A  So.',
    '          ›  Say two.                                    AVOID +2  !  Not this.',
    '          ›  Say three.                                            !  Not that.',
  ]);
});

/** The indexes of the blank rows of a card. */
function blankRows(document: Document, rows: number): number[] {
  return cardOf(document, 44, rows).flatMap((line, row) => (line === '' ? [row] : []));
}

test('from 23 rows, there is a blank line below the bottom line, even if entries are left out for it', () => {
  expect([blankRows(room, 22), blankRows(room, 23)]).toEqual([[], [3]]);
  expect(cardOf(room, 44, 23)).toContain('SAY +1');
});

test('from 30 rows, there are blank lines between sections, even if entries are left out for them', () => {
  expect(blankRows(room, 29)).toEqual([4]);
  expect(cardOf(room, 44, 29)).toContain('SAY');
  const more = documentOf(text.replace('Say five.', 'Say five., Say six.'));
  expect(blankRows(more, 30)).toEqual([4, 11, 18, 24]);
  expect(cardOf(more, 44, 30)).toContain('SAY +1');
});

const sentence =
  'It is a long point about the road over the pass, the bread and the price of it in a hard winter.';

test('an entry gets four rows before the other entries get theirs', () => {
  const long = `${sentence} ${sentence} ${sentence}`;
  const document = documentOf(smallest(`talking_points: ["${long}"]\nwatch_outs: ["${long}"]\n`));
  const rowsOf = (label: string, rows: number) => {
    const lines = cardOf(document, 60, rows);
    const start = lines.findIndex(line => line.startsWith(label));
    const end = lines.findIndex((line, row) => row > start && /^[A-Z]/.test(line));
    return (end === -1 ? lines.length : end) - start;
  };
  expect([10, 11].map(rows => [rowsOf('SAY', rows), rowsOf('AVOID', rows)])).toEqual([
    [4, 3],
    [4, 4],
  ]);
});

const facts = 'expires: 2026-03-20\nhandling: TLP:AMBER+STRICT\ndrafted_by: machine\n';
const draft = documentOf(
  smallest(facts).replace('A title', 'Multilateral donor conference on reconstruction of the river basin'),
);

test('from 16 rows, facts that do not fit beside the title are below it and complete', () => {
  expect([cardOf(draft, 80, 15)[0], cardOf(draft, 80, 16)[0], cardOf(draft, 80, 16)[1]]).toEqual([
    'Multilateral dono…  4 years old · expired 20 Mar 2026 · draft · TLP:AMBER+STRICT',
    'Multilateral donor conference on reconstruction of the river basin',
    '4 years old · expired 20 Mar 2026 · machine draft · TLP:AMBER+STRICT',
  ]);
});

test('from 12 rows, facts that do not fit beside a cut title are below it', () => {
  expect([cardOf(draft, 48, 11)[0], cardOf(draft, 48, 12)[0], cardOf(draft, 48, 12)[1]]).toEqual([
    'Multilateral donor conference…  TLP:AMBER+STRICT',
    'Multilateral donor conference on reconstruction…',
    'expired 20 Mar 2026 · draft · TLP:AMBER+STRICT',
  ]);
});

test('facts have at most two lines', () => {
  expect([cardOf(draft, 48, 16).slice(1, 4), cardOf(draft, 32, 16).slice(1, 3)]).toEqual([
    ['4 years old · expired 20 Mar 2026 · draft ·', 'TLP:AMBER+STRICT', '─'.repeat(48)],
    ['TLP:AMBER+STRICT', '─'.repeat(32)],
  ]);
});

test('a cut title keeps twelve columns, and two columns separate it from the facts', () => {
  expect([73, 74].map(columns => cardOf(draft, columns, 9)[0])).toEqual([
    'Multilateral donor confe…  expired 20 Mar 2026 · draft · TLP:AMBER+STRICT',
    'Multilatera…  4 years old · expired 20 Mar 2026 · draft · TLP:AMBER+STRICT',
  ]);
});

test('from two rows, a card has its title', () => {
  const document = documentOf(smallest());
  expect([1, 2].map(rows => cardOf(document, 60, rows)[0]?.startsWith('A title'))).toEqual([false, true]);
});

test('a bottom line without room for its second line fills its row up to `…`', () => {
  const [, , line = ''] = /^(bottom_line: )(.*)$/m.exec(smallest()) ?? [];
  const document = documentOf(smallest().replace(line, 'abcdefghi jklmnopqrs tuv'));
  expect(cardOf(document, 20, 1)).toEqual(['abcdefghi jklmnopqr…']);
});

test('from 12 columns, the role below a name is indented', () => {
  const document = documentOf(smallest('actors: {a: {name: Ann Lee, role: Envoy}}\nmeeting: {with: [a]}\n'));
  const roleAt = (columns: number) => cardOf(document, columns, 20).find(line => line.endsWith('Envoy'));
  expect([11, 12, 13].map(roleAt)).toEqual(['Envoy', '   Envoy', '   Envoy']);
  // From here on, the line of the name has room for the role and two columns between them.
  expect(roleAt(14)).toBe('Ann Lee  Envoy');
});

test('if an entry has two rows and there is room, blank lines are between the entries', () => {
  const blank = (second: string) =>
    blankRows(documentOf(smallest(`talking_points: [Say one., ${second}]\n`)), 40).length;
  expect(blank('Say two.') + 1).toBe(blank('Say two that is longer than one row of this narrow card.'));
});
