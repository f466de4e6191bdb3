/** Enter, after a search has stopped on a match. */

import {expect, test} from 'vitest';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import type {Action} from '../../../source/reader/state/reduce.js';
import {type State, viewIn} from '../../../source/reader/state/state.js';
import {myanmar} from '../../helpers/briefings.js';
import {after, opened, visibleText} from '../../helpers/reader.js';

const start = opened(myanmar, {columns: 80, rows: 24});
const next: Action = {type: 'mark-reference', direction: 1};
const open: Action = {type: 'open-reference'};

/** The text that is shown as the marked reference. */
function marked(state: State): string {
  const spans = screenRows(state).flatMap(({line}) => line.spans);
  return spans
    .filter(({role}) => role === 'current-reference')
    .map(({text}) => text)
    .join(' ');
}

/** The reader after a search for a text. */
function searched(query: string): State {
  return after(start, {type: 'search'}, ...[...query].map((text): Action => ({type: 'type-query', text})), {
    type: 'submit-query',
  });
}

// Fault: After a search for a name, `Enter` listed every visible reference.
// Expected: `Enter` opens this person.
test('if a search has stopped on a name, Enter opens this person, and Backspace goes back to the search', () => {
  const found = searched('Laurel Mil');
  const card = after(found, open);
  expect(viewIn(card).pane.title).toBe('Laurel Miller');
  const back = after(card, {type: 'return'});
  expect(visibleText(back)).toEqual(visibleText(found));
  expect(back.search?.current).toBe(found.search?.current);
});

test('in the profile of an actor, a match opens this actor', () => {
  let state = searched('min');
  const {matches = []} = state.search ?? {};
  const actors = state.document.panes.findIndex(pane => pane.id === 'actors');
  const wanted = matches.findIndex(({pane}) => pane === actors);
  expect(wanted).not.toBe(-1);
  for (let turns = 0; turns < wanted && state.search?.current !== wanted; turns++)
    state = after(state, {type: 'turn-match', direction: 1});
  const {block = -1} = state.search?.matches[state.search.current] ?? {};
  const name = state.document.panes[actors]?.blocks[block]?.parts[0]?.spans[0]?.text;
  expect(viewIn(after(state, open)).pane.title).toBe(name);
});

test('Enter lists the visible references if the match is not on one, is not visible, or something is marked', () => {
  const found = searched('condemned');
  expect(after(found, open).overlay?.kind).toBe('references');
  const named = searched('Laurel Mil');
  expect(after(named, {type: 'turn-pane', direction: 1}, open).overlay?.kind).toBe('references');
  expect(after(named, {type: 'bottom'}, open).overlay?.kind).toBe('references');
  const other = after(named, next);
  expect(viewIn(after(other, open)).pane.title).toBe(marked(other));
});

test('the footer names Enter while a search has stopped on a name', () => {
  const footer = (state: State) =>
    screenRows(state)
      .at(-1)
      ?.line.spans.map(({text}) => text)
      .join('') ?? '';
  expect(footer(searched('Laurel Mil'))).toContain('Enter open');
  expect(footer(searched('condemned'))).not.toContain('Enter open');
});
