/** The lines around the text. */

import {expect, test} from 'vitest';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {footerLines, headerLines, listLines, tinyLines} from '../../../source/reader/screen/header-footer.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {rowsWith} from '../../../source/reader/screen/rows.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import {initialState, type State} from '../../../source/reader/state/state.js';
import {walkInLines} from '../../../source/typeset/card/card-lines.js';
import {type Line, lineText} from '../../../source/typeset/line.js';
import {documentOf, myanmar, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {now, opened, visibleText} from '../../helpers/reader.js';

function at(columns: number, rows: number, ...actions: Action[]): State {
  return actions.reduce(reduce, opened(myanmar, {columns, rows}, 'none'));
}

const texts = (lines: readonly Line[]) => lines.map(line => lineText(line).trimEnd());
const rule = (columns: number) => ` ${'─'.repeat(columns - 2)}`;

test('the header of a wide terminal has the title and all facts about the document', () => {
  expect(texts(headerLines(at(100, 30)))).toEqual([
    ' Lavrov in Naypyidaw             as of 3 Aug 2022 · 4 years old · machine draft · 8 min · TLP:CLEAR',
    rule(100),
  ]);
});

test('on a narrow terminal, the panes are on one line around the one in front', () => {
  expect(texts(headerLines(at(80, 24, {type: 'go-to-pane', pane: 5})))).toEqual([
    ' Lavrov in Naypyidaw            4 years old · machine draft · 8 min · TLP:CLEAR',
    ' ‹ ▌6 Actors  7 Stakes  8 Outlook  9 In the room  Timeline  Sources',
    rule(80),
  ]);
  expect(texts(headerLines(at(50, 15)))).toEqual([
    ' Lavrov in Nay…   4 years old · draft · TLP:CLEAR',
    ' ▌1 Brief  2 Background  3 Russia–Myanmar       ›',
  ]);
});

test('at every width, the header says how many changes there are, in fewer words if there is less room', () => {
  const changed = {...myanmar, changes: {count: 13, changed: 11, since: harmless('2026-11-20')}};
  const title = (columns: number, rows: number) =>
    texts(headerLines(opened(changed, {columns, rows}, 'none')))[0];
  expect([title(120, 40), title(80, 24), title(50, 15)]).toEqual([
    ' Lavrov in Naypyidaw      3 Aug 2022 · 4 years old · machine draft · 2 new, 11 changed since 20 Nov · 8 min · TLP:CLEAR',
    ' Lavrov in Naypyidaw       4 years old · draft · 13 changes · 8 min · TLP:CLEAR',
    ' Lavrov i…   4 years old · 13 changes · TLP:CLEAR',
  ]);
});

test('the pane list has numbers, titles and counts, and a mark at the one in front', () => {
  expect(texts(listLines(at(120, 40, {type: 'go-to-pane', pane: 7})))).toEqual([
    ' 1  Brief',
    ' 2  Background',
    ' 3  Russia–Myanmar',
    ' 4  China’s role',
    ' 5  Expert assessment',
    ' 6  Actors              15',
    ' 7  Stakes               5',
    '▌8  Outlook              4',
    ' 9  In the room',
    '    Timeline            10',
    '    Sources              1',
  ]);
  expect(listLines(at(80, 24))).toEqual([]);
});

test('the footer shows the pane, the keys that are useful now, and the progress', () => {
  expect(texts(footerLines(at(80, 24)))).toEqual([
    rule(80),
    ' Brief · 1 min     Space read on   ? help   ← → pane   / search   w card     0%',
  ]);
  expect(texts(footerLines(at(80, 24, {type: 'bottom'})))[1]).toBe(
    ' Brief · 1 min     Space on to Background   ? help   ← → pane   / search   100%',
  );
  expect(texts(footerLines(at(120, 40, {type: 'go-to-pane', pane: 10})))[1]).not.toMatch(/Space|%/);
});

test('while a query is typed, the footer shows it with the number of matches', () => {
  const typing: Action[] = [{type: 'search'}, {type: 'type-query', text: 'junta'}];
  expect(texts(footerLines(at(60, 24, ...typing)))[1]).toMatch(/^ \/junta▏ +1 of \d+$/);
  expect(texts(footerLines(at(60, 24, {type: 'search'}, {type: 'type-query', text: 'zz'})))[1]).toMatch(
    /^ \/zz▏ +no match$/,
  );
  expect(texts(footerLines(at(80, 24, ...typing, {type: 'submit-query'})))[1]).toMatch(
    /^ “junta” 1 of \d+ +n next +N previous +Esc end search/,
  );
});

test('at the end of a pane, the footer shows the key that goes on, at every width', () => {
  expect(texts(footerLines(at(50, 15, {type: 'bottom'})))[0]).toMatch(/ Space on to Background/);
  const before = at(50, 15, {type: 'go-to-pane', pane: 3}, {type: 'bottom'});
  expect(texts(footerLines(before))[0]).toMatch(/ Space on /);
  expect(texts(footerLines(at(40, 10, {type: 'bottom'})))[0]).toMatch(/ Space on /);
});

test('if there is little room, a message about the file leaves out the file name, and help shows the whole message', () => {
  const trouble = {
    text: harmless('briefings/myanmar.yaml:49:28: unknown key `likelyhood` in entry 1 of `judgments`'),
    short: harmless('line 49: unknown key `likelyhood` in entry 1 of `judgments`'),
  };
  const broken = (columns: number) => at(columns, 24, {type: 'trouble', trouble});
  expect(texts(footerLines(broken(120)))[1]).toMatch(
    /^ briefings\/myanmar.yaml:49:28: .*`judgments` +\? help/,
  );
  expect(texts(footerLines(broken(80)))[1]).toMatch(/^ line 49: unknown key .*`judgments` +\? help/);
  expect(texts(footerLines(broken(50)))[1]).toMatch(/^ line 49: unknown key `likelyhood` i… +\? help/);
  for (const type of ['walk-in', 'choose-pane'] as const)
    expect(texts(footerLines(reduce(broken(80), {type})))[1]).toMatch(/^ line 49: unknown key .*`judgments`/);
  const help = reduce(broken(50), {type: 'help', pane: helpPaneOf(defaultKeymap)});
  expect(visibleText(help).join(' ')).toContain('myanmar.yaml:49:28');
});

const messages = [
  'no browser could be started: name one in $BROWSER, or copy the link with y',
  'this briefing came from standard input: there is no file',
  'the editor `nosuch` was not found: set $VISUAL or $EDITOR to your editor',
];

// Fault: A hint about another key cut the end of a message in the footer, with the advice what to do.
// Expected: A message comes first. If it is wider than the screen, it takes up to three rows.
test.each(messages)('a hint never cuts a message in the footer: %s', message => {
  for (let columns = 40; columns <= 120; columns++) {
    for (const before of [
      [],
      [{type: 'walk-in'}],
      [{type: 'search'}, {type: 'type-query', text: 'e'}, {type: 'submit-query'}],
    ] as Action[][]) {
      const state = at(columns, 12, ...before, {
        type: 'notice',
        notice: {text: harmless(message), tone: 'warning'},
      });
      const shown = footerLines(state).map(line => lineText(line).trim());
      expect(shown.join(' ').replace(/ {2,}.*/, '')).toBe(message);
      const rows = rowsWith(walkInLines, state).map(({line}) => lineText(line).trim());
      expect(rows).toHaveLength(12);
      expect(rows.slice(-shown.length)).toEqual(shown);
    }
  }
});

test('the footer does not offer keys that would do nothing', () => {
  const missed = at(80, 24, {type: 'search'}, {type: 'type-query', text: 'zzz'}, {type: 'submit-query'});
  expect(texts(footerLines(missed))[1]).toMatch(/^ “zzz”: no match +Space read on/);
  const alone = at(80, 24, {type: 'search'}, {type: 'type-query', text: 'pariahs'}, {type: 'submit-query'});
  expect(texts(footerLines(alone))[1]).toMatch(/^ “pariahs” 1 of 1 +Esc end search/);
  const whole = initialState(myanmar, {columns: 120, rows: 40}, 'none', {now, minutes: 100});
  expect(texts(footerLines(whole))[1]).not.toContain('a all');
});

test('a terminal that is too small shows the size that is needed', () => {
  expect(texts(tinyLines(at(39, 10)))).toEqual([
    'briefing needs 40 columns and 10 rows;',
    'this terminal has 39 and 10.',
  ]);
});

test('the header cuts the title before it leaves out a warning or says nothing about what is held back', () => {
  const title = 'Consultations on the reconstruction of the river basin';
  const text = smallest('expires: 2026-11-20\nhandling: TLP:AMBER+STRICT\nsummary: [One., Two.]\n');
  const expired = documentOf(text.replace('A title', title));
  const header = (columns: number, minutes?: number) => {
    const opening = {now, ...(minutes !== undefined && {minutes})};
    return texts(headerLines(initialState(expired, {columns, rows: 14}, 'none', opening)))[0];
  };
  expect(header(50)).toBe(' Consul…   expired 20 Nov 2026 · TLP:AMBER+STRICT');
  expect(header(76, 0.001)).toMatch(
    /^ Cons.*… {3}expired 20 Nov 2026 · part of it, under 1 min · TLP:AMBER\+STRICT$/,
  );
});
