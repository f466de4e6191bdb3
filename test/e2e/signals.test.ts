/** However the reader ends, the terminal is as it was. */
import {describe, expect, test} from 'vitest';
import {openShell, type TestTerminal} from '../helpers/terminal.js';

/** Runs the program, then shows the state of the terminal. The shell ignores signals to the whole group. */
const script = `trap : TERM HUP INT
"$NODE" "$PROGRAM" myanmar
echo "code $?."
stty -a
echo "all told"`;

/** Opens the reader and returns at its first frame, while Ink is still loading. */
async function openAtFirstFrame(): Promise<TestTerminal> {
  const terminal = openShell(['-c', script]);
  await terminal.shows('BOTTOM LINE');
  return terminal;
}

async function openInShell(): Promise<TestTerminal> {
  const terminal = await openAtFirstFrame();
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

describe.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
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
