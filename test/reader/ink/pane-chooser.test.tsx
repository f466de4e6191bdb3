/** A list of panes that does not fit on the screen: a number means a pane, not a row. */
import {expect, onTestFinished, test} from 'vitest';
import {type ActionName, defaultKeymap, keymapWith} from '../../../source/reader/keys/keymap.js';
import {myanmar} from '../../helpers/briefings.js';
import {freeKey} from '../../helpers/free-keys.js';
import {opened} from '../../helpers/reader.js';
import {renderReader} from '../../helpers/render.js';

/** The reader on a screen that is too short for the list of panes. */
async function onShortScreen(keymap = defaultKeymap) {
  const size = {columns: 80, rows: 12};
  const app = renderReader({...opened(myanmar, size), keymap});
  onTestFinished(() => app.unmount());
  await app.shows('BOTTOM LINE');
  return app;
}

test('in a list, every key for a movement moves the mark', async () => {
  const app = await onShortScreen(keymapWith(new Map<ActionName, string[]>([['line-down', [freeKey]]])));
  app.press('p');
  await app.shows(/▌1 {2}Brief[\s\S]* 1 of 11\n/);
  app.press(freeKey.repeat(2));
  await app.shows(/▌3 {2}Russia–Myanmar[\s\S]* 3 of 11\n/);
  app.press('G');
  await app.shows(/▌ +Sources\n +11 of 11\n/);
  app.press('j');
  await app.shows(/ 1 of 11\n/);
  app.press('d');
  await app.shows(/▌5 {2}Expert assessment[\s\S]* 5 of 11\n/);
  app.press('\r');
  await app.shows('▌5 Expert assessment');
});

test('in a list that is longer than the screen, a number chooses the pane with that number', async () => {
  const app = await onShortScreen();
  app.press('9');
  await app.shows('▌9 In the room');
  app.press('ll');
  await app.shows('▌Sources');
  app.press('p');
  await app.shows(/▌ +Sources\n +11 of 11\n/);
  app.press('k');
  await app.shows(/ +10 of 11\n/);
  app.press('7');
  await app.shows(/▌\d /);
  expect(app.screen()).toContain('▌7 Stakes');
});

test('in a list, the same entry stays marked when the terminal changes its height', async () => {
  const app = await onShortScreen();
  app.press('p');
  await app.shows(/ 1 of 11\n/);
  for (let presses = 0; presses < 9; presses++) app.press('j');
  await app.shows(/▌ +Timeline\n +10 of 11\n/);
  for (const rows of [24, 11, 30, 10, 12]) {
    app.resize(80, rows);
    await app.shows(screen => screen.split('\n').length === rows && /▌ +Timeline\n/.test(screen));
  }
  app.press('k');
  await app.shows(/▌9 {2}In the room\n/);
  app.press('\r');
  await app.shows('▌9 In the room');
});
