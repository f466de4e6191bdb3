/** Pasted text is text: its letters are not keys. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {openProgram, openReader, type TestTerminal} from '../../helpers/terminal.js';

const interrupt = '\u0003';
/** A text as a terminal pastes it, if the program has switched bracketed paste on. */
const paste = (text: string) => `\u001b[200~${text}\u001b[201~`;
const left = {code: 0, signal: 0};

async function expectUsable(terminal: TestTerminal): Promise<void> {
  terminal.press('2');
  await terminal.shows('▌2');
  terminal.press('1');
  await terminal.shows('▌1');
}

test('bracketed paste is on while a briefing is read, and off afterwards', async () => {
  const terminal = await openReader(['myanmar']);
  expect(terminal.modes.has(2004)).toBe(true);
  terminal.press('q');
  await terminal.exit;
  expect(terminal.modes.has(2004)).toBe(false);
});

// Fault: The second line of a text that was pasted into the search ran as keys: `y` overwrote the clipboard, `q`
// quit.
// Expected: A paste is one text. Its line breaks are spaces.
test('text of two lines that is pasted into a search is one query', async () => {
  const terminal = await openReader(['myanmar']);
  await terminal.pressAndSee('/');
  terminal.press(paste('nikolai\rpatrushev'));
  await terminal.shows(lines => lines.at(-1)?.startsWith(' /nikolai patrushev') === true);
  await terminal.shows('▌3  Russia–Myanmar');
  terminal.press('\u007f');
  await terminal.shows(lines => lines.at(-1)?.startsWith(' /nikolai patrushe▏') === true);
});

// Fault: A paste while reading ran as keys.
// Expected: While somebody reads, a paste does nothing.
test('while somebody reads, a paste does nothing', async () => {
  const terminal = await openReader(['myanmar'], {size: {columns: 80, rows: 24}});
  const before = terminal.screen();
  terminal.press(paste('/q\rjjj2ytwq'));
  terminal.press('j');
  await terminal.shows(lines => lines.join('\n') !== before.join('\n'));
  terminal.press('k');
  expect(await terminal.shows(lines => lines.join('\n') === before.join('\n'))).toEqual(before);
});

test('in a list, a paste does nothing', async () => {
  const terminal = await openReader(['myanmar']);
  await terminal.pressAndSee('p');
  terminal.press(paste('jj\rq'));
  await expectUsable(terminal);
});

// Fault: A line break in a paste ended a field of the form.
// Expected: A paste in the form is one text.
test('in the form, a paste is text, also with its line breaks', async () => {
  const cwd = scratchFolder();
  const terminal = openProgram(['new', 'talks'], {cwd});
  await terminal.shows('▌Title');
  terminal.press(paste('Talks\rat the lake\r'));
  await terminal.shows('▌Title        Talks at the lake');
  terminal.press(interrupt);
  await terminal.exit;
  expect(existsSync(join(cwd, 'talks.yaml'))).toBe(false);
});

describe('for users of a screen reader', () => {
  test('a paste into a search is text, and elsewhere does nothing', async () => {
    const terminal = openProgram(['myanmar', '--screen-reader']);
    await terminal.shows('more in Brief.');
    terminal.press(paste('q\rq'));
    terminal.press('/');
    await terminal.shows('Search. Type, then Enter.');
    terminal.press(paste('nikolai\rpatrushev'));
    await terminal.shows('Search: nikolai patrushev');
    terminal.press('\r');
    await terminal.shows('“nikolai patrushev”: 1 of');
    terminal.press('q');
    expect(await terminal.exit).toEqual(left);
    expect(terminal.modes.has(2004)).toBe(false);
  });

  test('a paste into a number is that number', async () => {
    const terminal = openProgram(['myanmar', '--screen-reader']);
    await terminal.shows('more in Brief.');
    terminal.press('p');
    await terminal.shows('Choose a pane by its number');
    terminal.press(paste('2\r'));
    await terminal.shows('Number: 2');
    terminal.press('\r');
    await terminal.shows('Pane 2 of');
  });
});

// Fault: A paste that never ends disabled Ctrl-C.
// Expected: Ctrl-C acts 0.2 s after the last byte.
describe.each([
  ['while reading', ['myanmar'], '', 'BOTTOM LINE'],
  ['in a search', ['myanmar'], '/', 'Esc cancel'],
  ['inline', ['myanmar', '--inline'], '', 'BOTTOM LINE'],
  ['for users of a screen reader', ['myanmar', '--screen-reader'], '', 'more in Brief.'],
  ['in the list of briefings', [], '', 'Which briefing?'],
])('a paste that never ends, %s', (_name, args, key, shown) => {
  test.each([
    ['in the same write', ['\u001b[200~never ends', interrupt].join('')],
    ['after the paste', '\u001b[200~'],
  ])('does not disable Ctrl-C %s', async (_when, bytes) => {
    const terminal = openProgram(args);
    await terminal.shows(shown.startsWith('Esc') ? 'BOTTOM LINE' : shown);
    if (key !== '') {
      terminal.press(key);
      await terminal.shows(shown);
    }
    terminal.press(bytes);
    if (!bytes.endsWith(interrupt)) terminal.press(interrupt);
    expect(await terminal.exit).toEqual(left);
  });
});

test('a paste that never ends does not disable Ctrl-C in the form', async () => {
  const cwd = scratchFolder();
  const terminal = openProgram(['new', 'talks'], {cwd});
  await terminal.shows('▌Title');
  terminal.press('\u001b[200~never ends');
  terminal.press(interrupt);
  await terminal.exit;
  expect(existsSync(join(cwd, 'talks.yaml'))).toBe(false);
});

/** Far less than the time that one search for each letter would take. */
const limitMs = 3000;

// Fault: 40 KB that were pasted into the search froze the reader for 21 to 70 s.
// Expected: The time is linear in the length, and a query holds 500 characters.
test.each([
  ['as a paste', paste],
  ['as keys', (text: string) => text],
])('96 KB %s into a search does not freeze the reader', async (_name, send) => {
  const terminal = await openReader(['myanmar']);
  await terminal.pressAndSee('/');
  const before = performance.now();
  terminal.press(`${send('lorem ipsum dolor '.repeat(5400))}\u0015patrushev`);
  await terminal.shows(lines => lines.at(-1)?.startsWith(' /patrushev▏') === true);
  expect(performance.now() - before).toBeLessThan(limitMs);
});

// Fault: 96 KB that were pasted into the search of the spoken reader froze it for 69 s.
// Expected: The time is linear in the length, and a query holds 500 characters.
test.each([
  ['as a paste', paste],
  ['as keys', (text: string) => text],
])('96 KB %s into the search of the spoken reader does not freeze it', async (_name, send) => {
  const terminal = openProgram(['myanmar', '--screen-reader']);
  await terminal.shows('more in Brief.');
  terminal.press('/');
  await terminal.shows('Search. Type, then Enter.');
  const before = performance.now();
  terminal.press(`${send('lorem ipsum dolor '.repeat(5400))}\u0015patrushev`);
  await terminal.shows('Search: patrushev');
  expect(performance.now() - before).toBeLessThan(limitMs);
});
