/** The list of panes where it does not fit: numbers name panes, not rows. */
import {expect, onTestFinished, test} from 'vitest';
import {App} from '../../source/reader/app.js';
import {initialState} from '../../source/reader/state.js';
import {myanmar} from '../helpers/briefings.js';
import {renderApp} from '../helpers/render.js';

const quiet = {
  now: () => new Date('2026-11-24T00:00:00Z'),
  onSignal: () => () => {},
  stopJob: async () => {},
};

test('in a list longer than the screen, a number chooses the pane that it stands before', async () => {
  const size = {columns: 80, rows: 12};
  const app = renderApp(<App state={initialState(myanmar, size, 'none')} world={quiet} />, size);
  onTestFinished(() => app.unmount());
  await app.shows('BOTTOM LINE');
  app.press('9');
  await app.shows('▌9 Timeline');
  app.press('ll');
  await app.shows('▌Sources');
  app.press('p');
  await app.shows(/▌ +Sources\n/);
  app.press('7');
  await app.shows(/▌\d /);
  expect(app.screen()).toContain('▌7 Stakes');
});
