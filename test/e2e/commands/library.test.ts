/** `briefing` without arguments: listing and choosing briefings. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {openProgram, openShell} from '../../helpers/terminal.js';
import {runProgram} from '../run-program.js';

/** A folder with a library: a briefing that is newer than the shipped one, and an invalid file. */
function folderWithLibrary(): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'briefings'));
  const newer = 'schema: 1\ntitle: Newer\nas_of: 2026-01-01\nbottom_line: The newest one.\n';
  writeFileSync(join(folder, 'briefings/newer.yaml'), newer);
  writeFileSync(join(folder, 'briefings/wrong.yaml'), 'title: Wrong\n');
  return folder;
}

test.each([[[]], [['list']]])('piped, briefing %s lists the briefings, newest first', async args => {
  expect(await runProgram(args, {cwd: folderWithLibrary()})).toEqual({
    code: 0,
    stdout: [
      'newer    2026-01-01  Newer',
      'myanmar  2022-08-03  Lavrov in Naypyidaw',
      'wrong                not a valid briefing',
      '',
    ].join('\n'),
    stderr: '',
  });
});

test('on a terminal, the user chooses a briefing, and Enter opens it', async () => {
  const terminal = openProgram([], {cwd: folderWithLibrary()});
  await terminal.shows(/▌ newer .*Newer/);
  expect(terminal.isAlternate).toBe(true);
  terminal.press('\u001b[B');
  await terminal.shows(/▌ myanmar .*Lavrov in Naypyidaw/);
  terminal.press('\r');
  await terminal.shows('Sergey Lavrov is in Myanmar');
  await terminal.takesKeys();
  expect(await terminal.pressAndSee('3')).toContainEqual(expect.stringContaining('▌3  Russia–Myanmar'));
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.isCursorVisible).toBe(true);
});

test.each([
  ['q', 'q'],
  ['Esc', '\u001b'],
  ['Ctrl-C', '\u0003'],
])('%s closes the list without a choice', async (_name, key) => {
  const terminal = openProgram([], {cwd: folderWithLibrary()});
  await terminal.shows('▌ newer');
  // The list receives keys a moment after its first frame. Before that, Ctrl-C is a signal.
  terminal.press('\u001b[B');
  await terminal.shows('▌ myanmar');
  terminal.press(key);
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.screen().join('')).toBe('');
});

test('the list is drawn again at another size, and Ctrl-Z returns to the shell', async () => {
  const terminal = openShell(['-i'], {cwd: folderWithLibrary()});
  await terminal.shows(lines => lines.includes('ready>'));
  terminal.press('"$NODE" "$PROGRAM"\r');
  await terminal.shows('▌ newer');
  terminal.press('\u001b[B');
  await terminal.shows('▌ myanmar');
  for (const size of [
    {columns: 60, rows: 12},
    {columns: 100, rows: 30},
  ]) {
    terminal.resize(size);
    const lines = await terminal.shows(
      shown => shown[0] === ' Which briefing?' && shown.some(line => line.startsWith(' ▌ myanmar')),
    );
    expect(lines.filter(line => line.includes('myanmar')).length).toBe(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(size.columns);
  }
  terminal.press('\u001a');
  await terminal.shows(lines => /Stopped/.test(lines.join('\n')));
  expect(terminal.isAlternate).toBe(false);
  terminal.press('fg\r');
  await terminal.shows('▌ myanmar');
  expect(terminal.isAlternate).toBe(true);
  terminal.press('\u001b');
  await terminal.shows(lines => lines.filter(line => line !== '').at(-1) === 'ready>');
  expect(terminal.isAlternate).toBe(false);
});

test('a signal ends the list with the exit code of the signal', async () => {
  const terminal = openProgram([], {cwd: folderWithLibrary()});
  await terminal.shows('▌ newer');
  terminal.press('\u001b[B');
  await terminal.shows('▌ myanmar');
  terminal.kill('SIGTERM');
  expect(await terminal.exit).toEqual({code: 143, signal: 0});
  expect(terminal.isAlternate).toBe(false);
});
