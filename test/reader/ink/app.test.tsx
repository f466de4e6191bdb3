/** The reader's components, in a terminal of a size. */
import {expect, onTestFinished, test} from 'vitest';
import {App} from '../../../source/reader/ink/app.js';
import {Chooser} from '../../../source/reader/ink/chooser.js';
import {defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {themeWith} from '../../../source/typeset/theme.js';
import {myanmar} from '../../helpers/briefings.js';
import {idleHands, opened} from '../../helpers/reader.js';
import {renderApp} from '../../helpers/render.js';

const quiet = {
  onSignal: () => () => {},
  stopJob: async () => {},
};

function reader(columns = 100, rows = 30) {
  const size = {columns, rows};
  const app = renderApp(
    <App
      left={{state: opened(myanmar, size), seen: new Set(), isAway: false}}
      effects={idleHands}
      world={quiet}
    />,
    size,
  );
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

test('keys lead to panes, lines and back', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('8');
  await app.shows('JUDGMENTS · ICD 203 SCALE');
  app.press('l');
  await app.shows('Feb 2021');
  app.press('\u001b[D');
  await app.shows('▌8  Outlook');
  app.press('jjj');
  await app.shows(/ 1 {2}Brief +◆ {2}Russia/);
  app.press('?');
  await app.shows('one line down');
  app.press('\u001b');
  await app.shows(/ 1 {2}Brief +◆ {2}Russia/);
});

test('a search is typed, counted, and marks its matches', async () => {
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

test('a resize redraws at once, down to a sentence and back', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.resize(60, 20);
  await app.shows('▌1 Brief');
  app.resize(30, 8);
  await app.shows('briefing needs 40 columns');
  app.resize(120, 40);
  await app.shows('▌1  Brief');
});

test('q leaves', async () => {
  const app = reader();
  await app.shows('BOTTOM LINE');
  app.press('q');
  await expect(app.exited).resolves.toBeUndefined();
});

test('a list gives the entry that was chosen', async () => {
  const size = {columns: 60, rows: 10};
  const chosen: string[] = [];
  const items = ['one', 'two'].map(label => ({
    key: label,
    label,
    detail: `about ${label}`,
    value: `path/${label}`,
  }));
  const app = renderApp(
    <Chooser
      question="Which?"
      items={items}
      size={size}
      theme={themeWith('none', '256')}
      keymap={defaultKeymap}
      onChoose={value => chosen.push(value)}
      sizeIn={full => full}
      onResize={() => {}}
      world={{stopJob: async () => {}}}
    />,
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
