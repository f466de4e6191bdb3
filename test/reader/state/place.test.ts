/** Places in a pane, at many sizes. */
import {expect, test} from 'vitest';
import type {Document} from '../../../source/document/document.js';
import {isSame, linesFrom, progress, topPlace} from '../../../source/reader/state/place.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import {layoutIn, type State, viewIn} from '../../../source/reader/state/state.js';
import {myanmar, scripts} from '../../helpers/briefings.js';
import {opened} from '../../helpers/reader.js';

const sizes = [40, 47, 60, 80, 99, 100, 130].flatMap(columns =>
  [10, 13, 16, 24, 40].map(rows => ({columns, rows})),
);
const documents: ReadonlyArray<readonly [string, Document]> = [
  ['myanmar', myanmar],
  ['a briefing of many scripts', scripts],
];

function visibleLines(state: State): string[] {
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  return linesFrom(pane, place, columns, rows).map(({block, index}) => `${pane.id} ${block}.${index}`);
}

function allLines(state: State): string[] {
  const {columns} = layoutIn(state).text;
  return state.document.panes.flatMap(pane =>
    linesFrom(pane, topPlace, columns, 100_000).map(({block, index}) => `${pane.id} ${block}.${index}`),
  );
}

/** All states while an action is repeated until it changes nothing more. */
function* stepsBy(start: State, action: Action): Generator<State> {
  let state = start;
  yield state;
  for (;;) {
    const next = reduce(state, action);
    const isEnd = isSame(viewIn(next).place, viewIn(state).place) && next.pane === state.pane;
    if (isEnd) return;
    state = next;
    yield state;
  }
}

test.each(documents)('Space alone shows every line of %s at every size', (_name, document) => {
  for (const size of sizes) {
    const start = opened(document, size, 'none');
    const seen = new Set<string>();
    for (const state of stepsBy(start, {type: 'page', direction: 1}))
      for (const line of visibleLines(state)) seen.add(line);
    expect(allLines(start).filter(line => !seen.has(line))).toEqual([]);
  }
});

test.each(documents)('pages back from the end show every line of %s', (_name, document) => {
  for (const size of sizes) {
    const start = opened(document, size, 'none');
    const end = reduce(reduce(start, {type: 'go-to-pane', pane: document.panes.length - 1}), {
      type: 'bottom',
    });
    const seen = new Set<string>();
    for (const state of stepsBy(end, {type: 'page', direction: -1}))
      for (const line of visibleLines(state)) seen.add(line);
    expect(allLines(start).filter(line => !seen.has(line))).toEqual([]);
  }
});

test.each(documents)(
  'on the way down through %s, the progress never decreases, and ends at 100',
  (_name, document) => {
    for (const size of sizes) {
      for (const pane of document.panes.keys()) {
        const start = reduce(opened(document, size, 'none'), {type: 'go-to-pane', pane});
        const {columns, rows} = layoutIn(start).text;
        const told = [...stepsBy(start, {type: 'scroll', lines: 1})].map(state => {
          const view = viewIn(state);
          return progress(view.pane, view.place, columns, rows);
        });
        if (told.length === 1) expect(told).toEqual([undefined]);
        else {
          expect(told).toEqual(told.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
          expect([told[0], told.at(-1)]).toEqual([0, 100]);
        }
      }
    }
  },
);

test.each(documents)('from every line of %s, a resize and back leads to the same line', (_name, document) => {
  for (const size of sizes) {
    for (const pane of document.panes.keys()) {
      const start = reduce(opened(document, size, 'none'), {type: 'go-to-pane', pane});
      for (const state of stepsBy(start, {type: 'scroll', lines: 1})) {
        for (const columns of [30, 40, 70, 120]) {
          const there = reduce(state, {type: 'resize', size: {columns, rows: 12}});
          const back = reduce(there, {type: 'resize', size});
          expect(viewIn(back).place).toEqual(viewIn(state).place);
        }
      }
    }
  }
});

test('at another width, the place is the line that holds the first character of the old line', () => {
  const size = {columns: 80, rows: 12};
  const start = reduce(opened(myanmar, size, 'none'), {type: 'go-to-pane', pane: 5});
  for (const state of stepsBy(start, {type: 'scroll', lines: 1})) {
    const narrow = reduce(state, {type: 'resize', size: {columns: 50, rows: 12}});
    const {pane, place} = viewIn(narrow);
    const {block, at} = viewIn(state).place;
    expect([pane.id, place.block]).toEqual(['actors', block]);
    const [first] = linesFrom(pane, place, layoutIn(narrow).text.columns, 1);
    const spans = first?.line.spans.filter(span => span.at !== undefined) ?? [];
    const from = Math.min(...spans.map(span => span.at ?? 0));
    const to = Math.max(...spans.map(span => (span.at ?? 0) + span.text.length));
    if (at > 0) expect(from <= at && at < to).toBe(true);
  }
});
