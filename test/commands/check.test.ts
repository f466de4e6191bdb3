import {chmodSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {modeline} from '../../source/briefing/modeline.js';
import {smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {makePipe} from '../helpers/programs.js';
import {ranIn} from '../helpers/ran.js';

const withWarning = smallest('summary: [Sales fell.]\n');
const withError = smallest('sumary: []\n');

test('a check finds nothing in the shipped briefing, not even with --strict', async () => {
  expect(await ranIn(folderWith(), ['check', 'myanmar', '--strict'])).toEqual({
    code: 0,
    out: '1 briefing checked: no problems.\n',
    err: '',
  });
});

test('a problem is shown with its code, severity and place, and why it matters and what to do', async () => {
  const {code, out} = await ranIn(folderWith({'a.yaml': withError}), ['check', 'a.yaml']);
  expect([code, out]).toEqual([
    1,
    `a.yaml:5:1: error: unknown key \`sumary\` (file/unknown-key)
  4 │ bottom_line: It is so.
  5 │ sumary: []
    │ ^^^^^^
  6 │ 
  Without this error, the text under a misspelt key would be lost, and nobody would notice.
  Did you mean \`summary\`?
  Fixable with \`briefing check --fix\`.

1 briefing checked: 1 error.
`,
  ]);
});

// Fault: An expired briefing failed `--strict` for ever.
// Expected: It does not fail.
test('an expired briefing does not fail --strict, and other warnings do', async () => {
  const expired = 'schema: 1\ntitle: T\nas_of: 2026-01-01\nexpires: 2026-02-01\nbottom_line: It is so.\n';
  const early = expired.replace('2026-02-01', '2025-12-01');
  const folder = folderWith({'a.yaml': expired, 'b.yaml': early});
  const checkOf = (file: string) => ranIn(folder, ['check', file, '--strict']);
  const [old, wrong] = [await checkOf('a.yaml'), await checkOf('b.yaml')];
  expect([old.code, old.out.includes('expired on 2026-02-01'), wrong.code]).toEqual([0, true, 1]);
});

test('the exit code is 0 for warnings, 1 for warnings with --strict, 1 for errors, 2 for wrong usage', async () => {
  const folder = folderWith({'a.yaml': withWarning, 'b.yaml': withError});
  const codes = [];
  for (const argv of [
    ['check', 'a.yaml'],
    ['check', 'a.yaml', '--strict'],
    ['check', 'a.yaml', 'b.yaml'],
    ['check', 'a.yaml', '--format', 'xml'],
    ['check', '--explain', 'craft/nothing'],
    ['check', '--fix', '-'],
    ['list', '--strict'],
  ])
    codes.push((await ranIn(folder, argv)).code);
  expect(codes).toEqual([0, 1, 1, 2, 2, 2, 2]);
});

test('without arguments, a check reads the folders of the library, without the briefings that ship', async () => {
  const folder = folderWith({'briefings/a.yaml': withWarning, 'more/b.yml': smallest(), 'c.yaml': withError});
  const {out} = await ranIn(folder, ['check', '--format', 'json'], {env: {BRIEFING_PATH: 'more'}});
  expect(JSON.parse(out).files.map(({file}: {file: string}) => file)).toEqual([
    'briefings/a.yaml',
    'more/b.yml',
  ]);
});

test('if there is no briefing to check, the searched folders are listed', async () => {
  const folder = folderWith();
  expect(await ranIn(folder, ['check'])).toEqual({
    code: 1,
    out: '',
    err: `briefing: there is no briefing to check\nLooked in:\n  ${join(folder, 'briefings')}\n`,
  });
});

// Fault: `check FOLDER` waited for ever at a pipe called `x.yaml`.
// Expected: In a folder, only regular files are checked.
test('a folder is checked with the folders below it, by name, without hidden folders, links to folders and pipes', async () => {
  const folder = folderWith({
    'all/b.yaml': smallest(),
    'all/a/z.yaml': smallest(),
    'all/.git/x.yaml': withError,
    'all/node_modules/y.yaml': withError,
    'all/notes.txt': 'no briefing',
  });
  symlinkSync('..', join(folder, 'all', 'up'));
  symlinkSync('.', join(folder, 'all', 'here.yaml'));
  makePipe(join(folder, 'all', 'pipe.yaml'), withError);
  symlinkSync('pipe.yaml', join(folder, 'all', 'pipe-link.yaml'));
  symlinkSync('a/z.yaml', join(folder, 'all', 'c.yaml'));
  const {code, out} = await ranIn(folder, ['check', 'all', '--format', 'json']);
  expect([code, JSON.parse(out).files.map(({file}: {file: string}) => file)]).toEqual([
    0,
    ['all/a/z.yaml', 'all/b.yaml', 'all/c.yaml'],
  ]);
});

test.each([
  ['nosuch', 'nosuch: error: there is no briefing with this name (file/not-found)'],
  ['mynmar', 'Did you mean `myanmar`?'],
  ['./nosuch.yaml', './nosuch.yaml: error: the file does not exist (file/not-found)'],
  ['empty', 'empty: error: there is no briefing file in this folder (file/not-found)'],
])('a target that is not found is reported as a problem: %s', async (name, wanted) => {
  const {code, out} = await ranIn(folderWith({'empty/notes.txt': ''}), ['check', name]);
  expect([code, out.includes(wanted)]).toEqual([1, true]);
});

test('standard input is checked', async () => {
  const {code, out} = await ranIn(folderWith(), ['check', '-'], {stdin: withError});
  expect([code, out.split('\n')[0]]).toEqual([
    1,
    'standard input:5:1: error: unknown key `sumary` (file/unknown-key)',
  ]);
});

test('each file is checked once, in the order of the arguments', async () => {
  const folder = folderWith({'a.yaml': smallest(), 'b.yaml': smallest()});
  const {out} = await ranIn(folder, ['check', 'b.yaml', '.', './b.yaml', '--format', 'json']);
  expect(JSON.parse(out).files.map(({file}: {file: string}) => file)).toEqual(['b.yaml', 'a.yaml']);
});

test('--fix fixes the file and says what it did, and a second run has nothing to do', async () => {
  const folder = folderWith({
    'a.yaml': `${smallest('sumary: [] # none\n')}expires: 3 August 2999\n`,
    'briefing.schema.json': '{}',
  });
  const first = await ranIn(folder, ['check', '--fix', 'a.yaml']);
  const text = readFileSync(join(folder, 'a.yaml'), 'utf8');
  expect([first.code, first.out, text]).toEqual([
    0,
    `fixed a.yaml:1: added the line that tells editors the schema
fixed a.yaml:5: wrote summary instead of sumary
fixed a.yaml:6: wrote 2999-08-03 instead of 3 August 2999

1 briefing checked: no problems.
`,
    `${modeline}\n${smallest('summary: [] # none\n')}expires: 2999-08-03\n`,
  ]);
  const {ino} = statSync(join(folder, 'a.yaml'));
  const second = await ranIn(folder, ['check', '--fix', 'a.yaml']);
  expect([second.out, statSync(join(folder, 'a.yaml')).ino]).toEqual([
    '1 briefing checked: no problems.\n',
    ino,
  ]);
});

test('--fix keeps the permissions of a file, follows links, and removes a byte order mark', async () => {
  const folder = folderWith({'a.yaml': `\ufeff${modeline}\n${smallest()}`});
  const path = join(folder, 'a.yaml');
  chmodSync(path, 0o640);
  symlinkSync('a.yaml', join(folder, 'link.yaml'));
  const {out} = await ranIn(folder, ['check', '--fix', 'link.yaml']);
  expect(out.split('\n')[0]).toBe('fixed link.yaml:1: removed the byte order mark');
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual([
    `${modeline}\n${smallest()}`,
    0o640,
  ]);
});

test('the fixes are not listed in output for programs', async () => {
  const {out, err} = await ranIn(folderWith({'a.yaml': smallest(), 'briefing.schema.json': '{}'}), [
    'check',
    '--fix',
    'a.yaml',
    '--format',
    'json',
  ]);
  expect([JSON.parse(out).totals.files, err.split('\n')[0]]).toEqual([
    1,
    'fixed a.yaml:1: added the line that tells editors the schema',
  ]);
});

test('quotes are checked against saved articles in the folder of the briefing, and no other files are read', async () => {
  const part = (file: string) =>
    smallest(
      `panes: [{id: p, title: P, quotes: [{text: never said, sources: [s]}]}]\nsources: {s: {title: S, file: ${file}}}\n`,
    );
  const folder = folderWith({
    'b/a.yaml': part('saved/s.txt'),
    'b/saved/s.txt': 'It was said.\n',
    'b/out.yaml': part('../secret.txt'),
    'b/link.yaml': part('link.txt'),
    'secret.txt': 'never said',
  });
  symlinkSync('../secret.txt', join(folder, 'b', 'link.txt'));
  const codes = async (name: string) => {
    const {out} = await ranIn(folder, ['check', `b/${name}.yaml`, '--format', 'json']);
    return JSON.parse(out).files[0].problems.map(({code}: {code: string}) => code);
  };
  expect([await codes('a'), await codes('out'), await codes('link')]).toEqual([
    ['craft/quote-not-verbatim'],
    ['craft/no-saved-file'],
    ['craft/no-saved-file'],
  ]);
  writeFileSync(join(folder, 'b/saved/s.txt'), 'It was never said.\n');
  expect(await codes('a')).toEqual([]);
});

test('--explain says why a code matters and what to do, with a wrong and a right example', async () => {
  const {code, out} = await ranIn(folderWith(), ['check', '--explain', 'craft/off-scale', '--width', '60']);
  expect([code, out]).toEqual([
    0,
    `craft/off-scale (warning)
A likelihood that is not on a scale.

Why it matters
A term of the scale stands for a range of percent. Any other
word has no range, so everybody imagines a different one.

What to do
Write a term of the scale exactly, and nothing else.

Wrong
    outlook:
      judgments:
        - text: The talks will fail.
          likelihood: quite likely

Right
    outlook:
      judgments:
        - text: The talks will fail.
          likelihood: very likely
`,
  ]);
});

test('for an unknown code, --explain names the nearest code and lists all codes', async () => {
  const {err} = await ranIn(folderWith(), ['check', '--explain', 'craft/no-sorce']);
  expect(err.split('\n').slice(0, 3)).toEqual([
    'briefing: there is no code craft/no-sorce; did you mean craft/no-source?',
    'The codes are',
    '  file/not-found',
  ]);
});

test('a file that cannot be read has a code of its own for each reason', async () => {
  const folder = folderWith({'large.yaml': '#'.repeat(2_000_000), 'folder/x.txt': ''});
  writeFileSync(join(folder, 'utf16.yaml'), Buffer.from('\ufeffschema: 1', 'utf16le'));
  symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
  const codes = [];
  for (const name of ['mynmar', 'large.yaml', 'utf16.yaml', 'loop.yaml']) {
    const {out} = await ranIn(folder, ['check', name, '--format', 'json']);
    codes.push(JSON.parse(out).files[0].problems[0].code);
  }
  expect(codes).toEqual(['file/not-found', 'file/too-large', 'file/not-utf8', 'file/unreadable']);
  expect((await ranIn(folder, ['show', './folder'])).err).toContain('this is a folder');
});
