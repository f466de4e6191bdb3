/** What the reader does not write. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {smallest} from '../../helpers/briefings.js';
import {scratchFolder} from '../../helpers/folders.js';
import {program, textOnceThere} from '../../helpers/scripts.js';
import {openReader, openShell} from '../../helpers/terminal.js';

test('nothing is written to standard error, not even a control sequence', async () => {
  const errors = join(scratchFolder(), 'errors');
  const terminal = openShell(['-c', '"$NODE" "$PROGRAM" myanmar 2> "$ERRORS"'], {env: {ERRORS: errors}});
  await terminal.shows('BOTTOM LINE');
  await terminal.takesKeys();
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(readFileSync(errors, 'utf8')).toBe('');
});

test('no warning about FORCE_COLOR with NO_COLOR disturbs the frame, and the editor gets both variables', async () => {
  const cwd = scratchFolder();
  mkdirSync(join(cwd, 'briefings'));
  writeFileSync(join(cwd, 'briefings', 'talks.yaml'), smallest());
  const PATH = program(cwd, 'my-editor', `echo "$FORCE_COLOR $NO_COLOR" > ${cwd}/told`);
  const env = {FORCE_COLOR: '1', NO_COLOR: '2', VISUAL: 'my-editor', PATH};
  const terminal = await openReader(['talks'], {cwd, env});
  terminal.press('e');
  expect(await textOnceThere(cwd, 'told')).toBe('1 2\n');
  terminal.press('?');
  await terminal.shows('search all panes');
  terminal.press('\u001b');
  await terminal.shows('BOTTOM LINE');
  expect(terminal.screen()[0]).toContain('A title');
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(terminal.output).not.toMatch(/warning/i);
});
