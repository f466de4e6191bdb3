/** `briefing new` and `briefing edit`, without a terminal. */
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {readText, smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {ranIn} from '../helpers/ran.js';

test('without a terminal, missing answers become TODOs, and the schema is written beside the file', async () => {
  const folder = folderWith();
  expect(await ranIn(folder, ['new', 'talks'])).toEqual({
    code: 0,
    out: 'wrote briefings/talks.yaml\nwrote briefings/briefing.schema.json; editors use it to complete and check the briefing\n`briefing edit talks` opens the briefing, and `briefing check briefings/talks.yaml` lists what is missing.\n',
    err: '',
  });
  expect(readFileSync(join(folder, 'briefings/briefing.schema.json'), 'utf8')).toBe(
    readText('briefings/briefing.schema.json'),
  );
  const checked = await ranIn(folder, ['check', 'talks', '--format', 'json']);
  expect(checked.code).toBe(0);
  const [file] = JSON.parse(checked.out).files as Array<{problems: Array<{code: string}>}>;
  expect(new Set(file?.problems.map(({code}) => code))).toEqual(new Set(['craft/todo']));
  expect((await ranIn(folder, ['talks'])).out).toContain('TODO: what this is about, in a few words\n');
});

test('the options are written into the file', async () => {
  const folder = folderWith();
  const given = [
    '--title',
    'A: b',
    '--as-of',
    '2026-11-01',
    '--bottom-line',
    'It is so.',
    '--source',
    'S',
    '--source',
    'T',
  ];
  const {code} = await ranIn(folder, ['new', 'notes/talks', ...given]);
  const parsed = parse(readFileSync(join(folder, 'notes/talks.yaml'), 'utf8'));
  const {title, as_of, bottom_line, sources} = parsed.ok ? parsed.briefing : {};
  expect([code, title, as_of, bottom_line?.text, sources]).toEqual([
    0,
    'A: b',
    '2026-11-01',
    'It is so.',
    {s1: {title: 'S'}, s2: {title: 'T'}},
  ]);
});

test('`new` never replaces a file, and names the command that opens it', async () => {
  const folder = folderWith({'briefings/talks.yml': 'mine'});
  expect(await ranIn(folder, ['new', 'talks', '--title', 'T'])).toEqual({
    code: 1,
    out: '',
    err: 'briefing: briefings/talks.yml already exists\n`briefing edit talks` opens it.\n',
  });
  expect(readdirSync(join(folder, 'briefings'))).toEqual(['talks.yml']);
});

test('a schema that exists is not replaced, and a schema of another version is reported', async () => {
  const folder = folderWith({'briefings/briefing.schema.json': '{}'});
  const {code, out} = await ranIn(folder, ['new', 'talks', '--title', 'T']);
  expect([code, out.split('\n')[1]]).toEqual([
    0,
    'briefings/briefing.schema.json is from another version: `briefing schema > briefings/briefing.schema.json` replaces it',
  ]);
  expect(readFileSync(join(folder, 'briefings/briefing.schema.json'), 'utf8')).toBe('{}');
});

test('a file that cannot be written is reported in one line', async () => {
  const folder = folderWith({briefings: 'a file'});
  expect(await ranIn(folder, ['new', 'talks', '--title', 'T'])).toEqual({
    code: 1,
    out: '',
    err: 'briefing: briefings/talks.yaml: part of its path is a file, not a folder\n',
  });
  expect(await ranIn(folder, ['new', 'a:b'])).toEqual({
    code: 1,
    out: '',
    err: 'briefing: a:b: a file cannot have this name\n',
  });
});

/** A fake editor that records its arguments and runs a script, in which `$FILE` is the file. */
function editorIn(folder: string, script: string, name = 'vi'): Record<string, string> {
  const bin = join(folder, '.bin');
  mkdirSync(bin, {recursive: true});
  writeFileSync(
    join(bin, name),
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/asked'\nfor FILE; do :; done\nFILE=\${FILE%%:*}\n${script}\n`,
  );
  chmodSync(join(bin, name), 0o755);
  return {EDITOR: join(bin, name), PATH: process.env.PATH ?? ''};
}

test('`edit` opens the file at its first error, and prints the problems of what was saved', async () => {
  const folder = folderWith({'briefings/talks.yaml': smallest('summary: [TODO]\nsumary: []\n')});
  const env = editorIn(folder, `printf 'gasp: []\\n' >> "$FILE"`);
  const {code, out, err} = await ranIn(folder, ['edit', 'talks'], {env});
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(`+6\n${folder}/briefings/talks.yaml\n`);
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(
    /^briefings\/talks\.yaml:6:1: error: unknown key `sumary`[\s\S]*:7:1: error: unknown key `gasp`/,
  );
});

test('`edit` says if there are no problems, and exits with 0 if there are only warnings', async () => {
  const folder = folderWith({'good.yaml': smallest(), 'todo.yaml': smallest('gaps: [TODO]\n')});
  const env = editorIn(folder, '');
  expect(await ranIn(folder, ['edit', 'good.yaml'], {env})).toEqual({
    code: 0,
    out: 'good.yaml: no problems\n',
    err: '',
  });
  const {code, out} = await ranIn(folder, ['edit', 'todo.yaml'], {env});
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'todo.yaml:5:8: warning: this text is still to be written (craft/todo)',
  ]);
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(`+5\n${folder}/todo.yaml\n`);
});

test('each save is checked while an editor in a window runs', async () => {
  const folder = folderWith({'a.yaml': smallest()});
  // Saves an error, waits until the error is printed, and removes it again.
  const env = editorIn(
    folder,
    `printf 'gasp: []\\n' >> "$FILE"; while [ ! -e '${folder}/seen' ]; do /bin/sleep 0.05; done; sed -i '/gasp/d' "$FILE"`,
    'code',
  );
  const {code, out} = await ranIn(folder, ['edit', 'a.yaml'], {
    env,
    onOutput: text => {
      if (text.includes('unknown key `gasp`')) writeFileSync(join(folder, 'seen'), '');
    },
  });
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^a\.yaml:5:1: error: unknown key `gasp`[\s\S]*\na\.yaml: no problems\n$/),
  ]);
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(`--wait\n--goto\n${folder}/a.yaml:1\n`);
});

test('an editor that fails is named, and for a missing briefing the command that starts one', async () => {
  const folder = folderWith({'a.yaml': smallest()});
  expect(await ranIn(folder, ['edit', 'a.yaml'], {env: editorIn(folder, 'exit 3')})).toEqual({
    code: 1,
    out: '',
    err: 'briefing: the editor ended with exit code 3\n',
  });
  expect(await ranIn(folder, ['edit', 'a.yaml'], {env: {EDITOR: 'no-such-editor'}})).toEqual({
    code: 1,
    out: '',
    err: 'briefing: the editor `no-such-editor` was not found: set $VISUAL or $EDITOR to your editor\n',
  });
  expect(await ranIn(folder, ['edit', 'mynmar'])).toEqual({
    code: 1,
    out: '',
    err: 'briefing: mynmar: there is no briefing with this name\nDid you mean `myanmar`?\n`briefing new mynmar` starts a new briefing.\n',
  });
});
