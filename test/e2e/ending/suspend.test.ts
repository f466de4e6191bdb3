/** Ctrl-Z and fg. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {textOnceThere} from '../../helpers/scripts.js';
import {openShell, openTerminal, program, type TestTerminal} from '../../helpers/terminal.js';

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

/** Opens the reader from a shell. Returns the id of its process. */
async function openFromShell(): Promise<{terminal: TestTerminal; pid: number; state: string}> {
  const state = scratchFolder();
  const env = {XDG_STATE_HOME: state, FOLDER: state, NODE: process.execPath, PROGRAM: program};
  // bash sets the modes of the terminal when a job stops. `--noediting`: it writes no control sequences.
  const terminal = openTerminal('bash', ['--norc', '--noediting', '-i'], {env});
  await terminal.shows(isAtPrompt);
  terminal.press(`sh -c 'echo $$ > "$FOLDER/pid"; exec "$NODE" "$PROGRAM" myanmar'\r`);
  const pid = Number(await textOnceThere(state, 'pid'));
  await terminal.shows('BOTTOM LINE');
  return {terminal, pid, state};
}

const isStopped = (lines: readonly string[]) => /Stopped/.test(lines.join('\n')) && isAtPrompt(lines);

// Fault: SIGTSTP from another process left the alternate screen on.
// Expected: It works as Ctrl-Z does.
test.each(['at the first frame', 'when the reader takes keys'])(
  'SIGTSTP from another process, %s, does what Ctrl-Z does',
  async moment => {
    const {terminal, pid} = await openFromShell();
    if (moment !== 'at the first frame') await terminal.takesKeys();
    const before = terminal.screen();
    process.kill(pid, 'SIGTSTP');
    await terminal.shows(isStopped);
    expect(terminal.isAlternate).toBe(false);
    expect(terminal.isCursorVisible).toBe(true);
    terminal.press('fg\r');
    expect(await terminal.shows(lines => lines.join('\n') === before.join('\n'))).toEqual(before);
    terminal.press('q');
    await terminal.shows(isAtPrompt);
  },
);

// Fault: Killing a stopped job wrote to the terminal of the shell.
// Expected: The record is saved, and the terminal belongs to the shell.
describe('a job that is killed while it is stopped saves its record, and leaves the terminal to the shell', () => {
  test.each<[NodeJS.Signals, string]>([
    ['SIGTSTP', 'does not write to it'],
    ['SIGSTOP', 'leaves the alternate screen'],
  ])('after %s, it %s', async signal => {
    const {terminal, pid, state} = await openFromShell();
    await terminal.takesKeys();
    process.kill(pid, signal);
    await terminal.shows(() => /Stopped[\s\S]*ready> $/.test(terminal.output));
    const before = terminal.output.length;
    // The shell also sends SIGCONT.
    terminal.press('kill %1; while kill -0 %1 2> /dev/null; do :; done; echo "all "over\r');
    await terminal.shows('all over');
    await terminal.shows('Terminated');
    expect(terminal.isAlternate).toBe(false);
    expect(terminal.isCursorVisible).toBe(true);
    expect(terminal.output.slice(before).includes('\u001b')).toBe(signal === 'SIGSTOP');
    expect(readdirSync(join(state, 'briefing', 'read'))).toHaveLength(1);
  });
});

// Fault: A reader that was started with `&` could not be used.
// Expected: It opens when it comes to the foreground.
test('a reader that is started in the background opens when it comes to the foreground', async () => {
  const terminal = openShell(['-i'], {env: {FOLDER: scratchFolder()}});
  await terminal.shows(isAtPrompt);
  terminal.press('"$NODE" "$PROGRAM" myanmar &\r');
  terminal.press('until jobs > "$FOLDER/jobs"; grep -q Stopped "$FOLDER/jobs"; do :; done; fg\r');
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.press('q');
  await terminal.shows(isAtPrompt);
  expect(terminal.isAlternate).toBe(false);
});

function isAtPrompt(lines: readonly string[]): boolean {
  return lines.filter(line => line !== '').at(-1) === 'ready>';
}
