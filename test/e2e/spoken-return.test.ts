/** What a screen reader says when the reader has the terminal again. */
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../helpers/folders.js';
import {openProgram, openShell} from '../helpers/terminal.js';

const size = {columns: 80, rows: 100};

// Fault: With a screen reader, nothing was said after `fg`.
// Expected: The reader says the pane and the last entry.
test('after Ctrl-Z and fg, the reader for screen readers says where the user is', async () => {
  const terminal = openShell(['-i'], {size});
  await terminal.shows(lines => /ready> $/.test(lines.join('\n').trimEnd().concat(' ')));
  terminal.press('"$NODE" "$PROGRAM" myanmar --screen-reader\r');
  await terminal.shows(/more in Brief\./);
  terminal.press('\u001a');
  await terminal.shows(/Stopped/);
  terminal.press('fg\r');
  const lines = await terminal.shows('Back in Brief.');
  expect(lines.filter(line => line === 'Back in Brief.')).toHaveLength(1);
  terminal.press('q');
  await terminal.shows(all => /ready>\s*$/.test(all.join('\n')));
});

// Fault: With a screen reader, nothing was said after an editor that changed nothing.
// Expected: The reader says the pane and the last entry.
test('after the editor, the reader for screen readers says where the user is, and what changed before that', async () => {
  const cwd = scratchFolder();
  const editor = join(cwd, 'editor');
  writeFileSync(editor, '#!/bin/sh\nfor file; do :; done\nsed -i s/stands/stood/ "$file"\n');
  chmodSync(editor, 0o755);
  mkdirSync(join(cwd, 'briefings'));
  writeFileSync(
    join(cwd, 'briefings', 'talks.yaml'),
    'schema: 1\ntitle: Talks\nas_of: 2026-11-01\nbottom_line: It goes on.\nsummary: [It stands.]\n',
  );
  const terminal = openProgram(['talks', '--screen-reader'], {
    size,
    cwd,
    env: {EDITOR: editor, VISUAL: editor},
  });
  await terminal.shows('End of Brief.');
  terminal.press('e');
  const lines = await terminal.shows('Back in Brief.');
  const saved = lines.findIndex(line => line.startsWith('The file was saved again.'));
  expect(saved).toBeGreaterThan(-1);
  expect(lines.indexOf('Back in Brief.')).toBeGreaterThan(saved);
  terminal.press('q');
  await terminal.exit;
});
