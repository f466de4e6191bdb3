/** After a bug in the program, the terminal works again and shows one line about the bug. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {type Env, openShell} from '../../helpers/terminal.js';

const preload = `--import=${new URL('../fixtures/crash-on-signal.mjs', import.meta.url).href}`;
const sentence = 'briefing: something went wrong: broken on purpose (DEBUG=briefing shows more)';

/** Runs the program, which breaks at a signal, and then shows the state of the terminal. */
const script = `"$NODE" "$PRELOAD" "$PROGRAM" myanmar 2> "$ERRORS"
echo "code $?."
stty -a
echo "all told"`;

/** Opens a briefing, breaks the program, and returns the screen at the end. */
async function crash(env: Env): Promise<string[]> {
  const terminal = openShell(['-c', script], {env: {PRELOAD: preload, ...env}});
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.kill('SIGURG');
  if (env.CRASH === 'frame') {
    await terminal.shows(() => terminal.output.includes('armed'));
    terminal.press('l');
  }
  const lines = await terminal.shows('all told');
  expect(lines).toContain('code 1.');
  expect(lines.join(' ').split(/[\s;]+/)).toContain('icanon');
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.isCursorVisible).toBe(true);
  return lines;
}

test.each(['exception', 'rejection', 'frame'])(
  'a crash by %s restores the terminal and says one line',
  async kind => {
    const errors = join(scratchFolder(), 'errors');
    await crash({CRASH: kind, ERRORS: errors});
    expect(stripVTControlCharacters(readFileSync(errors, 'utf8'))).toBe(`${sentence}\n`);
  },
);

test('the line about a crash is shown on the normal screen', async () => {
  const lines = await crash({CRASH: 'exception', ERRORS: '/dev/tty'});
  expect(lines.slice(0, 2)).toEqual([sentence, 'code 1.']);
});

test('with DEBUG=briefing a crash shows where it happened', async () => {
  const errors = join(scratchFolder(), 'errors');
  await crash({CRASH: 'exception', ERRORS: errors, DEBUG: 'briefing'});
  expect(readFileSync(errors, 'utf8')).toMatch(
    /^briefing: something went wrong: broken on purpose .*\n.*\n {4}at .*crash-on-signal\.mjs/,
  );
});
