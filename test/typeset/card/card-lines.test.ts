import {expect, test} from 'vitest';
import {withinMinutes} from '../../../source/document/budget.js';
import type {Document} from '../../../source/document/document.js';
import {documentOf, myanmar, readText, scripts, smallest} from '../../helpers/briefings.js';
import {content} from '../../helpers/harmless.js';
import {cardOf, meeting} from '../../helpers/walk-in-cards.js';

const small = documentOf(readText('test/fixtures/small.yaml'));

test('at 60×20, every section has one entry below a bottom line of nearly 50 words', () => {
  expect(cardOf(myanmar, 60, 20)).toEqual([
    'Lavrov in Naypyidaw  4 years old · machine draft · TLP:CLEAR',
    'BOTTOM    Sergey Lavrov is in Myanmar, whose junta is again',
    'LINE      condemned, for executing four pro-democracy',
    '          activists, while Russia faces Western sanctions.',
    '          Laurel Miller of the International Crisis Group',
    '          says isolation gives both more reason to draw',
    '          closer, and sees the junta firmly in control.',
    'PEOPLE    Sergey Lavrov  say sir-GAY luh-VROFF',
    '+5           Foreign minister, Russia',
    'SAY +4    ›  Name the pattern. Min Aung Hlaing was in Moscow',
    '             in June and July; Lavrov is in Naypyidaw in',
    '             August.',
    'THEY ASK  Q  Does the visit strengthen the junta?',
    '+2        A  Miller finds it hard to say that it makes a …',
    'AVOID +3  !  Do not say that Lavrov has met anyone. The',
    '             article says only what is expected.',
    'JUDGMENT  very likely  ░░░░░░░░░░░░░░░░▓▓▓░  80–95%',
    'ICD 203   confidence moderate',
    '          ◆  Russia is very likely to go on supplying the',
    '             junta with weapons.',
  ]);
});

test('at 80×24, everybody in the room is named, and entries that are left out are counted', () => {
  expect(cardOf(meeting, 80, 24)).toEqual([
    'Lavrov in Naypyidaw                   as of 3 Aug 2022 · 4 years old · TLP:CLEAR',
    'BOTTOM    Sergey Lavrov is in Myanmar, whose junta is again condemned, for',
    'LINE      executing four pro-democracy activists, while Russia faces Western',
    '          sanctions. Laurel Miller of the International Crisis Group says',
    '          isolation gives both more reason to draw closer, and sees the junta',
    '          firmly in control.',
    '',
    'IN THE    Wang Yi  say wahng EE  Foreign minister, China',
    'ROOM      Sergey Lavrov  say sir-GAY luh-VROFF  Foreign minister, Russia',
    'SAY +3    ›  Name the pattern. Min Aung Hlaing was in Moscow in June and July;',
    '             Lavrov is in Naypyidaw in August.',
    '          ›  Russia condemned the executions, yet it arms the junta that carried',
    '             them out.',
    'THEY ASK  Q  Does the visit strengthen the junta?',
    '+1        A  Miller finds it hard to say that it makes a settlement any less',
    '             attainable: hopes were faint before. The article reports no',
    '             outcome.',
    '          Q  Why does Russia care about Myanmar?',
    '          A  Position, ocean access and years of effort. Miller adds that both',
    '             are short of friends.',
    'AVOID +3  !  Do not say that Lavrov has met anyone. The article says only what',
    '             is expected.',
    'JUDGMENT  very likely  ░░░░░░░░░░░░░░░░▓▓▓░  80–95%    confidence moderate',
    'ICD 203   ◆  Russia is very likely to go on supplying the junta with weapons.',
  ]);
});

test('on a wide card, the sections continue in a second column with the same height', () => {
  expect(cardOf(small, 120, 20)).toEqual([
    `Talks at the lake${' '.repeat(61)}as of 1 May 2024 · 2 years old · TLP:GREEN`,
    '─'.repeat(120),
    '',
    'BOTTOM    Both sides meet on Friday, and neither has moved.',
    'LINE',
    '',
    'PEOPLE    Ann Ōta  say an OH-ta                               AVOID     !  Do not name the pass.',
    '             Chief negotiator, The Lake Council',
    '                                                              JUDGMENT  unlikely  ░░░░▓▓▓▓▓░░░░░░░░░░░  20–45%',
    'SAY       ›  Ask about the road.                              ICD 203   confidence moderate',
    '                                                                        ◆  A text is signed.',
    'THEY ASK  Q  Who pays?                                                     judged by  Ann Ōta, The Lake Council',
    '          A  Nobody says.                                                  horizon    by the end of May 2024',
  ]);
});

test('on a wide card, a single section has one column, or both columns below its label if one is too small', () => {
  const pointsOf = (count: number) => {
    const points = Array.from({length: count}, (_, index) => `Point ${index + 1}.`);
    return cardOf(documentOf(smallest(`talking_points: [${points.join(', ')}]\n`)), 120, 6).slice(3);
  };
  const gap = ' '.repeat(41);
  expect([3, 9].map(pointsOf)).toEqual([
    ['SAY       ›  Point 1.', '          ›  Point 2.', '          ›  Point 3.'],
    [
      `SAY +3    ›  Point 1.${gap}SAY       ›  Point 4.`,
      `          ›  Point 2.${gap}          ›  Point 5.`,
      `          ›  Point 3.${gap}          ›  Point 6.`,
    ],
  ]);
});

test('on a narrow card, the labels are above the text', () => {
  expect(cardOf(small, 40, 18)).toEqual([
    'Talks at the lake',
    '1 May 2024 · 2 years old · TLP:GREEN',
    'BOTTOM LINE',
    'Both sides meet on Friday, and neither',
    'has moved.',
    'PEOPLE',
    'Ann Ōta  say an OH-ta',
    'SAY',
    '›  Ask about the road.',
    'THEY ASK',
    'Q  Who pays?',
    'A  Nobody says.',
    'AVOID',
    '!  Do not name the pass.',
    'JUDGMENT · ICD 203',
    'unlikely  ░░░░▓▓▓▓▓░░░░░░░░░░░  20–45%',
    'confidence moderate',
    '◆  A text is signed.',
  ]);
});

test('a question is shown only with its answer, entries that are left out are counted, and blank lines come when everything is shown', () => {
  const document = documentOf(
    smallest('talking_points: [One., Two.]\nlikely_questions: [{ask: Who?, answer: Ann.}]\n'),
  );
  const below = (rows: number) => cardOf(document, 60, rows).slice(1);
  const lead = ['BOTTOM    It is so.', 'LINE'];
  const one = 'SAY +1    ›  One.';
  const both = ['SAY       ›  One.', '          ›  Two.'];
  const answered = ['THEY ASK  Q  Who?', '          A  Ann.'];
  const rule = '─'.repeat(60);
  expect([4, 5, 6, 7, 8, 9, 10, 11].map(below)).toEqual([
    ['It is so.', one, '          left out: THEY ASK +1'],
    ['It is so.', one, ...answered],
    [...lead, one, ...answered],
    [...lead, ...both, ...answered],
    [...lead, '', ...both, ...answered],
    [rule, ...lead, '', ...both, ...answered],
    [rule, ...lead, '', ...both, '', ...answered],
    [rule, '', ...lead, '', ...both, '', ...answered],
  ]);
});

test('an entry that is too long is cut if there are rows for a part of it', () => {
  const long = 'Four words a point. '.repeat(12).trim();
  const document = documentOf(smallest(`watch_outs: [Short., ${long}, Third.]\n`));
  expect(cardOf(document, 60, 7).slice(1)).toEqual([
    'BOTTOM    It is so.',
    'LINE',
    'AVOID     !  Short.',
    '          !  Four words a point. Four words a point. Four',
    '             words a point. Four words a point. …',
    '          !  Third.',
  ]);
});

test('the facts about a briefing have a line of their own if they do not fit beside the title', () => {
  expect(cardOf(scripts, 80, 24).slice(1, 3)).toEqual([
    'as of 29 Feb 2024 · 2 years old · expired 1 Jun 2024 · TLP:AMBER+STRICT',
    '─'.repeat(80),
  ]);
  expect(cardOf(myanmar, 59, 20)[0]).toBe('Lavrov in Naypyidaw         4 years old · draft · TLP:CLEAR');
});

test('a card of a document within a time budget has only entries within that budget', () => {
  const card = cardOf(withinMinutes(meeting, {minutes: 0.5}), 80, 24).join('\n');
  expect(card).toContain('BOTTOM    Sergey Lavrov is in Myanmar');
  expect(card).not.toContain('IN THE');
});

test('the card of a briefing without other sections is its bottom line', () => {
  expect(cardOf(documentOf(smallest()), 80, 24)).toEqual([
    'A title                                           as of 3 Aug 2022 · 4 years old',
    '─'.repeat(80),
    '',
    'BOTTOM    It is so.',
    'LINE',
  ]);
});

test('new and changed entries are marked, even people and the bottom line', () => {
  const change = {kind: 'changed', before: content('Something else.')} as const;
  const read = documentOf(
    smallest(
      'meeting: {with: [ann]}\nactors: {ann: {name: Ann Lee, role: Envoy}, bob: Bob}\ntalking_points: [Go.]\n',
    ),
  );
  const changed: Document = {
    ...read,
    panes: read.panes.map(pane => ({
      ...pane,
      blocks: pane.blocks.map(block => (block.kind === 'heading' ? block : {...block, change})),
    })),
  };
  const card = cardOf(changed, 60, 20);
  expect(card).toContain('BOTTOM    changed It is so.');
  expect(card.some(line => line.endsWith('changed Ann Lee  Envoy'))).toBe(true);
  expect(card.some(line => line.endsWith('›  changed Go.'))).toBe(true);
});
