import {expect, test} from 'vitest';
import {type Block, type Document, textOf} from '../../source/document/document.js';
import {walkInOf, walkInPanes} from '../../source/document/walk-in.js';
import {documentOf, myanmar, smallest} from '../helpers/briefings.js';

const firstLines = (blocks: readonly Block[]) => blocks.map(block => textOf(block).split('\n')[0]);

/** The walk-in card of a document, as the first lines of its blocks. */
function cardOf(document: Document) {
  const {bottomLine, people, isRoomKnown, say, ask, avoid, judgment} = walkInOf(document);
  return {
    bottomLine: bottomLine && textOf(bottomLine),
    people: firstLines(people),
    isRoomKnown,
    say: firstLines(say),
    ask: firstLines(ask),
    avoid: firstLines(avoid),
    judgment: judgment && textOf(judgment).split('\n'),
  };
}

test('the card of the smallest briefing has only the bottom line', () => {
  expect(walkInOf(documentOf(smallest()))).toEqual({
    bottomLine: documentOf(smallest()).panes[0]?.blocks[1],
    people: [],
    isRoomKnown: false,
    otherPeople: [],
    say: [],
    ask: [],
    avoid: [],
  });
});

test('people in the room stand in the order of the meeting, and other entries by their priority', () => {
  const document = documentOf(
    smallest(`
meeting: {with: [b, council]}
actors:
  a: {name: Ann, say: an, sources: []}
  b: {name: Bob}
  council: {name: the Council}
talking_points: [Should., {text: Could., priority: could}, {text: Must., priority: must}]
likely_questions: [First?, {ask: Second?, answer: Yes.}]
watch_outs: [{text: Could not., priority: could}, {text: Must not., priority: must}]
`),
  );
  expect(cardOf(document)).toEqual({
    bottomLine: 'It is so.',
    people: ['Bob', 'the Council'],
    isRoomKnown: true,
    say: ['Must.', 'Should.', 'Could.'],
    ask: ['First?', 'Second?'],
    avoid: ['Must not.', 'Could not.'],
    judgment: undefined,
  });
});

test('if nobody is said to be in the room, the card has the people whom the text mentions most; institutions and quotes do not count', () => {
  const actors = `
actors:
  ann: {name: Ann de Vries, say: an}
  bob: {name: Bob, say: bob}
  cy: {name: Cy}
  junta: {name: Myanmar’s junta, say: HOON-ta}
  asean: {name: ASEAN, say: AH-see-ahn}
  movement: {name: Movement for change, say: change}
  wang: {name: 王毅, say: wahng EE}
`;
  const text = `
summary: ["[[bob]] met [[junta]].", "[[bob]] and [[wang]] met [[asean]].", "[[cy]] and [[movement]]"]
panes: [{id: own, title: Own, quotes: [{text: Words, by: ann}, {text: More words, by: ann}]}]
`;
  expect(cardOf(documentOf(smallest(actors + text))).people).toEqual(['Bob', '王毅', 'Ann de Vries']);
  expect(cardOf(myanmar).people).toEqual([
    'Sergey Lavrov',
    'Min Aung Hlaing',
    'Laurel Miller',
    'Wang Yi',
    'Nikolai Patrushev',
    'Wunna Maung Lwin',
  ]);
});

test('the judgment is one with a likelihood and a confidence, from the pane Outlook if there is one', () => {
  const own =
    'panes: [{id: own, title: Own, judgments: [{text: Own., likelihood: likely, confidence: low}]}]';
  const half = 'outlook: {judgments: [{text: Half., likelihood: likely}, {text: Sure., confidence: high}';
  const full = '{text: Full., likelihood: unlikely, confidence: high}';
  const judgmentIn = (more: string) => cardOf(documentOf(smallest(more))).judgment;
  expect([
    judgmentIn(`${half}]}`),
    judgmentIn(`${half}]}\n${own}`),
    judgmentIn(`${half}, ${full}]}\n${own}`),
  ]).toEqual([undefined, ['likely', 'low', 'Own.'], ['unlikely', 'high', 'Full.']]);
});

test('a document has one card, made of its own blocks', () => {
  const card = walkInOf(myanmar);
  expect(walkInOf(myanmar)).toBe(card);
  const blocks = new Set(myanmar.panes.flatMap(pane => pane.blocks));
  const used = [card.bottomLine, card.judgment, ...card.people, ...card.say, ...card.ask, ...card.avoid];
  expect(used.filter(block => block && !blocks.has(block))).toEqual([]);
});

test('as panes, a card has everybody in the room, and no red lines, no reasons and no sources', () => {
  const document = documentOf(
    smallest(`
meeting: {with: [a, b]}
actors:
  a: {name: Ann, native_name: アン, say: an, role: Head, affiliation: Lake Council, wants: Peace, leverage: Money, red_lines: Talks, aliases: [The boss], sources: [s]}
  b: Bob
  c: {name: Cy, say: sigh}
talking_points: [{text: "Thank [[c]].", sources: [s]}]
likely_questions: [{ask: Who?, answer: Ann., sources: [s]}]
outlook: {judgments: [{text: It ends., likelihood: likely, confidence: low, by: me, horizon: May, because: Rain., if_wrong: Floods., sources: [s]}]}
sources: {s: A source}
`),
  );
  const panes = walkInPanes(walkInOf(document)).map(({title, blocks}) => [title, ...blocks.map(textOf)]);
  expect(panes).toEqual([
    ['Bottom line', 'It is so.'],
    ['In the room', 'Ann\nan\nHead, Lake Council', 'Bob'],
    ['Say', 'Thank Cy.'],
    ['They ask', 'Who?\nAnn.'],
    ['Judgment', 'likely\nlow\nIt ends.\nme\nMay'],
  ]);
});

test('if nobody is said to be in the room, a card has six people and says how many more there are', () => {
  const actors = [...'abcdefgh'].map(id => `  ${id}: {name: ${id.toUpperCase()}n, say: x}`).join('\n');
  const card = walkInOf(documentOf(smallest(`actors:\n${actors}\n  un: {name: UN}\n`)));
  expect([card.people.length, card.otherPeople.length]).toEqual([6, 2]);
  const [, people] = walkInPanes(card);
  expect(people?.blocks.map(block => firstLines([block])[0])).toEqual([
    ...['An', 'Bn', 'Cn', 'Dn', 'En', 'Fn'],
    '2 more in the briefing',
  ]);
});

test('people and judgments with a higher priority come first', () => {
  const text = `meeting: {with: [ann, bob, cem]}
actors:
  ann: {name: Ann, priority: could}
  bob: Bob
  cem: {name: Cem, priority: must}
outlook:
  judgments: [{text: It may be., likelihood: likely, confidence: low, priority: could}]
panes:
  - id: own
    title: Own
    judgments: [{text: It will be., likelihood: very likely, confidence: high, priority: must}]
`;
  const card = cardOf(documentOf(smallest(text)));
  expect([card.people, card.judgment?.at(2)]).toEqual([['Cem', 'Bob', 'Ann'], 'It will be.']);
  const equal = cardOf(documentOf(smallest(text.replaceAll(/, priority: \w+/g, ''))));
  expect([equal.people, equal.judgment?.at(2)]).toEqual([['Ann', 'Bob', 'Cem'], 'It may be.']);
});
