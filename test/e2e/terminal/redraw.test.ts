/** Ctrl-L repairs a screen on which another program has written. */
import {expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {openProgram, openReader, type TestTerminal} from '../../helpers/terminal.js';

const redrawKey = '\u000c';
/** What `wall` writes. */
const message = '\r\nBroadcast message\r\nThe machine goes down for maintenance.\r\n';

async function expectRepaired(terminal: TestTerminal): Promise<void> {
  const before = terminal.screen();
  await terminal.scribble(message);
  await terminal.shows('Broadcast message');
  terminal.press(redrawKey);
  expect(await terminal.shows(lines => lines.join('\n') === before.join('\n'))).toEqual(before);
}

// Fault: After another program had written on the screen, no key repaired it.
// Expected: Ctrl-L draws the whole screen again, in every mode.
test('in the reader, while a query is typed, in a list, and on the walk-in card', async () => {
  const terminal = await openReader(['myanmar']);
  await expectRepaired(terminal);
  for (const [key, shown] of [
    ['/', 'Esc cancel'],
    ['\u001b', 'Brief · '],
    ['p', 'Enter choose'],
    ['\u001b', 'Brief · '],
    ['w', 'Walk-in card'],
  ] as const) {
    terminal.press(key);
    await terminal.shows(shown);
    await expectRepaired(terminal);
  }
});

test('in the list of briefings', async () => {
  const terminal = openProgram([]);
  await terminal.shows('▌ myanmar');
  await expectRepaired(terminal);
});

test('in the form, with the cursor at its place', async () => {
  const terminal = openProgram(['new', 'talks'], {cwd: scratchFolder()});
  await terminal.shows('▌Title');
  terminal.press('Talks');
  await terminal.shows('▌Title        Talks');
  const {cursor} = terminal;
  await expectRepaired(terminal);
  expect(terminal.cursor).toEqual(cursor);
  expect(terminal.isCursorVisible).toBe(true);
});

test('with --inline, where the whole screen is erased first', async () => {
  const terminal = openProgram(['myanmar', '--inline'], {size: {columns: 80, rows: 24}});
  await terminal.shows('BOTTOM LINE');
  await expectRepaired(terminal);
});

test('for users of a screen reader, the last block is said again', async () => {
  const terminal = openProgram(['myanmar', '--screen-reader'], {size: {columns: 80, rows: 60}});
  await terminal.shows('more in Brief.');
  terminal.press('g');
  const first = /Bottom line\.?[^\n]*\n(.*)/i.exec((await terminal.shows('more in Brief.')).join('\n'))?.[1];
  expect(first).toBeTruthy();
  const count = (lines: readonly string[]) => lines.filter(line => line.includes(first ?? '')).length;
  const before = await terminal.shows(lines => count(lines) === 2);
  terminal.press(redrawKey);
  await terminal.shows(lines => count(lines) === count(before) + 1);
});
