/** The list of panes where it does not fit: numbers name panes, not rows. */
import {expect, onTestFinished, test} from 'vitest';
import {App} from '../../source/reader/app.js';
import {myanmar} from '../helpers/briefings.js';
import {idleHands, opened} from '../helpers/reader.js';
import {renderApp} from '../helpers/render.js';

const quiet = {
  onSignal: () => () => {},
  stopJob: async () => {},
};

test('in a list longer than the screen, a number chooses the pane that it stands before, and its place is said', async () => {
  const size = {columns: 80, rows: 12};
  const app = renderApp(
    <App
      left={{state: opened(myanmar, size), seen: new Set(), isAway: false}}
      hands={idleHands}
      world={quiet}
    />,
    size,
  );
  onTestFinished(() => app.unmount());
  await app.shows('BOTTOM LINE');
  app.press('9');
  await app.shows('▌9 Timeline');
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
