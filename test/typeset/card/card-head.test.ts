import {expect, test} from 'vitest';
import {documentOf, smallest} from '../../helpers/briefings.js';
import {cardOf} from '../../helpers/walk-in-cards.js';

test('an expiry does not replace the age', () => {
  const text = smallest('expires: 2026-03-20\nhandling: TLP:GREEN\n');
  const heads = ['Port talks', 'Port talks in Valdoria on the night shift'].map(title =>
    cardOf(documentOf(text.replace('A title', title)), 80, 23).slice(0, 2),
  );
  expect(heads).toEqual([
    ['Port talks      as of 3 Aug 2022 · 4 years old · expired 20 Mar 2026 · TLP:GREEN', '─'.repeat(80)],
    [
      'Port talks in Valdoria on the night shift',
      'as of 3 Aug 2022 · 4 years old · expired 20 Mar 2026 · TLP:GREEN',
    ],
  ]);
});

test('a long title is cut before a warning is left out, and facts that are too long for one line have two', () => {
  const title = 'Multilateral donor conference on reconstruction of the river basin';
  const facts = 'expires: 2026-03-20\nhandling: TLP:AMBER+STRICT\n';
  const expired = documentOf(smallest(facts).replace('A title', title));
  const draft = documentOf(smallest(`${facts}drafted_by: machine\n`).replace('A title', title));
  expect([
    cardOf(expired, 68, 9).slice(0, 1),
    cardOf(draft, 48, 14).slice(0, 2),
    cardOf(draft, 58, 19).slice(0, 3),
  ]).toEqual([
    ['Multilateral…   4 years old · expired 20 Mar 2026 · TLP:AMBER+STRICT'],
    ['Multilateral donor conference on reconstruction…', 'expired 20 Mar 2026 · draft · TLP:AMBER+STRICT'],
    [
      'Multilateral donor conference on reconstruction of the ri…',
      '4 years old · expired 20 Mar 2026 · draft ·',
      'TLP:AMBER+STRICT',
    ],
  ]);
});
