/** The reader without rendering: states and what changes them. */
import {expect, test} from 'vitest';
import {type Block, textOf} from '../../../source/document/document.js';
import {search} from '../../../source/document/search.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import {layoutIn, type State, viewIn} from '../../../source/reader/state/state.js';
import {lineText} from '../../../source/typeset/line.js';
import {typeset} from '../../../source/typeset/typeset.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';
import {after, opened, sight} from '../../helpers/reader.js';

const size = {columns: 80, rows: 24};
const start = opened(myanmar, size, 'terminal');

const id = (state: State) => viewIn(state).pane.id;
const typed = (text: string): Action[] => [
  {type: 'search'},
  ...[...text].map((letter): Action => ({type: 'type-query', text: letter})),
];
const down: Action = {type: 'scroll', lines: 1};
const page: Action = {type: 'page', direction: 1};

test('the reader opens at the bottom line', () => {
  expect(sight(start).slice(0, 2)).toEqual([
    'BOTTOM LINE',
    '  Sergey Lavrov is in Myanmar, whose junta is again condemned, for executing',
  ]);
});

test('a line down and a line up come back to the same place', () => {
  const moved = after(start, down, down);
  expect(sight(moved)[0]).toBe(sight(start)[2]);
  expect(sight(after(moved, {type: 'scroll', lines: -1}, {type: 'scroll', lines: -5}))).toEqual(sight(start));
});

test('Space alone reads it all: every line of every pane comes into sight, in order', () => {
  const {columns} = layoutIn(start).text;
  const wanted = myanmar.panes.map(pane => typeset(pane, columns).map(lineText));
  const seen = myanmar.panes.map(() => new Set<string>());
  const order: string[] = [];
  let state = start;
  for (let presses = 0; presses < 200; presses++) {
    for (const line of sight(state)) seen[state.pane]?.add(line);
    if (order.at(-1) !== id(state)) order.push(id(state));
    const next = reduce(state, page);
    if (next === state) break;
    state = next;
  }
  expect(order).toEqual(myanmar.panes.map(pane => pane.id));
  for (const [index, lines] of wanted.entries())
    expect(lines.filter(line => !seen[index]?.has(line))).toEqual([]);
});

test('a page back at the top of a pane goes to the end of the one before', () => {
  const second = after(start, {type: 'turn-pane', direction: 1});
  const back = after(second, {type: 'page', direction: -1});
  expect(id(back)).toBe('brief');
  expect(sight(back)).toEqual(sight(after(start, {type: 'bottom'})));
});

test('half a page is half of what is in sight', () => {
  const actors = after(start, {type: 'go-to-pane', pane: 5});
  const half = after(actors, {type: 'half-page', direction: 1});
  expect(sight(half)[0]).toBe(sight(actors)[9]);
  expect(sight(after(half, {type: 'half-page', direction: -1}))).toEqual(sight(actors));
});

test('top and bottom; the last page is full', () => {
  const bottom = after(start, {type: 'bottom'});
  expect(sight(bottom).length).toBe(layoutIn(start).text.rows);
  expect(sight(bottom).at(-1)).toMatch(/energy sector. ¹$/);
  expect(after(bottom, down)).toEqual(bottom);
  expect(sight(after(bottom, {type: 'top'}))).toEqual(sight(start));
});

test('each pane is found as it was left', () => {
  const moved = after(start, {type: 'go-to-pane', pane: 5}, down, down, down);
  const away = after(moved, {type: 'turn-pane', direction: 1}, {type: 'go-to-pane', pane: 0});
  expect(sight(after(away, {type: 'go-to-pane', pane: 5}))).toEqual(sight(moved));
});

test('there is no pane before the first or after the last, nor one of a number that none has', () => {
  expect(after(start, {type: 'turn-pane', direction: -1})).toBe(start);
  expect(after(start, {type: 'go-to-pane', pane: 99})).toBe(start);
});

test('a resize keeps the reader’s place, and coming back finds the very same lines', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 7}, ...Array.from({length: 13}, () => down));
  const first = sight(reading)[0] ?? '';
  const word = first.trim().split(/\s+/)[0] ?? '';
  for (const columns of [50, 120, 64, 200]) {
    const resized = after(reading, {type: 'resize', size: {columns, rows: 12}});
    expect(sight(resized)[0]).toContain(word);
  }
  const there = after(
    reading,
    {type: 'resize', size: {columns: 41, rows: 60}},
    {type: 'resize', size: {columns: 150, rows: 11}},
    {type: 'resize', size},
  );
  expect(sight(there)).toEqual(sight(reading));
});

test('a search follows the query as it is typed, and Esc gives the place back', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 2}, down);
  const searching = after(reading, ...typed('yak-130'));
  expect(searching.search?.matches.length).toBe(4);
  expect(id(searching)).toBe('russia-myanmar');
  expect(after(searching, {type: 'back'})).toEqual(reading);
  expect(
    after(searching, ...Array.from({length: 7}, (): Action => ({type: 'erase-query'}))).search?.matches,
  ).toEqual([]);
});

test('n and N go round all matches of all panes', () => {
  const found = after(start, ...typed('yak-130'), {type: 'submit-query'});
  const next: Action = {type: 'turn-match', direction: 1};
  const panes = [0, 1, 2, 3, 4].map(presses =>
    id(after(found, ...Array.from({length: presses}, () => next))),
  );
  expect(panes).toEqual(['russia-myanmar', 'actors', 'timeline', 'room', 'russia-myanmar']);
  expect(id(after(found, {type: 'turn-match', direction: -1}))).toBe('room');
  for (const state of [found, after(found, next), after(found, next, next)]) {
    expect(sight(state).join('\n')).toContain('Yak-130');
  }
  expect(after(found, {type: 'back'}).search).toBeUndefined();
});

test('of very many matches the first are looked for at once, and n and N still go round all of them', () => {
  const points = Array.from({length: 700}, (_, index) => `Point ${index}.`);
  const many = opened(documentOf(smallest(`summary: [${points.join(', ')}]\n`)), size, 'terminal');
  const before: Action = {type: 'turn-match', direction: -1};
  const next: Action = {type: 'turn-match', direction: 1};
  const from = after(many, ...Array.from({length: 20}, () => page), ...typed('point'), {
    type: 'submit-query',
  });
  const number = (state: State) => {
    const match = state.search?.matches[state.search.current];
    return Number(/\d+/.exec(textOf(viewIn(state).pane.blocks[match?.block ?? -1] as Block))?.[0]);
  };
  expect([from.search?.matches.length, from.search?.gap]).toEqual([500, 0]);
  const first = number(from);
  expect(number(after(from, before))).toBe(first - 1);
  expect(after(from, before).search).toMatchObject({current: first - 1});
  const turned = (presses: number) => after(from, ...Array.from({length: presses}, () => next));
  expect([499, 500, 501].map(presses => number(turned(presses)))).toEqual(
    [499, 500, 501].map(presses => (first + presses) % 700),
  );
  expect(turned(499).search?.matches.length).toBe(500);
  expect(turned(500).search?.matches.length).toBe(700);
  expect(number(turned(700))).toBe(first);
});

test('giving up a second search goes back to the first', () => {
  const found = after(start, ...typed('junta'), {type: 'submit-query'});
  expect(after(found, ...typed('zzz'), {type: 'back'})).toEqual(found);
});

test('a search for nothing is none, and one without a match says so and moves nothing', () => {
  expect(after(start, {type: 'search'}, {type: 'submit-query'})).toEqual(start);
  const missed = after(start, ...typed('zzzz'));
  expect([missed.search?.current, sight(missed)]).toEqual([-1, sight(start)]);
});

test('a query of several words is typed letter by letter, spaces too', () => {
  const found = after(start, ...typed('laurel  miller'));
  const words = search(myanmar, 'laurel miller');
  expect([found.search?.query, found.search?.matches]).toEqual(['laurel  miller', words]);
  expect(words.length).toBeGreaterThan(5);
});

test('control characters that are pasted into a query are dropped', () => {
  expect(after(start, {type: 'search'}, {type: 'type-query', text: 'a\u001b[31m b'}).search?.query).toBe(
    'a[31m b',
  );
});

test('help stands in front, scrolls by itself, and leaves no trace', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 5}, down);
  const help = after(reading, {type: 'help', pane: helpPaneOf(defaultKeymap)}, page);
  expect(id(help)).toBe('help');
  expect(sight(help)).not.toEqual(sight(after(reading, {type: 'help', pane: helpPaneOf(defaultKeymap)})));
  expect(after(help, {type: 'back'})).toEqual(reading);
  expect(after(help, {type: 'help', pane: helpPaneOf(defaultKeymap)})).toEqual(reading);
});

test('the list of panes stands in front until one is chosen', () => {
  const choosing = after(start, {type: 'choose-pane'});
  expect(choosing.overlay).toEqual({kind: 'panes'});
  expect(after(choosing, {type: 'go-to-pane', pane: 9})).toEqual(after(start, {type: 'go-to-pane', pane: 9}));
  expect(after(choosing, {type: 'back'})).toEqual(start);
});

test('themes go round', () => {
  const turns = [1, 2, 3, 4, 5].map(count =>
    Array.from({length: count}, (): Action => ({type: 'next-theme'})),
  );
  expect(turns.map(actions => after(start, ...actions).theme)).toEqual([
    'dark',
    'light',
    'high-contrast',
    'none',
    'terminal',
  ]);
});

test('a terminal too small shows a sentence, and the place survives it', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 5}, down, down);
  const tiny = after(reading, {type: 'resize', size: {columns: 39, rows: 10}});
  expect(layoutIn(tiny).kind).toBe('tiny');
  expect(sight(after(tiny, {type: 'resize', size}))).toEqual(sight(reading));
});

test('all matches in sight are marked, and of a single letter the one that the search is at', () => {
  const marked = (query: string) =>
    screenRows(after(start, {type: 'search'}, {type: 'type-query', text: query}))
      .flatMap(({line}) => line.spans)
      .filter(({role}) => role === 'match' || role === 'current-match')
      .map(({role, text}) => `${role} ${text}`);
  expect(marked('junta').length).toBeGreaterThan(2);
  expect(marked('j')).toEqual(['current-match j']);
  const han = opened(documentOf(smallest('summary: [王毅, 王, 毅]\n')), size);
  const rows = screenRows(after(han, {type: 'search'}, {type: 'type-query', text: '王'}));
  const roles = rows.flatMap(({line}) => line.spans.map(({role}) => role));
  expect(roles.filter(role => role === 'match' || role === 'current-match')).toEqual([
    'current-match',
    'match',
  ]);
});
