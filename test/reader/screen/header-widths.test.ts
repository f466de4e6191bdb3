/** What the header and the footer leave out at each width, column by column. */

import {expect, test} from 'vitest';
import type {Document, Pane} from '../../../source/document/document.js';
import {footerLines, headerLines, listLines} from '../../../source/reader/screen/header-footer.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import {initialState, type State} from '../../../source/reader/state/state.js';
import {columnsOf} from '../../../source/text/columns.js';
import {lineText} from '../../../source/typeset/line.js';
import {documentOf, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {now} from '../../helpers/reader.js';

const long = 'abcdefghij'.repeat(6);

type Setting = Readonly<{title?: string; rest?: string; minutes?: number; changes?: Document['changes']}>;

function reader(columns: number, setting: Setting, ...actions: Action[]) {
  const {changes, minutes, rest = '', title = 'A title'} = setting;
  const document = {...documentOf(smallest(rest).replace('A title', title)), ...(changes && {changes})};
  const opening = {now, ...(minutes !== undefined && {minutes})};
  return actions.reduce(reduce, initialState(document, {columns, rows: 24}, 'none', opening));
}

const first = (state: State) => lineText(headerLines(state)[0] ?? {spans: []}).trim();

/**
 * For each width at which the facts at the right change, from wide to narrow: the columns of the title, and the facts.
 */
function steps(setting: Setting): string[] {
  const found: string[] = [];
  let last = '';
  for (let columns = 120; columns >= 40; columns--) {
    const [title = '', facts = ''] = first(reader(columns, setting)).split(/ {3,}/);
    if (facts !== last) found.push(`${columns}: ${columnsOf(title)}, ${facts}`);
    last = facts;
  }
  return found;
}

const draft = 'handling: TLP:AMBER\ndrafted_by: machine\nsummary: [One., Two.]\n';

test('a long title keeps 20 columns while the facts get shorter, and then 9', () => {
  expect(steps({title: long, rest: draft})).toEqual([
    '120: 60, 4 years old · machine draft · under 1 min · TLP:AMBER',
    '77: 27, 4 years old · draft · under 1 min · TLP:AMBER',
    '58: 22, 4 years old · draft · TLP:AMBER',
    '44: 16, 4 years old · TLP:AMBER',
  ]);
});

test('while something is held back, the header says so, and a long title may keep only 5 columns', () => {
  expect(steps({title: long, rest: draft, minutes: 0.001})).toEqual([
    '120: 50, 4 years old · machine draft · part of it, under 1 min · TLP:AMBER',
    '89: 27, 4 years old · draft · part of it, under 1 min · TLP:AMBER',
    '66: 12, 4 years old · part of it, under 1 min · TLP:AMBER',
    '58: 30, 4 years old · TLP:AMBER',
  ]);
});

test('before the day of expiry is left out, a long title is cut to 5 columns', () => {
  const rest = `expires: 2026-11-20\n${draft.replace('AMBER', 'AMBER+STRICT')}`;
  expect(steps({title: long, rest})).toEqual([
    '120: 33, 4 years old · expired 20 Nov 2026 · machine draft · under 1 min · TLP:AMBER+STRICT',
    '106: 27, 4 years old · expired 20 Nov 2026 · draft · under 1 min · TLP:AMBER+STRICT',
    '87: 22, 4 years old · expired 20 Nov 2026 · draft · TLP:AMBER+STRICT',
    '73: 22, expired 20 Nov 2026 · draft · TLP:AMBER+STRICT',
    '59: 16, expired 20 Nov 2026 · TLP:AMBER+STRICT',
    '47: 26, TLP:AMBER+STRICT',
  ]);
});

// Fault: While the header announced changes, it cut the title.
// Expected: The title is whole, if the number of changes fits beside it.
test('while changes are announced, the title is whole as long as their number fits beside it', () => {
  const changes = {count: 13, changed: 11, since: harmless('2026-11-20')};
  const title = long.slice(0, 22);
  const cut: number[] = [];
  for (let columns = 120; columns >= 40; columns--) {
    const line = first(reader(columns, {title, rest: draft, changes}));
    const facts = '4 years old · draft · 13 changes · TLP:AMBER';
    if (!line.startsWith(title) && columns >= columnsOf(title) + 3 + columnsOf(facts) + 2) cut.push(columns);
  }
  expect(cut).toEqual([]);
  expect(first(reader(75, {title, rest: draft, changes}))).toMatch(/13 changes/);
});

test('a long title is cut only after the changes have become one number and the reading time is left out', () => {
  const changes = {count: 13, changed: 11, since: harmless('2026-11-20')};
  expect(steps({title: long.slice(0, 30), rest: draft, changes})).toEqual([
    '120: 30, 4 years old · machine draft · 13 changes since 20 Nov · under 1 min · TLP:AMBER',
    '113: 30, 4 years old · draft · 13 changes since 20 Nov · under 1 min · TLP:AMBER',
    '105: 30, 4 years old · draft · 13 changes · under 1 min · TLP:AMBER',
    '92: 30, 4 years old · draft · 13 changes · TLP:AMBER',
    '78: 15, 4 years old · draft · 13 changes · under 1 min · TLP:AMBER',
    '71: 22, 4 years old · draft · 13 changes · TLP:AMBER',
    '57: 16, 4 years old · 13 changes · TLP:AMBER',
    '49: 21, 4 years old · TLP:AMBER',
  ]);
});

test('a short title is never cut, and as many facts stand beside it as fit', () => {
  expect(steps({title: long.slice(0, 14), rest: `expires: 2026-11-20\n${draft}`})).toEqual([
    '120: 14, as of 3 Aug 2022 · 4 years old · expired 20 Nov 2026 · machine draft · under 1 min · TLP:AMBER',
    '112: 14, 3 Aug 2022 · 4 years old · expired 20 Nov 2026 · machine draft · under 1 min · TLP:AMBER',
    '106: 14, 4 years old · expired 20 Nov 2026 · machine draft · under 1 min · TLP:AMBER',
    '93: 14, 4 years old · expired 20 Nov 2026 · draft · under 1 min · TLP:AMBER',
    '80: 14, 4 years old · expired 20 Nov 2026 · draft · TLP:AMBER',
    '66: 14, expired 20 Nov 2026 · draft · TLP:AMBER',
    '52: 14, expired 20 Nov 2026 · TLP:AMBER',
    '40: 14, TLP:AMBER',
  ]);
});

test('a subtitle is shown if there are 3 blank columns on both of its sides', () => {
  const rest = 'subtitle: The lake\n';
  expect([48, 47].map(columns => first(reader(columns, {rest})))).toEqual([
    'A title   The lake   4 years old · under 1 min',
    'A title             4 years old · under 1 min',
  ]);
});

test('as many panes as fit are around the one in front, and an arrow shows where there are more', () => {
  const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
  const rest = `panes:\n${ids.map(id => `  - {id: ${id}, title: Title ${id}, points: [A.]}\n`).join('')}`;
  const found: string[] = [];
  let last = '';
  for (let columns = 99; columns >= 40; columns--) {
    const state = reader(columns, {rest}, {type: 'go-to-pane', pane: 3});
    const tabs = lineText(headerLines(state)[1] ?? {spans: []})
      .trim()
      .replaceAll(/ +/g, ' ');
    if (tabs !== last) found.push(`${columns}: ${tabs}`);
    last = tabs;
  }
  expect(found).toEqual([
    '99: 1 Brief 2 Title one 3 Title two ▌4 Title three 5 Title four 6 Title five 7 Title six',
    '96: ‹ 2 Title one 3 Title two ▌4 Title three 5 Title four 6 Title five 7 Title six',
    '87: ‹ 3 Title two ▌4 Title three 5 Title four 6 Title five 7 Title six',
    '74: ‹ ▌4 Title three 5 Title four 6 Title five 7 Title six',
    '61: ‹ ▌4 Title three 5 Title four 6 Title five ›',
    '48: ‹ 3 Title two ▌4 Title three 5 Title four ›',
    '47: ‹ ▌4 Title three 5 Title four ›',
  ]);
});

test('the title of a pane is cut to 24 columns, of the next pane in the footer to 18, and of a card to 40', () => {
  const rest = `panes:
  - {id: one, title: ${long}, points: [A.]}
  - {id: two, title: ${long}, points: [A.]}
actors:
  ann: {name: ${long}, role: Minister}
`;
  const cut = (columns: number) => `${long.slice(0, columns - 1)}…`;
  const inFront = reader(99, {rest}, {type: 'go-to-pane', pane: 1});
  const texts = [...headerLines(inFront).slice(1, 2), ...footerLines(inFront).slice(-1)].map(lineText);
  expect(texts).toEqual([
    expect.stringContaining(`▌2 ${cut(24)}  3 ${cut(24)}  4 Actors`),
    expect.stringMatching(`^ ${cut(24)} · under 1 min +Space on to ${cut(18)} `),
  ]);
  const card = reader(
    120,
    {rest},
    {type: 'go-to-pane', pane: 3},
    {type: 'mark-reference', direction: 1},
    {type: 'open-reference'},
  );
  expect(lineText(footerLines(card).at(-1) ?? {spans: []})).toMatch(` ${cut(40)} `);
});

test('the footer shows the end of a long query, and three blank columns before “no match”', () => {
  const footer = (columns: number) => {
    const state = reader(columns, {}, {type: 'search'}, {type: 'type-query', text: long});
    return lineText(footerLines(state).at(-1) ?? {spans: []}).trim();
  };
  expect([75, 74].map(footer)).toEqual([`/${long}▏   no match`, `/${long.slice(1)}▏   no match`]);
});

/** The list of panes of a briefing with 40 panes, in a terminal with this many rows. */
function list(rows: number, pane: number): string[] {
  const {panes, ...rest} = documentOf(smallest());
  const many = Array.from({length: 40}, (_, index) => ({
    ...(panes[0] ?? {id: '', blocks: []}),
    id: `p${index}`,
    title: harmless(index === 0 ? long : `Pane ${index}`),
    count: index,
  }));
  const state = initialState(
    {...rest, panes: [{...(many[0] as Pane), count: 12}, ...many.slice(1)]},
    {columns: 120, rows},
    'none',
    {
      now,
    },
  );
  return listLines(reduce(state, {type: 'go-to-pane', pane})).map(lineText);
}

test('in the list of panes, two columns separate a long title from the number of its entries', () => {
  expect(list(24, 0)[0]).toBe(`▌1  ${long.slice(0, 21)}…  12`);
});

test('a list that is longer than the screen shows the pane in front in its middle', () => {
  for (const rows of [24, 25]) {
    const lines = list(rows, 20);
    expect(lines.findIndex(line => line.startsWith('▌'))).toBe(Math.floor(lines.length / 2));
  }
});

test('the footer names a query with its quotation marks in at most 24 columns', () => {
  const searching = reader(
    120,
    {rest: `summary: [${long}]\n`},
    {type: 'search'},
    {type: 'type-query', text: long},
    {type: 'submit-query'},
  );
  expect(lineText(footerLines(searching).at(-1) ?? {spans: []})).toContain(` “${long.slice(0, 22)}… `);
});
