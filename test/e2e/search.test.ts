/** Searching all panes. */
import {expect, test} from 'vitest';
import {openReader, type TestTerminal} from '../helpers/terminal.js';

const escapeKey = '\u001b';

async function searchFor(query: string): Promise<TestTerminal> {
  const terminal = await openReader(['myanmar']);
  await terminal.pressAndSee('/');
  terminal.press(query);
  await terminal.shows(lines => lines.at(-1)?.startsWith(` /${query}`) === true);
  return terminal;
}

/** The number of the current match and of all matches, from the footer. */
function countIn(lines: readonly string[]): number[] {
  return (/(\d+) of (\d+)/.exec(lines.at(-1) ?? '') ?? []).slice(1).map(Number);
}

test('the view follows a query while it is typed, to a match in another pane', async () => {
  const terminal = await searchFor('nikolai patrushev');
  const lines = await terminal.shows('▌3  Russia–Myanmar');
  const [current, all] = countIn(lines);
  expect(current).toBe(1);
  expect(all).toBeGreaterThan(1);
  expect(terminal.cellOf('Patrushev').isInverse()).not.toBe(0);
});

test('n and N go through the matches of all panes, and around the ends', async () => {
  const terminal = await searchFor('patrushev');
  terminal.press('\r');
  const first = await terminal.shows(/“patrushev” 1 of \d+/);
  const [, all = 0] = countIn(first);

  const second = await terminal.pressAndSee('n');
  expect(countIn(second)).toEqual([2, all]);
  expect(second.join('\n')).toContain('▌6  Actors');

  const again = await terminal.pressAndSee('N');
  expect(countIn(again)).toEqual([1, all]);
  expect(again.join('\n')).toContain('▌3  Russia–Myanmar');

  expect(countIn(await terminal.pressAndSee('N'))).toEqual([all, all]);
  expect(countIn(await terminal.pressAndSee('n'))).toEqual([1, all]);
});

test('Esc ends a search and stays at the match', async () => {
  const terminal = await searchFor('patrushev');
  terminal.press('\r');
  await terminal.shows('“patrushev” 1 of');
  terminal.press(escapeKey);
  await terminal.shows(lines => lines.at(-1)?.startsWith(' Russia–Myanmar · ') === true);
  expect(terminal.cellOf('Patrushev').isInverse()).toBe(0);
});

test('Esc while typing goes back to where the search began', async () => {
  const terminal = await searchFor('patrushev');
  await terminal.shows('▌3  Russia–Myanmar');
  terminal.press(escapeKey);
  const lines = await terminal.shows(shown => shown.at(-1)?.startsWith(' Brief · ') === true);
  expect(lines.join('\n')).toContain('▌1  Brief');
});

test('in a query, letters are text, and Ctrl-C still quits', async () => {
  const terminal = await searchFor('qjt?');
  await terminal.shows('no match');
  terminal.press('\u0003');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
});
