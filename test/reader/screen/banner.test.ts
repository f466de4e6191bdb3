/** The banner that says how many problems the files have, and the list of them. */
import {expect, test} from 'vitest';
import {keymapWith} from '../../../source/reader/keys/keymap.js';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {opening} from '../../../source/reader/spoken/spoken-reader.js';
import type {ShownProblem} from '../../../source/reader/state/messages.js';
import {initialState, layoutIn, type State} from '../../../source/reader/state/state.js';
import {lineText} from '../../../source/typeset/line.js';
import {myanmar} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {after, now, opened} from '../../helpers/reader.js';

function problem(name: string, line: number, isOfConfig?: true): ShownProblem {
  return {
    message: harmless(`line ${line} is wrong`),
    hint: harmless('Correct it.'),
    name: harmless(name),
    place: harmless(`${name}:${line}:1`),
    path: `/home/ann/${name}`,
    line,
    ...(isOfConfig && {isOfConfig}),
  };
}

/** The rows of the screen, without colours. */
function rowsOf(state: State): string[] {
  return screenRows(state).map(({line}) => lineText(line));
}

const three = [problem('lake.yaml', 3), problem('lake.yaml', 9), problem('lake.yaml', 12)];

function withProblems(columns: number, rows: number, problems: readonly ShownProblem[] = three) {
  return initialState(myanmar, {columns, rows}, 'none', {now, problems});
}

test.each([
  [120, 40, 1, '── 3 problems in lake.yaml: some of it may be missing · ! lists them ─'],
  [80, 24, 2, '── 3 problems in lake.yaml: some of it may be missing · ! lists them ─'],
  [50, 15, 2, '3 problems in lake.yaml · ! lists them'],
  [40, 10, 2, '3 problems in lake.yaml · ! lists them'],
])('at %i×%i, one row of the header counts the problems', (columns, rows, row, text) => {
  const shown = rowsOf(withProblems(columns, rows));
  expect(shown[row]).toContain(text);
  expect(shown.length).toBe(rows);
  expect(shown.filter(line => line.includes('problem')).length).toBe(1);
});

test('with rules, the banner takes no row from the text; without rules it takes one', () => {
  const heights = (columns: number, rows: number) => [
    layoutIn(opened(myanmar, {columns, rows})).text.rows,
    layoutIn(withProblems(columns, rows)).text.rows,
  ];
  expect([heights(80, 24), heights(120, 40), heights(50, 15)]).toEqual([
    [19, 19],
    [36, 36],
    [12, 11],
  ]);
});

test('the banner names each file, and shows the key that the user bound', () => {
  const one = withProblems(100, 24, [problem('lake.yaml', 3), problem('config.yaml', 1, true)]);
  expect(rowsOf(one)[1]).toContain('1 problem in lake.yaml, 1 in config.yaml: some of it may be missing');
  const config = withProblems(100, 24, [problem('config.yaml', 1, true)]);
  expect(rowsOf(config)[1]).toContain('1 problem in config.yaml: some settings do not apply · ! lists it');
  const keymap = keymapWith(new Map([['problems', []]]));
  expect(rowsOf({...config, keymap})[1]).toContain('some settings do not apply ─');
});

test('the key lists each problem with its place, its message and what to do, and closes the list again', () => {
  const state = withProblems(80, 24);
  const list = after(state, {type: 'problems'});
  const shown = rowsOf(list).join('\n');
  for (const {message, place} of three)
    expect(shown).toMatch(new RegExp(`${place}\n *${message}\n *Correct it.`));
  expect(rowsOf(list).at(-1)).toMatch(/^ Problems .*Esc back .*e edit/);
  expect(after(list, {type: 'problems'}).overlay).toBe(undefined);
});

test('without problems, the key says that there are none', () => {
  const state = after(opened(myanmar, {columns: 80, rows: 24}), {type: 'problems'});
  expect(rowsOf(state).at(-1)).toContain('no problems were found when the file was read');
});

test('a repaired file takes the banner away and closes the list', () => {
  const list = after(withProblems(80, 24), {type: 'problems'});
  const repaired = after(list, {type: 'reload', document: myanmar, problems: []});
  expect([repaired.problems, repaired.overlay]).toEqual([undefined, undefined]);
});

test('the footer of the walk-in card counts the problems, because the card covers the banner', () => {
  expect(rowsOf(after(withProblems(80, 24), {type: 'walk-in'})).at(-1)).toMatch(
    /Walk-in card · 3 problems .*! problems/,
  );
});

test('a screen reader hears the number of problems before the bottom line', () => {
  const {says} = opening(withProblems(80, 24));
  const banner = harmless(
    '3 problems in lake.yaml: some of it may be missing, and the exclamation mark lists them.',
  );
  expect(says.indexOf(banner)).toBeGreaterThan(0);
  expect(says.indexOf(banner)).toBeLessThan(says.findIndex(text => text.startsWith('Sergey Lavrov')));
});
