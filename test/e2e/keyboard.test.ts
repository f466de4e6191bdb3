/** If standard input is not a keyboard, the keys come from the terminal itself. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../helpers/folders.js';
import {openShell, program} from '../helpers/terminal.js';

const briefings = join(program, '../../briefings');

test.each([
  ['nothing on standard input', '"$NODE" "$PROGRAM" myanmar < /dev/null'],
  ['the briefing on standard input', 'cat "$BRIEFINGS/myanmar.yaml" | "$NODE" "$PROGRAM" -'],
])('with %s, keys are read from the terminal', async (_name, script) => {
  const folder = scratchFolder();
  const kept = join(folder, 'modes');
  const terminal = openShell(['-c', `${script}; code=$?; stty -a < /dev/tty > "$KEPT"; exit $code`], {
    env: {BRIEFINGS: briefings, KEPT: kept},
  });
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.press('3');
  await terminal.shows('▌3  Russia–Myanmar');
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.isCursorVisible).toBe(true);
  expect(readFileSync(kept, 'utf8').split(/[\s;]+/)).toContain('icanon');
});
