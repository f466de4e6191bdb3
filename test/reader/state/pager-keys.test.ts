/** Keys that other pagers have too: percentages, matching entries, regular expressions. */
import {expect, test} from 'vitest';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {footerLines} from '../../../source/reader/screen/header-footer.js';
import {textRows} from '../../../source/reader/screen/rows.js';
import {actionOf, isEffect, typingAction} from '../../../source/reader/state/actions.js';
import {progress} from '../../../source/reader/state/place.js';
import {reduce} from '../../../source/reader/state/reduce.js';
import {layoutIn, type State, viewIn} from '../../../source/reader/state/state.js';
import {lineText} from '../../../source/typeset/line.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';
import {opened, visibleText} from '../../helpers/reader.js';

/** The state after keys, as the app presses them. */
function press(state: State, ...keys: string[]): State {
  return keys.reduce((before, key) => {
    if (before.search?.typing) {
      const typed = typingAction(key);
      return typed ? reduce(before, typed) : before;
    }
    const action = defaultKeymap.byKey.get(key)?.action;
    if (!action || isEffect(action)) throw new Error(`${key} does nothing in the state`);
    return reduce(before, actionOf(action, key, defaultKeymap));
  }, state);
}

const start = opened(myanmar, {columns: 80, rows: 14}, 'none');
const percentOf = (state: State) => {
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  return progress(pane, place, columns, rows);
};
const footer = (state: State) => lineText(footerLines(state).at(-1) ?? {spans: []}).trim();

test.each([
  ['ctrl+n', 'j'],
  ['ctrl+e', 'j'],
  ['ctrl+f', 'space'],
  ['ctrl+d', 'd'],
])('%s does the same as %s', (key, usual) => {
  expect(press(start, key)).toEqual(press(start, usual));
});

test.each([
  ['ctrl+p', 'k'],
  ['ctrl+y', 'k'],
  ['ctrl+b', 'b'],
  ['ctrl+u', 'u'],
])('%s does the same as %s', (key, usual) => {
  expect(press(start, 'G', key)).toEqual(press(start, 'G', usual));
});

test('a number and % goes to this percentage of the pane that was in front', () => {
  const {pane} = press(start, '3');
  for (const percent of [0, 10, 25, 50, 75, 90, 100]) {
    const there = press(start, '3', 'g', ...String(percent), '%');
    expect([there.pane, there.typed]).toEqual([pane, undefined]);
    // A place is a whole line: the last one that begins before the percentage.
    const next = percentOf(press(there, 'j', 'j')) ?? 0;
    expect([percent, (percentOf(there) ?? 0) <= percent, next >= percent]).toEqual([percent, true, true]);
  }
  expect(press(start, '9', '9', '9', '%').places[0]).toEqual(press(start, 'G').places[0]);
});

test('a digit still goes to a pane at once, and is forgotten with the next other key', () => {
  expect(press(start, '5', '3').pane).toBe(2);
  expect(press(start, '5').pane).toBe(4);
  expect(press(start, '0')).toEqual(start);
  expect(footer(press(start, '5', 'j', '%'))).toMatch(/^type a number first: 50% is the middle of the pane/);
});

test('in a card, % moves the card', () => {
  const help = press(start, '?');
  const half = press(help, '5', '0', '%');
  expect(half.overlay).toMatchObject({kind: 'pane', of: 'help'});
  expect(percentOf(half)).toBeGreaterThan(30);
});

test('& shows only the entries that match, with their headings, and `a` shows everything again', () => {
  const shown = press(start, '&', ...'junta', 'return');
  expect(shown.document.panes.length).toBeGreaterThan(2);
  expect(shown.document.panes.length).toBeLessThan(myanmar.panes.length);
  for (const {blocks, count} of shown.document.panes) {
    const entries = blocks.filter(({kind}) => kind !== 'heading');
    expect(entries.length).toBe(count);
    for (const {parts} of entries) expect(JSON.stringify(parts)).toMatch(/junta/i);
  }
  expect(footer(shown)).toMatch(/^only entries with “junta” are shown/);
  expect(footer(press(shown, 'j'))).toMatch(/^Brief · only “junta” +a all/);
  expect(press(shown, 'a').document).toBe(start.full);
  expect(press(shown, '&', 'return').document).toBe(start.full);
  expect(press(shown, '&', ...'zzz', 'escape').document).toEqual(shown.document);
  expect(footer(press(start, '&', ...'zzz', 'return'))).toMatch(/^“zzz”: no match/);
});

test('a saved file keeps the entries that match, and shows everything if none matches any more', () => {
  const shown = press(start, '&', ...'yak', 'return');
  const same = reduce(shown, {type: 'reload', document: {...myanmar}});
  expect(same.document.panes.map(({id}) => id)).toEqual(shown.document.panes.map(({id}) => id));
  const other = documentOf(smallest('summary: [One.]\n'));
  expect(reduce(shown, {type: 'reload', document: other}).document).toEqual(other);
});

test('while a query is typed, Ctrl-R reads it as a regular expression, and Ctrl-T with its capitals', () => {
  const doc = documentOf(smallest('summary: [On 3 May, On 14 may, MAY, In June.]\n'));
  const state = opened(doc, {columns: 80, rows: 24}, 'none');
  const found = (...keys: string[]) => press(state, '/', ...keys).search?.matches.map(({block}) => block - 3);
  expect(found(...'May')).toEqual([0, 1, 2]);
  expect(found(...'May', 'ctrl+t')).toEqual([0]);
  expect(found('ctrl+r', ...'\\d+ may')).toEqual([0, 1]);
  expect(found('ctrl+r', 'ctrl+t', ...'\\d+ May|June')).toEqual([0, 3]);
  expect(found('ctrl+r', ...'May', 'ctrl+r')).toEqual([0, 1, 2]);
  const typed = press(state, '/', 'ctrl+r', ...'^on', 'return');
  expect(footer(typed)).toMatch(/^“\^on” 1 of 2/);
  const marked = textRows(typed, layoutIn(typed)).flatMap(({line}) =>
    line.spans.filter(({role}) => role === 'match' || role === 'current-match').map(({text}) => text),
  );
  expect(marked).toEqual(['On', 'On']);
  // The way stays for the next search.
  expect(press(typed, '/', ...'[ij]').search?.matches.length).toBeGreaterThan(0);
});

test('a regular expression that is not finished is named, and Enter keeps it', () => {
  const typing = press(start, '/', 'ctrl+r', ...'(jun');
  expect(footer(typing)).toMatch(/^\/\(jun▏ +regex · not a valid regex$/);
  const entered = press(typing, 'return');
  expect(entered.search?.typing).toBeDefined();
  expect(press(entered, ...'ta)', 'return').search?.matches.length).toBeGreaterThan(0);
});

test('while nothing is typed, the footer names the keys for a query', () => {
  expect(footer(press(start, '/'))).toMatch(/^\/▏ +Ctrl-R regex {3}Ctrl-T case {3}Esc cancel$/);
  expect(footer(press(start, '/', 'ctrl+r', 'ctrl+t'))).toMatch(
    /Ctrl-R plain text {3}Ctrl-T any case {3}Esc cancel$/,
  );
  expect(footer(press(start, '&'))).toMatch(/^&▏/);
});

test('a filter by a regular expression, and a search within it, which looks everywhere and comes back', () => {
  const shown = press(start, '&', 'ctrl+r', ...'yak-\\d+', 'return');
  expect(visibleText(shown).join(' ')).toMatch(/Yak-130/);
  const searching = press(shown, '/', 'ctrl+r', ...'sanctions', 'return');
  expect(searching.document).toBe(start.full);
  expect(press(searching, 'escape').document).toEqual(shown.document);
});
