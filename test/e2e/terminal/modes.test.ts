/** The modes of the terminal while a briefing is read, and after every way out. */
import {describe, expect, test} from 'vitest';
import {openShell, type TestTerminal} from '../../helpers/terminal.js';

const preload = `--import=${new URL('../fixtures/crash-on-signal.mjs', import.meta.url).href}`;
const modes = {alternateScreen: 1049, paste: 2004, wheel: 1007} as const;

/** Runs the program in a shell that ignores signals to the whole group. */
const script = `trap : TERM HUP INT USR2
"$NODE" $PRELOAD "$PROGRAM" myanmar $INLINE 2> /dev/null
echo "all told"
read line`;

async function openInShell(env: Readonly<Record<string, string>> = {}): Promise<TestTerminal> {
  const terminal = openShell(['-c', script], {env});
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  return terminal;
}

/** The titles that the program gave the window, and whether it restored the first one. */
function titlesIn({output}: TestTerminal): string[] {
  return [...output.matchAll(/\u001b\[2[23];0t|\u001b\]2;([^\u001b]*)\u001b\\/g)].map(
    ([whole, title]) => title ?? whole.slice(2),
  );
}

// Fault: The wheel did nothing in xterm, urxvt, st and mlterm.
// Expected: On the alternate screen, the wheel sends arrow keys. The mode is off after the end.
test('while a briefing is read, pastes are marked, the wheel sends keys, and the window has the title', async () => {
  const terminal = await openInShell();
  for (const mode of Object.values(modes)) expect(terminal.modes).toContain(mode);
  expect(titlesIn(terminal)).toEqual(['22;0t', 'Lavrov in Naypyidaw']);
});

describe.each([
  ['q', (terminal: TestTerminal) => terminal.press('q')],
  ['Ctrl-C', (terminal: TestTerminal) => terminal.press('\u0003')],
  ['SIGTERM', (terminal: TestTerminal) => terminal.kill('SIGTERM')],
  ['SIGHUP', (terminal: TestTerminal) => terminal.kill('SIGHUP')],
  ['a crash', (terminal: TestTerminal) => terminal.kill('SIGUSR2')],
])('after %s', (name, end) => {
  test('all modes are off, and the title of the window is restored', async () => {
    const terminal = await openInShell(name === 'a crash' ? {PRELOAD: preload, CRASH: 'exception'} : {});
    end(terminal);
    await terminal.shows('all told');
    for (const mode of Object.values(modes)) expect(terminal.modes).not.toContain(mode);
    expect(titlesIn(terminal)).toEqual(['22;0t', 'Lavrov in Naypyidaw', '23;0t']);
    expect(terminal.isCursorVisible).toBe(true);
    terminal.press('\r');
  });
});

// Fault: After Ctrl-Z, a larger window and `fg`, a row of the screen was lost.
// Expected: The cursor moves to the first row after each switch to the alternate screen.
test('Ctrl-Z switches all modes off, and fg switches them on again', async () => {
  const terminal = openShell(['-i']);
  await terminal.shows('ready>');
  terminal.press('"$NODE" "$PROGRAM" myanmar\r');
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.press('\u001a');
  await terminal.shows('Stopped');
  for (const mode of Object.values(modes)) expect(terminal.modes).not.toContain(mode);
  expect(titlesIn(terminal).at(-1)).toBe('23;0t');
  terminal.press('fg\r');
  await terminal.shows('BOTTOM LINE');
  for (const mode of Object.values(modes)) expect(terminal.modes).toContain(mode);
  expect(titlesIn(terminal).at(-1)).toBe('Lavrov in Naypyidaw');
  // Some terminals keep the cursor's place when they switch screens. In a larger window, they would then lose a row.
  expect(terminal.output).not.toMatch(/\u001b\[\?1049h(?!\u001b\[H)/);
  terminal.press('q');
  await terminal.shows(lines => lines.filter(line => line !== '').at(-1) === 'ready>');
});

// Fault: `q` drew a last frame before it restored the terminal.
// Expected: `q` writes only what restores the terminal.
test('q writes nothing but the end of the modes, in one piece', async () => {
  const terminal = await openInShell();
  const before = terminal.output.length;
  terminal.press('jq');
  await terminal.shows('all told');
  const written = terminal.output.slice(before);
  expect(written).toMatch(/^\u001b\[\?2026l/);
  expect(written).not.toContain('Lavrov');
  terminal.press('\r');
});

test.each(['linux', 'vt100', 'eterm-color'])('TERM=%s gets no string that it could print', async term => {
  const terminal = await openInShell({TERM: term});
  terminal.press('q');
  await terminal.shows('all told');
  expect(terminal.output).not.toMatch(/\u001b[\]P^_X]/);
  terminal.press('\r');
});

// Fault: After `q`, the prompt stood in the last frame.
// Expected: On a terminal without an alternate screen, the prompt is below the last frame.
test('on a terminal without an alternate screen, the shell goes on below the last frame', async () => {
  const terminal = openShell(['-c', `read line; ${script}`], {size: {columns: 80, rows: 24}});
  terminal.ignoreMode(modes.alternateScreen);
  terminal.press('\r');
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.press('q');
  const lines = await terminal.shows('all told');
  expect(lines.filter(line => line !== '').at(-1)).toBe('all told');
  expect(lines.at(-3)).toMatch(/^ Brief · /);
  terminal.press('\r');
});
