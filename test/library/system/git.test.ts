/** Reading a briefing at a revision, from real repositories. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {readFromGit} from '../../../source/library/system/git.js';
import {scratchFolder} from '../../helpers/folders.js';

/** An environment in which git has only the configuration of the repository. */
function environment(folder: string): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: dirname(folder),
  };
}

function git(folder: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...identity, ...args], {cwd: folder, env: environment(folder), stdio: 'ignore'});
}

function commitOf(folder: string, revision: string): string {
  const options = {cwd: folder, env: environment(folder), encoding: 'utf8'} as const;
  return execFileSync('git', ['rev-parse', revision], options).trim();
}

/** The result of reading the text `first` at a revision. */
function firstAt(folder: string, revision: string) {
  return {ok: true, text: 'first', commit: commitOf(folder, revision)};
}

/** A repository with a commit for each text of the file `notes/a file.yaml`. */
function repository(...texts: string[]): {
  folder: string;
  path: string;
  env: Record<string, string | undefined>;
} {
  const folder = scratchFolder();
  const path = join(folder, 'notes', 'a file.yaml');
  mkdirSync(dirname(path));
  git(folder, 'init');
  for (const text of texts) {
    writeFileSync(path, text);
    git(folder, 'add', '--all');
    git(folder, 'commit', '-m', 'A text');
  }
  return {folder, path, env: environment(folder)};
}

test('a file is read at a revision', async () => {
  const {folder, path, env} = repository('first', 'zweiter Text: ü', 'third');
  git(folder, 'tag', 'sent', 'HEAD~1');
  writeFileSync(path, 'not committed');
  const texts = await Promise.all(
    ['HEAD', 'HEAD~1', 'sent', 'main~2'].map(rev => readFromGit(path, rev, env)),
  );
  expect(texts).toEqual(
    [
      ['third', 'HEAD'],
      ['zweiter Text: ü', 'HEAD~1'],
      ['zweiter Text: ü', 'HEAD~1'],
      ['first', 'HEAD~2'],
    ].map(([text, rev = '']) => ({ok: true, text, commit: commitOf(folder, rev)})),
  );
});

test('a link to a file is followed to the repository of the file', async () => {
  const {folder, path, env} = repository('first', 'second');
  const link = join(scratchFolder(), 'link.yaml');
  symlinkSync(path, link);
  expect(await readFromGit(link, 'HEAD~1', env)).toEqual(firstAt(folder, 'HEAD~1'));
});

test('a repository that the environment names is not used', async () => {
  const {folder, path, env} = repository('first');
  const other = repository('of another');
  const elsewhere = {...env, GIT_DIR: join(other.folder, '.git'), GIT_WORK_TREE: other.folder};
  expect(await readFromGit(path, 'HEAD', elsewhere)).toEqual(firstAt(folder, 'HEAD'));
});

test('no program that the repository names is run on the text', async () => {
  const {folder, path, env} = repository('first');
  writeFileSync(join(folder, '.git', 'info', 'attributes'), '*.yaml diff=evil\n');
  git(folder, 'config', 'diff.evil.textconv', 'echo run:');
  expect(await readFromGit(path, 'HEAD', env)).toEqual(firstAt(folder, 'HEAD'));
});

test.each([
  ['nowhere', 'nowhere is neither a file nor a git revision of the briefing'],
  ['', 'an empty name is neither a file nor a git revision of the briefing'],
  ['--output=stolen', '--output=stolen is neither a file nor a git revision of the briefing'],
  ['HEAD:notes', 'HEAD:notes is neither a file nor a git revision of the briefing'],
  ['HEAD; touch stolen', 'HEAD; touch stolen is neither a file nor a git revision of the briefing'],
  ['\u001b[31mHEAD', '[31mHEAD is neither a file nor a git revision of the briefing'],
])('%j is not a revision', async (revision, message) => {
  const {path, env} = repository('first');
  expect(await readFromGit(path, revision, env)).toEqual({
    ok: false,
    problem: {code: 'file/not-found', message},
  });
});

test('a file that the revision lacks is a problem, and so is a folder with its name', async () => {
  const {folder, path, env} = repository('first');
  const message = 'revision HEAD does not have this file';
  const missing = {ok: false, isNewer: true, problem: {code: 'file/not-found', message}};
  expect(await readFromGit(join(dirname(path), 'new.yaml'), 'HEAD', env)).toEqual(missing);
  expect(await readFromGit(join(folder, 'notes'), 'HEAD', env)).toEqual(missing);
});

test('a file outside of any repository is a problem', async () => {
  const folder = scratchFolder();
  expect(await readFromGit(join(folder, 'a.yaml'), 'HEAD', environment(folder))).toEqual({
    ok: false,
    problem: {
      code: 'file/not-found',
      message: 'HEAD is neither a file nor a git revision of the briefing',
      hint: 'The briefing is not in a git repository.',
    },
  });
});

test('a missing git is reported', async () => {
  const {path, folder} = repository('first');
  expect(await readFromGit(path, 'HEAD', {PATH: folder})).toEqual({
    ok: false,
    problem: {code: 'file/unreadable', message: 'reading a revision needs git, which was not found'},
  });
});

test('a text larger than 1 MiB is a problem, and a text of 1 MiB is not', async () => {
  const {path, env} = repository('a'.repeat(1_048_577), 'a'.repeat(1_048_576));
  expect(await readFromGit(path, 'HEAD~1', env)).toEqual({
    ok: false,
    problem: {code: 'file/too-large', message: 'the file is larger than 1 MiB at revision HEAD~1'},
  });
  expect((await readFromGit(path, 'HEAD', env)).ok).toBe(true);
});
