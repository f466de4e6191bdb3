/** Advice in messages works if somebody follows it. */
import {expect, test} from 'vitest';
import {folderWith} from '../helpers/folders.js';
import {ran, ranIn} from '../helpers/ran.js';

const good = 'schema: 1\ntitle: T\nas_of: 2026-01-01\nbottom_line: It is so.\n';

// Fault: The commands that `new` named did not find the file.
// Expected: They find it.
test.each(['sub/lake', 'my talk', "the mayor's talk"])(
  'new %s names commands that find the file',
  async name => {
    const folder = folderWith({});
    const {out} = await ranIn(folder, ['new', name, '--title', 'T', '--bottom-line', 'B', '--source', 'S']);
    const [, edit = '', check = ''] =
      /`briefing edit (.+?)` opens .*`briefing check (.+?)` lists/.exec(out) ?? [];
    const word = (text: string) => text.replace(/^'(.*)'$/, '$1').replaceAll("'\\''", "'");
    expect(/\s/.test(name) ? edit.startsWith("'") : edit === name).toBe(true);
    expect((await ranIn(folder, ['show', word(edit)])).code).toBe(0);
    expect((await ranIn(folder, ['check', word(check)])).out).toMatch(/1 briefing checked/);
  },
);

test('an empty name is wrong usage', async () => {
  for (const argv of [[''], ['show', ''], ['check', '']]) {
    const {code, err} = await ran(argv);
    expect([code, err]).toEqual([2, expect.stringMatching(/needs the name of a briefing|cannot be empty/)]);
  }
});

// Fault: A library folder that does not exist was ignored.
// Expected: It is named.
test('a folder of `libraries` that does not exist is named', async () => {
  const files = {'c.yaml': 'libraries: [nowhere]\n'};
  const env = {BRIEFING_CONFIG: 'c.yaml'};
  const line = '`libraries` in the configuration names <home>/nowhere, which does not exist.';
  expect((await ran(['list'], {files, env})).err).toContain(line);
  expect((await ran(['show', 'lake'], {files, env})).err).toContain(line);
});

// Fault: `check --since` outside git said nothing.
// Expected: It says why nothing was compared.
test('check --since says why nothing was compared', async () => {
  const {code, err} = await ran(['check', 'a.yaml', '--since', 'HEAD'], {files: {'a.yaml': good}});
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^briefing: nothing was compared: HEAD is neither a file nor a git revision/),
  ]);
});
