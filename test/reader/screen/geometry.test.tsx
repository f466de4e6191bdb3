/** Every pane and overlay at every size: nothing throws, and no line is wider than the terminal. */

import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {changesBetween} from '../../../source/changes/compare.js';
import {markChanges} from '../../../source/changes/mark-changes.js';
import {snapshotOf} from '../../../source/changes/snapshot.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {footerLines, headerLines, listLines, tinyLines} from '../../../source/reader/screen/header-footer.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {lastPlace, linesFrom} from '../../../source/reader/state/place.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import {layoutIn, type State, viewIn} from '../../../source/reader/state/state.js';
import type {Line} from '../../../source/typeset/line.js';
import {lineColumns, lineText} from '../../../source/typeset/line.js';
import {documentOf, scripts, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {opened} from '../../helpers/reader.js';
import {renderScreen} from '../../helpers/render.js';

/**
 * The reader in each of its states: every pane at its top and end, help, the list of panes, a search typed and done.
 */
function statesAt(columns: number, rows: number): State[] {
  const start = opened(scripts, {columns, rows}, 'terminal');
  const go = (...actions: Action[]) => actions.reduce(reduce, start);
  const typed: Action[] = [{type: 'search'}, {type: 'type-query', text: '王毅'}];
  return [
    ...scripts.panes.flatMap((_, pane) => [
      go({type: 'go-to-pane', pane}),
      go({type: 'go-to-pane', pane}, {type: 'bottom'}),
    ]),
    go({type: 'help', pane: helpPaneOf(defaultKeymap)}),
    go({type: 'help', pane: helpPaneOf(defaultKeymap)}, {type: 'bottom'}),
    go({type: 'choose-pane'}),
    go({type: 'open-reference'}),
    go({type: 'mark-reference', direction: 1}),
    go({type: 'mark-reference', direction: 1}, {type: 'open-reference'}),
    go({type: 'mark-reference', direction: -1}, {type: 'open-reference'}, {type: 'bottom'}),
    go({type: 'walk-in'}),
    go({type: 'next-budget'}),
    go({type: 'notice', notice: {text: harmless('a notice 王毅 '.repeat(20)), tone: 'warning'}}),
    go({
      type: 'trouble',
      trouble: {
        text: harmless('a file:1:1: something 王毅 '.repeat(20)),
        short: harmless('something 王毅 '.repeat(20)),
      },
    }),
    reduce(opened(changed, {columns, rows}, 'dark'), {type: 'toggle-changed'}),
    go(...typed),
    go(...typed, {type: 'submit-query'}, {type: 'turn-match', direction: 1}),
  ];
}

function linesOfScreen(state: State): Line[] {
  const layout = layoutIn(state);
  if (layout.kind === 'tiny') return tinyLines(state);
  if (state.overlay?.kind === 'walk-in') return screenRows(state).map(({line}) => line);
  const {pane, place} = viewIn(state);
  const {columns, rows} = layout.text;
  return [
    ...headerLines(state),
    ...listLines(state),
    ...linesFrom(pane, place, columns, rows).map(({line}) => line),
    ...footerLines(state),
  ];
}

/** The document at the next reading, with many new entries and some removed ones. */
const changed = markChanges(
  scripts,
  changesBetween(
    [
      ...snapshotOf(scripts).flatMap((point, index) => (index % 3 === 0 ? [] : [point])),
      // Some entries that were read are removed, and their pane with them.
      ...snapshotOf(documentOf(smallest('panes: [{id: old, title: 古い話, points: [古い話です, Gone.]}]\n'))),
    ],
    scripts,
  ),
  harmless('2026-08-12'),
);

const steps = (from: number, to: number, by: number) =>
  Array.from({length: Math.floor((to - from) / by) + 1}, (_, index) => from + index * by);

test('no line is wider than the terminal, at any size', () => {
  const tooWide: string[] = [];
  for (const columns of [...steps(1, 60, 1), ...steps(62, 200, 6), 99, 100, 101]) {
    for (const rows of [1, 2, 9, 10, 11, 15, 16, 24, 40, 60]) {
      for (const state of statesAt(columns, rows)) {
        for (const line of linesOfScreen(state)) {
          if (lineColumns(line) > columns) tooWide.push(`${columns}×${rows}: ${lineText(line)}`);
        }
      }
    }
  }
  expect(tooWide).toEqual([]);
});

test('lines of text stay within their width, and the last page is full', () => {
  for (const columns of [40, 57, 80, 100, 140, 200]) {
    const start = opened(scripts, {columns, rows: 20}, 'none');
    const {text} = layoutIn(start);
    for (const pane of scripts.panes) {
      const lines = linesFrom(pane, lastPlace(pane, text.columns, text.rows), text.columns, text.rows);
      expect(lines.every(({line}) => lineColumns(line) <= text.columns)).toBe(true);
      const all = linesFrom(
        pane,
        {block: 0, line: 0, at: 0, width: text.columns},
        text.columns,
        10_000,
      ).length;
      expect(lines.length).toBe(Math.min(all, text.rows));
    }
  }
});

function rowsAsText(state: State): string {
  return trimmed(
    screenRows(state)
      .map(({line}) => lineText(line))
      .join('\n'),
  );
}

/** Without the blanks that nobody sees. */
function trimmed(text: string): string {
  return text.replace(/ +$/gm, '').trimEnd();
}

test('Ink draws exactly the rows of the screen', async () => {
  for (const columns of [1, 7, 39, 40, 50, 80, 99, 100, 120, 200]) {
    for (const rows of [1, 9, 10, 15, 16, 24, 60]) {
      for (const state of statesAt(columns, rows)) {
        const screen = await renderScreen(state);
        // The first frame is written from these rows, and Ink draws the next ones.
        if (state.overlay?.kind !== 'panes' && state.overlay?.kind !== 'references')
          expect(trimmed(stripVTControlCharacters(screen.text))).toBe(rowsAsText(state));
        expect(screen.rows).toBeLessThanOrEqual(rows);
        expect(screen.widest).toBeLessThanOrEqual(columns);
      }
    }
  }
});
