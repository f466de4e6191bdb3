/** Opening a briefing and reading all of it. */
import {expect, test} from 'vitest';
import {myanmarPanes} from '../helpers/briefings.js';
import {openProgram, openReader} from '../helpers/terminal.js';
import {runProgram} from './run-program.js';

type PlainPane = {title: string; lines: string[]};

/** The panes of the printed text. Its lines are the same as in the reader, if the reader is at least as wide. */
async function plainPanes(): Promise<PlainPane[]> {
  const {stdout} = await runProgram(['myanmar']);
  const panes: PlainPane[] = [];
  let before = '';
  for (const line of stdout.split('\n')) {
    if (/^─+$/.test(line)) {
      panes.at(-1)?.lines.pop();
      panes.push({title: before.replace(/ \(\d+\)$/, ''), lines: []});
    } else if (line !== '') {
      panes.at(-1)?.lines.push(line);
    }
    before = line;
  }
  return panes;
}

test('a briefing opens on the alternate screen with its bottom line first', async () => {
  const terminal = openProgram(['myanmar']);
  const lines = await terminal.shows('BOTTOM LINE');
  expect(terminal.isAlternate).toBe(true);
  expect(terminal.isCursorVisible).toBe(false);
  expect(lines[0]).toMatch(/^ Lavrov in Naypyidaw {3,}as of 3 Aug 2022 · \d+ years old · .*TLP:CLEAR$/);
  expect(lines[2]).toMatch(/^ ▌1 {2}Brief {3,}BOTTOM LINE$/);
  expect(lines[3]).toContain('Sergey Lavrov is in Myanmar');
  expect(lines.at(-1)).toMatch(/^ Brief · \d+ min/);
});

test('Space alone reads every line of every pane, in order', async () => {
  const panes = await plainPanes();
  expect(panes.map(({title}) => title)).toEqual(myanmarPanes);
  const terminal = await openReader(['myanmar']);
  let screen = terminal.screen();
  for (const [index, {title, lines}] of panes.entries()) {
    expect(screen.at(-1)).toContain(` ${title} · `);
    const unread = new Set(lines);
    for (;;) {
      for (const line of unread) if (screen.some(shown => shown.includes(line))) unread.delete(line);
      if (unread.size === 0) break;
      screen = await terminal.pressAndSee(' ');
      expect(screen.at(-1), `unread: ${[...unread].join('\n')}`).toContain(` ${title} · `);
    }
    const next = panes[index + 1];
    while (next && !screen.at(-1)?.includes(` ${next.title} · `)) screen = await terminal.pressAndSee(' ');
  }
  terminal.press('q');
  await terminal.exit;
});

test('q leaves the normal screen as it was, and exits with 0', async () => {
  const terminal = await openReader(['myanmar']);
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.isCursorVisible).toBe(true);
  expect(terminal.screen().join('')).toBe('');
});

test('with NO_COLOR the reader uses no colour', async () => {
  const terminal = await openReader(['myanmar'], {env: {NO_COLOR: '1'}});
  for (const key of ['6', '7', '8', '9', '/', 'l']) await terminal.pressAndSee(key);
  const codes = [...terminal.output.matchAll(/\u001b\[([\d;:]*)m/g)].flatMap(([, list = '']) =>
    list.split(/[;:]/).map(Number),
  );
  expect(codes).toContain(1);
  expect(codes.filter(code => (code >= 30 && code <= 49) || code >= 90)).toEqual([]);
});
