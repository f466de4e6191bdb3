/** `briefing changes`, without a terminal. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {readRecord, recordFile} from '../../source/library/records/reading-record.js';
import {saveRecord} from '../../source/library/records/save-record.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {type Ran, ranIn} from '../helpers/ran.js';

const now = new Date('2026-11-24T00:00:00Z');

/** A working folder. Its functions write files, read a briefing in the reader, and run the program. */
class Desk {
  readonly folder = folderWith();
  readonly state = join(this.folder, 'state', 'briefing');
  readonly env = {
    XDG_CACHE_HOME: join(this.folder, 'cache'),
    XDG_STATE_HOME: join(this.folder, 'state'),
    PATH: process.env.PATH ?? '',
    HOME: this.folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: dirname(this.folder),
  };

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): void {
    writeFileSync(this.path(name), text);
  }

  /** Saves the record that the reader saves after the first reading of a briefing. */
  async read(name: string, text: string): Promise<void> {
    this.write(name, text);
    const path = this.path(name);
    const day = new Date('2026-08-12T09:00:00Z');
    await saveRecord(
      {path, opened: undefined, document: documentOf(text), seen: new Set(), now: day},
      this.state,
    );
  }

  git(...args: string[]): string {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const options = {cwd: this.folder, env: this.env, encoding: 'utf8', stdio: 'pipe'} as const;
    return execFileSync('git', [...identity, ...args], options).trim();
  }

  ran(line: string, stdin = ''): Promise<Ran> {
    return ranIn(this.folder, line.split(' '), {env: this.env, stdin, now});
  }
}

const old = smallest('handling: TLP:GREEN\nsummary: [The road is open., Talks go on.]\n');
const fresh = smallest('handling: TLP:GREEN\nsummary: [The road is shut., Talks go on., Rain fell.]\n');

const changed = (since: string) => `A title
1 new, 1 changed since ${since}
as of 3 Aug 2022 · 4 years old · TLP:GREEN


Brief
────────────────────────────────────────────────────────────────────────────────
         SUMMARY
changed  •  The road is [-open-] {+shut+}.

new      •  Rain fell.
`;

test('without --since, the changes since the last reading are shown', async () => {
  const desk = new Desk();
  await desk.read('a.yaml', old);
  expect((await desk.ran('changes a.yaml')).out.split('\n')[1]).toBe(
    'Nothing has changed since it was read on 12 Aug 2026.',
  );
  desk.write('a.yaml', fresh);
  const told = {code: 0, out: changed('it was read on 12 Aug 2026'), err: ''};
  expect(await desk.ran('changes a.yaml')).toEqual(told);
  expect(await desk.ran('changes a.yaml')).toEqual(told);
});

test('--width sets the width', async () => {
  const desk = new Desk();
  await desk.read('a.yaml', old);
  desk.write('a.yaml', fresh);
  expect((await desk.ran('changes a.yaml --width 30')).out).toContain(
    '\n~ • The road is [-open-]\n    {+shut+}.\n',
  );
});

test('a briefing that was never read is reported as such, with exit code 0', async () => {
  const desk = new Desk();
  desk.write('a.yaml', old);
  expect(await desk.ran('changes a.yaml')).toEqual({
    code: 0,
    out: 'A title\nYou have not read this briefing yet, so there is nothing to compare it with.\nas of 3 Aug 2022 · 4 years old · TLP:GREEN\n',
    err: '',
  });
  const {since, changes} = JSON.parse((await desk.ran('changes a.yaml --format json')).out);
  expect([since, changes]).toEqual([null, []]);
});

test('a damaged record is reported and stays in its place, with exit code 0', async () => {
  const desk = new Desk();
  desk.write('a.yaml', old);
  const record = recordFile(desk.path('a.yaml'), desk.state);
  mkdirSync(dirname(record), {recursive: true});
  writeFileSync(record, '{"version": 1, ');
  const {code, out, err} = await desk.ran('changes a.yaml');
  expect([code, out.split('\n')[1], err, readdirSync(dirname(record))]).toEqual([
    0,
    'The record of the last reading cannot be used: there is nothing to compare with.',
    `briefing: the record of your last reading is damaged\n${record}\n`,
    [basename(record)],
  ]);
});

test('showing changes does not count as a reading', async () => {
  const desk = new Desk();
  await desk.read('a.yaml', old);
  const before = readRecord(desk.path('a.yaml'), desk.state);
  desk.write('a.yaml', fresh);
  await desk.ran('changes a.yaml');
  expect(readRecord(desk.path('a.yaml'), desk.state)).toEqual(before);
});

test('--since compares with another file, and standard input can be compared too', async () => {
  const desk = new Desk();
  desk.write('a.yaml', fresh);
  desk.write('old.yaml', old);
  const told = {code: 0, out: changed('old.yaml'), err: ''};
  expect(await desk.ran('changes a.yaml --since old.yaml')).toEqual(told);
  expect(await desk.ran('changes - --since old.yaml', fresh)).toEqual(told);
});

test('--since compares with a git revision', async () => {
  const desk = new Desk();
  desk.git('init');
  for (const text of [old, fresh]) {
    desk.write('a.yaml', text);
    desk.git('add', 'a.yaml');
    desk.git('commit', '-m', 'A text');
  }
  expect(await desk.ran('changes a.yaml --since HEAD~1')).toEqual({code: 0, out: changed('HEAD~1'), err: ''});
  const {since, counts} = JSON.parse((await desk.ran('changes a.yaml --since HEAD~1 --format json')).out);
  expect([since, counts]).toEqual([
    {kind: 'revision', revision: 'HEAD~1', commit: desk.git('rev-parse', 'HEAD~1')},
    {new: 1, changed: 1, removed: 0, lost: 0},
  ]);
  expect(await desk.ran('changes a.yaml --since HEAD~9')).toEqual({
    code: 1,
    out: '',
    err: 'briefing: a.yaml: HEAD~9 is neither a file nor a git revision of the briefing\n',
  });
  mkdirSync(desk.path('old'));
  expect([
    (await desk.ran('changes a.yaml --since nosuch.yaml')).err,
    (await desk.ran('changes a.yaml --since old')).err,
  ]).toEqual([
    'briefing: a.yaml: nosuch.yaml is neither a file nor a git revision of the briefing\n',
    'briefing: a.yaml: old is neither a file nor a git revision of the briefing\n',
  ]);
  const noName = 'x'.repeat(300);
  expect([
    (await desk.ran('changes a.yaml --since a.yaml/x')).err,
    (await desk.ran(`changes a.yaml --since ${noName}`)).err,
  ]).toEqual([
    'briefing: a.yaml: a.yaml/x is neither a file nor a git revision of the briefing\n',
    `briefing: a.yaml: ${noName} is neither a file nor a git revision of the briefing\n`,
  ]);
  expect((await desk.ran('changes - --since HEAD~1', fresh)).err).toBe(
    'briefing: standard input: standard input has no git revisions\nGive --since the name of a file.\n',
  );
});

test('outside of a git repository, a name that is not a file is reported as neither', async () => {
  const desk = new Desk();
  desk.write('a.yaml', fresh);
  expect(await desk.ran('changes a.yaml --since nosuch.yaml')).toEqual({
    code: 1,
    out: '',
    err: 'briefing: a.yaml: nosuch.yaml is neither a file nor a git revision of the briefing\nThe briefing is not in a git repository.\n',
  });
});

test('the earlier version must be a valid briefing, and problems name it', async () => {
  const desk = new Desk();
  desk.git('init');
  desk.write('a.yaml', 'schema: 1\n');
  desk.git('add', 'a.yaml');
  desk.git('commit', '-m', 'Not yet');
  desk.write('a.yaml', old);
  desk.write('bad.yaml', 'title: [');
  const [revision, file] = [
    await desk.ran('changes a.yaml --since HEAD'),
    await desk.ran('changes a.yaml --since bad.yaml'),
  ];
  expect([revision.code, revision.out, revision.err.split('\n')[0]]).toEqual([
    1,
    '',
    'briefing: HEAD:a.yaml has 3 problems',
  ]);
  expect([file.code, file.out, file.err.split('\n')[0]]).toEqual([1, '', 'briefing: bad.yaml has a problem']);
});

test('for a briefing that is not found or not valid, the exit code is 1', async () => {
  const desk = new Desk();
  desk.write('bad.yaml', 'title: [');
  expect([(await desk.ran('changes nowhere')).code, (await desk.ran('changes bad.yaml')).code]).toEqual([
    1, 1,
  ]);
});

test('text of a record cannot control the terminal', async () => {
  const desk = new Desk();
  await desk.read('a.yaml', old);
  const record = recordFile(desk.path('a.yaml'), desk.state);
  const {record: stored} = readRecord(desk.path('a.yaml'), desk.state);
  const points = stored?.points.map(({fingerprint, said}) => ({
    fingerprint,
    said: {...said, text: '\u001b[2J'},
  }));
  writeFileSync(record, JSON.stringify({...stored, points}));
  desk.write('a.yaml', fresh);
  const {out} = await desk.ran('changes a.yaml');
  expect([out.includes('\u001b'), out.split('\n')[1]]).toEqual([
    false,
    'The record of the last reading cannot be used: there is nothing to compare with.',
  ]);
});
