/** The reader without rendering: its states, and the actions that change them. */
import {expect, test} from 'vitest';
import {type Block, textOf} from '../../../source/document/document.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import {layoutIn, type State, viewIn} from '../../../source/reader/state/state.js';
import {lineText} from '../../../source/typeset/line.js';
import {search} from '../../../source/typeset/search.js';
import {typeset} from '../../../source/typeset/typeset.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';
import {after, opened, visibleText} from '../../helpers/reader.js';

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
  expect(visibleText(start).slice(0, 2)).toEqual([
    'BOTTOM LINE',
    '  Sergey Lavrov is in Myanmar, whose junta is again condemned, for executing',
  ]);
});

test('a line down and a line up come back to the same place', () => {
  const moved = after(start, down, down);
  expect(visibleText(moved)[0]).toBe(visibleText(start)[2]);
  expect(visibleText(after(moved, {type: 'scroll', lines: -1}, {type: 'scroll', lines: -5}))).toEqual(
    visibleText(start),
  );
});

test('Space alone shows every line of every pane, in order', () => {
  const {columns} = layoutIn(start).text;
  const wanted = myanmar.panes.map(pane => typeset(pane, columns).map(lineText));
  const seen = myanmar.panes.map(() => new Set<string>());
  const order: string[] = [];
  let state = start;
  for (let presses = 0; presses < 200; presses++) {
    for (const line of visibleText(state)) seen[state.pane]?.add(line);
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
  expect(visibleText(back)).toEqual(visibleText(after(start, {type: 'bottom'})));
});

test('half a page is half of the visible lines', () => {
  const actors = after(start, {type: 'go-to-pane', pane: 5});
  const half = after(actors, {type: 'half-page', direction: 1});
  expect(visibleText(half)[0]).toBe(visibleText(actors)[9]);
  expect(visibleText(after(half, {type: 'half-page', direction: -1}))).toEqual(visibleText(actors));
});

test('g and G go to the ends of a pane, and the last page is full', () => {
  const bottom = after(start, {type: 'bottom'});
  expect(visibleText(bottom).length).toBe(layoutIn(start).text.rows);
  expect(visibleText(bottom).at(-1)).toMatch(/energy sector. ¹$/);
  expect(after(bottom, down)).toEqual(bottom);
  expect(visibleText(after(bottom, {type: 'top'}))).toEqual(visibleText(start));
});

test('each pane is shown again where it was left', () => {
  const moved = after(start, {type: 'go-to-pane', pane: 5}, down, down, down);
  const away = after(moved, {type: 'turn-pane', direction: 1}, {type: 'go-to-pane', pane: 0});
  expect(visibleText(after(away, {type: 'go-to-pane', pane: 5}))).toEqual(visibleText(moved));
});

test('keys for a pane that does not exist change nothing', () => {
  expect(after(start, {type: 'turn-pane', direction: -1})).toBe(start);
  expect(after(start, {type: 'go-to-pane', pane: 99})).toBe(start);
});

test('a resize keeps the place, and the old size shows the same lines again', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 7}, ...Array.from({length: 13}, () => down));
  const first = visibleText(reading)[0] ?? '';
  const word = first.trim().split(/\s+/)[0] ?? '';
  for (const columns of [50, 120, 64, 200]) {
    const resized = after(reading, {type: 'resize', size: {columns, rows: 12}});
    expect(visibleText(resized)[0]).toContain(word);
  }
  const there = after(
    reading,
    {type: 'resize', size: {columns: 41, rows: 60}},
    {type: 'resize', size: {columns: 150, rows: 11}},
    {type: 'resize', size},
  );
  expect(visibleText(there)).toEqual(visibleText(reading));
});

test('the view follows a query while it is typed, and Esc goes back', () => {
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
  expect(panes).toEqual(['russia-myanmar', 'actors', 'room', 'timeline', 'russia-myanmar']);
  expect(id(after(found, {type: 'turn-match', direction: -1}))).toBe('timeline');
  for (const state of [found, after(found, next), after(found, next, next)]) {
    expect(visibleText(state).join('\n')).toContain('Yak-130');
  }
  expect(after(found, {type: 'back'}).search).toBeUndefined();
});

test('if there are very many matches, a search finds only the first at once, but n and N go through all of them', () => {
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

test('a second search that is given up goes back to the first', () => {
  const found = after(start, ...typed('junta'), {type: 'submit-query'});
  expect(after(found, ...typed('zzz'), {type: 'back'})).toEqual(found);
});

test('an empty query ends the search, and a query without a match says so and moves nothing', () => {
  expect(after(start, {type: 'search'}, {type: 'submit-query'})).toEqual(start);
  const missed = after(start, ...typed('zzzz'));
  expect([missed.search?.current, visibleText(missed)]).toEqual([-1, visibleText(start)]);
});

test('a query can have several words', () => {
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

test('help covers the pane and scrolls, and the pane behind it does not move', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 5}, down);
  const help = after(reading, {type: 'help', pane: helpPaneOf(defaultKeymap)}, page);
  expect(id(help)).toBe('help');
  expect(visibleText(help)).not.toEqual(
    visibleText(after(reading, {type: 'help', pane: helpPaneOf(defaultKeymap)})),
  );
  expect(after(help, {type: 'back'})).toEqual(reading);
  expect(after(help, {type: 'help', pane: helpPaneOf(defaultKeymap)})).toEqual(reading);
});

test('the list of panes stays in front until a pane is chosen', () => {
  const choosing = after(start, {type: 'choose-pane'});
  expect(choosing.overlay).toEqual({kind: 'panes'});
  expect(after(choosing, {type: 'go-to-pane', pane: 9})).toEqual(after(start, {type: 'go-to-pane', pane: 9}));
  expect(after(choosing, {type: 'back'})).toEqual(start);
});

test('t goes through all themes and back to the first', () => {
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

test('a terminal that is too small shows a sentence, and the place stays', () => {
  const reading = after(start, {type: 'go-to-pane', pane: 5}, down, down);
  const tiny = after(reading, {type: 'resize', size: {columns: 39, rows: 10}});
  expect(layoutIn(tiny).kind).toBe('tiny');
  expect(visibleText(after(tiny, {type: 'resize', size}))).toEqual(visibleText(reading));
});

test('all visible matches are marked; of a single letter, only the current match', () => {
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
