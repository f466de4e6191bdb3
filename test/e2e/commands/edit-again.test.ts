/** `briefing edit` after a save with errors, and `briefing check --watch`. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {program} from '../../helpers/scripts.js';
import {openProgram} from '../../helpers/terminal.js';
import {runProgram} from '../run-program.js';

const good = 'schema: 1\ntitle: Ferry\nas_of: 2026-03-02\nbottom_line: It returns.\n';
const bad = good.replace('2026-03-02', '2 March');

function desk(text: string) {
  const cwd = scratchFolder();
  const file = join(cwd, 'ferry.yaml');
  writeFileSync(file, text);
  return {cwd, file};
}

// Fault: `edit` left a broken file without a word.
// Expected: It asks whether to open the editor again.
test('after a save with errors, edit asks whether to open the editor again, and keeps the text', async () => {
  const {cwd, file} = desk(good);
  const PATH = program(
    cwd,
    'vi',
    `echo "$1" >> ${cwd}/asked; if [ -f ${cwd}/twice ]; then sed -i 's/2 March/2026-03-02/' ${file}; else touch ${cwd}/twice; sed -i 's/2026-03-02/2 March/' ${file}; fi`,
  );
  const env = {PATH, VISUAL: undefined, EDITOR: 'vi'};
  const terminal = openProgram(['edit', 'ferry.yaml'], {cwd, env});
  await terminal.shows('Open the editor again, at the first error? [Y/n]');
  expect(readFileSync(file, 'utf8')).toBe(bad);
  terminal.press('\r');
  expect((await terminal.exit).code).toBe(0);
  expect([readFileSync(file, 'utf8'), readFileSync(join(cwd, 'asked'), 'utf8')]).toEqual([good, '+1\n+3\n']);
});

test('whoever does not want the editor again gets exit code 1, and the text stays', async () => {
  const {cwd, file} = desk(bad);
  const PATH = program(cwd, 'vi', 'true');
  const terminal = openProgram(['edit', 'ferry.yaml'], {cwd, env: {PATH, VISUAL: undefined, EDITOR: 'vi'}});
  await terminal.shows('[Y/n]');
  terminal.press('n\r');
  expect([(await terminal.exit).code, readFileSync(file, 'utf8')]).toEqual([1, bad]);
});

test('without a terminal, edit asks nothing', async () => {
  const {cwd} = desk(bad);
  const PATH = program(cwd, 'vi', 'true');
  const {code, stdout} = await runProgram(['edit', 'ferry.yaml'], {
    cwd,
    env: {PATH, VISUAL: undefined, EDITOR: 'vi'},
  });
  expect([code, stdout.includes('[Y/n]')]).toEqual([1, false]);
});

test('check --watch checks again at each save, also new files of a folder, and Ctrl-C ends it', async () => {
  const {cwd, file} = desk(bad);
  const terminal = openProgram(['check', '.', '--watch'], {cwd});
  await terminal.shows('which is not a valid date');
  await terminal.shows('Watching 1 file. Ctrl-C ends.');
  writeFileSync(file, good);
  await terminal.shows(
    lines =>
      lines.includes('Watching 1 file. Ctrl-C ends.') && !lines.some(line => line.includes('valid date')),
  );
  mkdirSync(join(cwd, 'below'));
  writeFileSync(join(cwd, 'below', 'new.yaml'), bad);
  await terminal.shows('Watching 2 files. Ctrl-C ends.');
  await terminal.shows('below/new.yaml:3');
  terminal.press('\u0003');
  expect((await terminal.exit).code).toBe(130);
});

test.each([['--fix'], ['--explain', 'craft/no-source'], ['-'], ['--format', 'json']])(
  'check --watch cannot be used with %s',
  async (...more) => {
    const {code, stderr} = await runProgram(['check', '--watch', ...more]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--watch prints text for files and folders')]);
  },
);
