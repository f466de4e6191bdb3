/** What `briefing check --fix` leaves alone, and what a fixed file keeps. */
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {looksLikeBriefing, modeline} from '../../../source/briefing/modeline.js';
import {smallest} from '../../helpers/briefings.js';
import {folderWith} from '../../helpers/folders.js';
import {makePipe} from '../../helpers/programs.js';
import {ranIn} from '../../helpers/ran.js';

const broken = smallest('sumary: []\n');
const fixed = smallest('summary: []\n');

/** A compose file: valid YAML with a text that a fix would put into quotes. */
const compose = 'services:\n  web:\n    image: nginx # latest\n    command: [no, yes]\n';

// Fault: `check --fix FOLDER` changed compose files, workflows and any other YAML.
// Expected: Files without the key `schema` and without our modeline are left alone and counted.
test('in a folder, only files that look like briefings are fixed, and the others are counted', async () => {
  const folder = folderWith({
    'a.yaml': broken,
    'compose.yaml': compose,
    '.github/w.yaml': compose,
    'b/c.yml': compose,
  });
  const {out} = await ranIn(folder, ['check', '--fix', '.']);
  expect(out.split('\n').slice(0, 3)).toEqual([
    'fixed a.yaml:5: wrote summary instead of sumary',
    'left alone 2 files without the key `schema`, which may belong to another program',
    'To fix one of these, name it: `briefing check --fix FILE`.',
  ]);
  const texts = ['a.yaml', 'compose.yaml', 'b/c.yml'].map(name => readFileSync(join(folder, name), 'utf8'));
  expect(texts).toEqual([fixed, compose, compose]);
});

test.each([
  ['schema: 1\n', true],
  ['title: T\nschema : 2\n', true],
  ['"schema": 1\n', true],
  [`${modeline}\ntitle: T\n`, true],
  ['# yaml-language-server: $schema=../../briefing.schema.json\n', true],
  ['# yaml-language-server: $schema=https://json.schemastore.org/github-workflow.json\non: push\n', false],
  ['components:\n  schema: 1\n', false],
  ['schemas: 1\n', false],
  ['# schema: 1\n', false],
  ['', false],
])('whether %j looks like a briefing: %s', (text, wanted) => {
  expect(looksLikeBriefing(text)).toBe(wanted);
});

test('a file that the user names is fixed, even if it does not look like a briefing', async () => {
  const folder = folderWith({'a.yaml': broken.replace('schema: 1\n', '')});
  const {out} = await ranIn(folder, ['check', '--fix', 'a.yaml']);
  expect(out).toContain('wrote summary instead of sumary');
});

// Fault: `check --fix` followed links out of the folder, and `check` printed lines of the files there.
// Expected: Links that lead out of the folder are named and not read. No link is fixed unless the user names it.
test('in a folder, links are not fixed, and links out of the folder are not even read', async () => {
  const folder = folderWith({
    'all/a.yaml': broken,
    'other/b.yaml': broken.replace('[]', '[] # secret'),
  });
  symlinkSync('../other/b.yaml', join(folder, 'all', 'b.yaml'));
  symlinkSync('a.yaml', join(folder, 'all', 'c.yaml'));
  const {out, err, code} = await ranIn(folder, ['check', '--fix', 'all']);
  expect(out).toContain('left alone 1 link to other files\n');
  expect(err).toBe(
    'briefing: not checked, because these links lead out of the folder:\n  all/b.yaml\nTo check one of them, name it.\n',
  );
  expect(code).toBe(0);
  expect(out + err).not.toContain('secret');
  expect(readFileSync(join(folder, 'other', 'b.yaml'), 'utf8')).toContain('sumary');
  expect(lstatSync(join(folder, 'all', 'c.yaml')).isSymbolicLink()).toBe(true);
  // A link that the user names is followed.
  const named = await ranIn(folder, ['check', '--fix', 'all/b.yaml']);
  expect([named.out.includes('fixed all/b.yaml:5'), named.err]).toEqual([true, '']);
  expect(lstatSync(join(folder, 'all', 'b.yaml')).isSymbolicLink()).toBe(true);
});

test('a folder with nothing but links that lead out of it is an error', async () => {
  const folder = folderWith({'other/b.yaml': smallest(), 'all/.keep': ''});
  symlinkSync('../other/b.yaml', join(folder, 'all', 'b.yaml'));
  const {code, out} = await ranIn(folder, ['check', 'all']);
  expect([code, out]).toEqual([1, '']);
});

test('pipes in a folder are left alone', async () => {
  const folder = folderWith({'a.yaml': broken});
  makePipe(join(folder, 'p.yaml'), broken);
  expect((await ranIn(folder, ['check', '--fix', '.'])).code).toBe(0);
});

// Fault: `--fix` overwrote a read-only file.
// Expected: It says that the file is read-only.
test('a read-only file is not fixed, not even by an administrator', async () => {
  const folder = folderWith({'a.yaml': broken});
  chmodSync(join(folder, 'a.yaml'), 0o444);
  const {code, err} = await ranIn(folder, ['check', '--fix', 'a.yaml']);
  expect([code, err]).toEqual([1, 'briefing: a.yaml was not fixed: it is read-only\n']);
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(broken);
});

// Fault: `--fix` changed the owner of a file, separated hard links and dropped access lists without a word.
// Expected: The file is changed in place.
test('a fixed file keeps its other names, its mode and its place on the disk, and nothing remains beside it', async () => {
  const folder = folderWith({'a.yaml': broken});
  linkSync(join(folder, 'a.yaml'), join(folder, 'b.yaml'));
  chmodSync(join(folder, 'a.yaml'), 0o640);
  const before = statSync(join(folder, 'a.yaml'));
  await ranIn(folder, ['check', '--fix', 'a.yaml']);
  const after = statSync(join(folder, 'a.yaml'));
  expect([after.ino, after.mode, after.nlink]).toEqual([before.ino, before.mode, 2]);
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe(fixed);
  expect(readdirSync(folder).sort()).toEqual(['.cache', 'a.yaml', 'b.yaml']);
});

test('a file that is fixed still belongs to its owner', async () => {
  const folder = folderWith({'a.yaml': broken});
  const {uid: me, gid: mine} = userInfo();
  // Only an administrator may give a file to somebody else.
  const [owner, group] = me === 0 ? [1234, 1235] : [me, mine];
  chownSync(join(folder, 'a.yaml'), owner, group);
  await ranIn(folder, ['check', '--fix', 'a.yaml']);
  const {uid, gid} = statSync(join(folder, 'a.yaml'));
  expect([uid, gid, readFileSync(join(folder, 'a.yaml'), 'utf8')]).toEqual([owner, group, fixed]);
});

// Fault: `--fix` wrote a line for editors that named a schema that was not there. Editors then marked the file.
// Expected: The line is added only if the schema is beside the file.
test('the line for editors is added only if the schema is beside the file', async () => {
  const folder = folderWith({
    'a.yaml': smallest(),
    'with/b.yaml': smallest(),
    'with/briefing.schema.json': '{}',
  });
  mkdirSync(join(folder, 'links'));
  symlinkSync('../with/b.yaml', join(folder, 'links', 'b.yaml'));
  const {out} = await ranIn(folder, ['check', '--fix', 'a.yaml', 'links/b.yaml']);
  expect(out.split('\n')[0]).toBe('fixed links/b.yaml:1: added the line that tells editors the schema');
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(smallest());
  expect(readFileSync(join(folder, 'with', 'b.yaml'), 'utf8')).toBe(`${modeline}\n${smallest()}`);
});

test('the name of a file that is not fixed reaches the terminal as text', async () => {
  const folder = folderWith({'a\u001b[31m.yaml': broken});
  chmodSync(join(folder, 'a\u001b[31m.yaml'), 0o444);
  const {err} = await ranIn(folder, ['check', '--fix', 'a\u001b[31m.yaml']);
  expect(err).toBe('briefing: a[31m.yaml was not fixed: it is read-only\n');
});
