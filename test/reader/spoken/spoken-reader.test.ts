/** The reader for users of a screen reader. */

import {expect, test} from 'vitest';
import type {Pane} from '../../../source/document/document.js';
import {type ActionName, defaultKeymap, keymapWith} from '../../../source/reader/keys/keymap.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {listen, opening, type Spoken} from '../../../source/reader/spoken/spoken-reader.js';
import {positionOf} from '../../../source/reader/state/position.js';
import type {Action} from '../../../source/reader/state/reduce.js';
import {initialState} from '../../../source/reader/state/state.js';
import {documentOf, myanmar, readText} from '../../helpers/briefings.js';
import {freeControl, shownFreeControl} from '../../helpers/free-keys.js';
import {harmless} from '../../helpers/harmless.js';
import {now, opened} from '../../helpers/reader.js';

const size = {columns: 80, rows: 24};
const start = opening(opened(myanmar, size));

/** What the reader says after each action. */
function heard(...actions: Action[]): ReadonlyArray<readonly string[]> {
  let {spoken}: {spoken: Spoken} = start;
  return actions.map(action => {
    const next = listen(spoken, action);
    spoken = next.spoken;
    return next.says;
  });
}

const page: Action = {type: 'page', direction: 1};
const down: Action = {type: 'scroll', lines: 1};
const up: Action = {type: 'scroll', lines: -1};

test('for a screen reader, the reader first says the title, the facts and the bottom line', () => {
  expect(start.says.slice(0, 6)).toEqual([
    'Lavrov in Naypyidaw',
    expect.stringMatching(/^as of 3 Aug 2022, 4 years old,.* machine draft, 8 min, TLP:CLEAR$/),
    '11 panes. Space reads on, the question mark lists the keys, q quits.',
    'Pane 1 of 11: Brief, 1 min.',
    'Bottom line.',
    expect.stringMatching(/^Sergey Lavrov is in Myanmar/),
  ]);
});

test('for a screen reader, Space alone says every block of every pane once', () => {
  const said = [start.says, ...heard(...Array.from({length: 60}, () => page))].flat();
  const titles = said.filter(text => text.startsWith('Pane '));
  expect(titles.length).toBe(11);
  const points = said.filter(text => text.includes('Myanmar Witness, a rights group'));
  expect(points.length).toBe(1);
  expect(said.at(-1)).toBe('End of the last pane.');
});

test('the keys for one line say one block, or that the pane ends', () => {
  const [back, on] = heard(up, down);
  expect(back?.length).toBe(1);
  expect(on).toEqual([start.says.at(-2)]);
  const [top] = heard({type: 'top'});
  expect(top).toEqual(['Bottom line.', expect.stringMatching(/^Sergey Lavrov/)]);
  expect(heard({type: 'top'}, up, up).at(-1)).toEqual(['Start of Brief.']);
});

test('a pane is announced with its number', () => {
  expect(heard({type: 'go-to-pane', pane: 7})[0]?.slice(0, 2)).toEqual([
    'Pane 8 of 11: Outlook, 1 min. All from source 1.',
    'Judgments · ICD 203 scale.',
  ]);
});

test('a reference is said when it is marked, and its card when it is opened', () => {
  const [marked, card, back] = heard(
    {type: 'mark-reference', direction: 1},
    {type: 'open-reference'},
    {type: 'return'},
  );
  expect(marked).toEqual(['Sergey Lavrov, Foreign minister, Russia. Enter opens it.']);
  expect(card?.slice(0, 2)).toEqual([
    'Sergey Lavrov.',
    expect.stringMatching(/^Sergey Lavrov\. Сергей Лавров\. Said: /),
  ]);
  expect(back).toEqual(['Back in Brief.', expect.stringMatching(/^Sergey Lavrov is in Myanmar/)]);
});

test('after Enter, a search says the number of matches and the first one', () => {
  const said = heard(
    {type: 'search'},
    {type: 'type-query', text: 'Yak-130'},
    {type: 'submit-query'},
    {type: 'turn-match', direction: 1},
  );
  expect(said.map(([first]) => first)).toEqual([
    'Search. Type, then Enter.',
    undefined,
    '“Yak-130”: 1 of 4, in Russia–Myanmar.',
    '“Yak-130”: 2 of 4, in Actors.',
  ]);
});

test('lists to choose from are numbered, and a new time budget is said', () => {
  expect(heard({type: 'choose-pane'})[0]?.slice(0, 2)).toEqual([
    'Choose a pane by its number, then Enter.',
    '1: Brief',
  ]);
  expect(heard({type: 'open-reference'})[0]?.slice(0, 2)).toEqual([
    'Choose by number, then Enter.',
    '1: Sergey Lavrov, Foreign minister, Russia',
  ]);
  expect(heard({type: 'next-theme'})).toEqual([['Theme: terminal.']]);
});

test('the walk-in card is said section by section, and a time budget is said in minutes', () => {
  const [card] = heard({type: 'walk-in'});
  expect(card?.slice(0, 4)).toEqual([
    'Walk-in card.',
    'as of 3 Aug 2022, 4 years old, machine draft, 8 min, TLP:CLEAR',
    'Bottom line.',
    expect.stringMatching(/^Sergey Lavrov is in Myanmar/),
  ]);
  expect(card?.join('\n')).not.toMatch(/[─░▓]/);
  const budgets = heard({type: 'next-budget'}, {type: 'next-budget'}, {type: 'next-budget'}).map(
    says => says[0],
  );
  expect(budgets).toEqual([
    expect.stringMatching(/^What can be read in 5 minutes; \d+ entries are held back\.$/),
    expect.stringMatching(/^What can be read in 2 minutes; \d+ entries are held back\.$/),
    expect.stringMatching(/^What can be read in 1 minute; \d+ entries are held back\.$/),
  ]);
});

/** Where the reader is after some actions. */
function after(...actions: Action[]): Spoken {
  return actions.reduce((spoken, action) => listen(spoken, action).spoken, start.spoken);
}

test('marks, lists, searches and the next reading begin at the block that was said last', () => {
  const actors: Action = {type: 'go-to-pane', pane: 5};
  const there = after(actors, page);
  const {pane, places} = there.state;
  const first = places[pane]?.block ?? 0;
  expect(first).toBeGreaterThan(0);
  const next = after(actors, page, {type: 'mark-reference', direction: 1}).state.mark;
  expect(next?.block).toBeGreaterThanOrEqual(first);
  const last = positionOf(there.state);
  const again = opening(initialState(myanmar, size, 'none', {now, last, isResumed: true}));
  expect(again.says).toContain(listen(after(actors), page).says[0]);
  expect(again.says).not.toContain('Bottom line.');
});

test('the key to the last place is named when the reader opens, and reads on from there', () => {
  const there = after({type: 'go-to-pane', pane: 5}, page);
  const last = positionOf(there.state);
  const again = opening(initialState(myanmar, size, 'none', {now, last}));
  expect(again.says).toContain('Bottom line.');
  expect(again.says.join(' ')).toContain('L goes to where the last reading ended');
  const jumped = listen(again.spoken, {type: 'last-place'});
  expect(jumped.says[1]).toBe(listen(after({type: 'go-to-pane', pane: 5}), page).says[0]);
  expect(start.says.join(' ')).not.toContain('last reading ended');
});

test('only what was said counts as read', () => {
  const said = [start, listen(start.spoken, page), listen(after(page), down)].flatMap(
    ({blocks = []}) => blocks,
  );
  const {blocks} = myanmar.panes[0] as Pane;
  expect(said).toEqual(blocks.slice(0, said.length));
  expect(listen(start.spoken, {type: 'help', pane: helpPaneOf(defaultKeymap)}).blocks).toEqual([]);
});

test('the reader says the keys of the keymap, and the notice that it opens with', () => {
  const keymap = keymapWith(
    new Map<ActionName, string[]>([
      ['page-down', [freeControl]],
      ['help', []],
    ]),
  );
  const notice = {text: harmless('where you left off'), tone: 'plain'} as const;
  const opened1 = opening(initialState(myanmar, size, 'none', {now, keymap, notice, minutes: 1}));
  expect(opened1.says.slice(2, 5)).toEqual([
    `11 panes. ${shownFreeControl} reads on, q quits.`,
    'Where you left off.',
    expect.stringMatching(/^What can be read in 1 minute; \d+ entries are held back\.$/),
  ]);
  const card = opening(initialState(myanmar, size, 'none', {now, isCard: true}));
  expect(card.says.slice(3, 5)).toEqual(['Walk-in card.', 'Bottom line.']);
  const left = listen(card.spoken, {type: 'back'});
  expect([left.says, listen(left.spoken, page).says[0]]).toEqual([['Back in Brief.'], 'Bottom line.']);
});

test('when the file is saved, the reader says so and repeats nothing', () => {
  const saved = documentOf(readText('briefings/myanmar.yaml').replace('summary:\n', 'summary:\n  - New.\n'));
  const heard = listen(after(page, down), {type: 'reload', document: saved});
  expect(heard.says).toEqual(['The file was saved again.']);
  expect(listen(heard.spoken, down).says).toEqual(listen(after(page, down), down).says);
});

test('after help or a card, the reader goes on from the block that was said last', () => {
  const help = after(page, {type: 'help', pane: helpPaneOf(defaultKeymap)}, {type: 'back'});
  expect(listen(help, down).says).toEqual(listen(after(page), down).says);
  const card = after(page, {type: 'walk-in'}, {type: 'back'});
  expect(listen(card, down).says).toEqual(listen(after(page), down).says);
});

test('a key that does nothing gets an answer', () => {
  const keys: Action[] = [
    {type: 'turn-pane', direction: -1},
    {type: 'go-to-pane', pane: 98},
    {type: 'turn-match', direction: 1},
    {type: 'back'},
  ];
  expect(heard(...keys)).toEqual([
    ['There are no more panes.'],
    ['There is no such pane.'],
    ['There is no search.'],
    ['There is nothing to go back to.'],
  ]);
});
