/** What changed since the last reading, as the reader shows it. */

import {expect, test} from 'vitest';
import {changesBetween} from '../../../source/changes/compare.js';
import {markChanges} from '../../../source/changes/mark-changes.js';
import {snapshotOf} from '../../../source/changes/snapshot.js';
import type {Document} from '../../../source/document/document.js';
import {headerLines, listLines} from '../../../source/reader/screen/header-footer.js';
import {listen, opening} from '../../../source/reader/spoken/spoken-reader.js';
import {copyText} from '../../../source/reader/state/copy-text.js';
import type {Action} from '../../../source/reader/state/reduce.js';
import {type State, viewIn} from '../../../source/reader/state/state.js';
import {type Line, lineText} from '../../../source/typeset/line.js';
import type {ThemeName} from '../../../source/typeset/paint.js';
import {documentOf, readText, smallest} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {after, opened, visibleText} from '../../helpers/reader.js';

const toggle: Action = {type: 'toggle-changed'};
const down: Action = {type: 'scroll', lines: 1};

/** A document at the next reading, after another version of it was read. */
function since(before: string, now: string): Document {
  const document = documentOf(now);
  return markChanges(
    document,
    changesBetween(snapshotOf(documentOf(before)), document),
    harmless('2026-08-12'),
  );
}

const before = smallest(`
summary: [The road is open today., Talks go on., Nobody was hurt.]
panes: [{id: old, title: Old news, points: [It rained.]}]
`);
const now = smallest(`
summary: [The road is shut today., Talks go on.]
panes: [{id: other, title: Other, points: [One.]}]
`);
const changed = since(before, now);

function reading(theme: ThemeName = 'terminal', document = changed) {
  return opened(document, {columns: 80, rows: 24}, theme);
}

test('removed entries are counted with the new ones, and shown after the other changes', () => {
  const start = reading();
  expect(lineText(headerLines(start)[0] as never)).toContain('1 new, 1 changed, 2 gone since 12 Aug');
  const shown = after(start, toggle);
  expect(shown.document.panes.map(({title}) => title)).toEqual(['Brief', 'Other', 'Old news']);
  expect(visibleText(shown)).toEqual([
    'SUMMARY',
    '•  changed The road is open shut today.',
    '',
    'NO LONGER THERE',
    '  Nobody was hurt.',
  ]);
  expect(visibleText(after(shown, {type: 'bottom'}, {type: 'go-to-pane', pane: 2}))).toEqual([
    'NO LONGER THERE',
    '  It rained.',
  ]);
});

test('panes with changes are marked in the pane list, unless only changes are shown', () => {
  const narrow = reading();
  const wide = opened(changed, {columns: 120, rows: 30});
  const texts = (lines: readonly Line[]) => lines.map(line => lineText(line).trimEnd());
  expect(texts(headerLines(narrow))[1]).toBe(' ▌1 Brief*  2 Other*');
  expect(texts(listLines(wide))).toEqual(['▌1  Brief*', ' 2  Other*']);
  expect(texts(listLines(after(wide, toggle)))).toEqual(['▌1  Brief', ' 2  Other', ' 3  Old news']);
});

test('if the only changes are removed entries, only changes can still be shown', () => {
  const shown = after(reading('terminal', since(before, before.replace(', Nobody was hurt.', ''))), toggle);
  expect(lineText(headerLines(shown)[0] as never)).toContain(' 1 gone since 12 Aug');
  expect(visibleText(shown)).toEqual(['NO LONGER THERE', '  Nobody was hurt.']);
});

test('without colours, old and new words are in brackets until a theme has colours', () => {
  const marked = '•  changed The road is [-open-] {+shut+} today.';
  const plain = '•  changed The road is open shut today.';
  const shown = after(reading('none'), toggle);
  expect([visibleText(shown)[1], visibleText(shown)[4]]).toEqual([marked, '  Nobody was hurt.']);
  const coloured = after(shown, {type: 'next-theme'});
  expect([coloured.theme, visibleText(coloured)[1]]).toEqual(['terminal', plain]);
  const through = Array.from({length: 4}, (): Action => ({type: 'next-theme'}));
  expect(visibleText(after(coloured, ...through))[1]).toBe(marked);
});

test('copied text marks no changes, unless only changes are shown: then old and new words are in brackets', () => {
  const copied = (state: State) => copyText(state, {withSources: true}).split('\n');
  const start = reading();
  const head = ['A title', 'as of 3 Aug 2022 · 4 years old · under 1 min', '', 'Brief', ''];
  expect(copied(start)).toEqual([
    ...head,
    'BOTTOM LINE',
    '  It is so.',
    '',
    'SUMMARY',
    '•  The road is shut today.',
    '',
    '•  Talks go on.',
  ]);
  expect(copied(after(start, {type: 'walk-in'})).join('\n')).not.toMatch(/since|new /);
  for (const theme of ['terminal', 'none'] as const) {
    expect(copied(after(reading(theme), toggle)).slice(4)).toEqual([
      '',
      'SUMMARY',
      '•  changed The road is [-open-] {+shut+} today.',
      '',
      'NO LONGER THERE',
      '  Nobody was hurt.',
    ]);
  }
});

test('for a screen reader, the reader says which words are old', () => {
  const start = opening(reading()).spoken;
  expect(listen(start, toggle).says).toEqual([
    'Only changes are shown.',
    'Pane 1 of 3: Brief, under 1 min.',
    'Summary.',
    'Changed. The road is (before: open) shut today.',
    'No longer there.',
    'No longer there: Nobody was hurt.',
    'End of Brief.',
  ]);
});

test('when everything is shown again, the view is at the same line as before, unless the user has moved', () => {
  const myanmar = readText('briefings/myanmar.yaml');
  const text = '  - text: A point that nobody has read.\n';
  const full = since(myanmar, myanmar.replace('summary:\n', `summary:\n${text}`));
  const start = after(reading('terminal', full), {type: 'go-to-pane', pane: 4}, down, down, down);
  const back = after(start, toggle, toggle);
  expect([back.pane, visibleText(back)]).toEqual([4, visibleText(start)]);
  const budget = after(start, {type: 'next-budget'}, {type: 'next-budget'}, {type: 'show-all'});
  expect([budget.pane, visibleText(budget)]).toEqual([4, visibleText(start)]);
  const moved = after(start, {type: 'next-budget'}, {type: 'go-to-pane', pane: 1}, {type: 'show-all'});
  expect(viewIn(moved).pane.id).toBe('background');
});

test('removed entries whose words are not in the record are counted and said to be gone', () => {
  const fingerprints = snapshotOf(documentOf(before)).map(({fingerprint}) => ({fingerprint}));
  const document = documentOf(before.replace(', Nobody was hurt.', ''));
  const secret = markChanges(document, changesBetween(fingerprints, document), harmless('2026-08-12'));
  const start = reading('terminal', secret);
  expect(lineText(headerLines(start)[0] as never)).toContain(' 1 gone since 12 Aug');
  expect(visibleText(after(start, toggle)).join(' ')).toMatch(
    /^NO LONGER THERE +1 point was removed or reworded\. It cannot be listed: .*forbids keeping its +text\.$/,
  );
});
