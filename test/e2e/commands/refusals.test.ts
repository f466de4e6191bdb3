/** Invalid input and wrong usage: messages and exit codes. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../../helpers/folders.js';
import {runProgram} from '../run-program.js';

test('every problem of a broken file is shown with its line, its column and a caret', async () => {
  const cwd = scratchFolder();
  const text = 'schema: 1\ntitle: Broken\nas_of: 2022-13-45\nbotom_line: Typed in haste\ntags: 7\n';
  writeFileSync(join(cwd, 'broken.yaml'), text);
  const {code, stdout, stderr} = await runProgram(['broken.yaml'], {cwd});
  expect({code, stdout}).toEqual({code: 1, stdout: ''});
  expect(stderr).toMatch(/^briefing: broken\.yaml has 4 problems\n/);
  const places = [...stderr.matchAll(/^broken\.yaml:(\d+):(\d+): /gm)].map(([, line, column]) => [
    line,
    column,
  ]);
  expect(places).toEqual(
    expect.arrayContaining([
      ['3', '8'],
      ['4', '1'],
      ['5', '7'],
    ]),
  );
  expect(stderr).toMatch(/ 3 │ as_of: 2022-13-45\n {4}│ {8}\^{10}\n/);
  expect(stderr).toMatch(/ 4 │ botom_line: .*\n {4}│ \^{10}\n/);
  expect(stderr).toContain('bottom_line');
});

test('if a name is not found, the nearest name and the searched folders are shown', async () => {
  const cwd = scratchFolder();
  const library = scratchFolder();
  const {code, stdout, stderr} = await runProgram(['myanmr'], {cwd, env: {BRIEFING_PATH: library}});
  expect({code, stdout}).toEqual({code: 1, stdout: ''});
  expect(stderr.split('\n')[0]).toBe('briefing: myanmr: there is no briefing with this name');
  expect(stderr).toContain('Did you mean `myanmar`?');
  expect(stderr).toContain(`Looked in:\n  ${join(cwd, 'briefings')}\n  ${library}\n  `);
});

test.each([
  ['a wrong option', ['--widht', '80', 'myanmar'], 'there is no option --widht; did you mean --width?'],
  ['a width that is not a number', ['--width', 'wide', 'myanmar'], '--width takes a whole number'],
  ['an unknown theme', ['--theme', 'pink', 'myanmar'], 'there is no theme pink'],
  ['two briefings', ['myanmar', 'myanmar'], 'only one briefing can be given'],
])('%s exits with 2', async (_name, args, message) => {
  const {code, stdout, stderr} = await runProgram(args);
  expect({code, stdout}).toEqual({code: 2, stdout: ''});
  expect(stderr.split('\n')[0]).toContain(`briefing: ${message}`);
});

test.each(['18.20.8', '20.18.3'])('Node %s prints an error that names the Node it needs', async version => {
  const fixture = new URL('../fixtures/old-node.mjs', import.meta.url).href;
  expect(
    await runProgram(['myanmar'], {nodeArgs: [`--import=${fixture}`], env: {NODE_VERSION: version}}),
  ).toEqual({
    code: 2,
    stdout: '',
    stderr: `briefing needs Node 20.19 or newer; this is Node ${version}.\n`,
  });
});
