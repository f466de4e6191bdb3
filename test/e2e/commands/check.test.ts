/** The built `briefing check`: on all cores, and on a terminal. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {smallest} from '../../helpers/briefings.js';
import {scratchFolder} from '../../helpers/folders.js';
import {openShell, type TestTerminal} from '../../helpers/terminal.js';
import {runProgram} from '../run-program.js';

/** A folder of briefings, of which every third has a warning. */
function manyBriefings(count: number): string {
  const folder = join(scratchFolder(), 'many');
  mkdirSync(folder);
  for (let index = 0; index < count; index++) {
    const name = `b${String(index).padStart(4, '0')}.yaml`;
    writeFileSync(join(folder, name), smallest(index % 3 === 0 ? 'summary: [Sales fell.]\n' : ''));
  }
  return folder;
}

test('a check of many files on all cores reports the same as a check of each file, in the order of their names', async () => {
  const folder = manyBriefings(60);
  const {code, stdout, stderr} = await runProgram(['check', '.', '--format', 'json'], {cwd: folder});
  const files: Array<{file: string; problems: unknown[]}> = JSON.parse(stdout).files;
  expect([code, stderr, files.map(({file}) => file)]).toEqual([
    0,
    '',
    Array.from({length: 60}, (_, index) => `b${String(index).padStart(4, '0')}.yaml`),
  ]);
  const alone = await runProgram(['check', 'b0003.yaml', '--format', 'json'], {cwd: folder});
  expect(files[3]).toEqual(JSON.parse(alone.stdout).files[0]);
});

/** A check in a terminal that stays open until Enter is typed, so that the last output is not lost. */
function checkIn(folder: string): TestTerminal {
  return openShell(['-c', '"$NODE" "$PROGRAM" check "$FOLDER"; code=$?; read answer; exit $code'], {
    env: {FOLDER: folder},
  });
}

test('on a terminal, a bar shows the progress, and is removed at the end', async () => {
  const terminal = checkIn(manyBriefings(200));
  const lines = await terminal.shows('200 briefings checked: 67 warnings in 67 of them.');
  expect(terminal.output).toMatch(/▓+░+ \d+ of 200 checked/);
  expect(lines.join('\n')).not.toContain('of 200 checked');
  terminal.press('\r');
  expect((await terminal.exit).code).toBe(0);
});

test('output has colours on a terminal, and none in a pipe', async () => {
  const folder = manyBriefings(1);
  const terminal = checkIn(folder);
  await terminal.shows('1 briefing checked');
  expect(terminal.output).toMatch(/\u001b\[38;5;\d+mwarning/);
  expect((await runProgram(['check', folder])).stdout).not.toContain('\u001b');
});

test('a check finds nothing in the shipped briefing, with a cached result and without', async () => {
  const out = '1 briefing checked: no problems.\n';
  expect(await runProgram(['check', 'myanmar', '--strict'])).toEqual({code: 0, stdout: out, stderr: ''});
});
