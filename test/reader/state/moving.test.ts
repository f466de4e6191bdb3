/** Pages and jumps: which lines are on the screen after them. */
import {expect, test} from 'vitest';
import {showLine} from '../../../source/reader/state/moving.js';
import {linesFrom} from '../../../source/reader/state/place.js';
import {reduce} from '../../../source/reader/state/reduce.js';
import {initialState, layoutIn, type State, viewIn} from '../../../source/reader/state/state.js';
import {myanmar} from '../../helpers/briefings.js';
import {now, opened, visibleText} from '../../helpers/reader.js';

const start = opened(myanmar, {columns: 60, rows: 20});

test('two pages share one line: the last of the first is the first of the second', () => {
  const turned = reduce(start, {type: 'page', direction: 1});
  const [before, after] = [visibleText(start), visibleText(turned)];
  expect(after[0]).toBe(before.at(-1));
  expect(before.slice(0, -1)).not.toContain(after[1]);
  expect(visibleText(reduce(turned, {type: 'page', direction: -1}))).toEqual(before);
  const line = reduce(turned, {type: 'scroll', lines: -1});
  expect(visibleText(line).slice(0, 2)).toEqual(before.slice(-2));
});

test('half a page down begins with the line that was in the middle', () => {
  const before = visibleText(start);
  const after = visibleText(reduce(start, {type: 'half-page', direction: 1}));
  expect(after[0]).toBe(before[Math.floor(before.length / 2)]);
});

test('a hidden line is shown a third of the way down, and a visible line stays where it is', () => {
  const actors = reduce(start, {type: 'go-to-pane', pane: 5});
  const {columns, rows} = layoutIn(actors).text;
  const jumped = showLine(actors, 8, 0, 0);
  const {pane, place} = viewIn(jumped);
  const shown = linesFrom(pane, place, columns, rows);
  expect(shown.findIndex(({block, index}) => block === 8 && index === 0)).toBe(Math.floor(rows / 3));
  expect(showLine(jumped, 9, 0, 0)).toBe(jumped);
});

// Fault: With a time budget, `Tab` went through panes of which nothing was left.
// Expected: These panes are skipped.
test('the next pane and the one before skip panes of which a time budget leaves nothing', () => {
  const cut = initialState(myanmar, {columns: 60, rows: 20}, 'none', {now, minutes: 1});
  const next = (state: State) => reduce(state, {type: 'turn-pane', direction: 1});
  const ids: string[] = [];
  let state = cut;
  for (; ids.at(-1) !== viewIn(state).pane.id; state = next(state)) ids.push(viewIn(state).pane.id);
  expect(ids).toEqual(['brief', 'background', 'russia-myanmar', 'chinas-role', 'outlook', 'sources']);
  expect(viewIn(reduce(state, {type: 'turn-pane', direction: -1})).pane.id).toBe('outlook');
  // A number still goes to such a pane.
  expect(viewIn(reduce(cut, {type: 'go-to-pane', pane: 5})).pane.id).toBe('actors');
});
