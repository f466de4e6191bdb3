/** Output through a pipe. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {columnsOf} from '../../../source/text/columns.js';
import {readText, smallest} from '../../helpers/briefings.js';
import {scratchFolder} from '../../helpers/folders.js';
import {runProgram, runShell} from '../run-program.js';

function widest(text: string): number {
  return Math.max(...text.split('\n').map(columnsOf));
}

test('a piped briefing is plain text of at most 80 columns', async () => {
  const {code, stdout, stderr} = await runProgram(['myanmar']);
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
  expect(stdout).toMatch(/^Lavrov in Naypyidaw\n.*\nas of 3 Aug 2022 · \d+ years old · .*TLP:CLEAR\n/);
  for (const title of ['Brief', 'Actors (15)', 'In the room', 'Sources (1)'])
    expect(stdout).toContain(`\n\n\n${title}\n─`);
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(widest(stdout)).toBe(80);
});

test.each([20, 40, 132])('--width %i limits the lines', async width => {
  const {code, stdout} = await runProgram(['myanmar', '--width', String(width)]);
  expect(code).toBe(0);
  expect(widest(stdout)).toBe(width);
});

test('FORCE_COLOR adds control sequences and changes no words', async () => {
  const plain = await runProgram(['myanmar']);
  const coloured = await runProgram(['myanmar'], {env: {FORCE_COLOR: '1'}});
  expect(coloured.stdout).toContain('\u001b[1mLavrov in Naypyidaw\u001b[22m');
  expect(coloured.stdout).toMatch(/\u001b\[38;5;\d+m/);
  const words = (text: string) => stripVTControlCharacters(text).replace(/ +$/gm, '');
  expect(words(coloured.stdout)).toBe(plain.stdout);
});

test('a pipe that is closed early ends the program without a message', async () => {
  const script = '{ "$NODE" "$PROGRAM" myanmar; echo "code $?" >&2; } | head -3';
  const {code, stdout, stderr} = await runShell(script);
  expect({code, stderr}).toEqual({code: 0, stderr: 'code 0\n'});
  expect(stdout.split('\n')).toHaveLength(4);
});

test('no output is lost while a pipe is full', async () => {
  const cwd = scratchFolder();
  const points = Array.from(
    {length: 5000},
    (_, index) => `  - Point number ${index + 1}, in some more words`,
  );
  writeFileSync(join(cwd, 'long.yaml'), smallest(`summary:\n${points.join('\n')}\n`));
  const whole = await runProgram(['long.yaml'], {cwd});
  expect(whole.stdout.length).toBeGreaterThan(2 * 65_536);
  const busyPipe = readText('test/e2e/fixtures/busy-pipe.sh');
  const throughPipe = await runShell(`set -- long.yaml\n${busyPipe}`, {cwd});
  expect(throughPipe).toEqual({...whole, stderr: 'code 0\n'});
});

test('a briefing is read from standard input', async () => {
  const script = 'cat "$(dirname "$PROGRAM")/../briefings/myanmar.yaml" | "$NODE" "$PROGRAM" -';
  expect(await runShell(script)).toEqual(await runProgram(['myanmar']));
});

test('show prints one pane', async () => {
  const {code, stdout} = await runProgram(['show', 'myanmar', '--pane', 'sources']);
  expect(code).toBe(0);
  expect(stdout.match(/^─+$/gm)).toHaveLength(1);
  expect(stdout).toContain('\nSources (1)\n');
});
