/** Any keys in any order, while the file is saved again and the terminal changes its size. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {changesBetween} from '../../../source/changes/compare.js';
import {markChanges} from '../../../source/changes/mark-changes.js';
import {snapshotOf} from '../../../source/changes/snapshot.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {screenRows} from '../../../source/reader/screen/screen-rows.js';
import {listen, opening} from '../../../source/reader/spoken/spoken-reader.js';
import {positionOf} from '../../../source/reader/state/position.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import type {State} from '../../../source/reader/state/state.js';
import {lineColumns} from '../../../source/typeset/line.js';
import {documentOf, myanmar, readText, scripts, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {articlePlace, opened} from '../../helpers/reader.js';

const small = documentOf(readText('test/fixtures/small.yaml'));
const tiny = documentOf(smallest());
const changed = markChanges(
  myanmar,
  changesBetween(snapshotOf(myanmar).slice(9, 60), myanmar),
  harmless('2026-08-12'),
);
const documents = [myanmar, changed, small, scripts, tiny];

const direction = fc.constantFrom(1 as const, -1 as const);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({type: fc.constant('scroll' as const), lines: fc.integer({min: -9, max: 9})}),
  fc.record({type: fc.constantFrom('page' as const, 'half-page' as const, 'turn-pane' as const), direction}),
  fc.record({type: fc.constantFrom('turn-match' as const, 'mark-reference' as const), direction}),
  fc.record({type: fc.constant('go-to-pane' as const), pane: fc.integer({min: -1, max: 12})}),
  fc.constantFrom<Action>(
    {type: 'top'},
    {type: 'bottom'},
    {type: 'choose-pane'},
    {type: 'search'},
    {type: 'submit-query'},
    {type: 'erase-query'},
    {type: 'back'},
    {type: 'return'},
    {type: 'last-place'},
    {type: 'open-reference'},
    {type: 'choose-link'},
    {type: 'walk-in'},
    {type: 'next-budget'},
    {type: 'toggle-changed'},
    {type: 'show-all'},
    {type: 'next-theme'},
    {type: 'help', pane: helpPaneOf(defaultKeymap)},
    {type: 'show-article', ...articlePlace('quoted words')},
    {type: 'trouble', trouble: {text: harmless('a.yaml:1:1: no'), short: harmless('line 1: no')}},
    {type: 'reload'},
  ),
  fc.record({
    type: fc.constant('type-query' as const),
    text: fc.constantFrom('a', 'junta', '王', ' ', 'zzz'),
  }),
  fc.record({type: fc.constant('reload' as const), document: fc.constantFrom(...documents)}),
  fc.record({
    type: fc.constant('resize' as const),
    size: fc.record({columns: fc.integer({min: 20, max: 130}), rows: fc.integer({min: 5, max: 45})}),
  }),
);

/** Opens a list to choose from, and chooses its first entry. */
function choosing(state: State): State {
  const {overlay} = state;
  if (overlay?.kind !== 'references' || !overlay.choices[0]) return state;
  return [
    {type: 'back'} as const,
    {type: 'choose-reference', choice: overlay.choices[0]} as const,
  ].reduce<State>(reduce, state);
}

test('after any keys, every screen is filled and no row is wider than the terminal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.array(action, {maxLength: 30}), (document, actions) => {
      let state = opened(document, {columns: 80, rows: 24});
      for (const each of actions) {
        state = choosing(reduce(state, each));
        const rows = screenRows(state);
        expect(rows.length).toBe(state.size.rows);
        expect(rows.every(({line}) => lineColumns(line) <= state.size.columns)).toBe(true);
        expect(state.document.panes[state.pane]?.id).toBe(positionOf(state).pane);
        expect(state.places.length).toBe(state.document.panes.length);
      }
    }),
    {numRuns: 250},
  );
});

test('after any keys, the reader gives a screen reader only text that can be said', () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.array(action, {maxLength: 30}), (document, actions) => {
      let {spoken} = opening(opened(document, {columns: 80, rows: 24}));
      for (const each of actions) {
        const heard = listen(spoken, each);
        spoken = heard.spoken;
        expect(heard.says.every(text => text.trim() !== '')).toBe(true);
      }
    }),
    {numRuns: 250},
  );
});
