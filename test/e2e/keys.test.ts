/** Keys for lines, panes, help and themes. */
import {expect, test} from 'vitest';
import {openReader, type TestTerminal} from '../helpers/terminal.js';

const up = '\u001b[A';
const down = '\u001b[B';
const right = '\u001b[C';
const left = '\u001b[D';
const shiftTab = '\u001b[Z';
const escapeKey = '\u001b';

function openMyanmar(): Promise<TestTerminal> {
  return openReader(['myanmar'], {size: {columns: 120, rows: 24}});
}

/** Waits for a pane to be in front. */
function inFront(title: string) {
  return (lines: readonly string[]) => lines.at(-1)?.startsWith(` ${title} · `) === true;
}

test('Tab, arrows and numbers turn to a pane', async () => {
  const terminal = await openMyanmar();
  for (const [key, title] of [
    ['\t', 'Background'],
    [right, 'Russia–Myanmar'],
    ['l', 'China’s role'],
    [left, 'Russia–Myanmar'],
    [shiftTab, 'Background'],
    ['h', 'Brief'],
    ['6', 'Actors'],
    ['9', 'In the room'],
    ['1', 'Brief'],
  ] as const) {
    terminal.press(key);
    await terminal.shows(inFront(title));
  }
});

test('keys that are typed at once are all handled', async () => {
  const terminal = await openMyanmar();
  terminal.press('lll');
  await terminal.shows(inFront('China’s role'));
});

test('arrows move a line, g and G go to the two ends', async () => {
  const terminal = await openMyanmar();
  terminal.press('6');
  const top = await terminal.shows(inFront('Actors'));
  expect(top[4]).toContain('Sergey Lavrov');

  const next = await terminal.pressAndSee(down);
  expect(next[4]).toContain('Foreign minister, Russia');
  expect(await terminal.pressAndSee(up)).toEqual(top);

  const end = await terminal.pressAndSee('G');
  expect(end.at(-1)).toMatch(/on to Stakes.*100%$/);
  expect(await terminal.pressAndSee('g')).toEqual(top);
});

test('? shows the keys, and Esc goes back to the same screen', async () => {
  const terminal = await openMyanmar();
  terminal.press('3');
  const before = await terminal.shows(inFront('Russia–Myanmar'));
  const help = await terminal.pressAndSee('?');
  expect(help.at(-1)).toMatch(/^ Help /);
  expect(help.join('\n')).toMatch(/Space f PgDn Ctrl-F +one page down/);
  expect(await terminal.pressAndSee(escapeKey)).toEqual(before);
});

test('t changes the colours and not the words', async () => {
  const terminal = await openMyanmar();
  const before = terminal.screen();
  const selected = () => terminal.cellOf('▌1  Brief');
  expect(selected().isFgDefault()).toBe(false);
  // Goes through the themes with their own colours to the theme without colours.
  terminal.press('tttt');
  await terminal.shows(() => selected().isFgDefault());
  expect(terminal.screen().slice(0, -1)).toEqual(before.slice(0, -1));
  expect(terminal.screen().at(-1)).toContain('theme: none');
  terminal.press('t');
  await terminal.shows(() => !selected().isFgDefault());
});

test('p lists the panes; Enter opens the chosen one, and Esc opens none', async () => {
  const terminal = await openMyanmar();
  terminal.press('9');
  await terminal.shows(inFront('In the room'));
  terminal.press('p');
  await terminal.shows(lines => lines.at(-1)?.startsWith(' Go to ') === true);
  await terminal.pressAndSee(down);
  terminal.press('\r');
  await terminal.shows(inFront('Timeline'));
  terminal.press('p');
  await terminal.shows(lines => lines.at(-1)?.startsWith(' Go to ') === true);
  terminal.press(escapeKey);
  await terminal.shows(inFront('Timeline'));
});
