/** Sequences that some terminals ignore, or that must not be on after the end, in everything that the program writes. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {openProgram, type TestTerminal} from '../../helpers/terminal.js';

/** The next line and the previous line. mosh and the terminal of Emacs ignore them. */
const lineMoves = /\u001b\[\d*[EF]/;

/** Sends keys with a change of the screen after each. */
async function use(terminal: TestTerminal, keys: readonly string[]): Promise<void> {
  for (const key of keys) await terminal.pressAndSee(key);
}

const other = 'schema: 1\ntitle: Other\nas_of: 2026-01-01\nbottom_line: The other one.\n';
const down = '\u001b[B';
const paths: ReadonlyArray<
  readonly [name: string, args: readonly string[], shown: string, keys: readonly string[], end: string]
> = [
  [
    'the reader',
    ['myanmar'],
    'BOTTOM LINE',
    ['2', down, ' ', '/', 'a', '\r', 'p', down, '\r', '?', '\u001b'],
    'q',
  ],
  [
    'the reader with --inline',
    ['myanmar', '--inline'],
    'BOTTOM LINE',
    ['2', down, ' ', '/', 'a', '\r', 'p'],
    'q',
  ],
  [
    'the spoken reader',
    ['myanmar', '--screen-reader'],
    'more in Brief.',
    ['2', down, '/', 'a', '\r', 'p', '1'],
    '\u0003',
  ],
  ['the list of briefings', [], 'Which briefing?', [down], 'q'],
  ['the list of briefings with --inline', ['--inline'], 'Which briefing?', [down], 'q'],
  ['the spoken list of briefings', ['--screen-reader'], 'Which briefing?', ['1'], 'q'],
  ['the form', ['new', 'talks'], '▌Title', ['T', '\r', '\r', 'B'], '\u001b'],
  ['printed text', ['show', 'myanmar'], 'BOTTOM LINE', [], ''],
];

// Fault: Sequences that mosh and the terminal of Emacs ignore (`CSI E`) spoilt the screen after the first key.
// Expected: No part of the program writes such a sequence, and no mode is on after the end.
describe.each(paths)('%s', (_name, args, shown, keys, end) => {
  test('moves the cursor by sequences that every terminal knows, and leaves no mode on', async () => {
    const cwd = scratchFolder();
    // A second briefing, so that there is something to choose from.
    mkdirSync(join(cwd, 'briefings'));
    writeFileSync(join(cwd, 'briefings', 'other.yaml'), other);
    const terminal = openProgram(args, {cwd, size: {columns: 80, rows: 24}});
    if (end === '') await terminal.exit;
    else {
      await terminal.shows(shown);
      await use(terminal, keys);
      terminal.resize({columns: 60, rows: 20});
      terminal.press(end);
      await terminal.exit;
    }
    expect(terminal.output).not.toMatch(lineMoves);
    expect([...terminal.modes].filter(mode => mode !== 7 && mode !== 25)).toEqual([]);
    expect(terminal.isCursorVisible).toBe(true);
  });
});

test('with TERM=dumb, no sequence is written', async () => {
  for (const args of [['myanmar'], [], ['list']]) {
    const terminal = openProgram(args, {env: {TERM: 'dumb'}});
    await terminal.exit;
    expect(terminal.output).not.toContain('\u001b');
  }
});
