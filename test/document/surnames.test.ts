/** Surnames as mentions. */
import {expect, test} from 'vitest';
import {cardOf} from '../../source/document/cards.js';
import {mentionFinder} from '../../source/document/mentions.js';
import {namesOfActors} from '../../source/document/surnames.js';
import {documentOf, smallest} from '../helpers/briefings.js';

type Named = {name: string; native_name?: string; aliases?: string[]};

function finder(actors: Record<string, Named>) {
  return mentionFinder(
    namesOfActors(Object.entries(actors).map(([id, actor]) => [id, {aliases: [], ...actor}] as const)),
  );
}

const find = finder({
  lavrov: {name: 'Sergey Lavrov'},
  leyen: {name: 'Ursula von der Leyen'},
  xi: {name: 'Xi Jinping', native_name: '习近平'},
  neill: {name: "Jean-Pierre O'Neill"},
  king: {name: 'Martin Kong Jr.'},
  ann: {name: 'Ann Bell'},
  bob: {name: 'Bob Bell'},
  group: {name: 'International Crisis Group'},
  sudan: {name: 'South Sudan'},
  wagner: {name: 'Wagner'},
  un: {name: 'Secretariat of Unity'},
});

function found(text: string): string[] {
  return find(text).map(({id, start, end}) => `${id}: ${text.slice(start, end)}`);
}

// Fault: A surname without an alias was no mention.
// Expected: A surname that only one actor has is a mention.
test.each([
  ['Lavrov left.', ['lavrov: Lavrov']],
  [
    "They met Lavrov’s aides, Lavrov's plane and (Lavrov).",
    ['lavrov: Lavrov', 'lavrov: Lavrov', 'lavrov: Lavrov'],
  ],
  [
    'Then Mr Lavrov, Foreign Minister Lavrov and Russia’s Lavrov',
    ['lavrov: Lavrov', 'lavrov: Lavrov', 'lavrov: Lavrov'],
  ],
  [
    'Ask Lavrov. When Lavrov left on Tuesday Lavrov said',
    ['lavrov: Lavrov', 'lavrov: Lavrov', 'lavrov: Lavrov'],
  ],
  ['Sergey Lavrov left.', ['lavrov: Sergey Lavrov']],
  ['It was von der Leyen. Ms Leyen left.', ['leyen: von der Leyen', 'leyen: Leyen']],
  ['Xi met Jinping’s doctor.', ['xi: Xi', 'xi: Jinping']],
  ['O’Neill left.', ['neill: O’Neill']],
  ['Kong left.', ['king: Kong']],
])('a surname is found: %s', (text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  'Maria Lavrov left. They met Maria Lavrov.',
  'the Lavrov Institute, Lavrova, Lavrovsky, lavrov, LAVROV',
  'Bell left.',
  'the Group, Sudan, Unity, South',
])('a surname that several have, a longer name and a part of another name are not found: %s', text => {
  expect(found(text)).toEqual([]);
});

test('the card of an actor has the entries that mention only the surname', () => {
  const document = documentOf(
    smallest('actors: {l: Sergey Lavrov}\nsummary: ["Lavrov’s plane landed.", "Maria Lavrov left."]\n'),
  );
  const card = cardOf(document, {to: 'actor', id: 'l'}, new Date('2026-11-25T00:00:00Z'));
  expect(JSON.stringify(card)).toContain('plane landed');
  expect(JSON.stringify(card)).not.toContain('Maria');
});

test('surnames are found in linear time', () => {
  const actors = Object.fromEntries(
    Array.from({length: 5000}, (_, index) => [
      `a${index}`,
      {name: `Given Sur${'x'.repeat(index % 7)}name${index}`},
    ]),
  );
  const many = finder(actors);
  const text = Array.from({length: 40_000}, (_, index) => `Maria Surname${index}`).join(' ');
  expect(many(text)).toEqual([]);
  expect(many(`Ask ${text}`.slice(0, 20)).length).toBeLessThan(2);
});
