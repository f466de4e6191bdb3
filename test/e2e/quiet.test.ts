/** What the reader does not write. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openShell, scratchFolder} from '../helpers/terminal.js';

test('standard error that goes to a file gets nothing, not even a control sequence', async () => {
  const errors = join(scratchFolder(), 'errors');
  const terminal = openShell(['-c', '"$NODE" "$PROGRAM" myanmar 2> "$ERRORS"'], {env: {ERRORS: errors}});
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(readFileSync(errors, 'utf8')).toBe('');
});
