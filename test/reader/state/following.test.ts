/** Marking and opening references, and the way back. */

import {expect, test} from 'vitest';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {visibleChoices} from '../../../source/reader/state/following.js';
import type {Action} from '../../../source/reader/state/reduce.js';
import {type State, viewIn} from '../../../source/reader/state/state.js';
import {linkOf} from '../../../source/reader/state/visible.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {after, articlePlace, opened, visibleText} from '../../helpers/reader.js';

const start = opened(myanmar, {columns: 80, rows: 24});
const next: Action = {type: 'mark-reference', direction: 1};
const previous: Action = {type: 'mark-reference', direction: -1};
const open: Action = {type: 'open-reference'};
const down: Action = {type: 'scroll', lines: 1};
const id = (state: State) => viewIn(state).pane.id;

/** The text that is shown as the marked reference. */
function marked(state: State): string {
  return screenRows(state)
    .flatMap(({line}) => line.spans)
    .filter(({role}) => role === 'current-reference')
    .map(({text}) => text)
    .join(' ');
}

/** The visible link to a pane. */
function linkTo(pane: string, state: State) {
  const link = visibleChoices(state).find(({target}) => target.to === 'block' && target.pane === pane);
  if (!link) throw new Error(`no link to ${pane}`);
  return link;
}

test('] marks the next name, source or link, and [ the one before', () => {
  const states = [1, 2, 3].map(presses => after(start, ...Array.from({length: presses}, () => next)));
  expect(states.map(marked)).toEqual(['Sergey Lavrov', 'Russia', 'Laurel Miller']);
  expect(marked(after(start, next, next, previous))).toBe('Sergey Lavrov');
});

test('[ begins at the last visible reference', () => {
  const sightLines = visibleText(start).join('\n');
  const last = marked(after(start, previous));
  expect(last).not.toBe('');
  expect(sightLines.lastIndexOf(last)).toBeGreaterThan(sightLines.indexOf('SUMMARY'));
});

test('] goes through the whole pane, and each mark is visible', () => {
  let state = start;
  const seen: string[] = [];
  for (;;) {
    const moved = after(state, next);
    if (moved.notice) break;
    expect(marked(moved)).not.toBe('');
    seen.push(marked(moved));
    state = moved;
  }
  expect(seen.slice(0, 2)).toEqual(['Sergey Lavrov', 'Russia']);
  expect(seen.at(-1)).toBe('¹');
  expect(after(state, next).notice?.text).toBe('nothing more to open in this pane');
});

test('Enter opens the card of the marked name, and Backspace returns to the same place and mark', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 2}, down, down, next, next);
  const card = after(reading, open);
  expect(id(card)).toMatch(/^(actor|source) /);
  expect(after(card, {type: 'return'})).toEqual(reading);
  expect(after(card, down, down, {type: 'back'})).toEqual(reading);
});

test('from several cards deep, each step back leads to the place that was left', () => {
  const states = [after(start, next)];
  for (let depth = 0; depth < 6; depth++) {
    const last = states.at(-1) as State;
    const opened = after(last, open, next, next);
    expect(opened.trail.length).toBe(last.trail.length + 1);
    states.push(opened);
  }
  let state = states.at(-1) as State;
  for (const before of states.slice(0, -1).reverse()) {
    state = after(state, {type: 'return'});
    expect(state).toEqual(before);
  }
});

test('without a mark, Enter lists every visible reference once', () => {
  const listing = after(start, open);
  expect(listing.overlay?.kind).toBe('references');
  const names = visibleChoices(start).map(({target}) => target.name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.slice(0, 3)).toEqual(['Sergey Lavrov', 'Russia', 'Laurel Miller']);
  expect(after(listing, {type: 'back'})).toEqual(start);
});

test('the chosen reference is opened, and the way back leads to where it was chosen', () => {
  const [choice] = visibleChoices(start);
  if (!choice) throw new Error('nothing is visible');
  const card = after(start, open, {type: 'back'}, {type: 'choose-reference', choice});
  expect(id(card)).toBe('actor lavrov');
  expect(after(card, {type: 'return'})).toEqual(start);
});

test('a card does not lead to itself', () => {
  const card = after(start, next, open);
  expect(id(card)).toBe('actor lavrov');
  expect(
    visibleChoices(card).filter(({reference}) => reference.to === 'actor' && reference.id === 'lavrov'),
  ).toEqual([]);
});

test('an entry on a card leads to its place in the document', () => {
  const card = after(start, next, open);
  const link = linkTo('Brief', card);
  const there = after(card, {type: 'choose-reference', choice: link});
  expect(id(there)).toBe('brief');
  expect(there.overlay).toBeUndefined();
  expect(after(there, {type: 'return'})).toEqual(card);
});

test('if there is nothing to open, a notice says so', () => {
  const bare = opened(documentOf(smallest()), {columns: 80, rows: 24});
  expect(after(bare, open).notice?.text).toBe('no name, source or link is visible here');
  expect(after(bare, {type: 'choose-link'}).notice?.text).toBe('no link is visible here');
  expect(after(bare, next).notice?.text).toBe('nothing more to open in this pane');
  expect(after(bare, next, down).notice).toBeUndefined();
});

test('a saved article opens at the quoted words, marked', () => {
  const {pane, at} = articlePlace('the quoted words');
  const article = after(start, {type: 'show-article', pane, at});
  expect(marked(article)).toBe('the quoted words');
  expect(after(article, {type: 'return'})).toEqual(start);
});

test('an article without the quoted words opens at its top and says so', () => {
  const {pane} = articlePlace('the quoted words');
  const notice = {text: harmless('the quoted words do not stand in a.txt'), tone: 'warning'} as const;
  const article = after(start, {type: 'show-article', pane, notice});
  expect([article.notice, marked(article), visibleText(article)[0]]).toEqual([
    notice,
    '',
    '  Paragraph 1 of it.',
  ]);
  expect(after(article, down).notice).toBeUndefined();
});

test('a movement removes the mark', () => {
  expect(after(start, next, down).mark).toBeUndefined();
  expect(after(start, next, {type: 'back'})).toEqual(start);
});

test('after the walk-in card, a list or a search, the card before comes back with its mark', () => {
  const card = after(start, next, open, next, next);
  expect(after(card, {type: 'walk-in'}, {type: 'return'})).toEqual(card);
  expect(after(card, {type: 'walk-in'}, {type: 'walk-in'})).toEqual(card);
  expect(after(card, {type: 'choose-pane'}, {type: 'back'})).toEqual(card);
  expect(after(card, {type: 'search'}, {type: 'type-query', text: 'Yak'}, {type: 'back'})).toEqual(card);
});

const brief = after(start, ...Array(3).fill({type: 'next-budget'}), {type: 'top'});

test('a jump to an entry that is held back shows everything and says so, and the way back applies the time budget again', () => {
  const card = after(brief, next, open);
  const link = linkTo('Timeline', after(card, {type: 'bottom'}));
  const there = after(card, {type: 'choose-reference', choice: link});
  expect([there.minutes, there.notice?.text]).toEqual([
    undefined,
    'everything is shown again: this entry was held back',
  ]);
  expect(after(there, {type: 'return'})).toEqual(card);
});

test('the entry that a jump led to is marked, and Enter lists the references that are visible there', () => {
  const card = after(start, next, open);
  const link = linkTo('Timeline', after(card, {type: 'bottom'}));
  const there = after(card, {type: 'choose-reference', choice: link});
  const shown = screenRows(there)
    .flatMap(({line}) => line.spans)
    .filter(({role, at}) => role === 'selected' && at !== undefined);
  expect(shown.map(({text}) => text).join('')).toContain('Lavrov');
  expect(after(there, open).overlay?.kind).toBe('references');
});

test('a search also finds entries that are held back, and the time budget comes back after the search', () => {
  const found = after(brief, {type: 'search'}, {type: 'type-query', text: 'Yak-130'}, {type: 'submit-query'});
  expect([found.minutes, found.search?.matches.length]).toEqual([undefined, 4]);
  expect(after(found, {type: 'back'}).minutes).toBe(1);
  const given = after(brief, {type: 'search'}, {type: 'type-query', text: 'Yak-130'}, {type: 'back'});
  expect(given).toEqual(brief);
});

test('if only one link is visible, it opens without a choice, and the card of a link does not lead to itself', () => {
  const linked = opened(documentOf(smallest('summary: ["See [the paper](https://example.org/a)."]\n')), {
    columns: 80,
    rows: 24,
  });
  expect(linkOf(linked)).toBe('https://example.org/a');
  const card = after(linked, next, open);
  expect([linkOf(card), visibleChoices(card)]).toEqual(['https://example.org/a', []]);
});

test('Backspace goes back to the card with one key, and the search stays', () => {
  const found = after(start, {type: 'search'}, {type: 'type-query', text: 'Yak-130'}, {type: 'submit-query'});
  const card = after(found, next, open);
  const way = visibleChoices(after(card, {type: 'bottom'}))[0];
  if (!way) throw new Error('no way from the card');
  const there = after(card, {type: 'choose-reference', choice: way});
  expect(after(there, {type: 'return'})).toEqual(card);
  expect(after(there, {type: 'return'}, {type: 'return'}).search?.matches).toEqual(found.search?.matches);
});

test('the way back leads to a card that was left for another pane', () => {
  const card = after(start, next, open);
  const left = after(card, {type: 'turn-pane', direction: 1});
  expect([left.overlay, id(left)]).toEqual([undefined, 'background']);
  expect(after(left, {type: 'return'})).toEqual(card);
  const last = after(start, {type: 'go-to-pane', pane: 99});
  expect(last.trail).toEqual([]);
});

test('a time budget that the user chooses on a card stays on the way back', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 5}, down, down, down, down);
  const cut = after(reading, next, open, {type: 'next-budget'});
  expect([cut.minutes, cut.notice?.text]).toEqual([5, '5 min of reading']);
  const card = after(cut, {type: 'return'});
  expect([card.minutes, id(card)]).toEqual([5, 'actor wunna-maung-lwin']);
  const back = after(card, {type: 'return'});
  expect([back.minutes, id(back), back.trail]).toEqual([5, 'actors', []]);
  const held = after(cut, {type: 'next-budget'}, {type: 'next-budget'}, {type: 'return'}, {type: 'return'});
  expect([held.minutes, id(held), viewIn(held).place.block]).toEqual([1, 'actors', 0]);
});

test('the walk-in card does not scroll, and neither does what is behind it', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 5}, down, down);
  const keys: Action[] = [
    {type: 'page', direction: 1},
    down,
    {type: 'bottom'},
    {type: 'half-page', direction: 1},
  ];
  expect(after(reading, {type: 'walk-in'}, ...keys, {type: 'back'})).toEqual(reading);
});

test('the end of a search says that the time budget is back', () => {
  const found = after(brief, {type: 'search'}, {type: 'type-query', text: 'Yak-130'}, {type: 'submit-query'});
  expect(after(found, {type: 'back'}).notice?.text).toBe('1 min of reading');
});

test('a search or a pane that was chosen on a card leads back to the card', () => {
  const card = after(start, next, open, next);
  const found = after(card, {type: 'search'}, {type: 'type-query', text: 'Yak-130'}, {type: 'submit-query'});
  expect(id(found)).toBe('russia-myanmar');
  const back = after(found, {type: 'back'}, {type: 'return'});
  expect([id(back), back.mark, back.search]).toEqual([id(card), card.mark, undefined]);
  const chosen = after(card, {type: 'choose-pane'}, {type: 'go-to-pane', pane: 4});
  expect(after(chosen, {type: 'return'})).toEqual(card);
});

test('a search without a match says so and changes nothing', () => {
  for (const before of [
    after(start, next, open),
    after(brief),
    after(start, {type: 'go-to-pane', pane: 5}, down),
  ]) {
    const missed = after(
      before,
      {type: 'search'},
      {type: 'type-query', text: 'zzzz'},
      {type: 'submit-query'},
    );
    expect(missed).toEqual({...before, notice: {text: '“zzzz”: no match', tone: 'plain'}});
  }
});
