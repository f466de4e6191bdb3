/** Time budgets and the walk-in card. */
import {expect, test} from 'vitest';
import {openReader} from '../helpers/terminal.js';
import {runProgram} from './run-program.js';

test('m shows what can be read in 5, 2 and 1 minutes, and says how much is held back; a shows everything again', async () => {
  const terminal = await openReader(['myanmar']);
  const all = terminal.screen();
  terminal.press('mm');
  await terminal.shows(/2 of \d+ min/);
  terminal.press('m');
  await terminal.shows(/1 of \d+ min/);
  terminal.press('3');
  await terminal.shows(/\d+ more/);
  terminal.press('a1');
  await terminal.shows(lines => lines.join() === all.join());
});

test('with --minutes, the reader and the printed text hold only what can be read in that time', async () => {
  const terminal = await openReader(['myanmar', '--minutes', '0.5']);
  await terminal.shows(/BOTTOM LINE[\s\S]*\d+ more/);
  const {stdout} = await runProgram(['show', 'myanmar', '--minutes', '1']);
  const words = stdout.split(/\s+/).filter(word => /\p{L}/u.test(word)).length;
  const whole = (await runProgram(['show', 'myanmar'])).stdout
    .split(/\s+/)
    .filter(word => /\p{L}/u.test(word)).length;
  expect(words).toBeLessThan(whole / 3);
  expect(stdout).toMatch(/\d+ more/);
});

test.each([
  [60, 20],
  [80, 24],
  [120, 40],
])('at %i×%i, w shows the walk-in card on one screen, and w again goes back', async (columns, rows) => {
  const terminal = await openReader(['myanmar'], {size: {columns, rows}});
  const before = terminal.screen();
  terminal.press('w');
  const shown = await terminal.shows(lines => lines.join() !== before.join());
  // A phrase may be broken over two lines.
  const card = shown.join(' ').replace(/ +/g, ' ');
  for (const sight of ['Sergey Lavrov is in Myanmar', 'firmly in control', 'TLP:CLEAR', '4 years old', 'SAY'])
    expect(card).toContain(sight);
  expect(card).toMatch(/very likely[\s\S]*80–95%[\s\S]*moderate/);
  terminal.press('w');
  await terminal.shows(lines => lines.join() === before.join());
});

test('with --card, the reader opens on the walk-in card, and piped output is the card', async () => {
  const terminal = await openReader(['myanmar', '--card']);
  await terminal.shows(/SAY/);
  terminal.press('\u001b');
  await terminal.shows('▌1  Brief');
  const {stdout} = await runProgram(['show', 'myanmar', '--card']);
  expect(stdout).toMatch(/TLP:CLEAR[\s\S]*Sergey Lavrov is in Myanmar/);
});
