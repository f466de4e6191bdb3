/** Changing the size of the terminal while reading. */
import {expect, test} from 'vitest';
import {openProgram, openReader, type Size} from '../helpers/terminal.js';

const wide: Size = {columns: 120, rows: 40};

test('the place stays at every size, and a small terminal shows the size that is needed', async () => {
  const terminal = await openReader(['myanmar'], {size: wide});
  terminal.press('6');
  await terminal.shows(lines => lines.at(-1)?.startsWith(' Actors · ') === true);
  terminal.press('djjjj');
  const place = 'Foreign minister, China';
  const before = await terminal.shows(lines => lines[2]?.endsWith(place) === true);

  for (const [size, top] of [
    [{columns: 80, rows: 24}, 3],
    [{columns: 50, rows: 15}, 2],
  ] as const) {
    terminal.resize(size);
    const lines = await terminal.shows(
      shown => shown[1]?.includes('▌6 Actors') === true && shown.at(-1)?.startsWith(' Actors · ') === true,
    );
    expect([lines.length, lines.at(-1)]).toEqual([size.rows, expect.stringMatching(/^ Actors · /)]);
    expect(lines[top]?.trim()).toBe(place);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(size.columns);
  }

  terminal.resize({columns: 30, rows: 8});
  const tiny = await terminal.shows('this terminal has 30');
  expect(tiny.join(' ').trim()).toBe('briefing needs 40 columns and 10 rows; this terminal has 30 and 8.');

  terminal.resize(wide);
  expect(await terminal.shows(lines => lines.join('\n') === before.join('\n'))).toEqual(before);
});

test('a terminal that is too small at the start says so, and q leaves', async () => {
  const terminal = openProgram(['myanmar'], {size: {columns: 30, rows: 8}});
  await terminal.shows('this terminal has 30');
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
});

// Fault: With `--inline`, each new size of the window left a torn copy in the scrollback.
// Expected: The old frame is erased.
test('with --inline, a new size leaves no copy of an old frame, also not above the screen', async () => {
  const terminal = openProgram(['myanmar', '--inline'], {size: {columns: 80, rows: 24}});
  const isHeader = (line: string) => line.endsWith('TLP:CLEAR');
  await terminal.shows('BOTTOM LINE');
  for (const size of [
    {columns: 60, rows: 20},
    {columns: 100, rows: 30},
    {columns: 70, rows: 24},
    {columns: 45, rows: 22},
    {columns: 80, rows: 24},
  ]) {
    terminal.resize(size);
    // The handling mark is at the right edge of a frame of this size.
    await terminal.shows(lines => lines.some(line => isHeader(line) && line.length === size.columns - 1));
    expect(terminal.history().filter(isHeader)).toHaveLength(1);
    expect(terminal.history().filter(line => line.includes('BOTTOM LINE'))).toHaveLength(1);
  }
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
});
