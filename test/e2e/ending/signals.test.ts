/** However the reader ends, the terminal is as it was. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {type Env, openShell, type TestTerminal} from '../../helpers/terminal.js';

/** Runs the program, then shows the state of the terminal. The shell ignores signals to the whole group. */
const script = `trap : TERM HUP INT QUIT USR1 USR2
"$NODE" "$PROGRAM" myanmar
echo "code $?."
stty -a
echo "all told"`;

/** Opens the reader and returns at its first frame, while Ink is still loading. */
async function openAtFirstFrame(env: Env = {}): Promise<TestTerminal> {
  const terminal = openShell(['-c', script], {env});
  await terminal.shows('BOTTOM LINE');
  return terminal;
}

async function openInShell(env: Env = {}): Promise<TestTerminal> {
  const terminal = await openAtFirstFrame(env);
  await terminal.takesKeys();
  return terminal;
}

async function expectRestored(terminal: TestTerminal, code: number): Promise<void> {
  const lines = await terminal.shows('all told');
  expect(lines[0]).toBe(`code ${code}.`);
  const modes = lines.join(' ').split(/[\s;]+/);
  for (const mode of ['icanon', 'echo', 'isig']) expect(modes).toContain(mode);
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.isCursorVisible).toBe(true);
}

// Fault: SIGQUIT left the terminal in raw mode.
// Expected: The terminal is restored, and the exit code is 128 + the number of the signal.
describe.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGQUIT', 131],
  ['SIGUSR2', 140],
] as const)('%s', (signal, code) => {
  test(`restores the terminal and exits with ${code}`, async () => {
    const terminal = await openInShell();
    terminal.kill(signal);
    await expectRestored(terminal, code);
  });

  test(`with the first frame, restores the terminal and exits with ${code}`, async () => {
    const terminal = await openAtFirstFrame();
    terminal.kill(signal);
    await expectRestored(terminal, code);
  });
});

test('q that is pressed at the first frame leaves, and restores the terminal', async () => {
  const terminal = await openAtFirstFrame();
  terminal.press('q');
  await expectRestored(terminal, 0);
});

test.each([
  ['q', 'q'],
  ['Ctrl-C', '\u0003'],
])('%s restores the terminal and exits with 0', async (_name, key) => {
  const terminal = await openInShell();
  terminal.press(key);
  await expectRestored(terminal, 0);
});

// Fault: A second and third signal while the record is saved ended the program before it was saved.
// Expected: The record is saved, and the exit code tells the first signal.
test('further signals do not end the program before the record is saved', async () => {
  const state = scratchFolder();
  const terminal = await openInShell({XDG_STATE_HOME: state});
  terminal.kill('SIGTERM');
  terminal.kill('SIGTERM');
  // The record is saved after the terminal is restored.
  await terminal.shows(() => !terminal.isAlternate);
  for (const signal of ['SIGQUIT', 'SIGTERM', 'SIGHUP'] as const) terminal.kill(signal);
  await expectRestored(terminal, 143);
  expect(readdirSync(join(state, 'briefing', 'read'))).toEqual([expect.stringMatching(/^\w+\.json$/)]);
});

// Fault: SIGUSR1 opened a port for debuggers and wrote over the screen.
// Expected: No port is opened, and the screen stays.
test('SIGUSR1 neither opens a port for debuggers nor changes the screen', async () => {
  const terminal = await openInShell();
  const before = terminal.screen();
  terminal.kill('SIGUSR1');
  await terminal.pressAndSee('?');
  terminal.press('?');
  await terminal.shows(lines => lines.join('\n') === before.join('\n'));
  expect(terminal.output).not.toContain('Debugger');
  terminal.press('q');
  await expectRestored(terminal, 0);
});

// Fault: `timeout 3 briefing` in a script never ended.
// Expected: The program ends.
test('in the background of a script, SIGTERM ends the program', async () => {
  // `timeout` puts the program in the background, where the system stops it.
  const terminal = openShell(['-c', 'timeout 1 "$NODE" "$PROGRAM" myanmar; echo "code $?."']);
  await terminal.shows('code 124.');
  expect(terminal.output).not.toContain('\u001b');
});
