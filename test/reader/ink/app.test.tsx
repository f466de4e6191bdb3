/** The reader's components, drawn in a terminal. */

import {expect, onTestFinished, test, vi} from 'vitest';
import {Chooser} from '../../../source/reader/ink/chooser.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import {themeWith} from '../../../source/typeset/theme.js';
import {myanmar} from '../../helpers/briefings.js';
import {harmless} from '../../helpers/harmless.js';
import {idleJobs, opened} from '../../helpers/reader.js';
import {renderApp, renderReader} from '../../helpers/render.js';

vi.mock('../../../source/reader/state/reduce.js', {spy: true});

/** The actions of these types that the reducer got in this test. */
function actionsOf(types: readonly Action['type'][]): Action['type'][] {
  const all = vi.mocked(reduce).mock.calls.map(([, {type}]) => type);
  return all.filter(type => types.includes(type));
}

function reader(columns = 100, rows = 30) {
  const app = renderReader(opened(myanmar, {columns, rows}));
  onTestFinished(() => app.unmount());
  return app;
}

test('the first frame has title, panes, bottom line and hints', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  const lines = app.screen().split('\n');
  expect([lines[0], lines[2], lines.at(-1)]).toEqual([
    ' Lavrov in Naypyidaw             as of 3 Aug 2022 · 4 years old · machine draft · 8 min · TLP:CLEAR',
    ' ▌1  Brief                    BOTTOM LINE',
    ' Brief · 1 min   Space read on   ? help   ← → pane   / search   w card   Enter open   q quit     0%',
  ]);
});

test('keys turn to panes, move by lines, and go back', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('8');
  await app.shows('JUDGMENTS · ICD 203 SCALE');
  app.press('l');
  await app.shows('Name the pattern');
  app.press('\u001b[D');
  await app.shows('▌8  Outlook');
  app.press('jjjjj');
  await app.shows(/ 1 {2}Brief +◆ {2}Russia/);
  app.press('?');
  await app.shows('one line down');
  app.press('\u001b');
  await app.shows(/ 1 {2}Brief +◆ {2}Russia/);
});

test('a search shows its query and the number of its matches, and marks the matches', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('/Yak-130');
  await app.shows('1 of 4');
  app.press('\r');
  await app.shows('“Yak-130” 1 of 4');
  app.press('n');
  await app.shows('“Yak-130” 2 of 4');
  app.press('\u001b');
  await app.shows(/Actors · \d min/);
});

test('the panes are chosen from a list', async () => {
  const app = reader(80, 24);
  await app.shows('BOTTOM LINE');
  app.press('p');
  await app.shows('Enter choose');
  app.press('\u001b[A');
  await app.shows(/▌ +Sources/);
  app.press('\r');
  await app.shows('usually reliable');
});

test('at a new size, the reader is drawn again, or one sentence if the terminal is too small', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.resize(60, 20);
  await app.shows('▌1 Brief');
  app.resize(30, 8);
  await app.shows('briefing needs 40 columns');
  app.resize(120, 40);
  await app.shows('▌1  Brief');
});

test('each key runs the reducer once', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('G');
  await app.shows('100%');
  app.press('gG');
  await vi.waitFor(() => expect(actionsOf(['top', 'bottom'])).toEqual(['bottom', 'top', 'bottom']));
});

test('if several keys come at once, each acts on the state after the key before it', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('3jjkp');
  await app.shows('Enter choose');
  const {overlay, pane, places} = app.store.get();
  expect([overlay?.kind, pane, places[2]?.line]).toEqual(['panes', 2, 1]);
});

test('every block that was on the screen counts as read', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('4');
  await app.shows(/▌4 {2}/);
  app.press('8');
  await app.shows('ICD 203 SCALE');
  const {seen, state} = app.store.left();
  const read = myanmar.panes.filter(({blocks}) => blocks.some(block => seen.has(block)));
  expect([state.pane, read.map(({id}) => id)]).toEqual([7, [myanmar.panes[3]?.id, 'outlook']]);
});

test('q closes the reader', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('q');
  await expect(app.exited).resolves.toBeUndefined();
});

test('the list of briefings returns the entry that is chosen', async () => {
  const size = {columns: 60, rows: 10};
  const chosen: string[] = [];
  const items = ['one', 'two'].map(label => ({
    key: label,
    label: harmless(label),
    detail: harmless(`about ${label}`),
    value: `path/${label}`,
  }));
  const app = renderApp(
    stdout => (
      <Chooser
        question={harmless('Which?')}
        items={items}
        size={size}
        theme={themeWith('none', '256')}
        keymap={defaultKeymap}
        onChoose={value => chosen.push(value)}
        sizeIn={full => full}
        world={{stdout, ...idleJobs}}
        terminal={{isAway: false}}
      />
    ),
    size,
  );
  onTestFinished(() => app.unmount());
  await app.shows('▌ one  about one');
  app.press('j');
  await app.shows('▌ two');
  app.press('\r');
  await app.exited;
  expect(chosen).toEqual(['path/two']);
});
