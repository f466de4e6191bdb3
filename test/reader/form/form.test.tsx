/** The form: what it draws, and the answers that it returns. */

import {expect, test} from 'vitest';
import type {Answers} from '../../../source/briefing/scaffold.js';
import {Form} from '../../../source/reader/form/form.js';
import {themeWith} from '../../../source/typeset/theme.js';
import {harmless} from '../../helpers/harmless.js';
import {idleJobs} from '../../helpers/reader.js';
import {renderApp} from '../../helpers/render.js';

function openForm() {
  const answered: Answers[] = [];
  const size = {columns: 80, rows: 24};
  const app = renderApp(
    stdout => (
      <Form
        words={{heading: harmless('New briefing: talks.yaml'), mostWords: 50}}
        today="2026-11-25"
        initialSize={size}
        theme={themeWith('none', '256')}
        stdout={stdout}
        world={idleJobs}
        terminal={{isAway: false}}
        frames={{pause: () => {}, placeCursor: () => {}, redraw: () => {}}}
        onAnswer={answers => answered.push(answers)}
      />
    ),
    size,
  );
  return {app, answered};
}

test('the form shows what is typed, and gives the answers at its end', async () => {
  const {app, answered} = openForm();
  await app.shows('▌Title');
  app.press('Talks at the lake');
  await app.shows('▌Title        Talks at the lake');
  app.press('\r\r');
  await app.shows('▌Bottom line');
  app.press('Nothing has moved.');
  await app.shows('3 of 50 words');
  app.press('\t');
  await app.shows('▌Source');
  app.press('The Lake Post');
  await app.shows('The Lake Post');
  app.press('\r\r');
  await app.exited;
  expect(answered).toEqual([
    {
      title: 'Talks at the lake',
      asOf: '2026-11-25',
      bottomLine: 'Nothing has moved.',
      sources: ['The Lake Post'],
    },
  ]);
});

test('Esc ends the form without an answer', async () => {
  const {app, answered} = openForm();
  await app.shows('▌Title');
  app.press('Talks');
  await app.shows('Talks');
  app.press('\u001b');
  await app.exited;
  expect(answered).toEqual([]);
});
