/** Ctrl-Z and fg. */
import {expect, test} from 'vitest';
import {openShell} from '../helpers/terminal.js';

const suspendKey = '\u001a';

test('Ctrl-Z goes back to the shell’s screen, and fg returns to the same place', async () => {
  const terminal = openShell(['-i']);
  await terminal.shows(isAtPrompt);
  terminal.press('"$NODE" "$PROGRAM" myanmar\r');
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.press('3');
  await terminal.shows('▌3  Russia–Myanmar');

  for (let round = 1; round <= 2; round++) {
    const before = terminal.screen();
    terminal.press(suspendKey);
    const shell = await terminal.shows(lines => /Stopped/.test(lines.join('\n')) && isAtPrompt(lines));
    expect(terminal.isAlternate).toBe(false);
    expect(terminal.isCursorVisible).toBe(true);
    expect(shell.join('\n')).not.toContain('Russia–Myanmar');

    terminal.press(`echo "round "${round}\r`);
    await terminal.shows(lines => lines.includes(`round ${round}`) && isAtPrompt(lines));

    terminal.press('fg\r');
    expect(await terminal.shows(lines => lines.join('\n') === before.join('\n'))).toEqual(before);
    expect(terminal.isAlternate).toBe(true);
    expect(terminal.isCursorVisible).toBe(false);

    terminal.press('l');
    await terminal.shows('▌4  China’s role');
    terminal.press('h');
    await terminal.shows('▌3  Russia–Myanmar');
  }

  terminal.press('q');
  await terminal.shows(isAtPrompt);
  expect(terminal.isAlternate).toBe(false);
  terminal.press('exit $?\r');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
});

test('after fg, a terminal of another size is filled', async () => {
  const terminal = openShell(['-i'], {size: {columns: 80, rows: 24}});
  await terminal.shows(isAtPrompt);
  terminal.press('"$NODE" "$PROGRAM" myanmar\r');
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  for (const size of [
    {columns: 60, rows: 20},
    {columns: 120, rows: 40},
  ]) {
    terminal.press(suspendKey);
    await terminal.shows(lines => /Stopped/.test(lines.join('\n')) && isAtPrompt(lines));
    terminal.resize(size);
    terminal.press('fg\r');
    const rule = `${' '}${'─'.repeat(size.columns - 2)}`;
    await terminal.shows(lines => lines.filter(line => line === rule).length === 2 && lines.at(-2) === rule);
    expect(terminal.screen()[0]).toMatch(/^ Lavrov in Na.* TLP:CLEAR$/);
  }
  terminal.press('q');
  await terminal.shows(isAtPrompt);
});

function isAtPrompt(lines: readonly string[]): boolean {
  return lines.filter(line => line !== '').at(-1) === 'ready>';
}
