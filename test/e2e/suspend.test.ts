/** Ctrl-Z and fg. */
import {expect, test} from 'vitest';
import {openShell} from '../helpers/terminal.js';

const suspendKey = '\u001a';

test('Ctrl-Z gives the shell its screen back, and fg returns to the same place', async () => {
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

function isAtPrompt(lines: readonly string[]): boolean {
  return lines.filter(line => line !== '').at(-1) === 'ready>';
}
