/** The key to the place where the last reading ended. */
import {expect, test} from 'vitest';
import {positionOf} from '../../../source/reader/state/position.js';
import type {Action} from '../../../source/reader/state/reduce.js';
import {initialState, type State, viewIn} from '../../../source/reader/state/state.js';
import {myanmar} from '../../helpers/briefings.js';
import {after, now, opened, visibleText} from '../../helpers/reader.js';

const size = {columns: 80, rows: 24};
const lastPlace: Action = {type: 'last-place'};
const left = after(
  opened(myanmar, size),
  {type: 'go-to-pane', pane: 4},
  {type: 'page', direction: 1},
  {type: 'scroll', lines: 1},
);
const last = positionOf(left);

function open(more: {minutes?: number; isResumed?: boolean} = {}): State {
  return initialState(myanmar, size, 'none', {now, last, ...more});
}

test('a reading that is not resumed opens at the bottom line, and a resumed one at its last place', () => {
  expect(visibleText(open())).toEqual(visibleText(opened(myanmar, size)));
  expect(visibleText(open({isResumed: true}))).toEqual(visibleText(left));
});

test('the key goes to the last place, and Backspace leads back', () => {
  const there = after(open(), {type: 'scroll', lines: 3}, lastPlace);
  expect(visibleText(there)).toEqual(visibleText(left));
  expect(visibleText(after(there, {type: 'return'}))).toEqual(
    visibleText(after(open(), {type: 'scroll', lines: 3})),
  );
});

test('the key lifts a time budget that holds the last place back', () => {
  const there = after(open({minutes: 0.2}), lastPlace);
  expect(visibleText(there)).toEqual(visibleText(left));
  expect(there.minutes).toBeUndefined();
  expect(after(there, {type: 'return'}).minutes).toBe(0.2);
});

test('the key closes a card that is in front', () => {
  const there = after(open(), {type: 'walk-in'}, lastPlace);
  expect(viewIn(there).pane.id).toBe(last.pane);
  expect(there.overlay).toBeUndefined();
});

test('without a last place, or if its pane is gone, the key says so', () => {
  const first = opened(myanmar, size);
  expect(after(first, lastPlace)).toEqual({
    ...first,
    notice: {text: 'no earlier reading has a place to go to', tone: 'plain'},
  });
  const gone = initialState(myanmar, size, 'none', {now, last: {...last, pane: 'gone'}});
  expect(after(gone, lastPlace).notice?.text).toBe('no earlier reading has a place to go to');
});
