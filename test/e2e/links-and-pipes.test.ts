/** Links, pipes and devices in the place of files, and disks without room: nothing waits, nothing else is touched. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {openReader, openTerminal, program} from '../helpers/terminal.js';
import {runProgram, runShell} from './run-program.js';

function makeFifo(path: string): void {
  execFileSync('mkfifo', [path]);
}

/** A folder with a briefing, which is also the home. */
function desk() {
  const cwd = folderWith({'a.yaml': smallest('summary: [It rains.]\n')});
  const env = {HOME: cwd, XDG_STATE_HOME: join(cwd, 'state'), XDG_CACHE_HOME: join(cwd, 'cache')};
  return {cwd, env, file: join(cwd, 'a.yaml'), records: join(cwd, 'state', 'briefing', 'read')};
}

/** The names in a folder; none if there is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What takes the place of a briefing. */
const replacements: Array<[string, (path: string) => void]> = [
  ['a pipe', makeFifo],
  ['a link to the terminal', path => symlinkSync('/dev/tty', path)],
  ['a link to a device without an end', path => symlinkSync('/dev/zero', path)],
];

// Fault: When a pipe or a link to a terminal took the place of the open file, the reader stopped, and ignored even
// SIGTERM.
// Expected: The reader says what the file is now, takes keys, and ends at a signal.
test.each(replacements)(
  'if %s takes the place of the open file, the reader says so and takes keys',
  async (_, make) => {
    const {cwd, env, file} = desk();
    const terminal = await openReader(['a.yaml'], {cwd, env});
    make(`${file}.new`);
    renameSync(`${file}.new`, file);
    await terminal.shows('this is a pipe, a device or a socket, not a file');
    await terminal.pressAndSee('?');
    terminal.kill('SIGTERM');
    expect((await terminal.exit).code).toBe(143);
  },
);

/** What stands in the place of a lock. */
const locks: Array<[string, (path: string) => void]> = [
  ['a link that leads nowhere', path => symlinkSync('nowhere', path)],
  ['a link to a file', path => symlinkSync('../../../a.yaml', path)],
  ['a pipe', makeFifo],
];

// Fault: A lock that was a pipe or a link that leads nowhere stopped the reader for ever when it ended.
// Expected: It is removed, and the record is saved.
test.each(locks)(
  '%s in the place of a lock does not stop the reader from saving and ending',
  async (_, make) => {
    const {cwd, env, file, records} = desk();
    const before = readFileSync(file, 'utf8');
    const first = await openReader(['a.yaml'], {cwd, env});
    first.press('q');
    await first.exit;
    const [name = ''] = namesIn(records);
    rmSync(join(records, name));
    make(join(records, `${name}.lock`));
    const second = await openReader(['a.yaml'], {cwd, env});
    second.press('q');
    expect((await second.exit).code).toBe(0);
    expect(namesIn(records)).toEqual([name]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  },
);

// Fault: On a full disk, `briefing new` left an empty `x.yaml.<hex>` behind.
// Expected: Nothing remains.
test('on a disk without room, `new` leaves no file behind', async () => {
  const {cwd, env} = desk();
  // No file may have any content.
  const made = await runShell(
    'ulimit -f 0; "$NODE" "$PROGRAM" new x --title T --bottom-line B --source S </dev/null',
    {
      cwd,
      env,
    },
  );
  expect([made.code, made.stderr]).toEqual([1, 'briefing: briefings/x.yaml: it cannot be written (EFBIG)\n']);
  expect(namesIn(join(cwd, 'briefings'))).toEqual([]);
});

test('a pipe that the user names is read until its writer ends', async () => {
  const {cwd, env} = desk();
  makeFifo(join(cwd, 'late.yaml'));
  const shown = await runProgram(['show', 'a.yaml'], {cwd, env});
  expect(shown.code).toBe(0);
  const script = (command: string) => runShell(command, {cwd, env});
  const late = await script('(sleep 0.3; cat a.yaml > late.yaml) & "$NODE" "$PROGRAM" show late.yaml');
  expect(late).toEqual(shown);
  expect(await script('cat a.yaml | "$NODE" "$PROGRAM" show /dev/stdin')).toEqual(shown);
  expect(await script('"$NODE" "$PROGRAM" show /dev/stdin < a.yaml')).toEqual(shown);
  expect(await script('cat a.yaml | "$NODE" "$PROGRAM" show -')).toEqual(shown);
  expect(
    await script(
      'bash -c \'"$NODE" "$PROGRAM" show <(sleep 0.3; head -3 a.yaml; sleep 0.3; tail -n +4 a.yaml)\'',
    ),
  ).toEqual(shown);
});

test('a briefing from a process substitution is read, and the reader takes keys', async () => {
  const {cwd, env} = desk();
  const script = '"$NODE" "$PROGRAM" <(cat a.yaml)';
  const terminal = openTerminal('bash', ['-c', script], {
    cwd,
    env: {...env, NODE: process.execPath, PROGRAM: program},
  });
  await terminal.shows('It rains.');
  await terminal.takesKeys();
  await terminal.pressAndSee('?');
  terminal.press('\u0003');
  await terminal.exit;
});

// Fault: A briefing that is a pipe without a writer stopped the start for ever.
// Expected: A message after two seconds. A pipe with a writer is read to its end.
test('a pipe to which no program writes ends with a message', async () => {
  const {cwd, env} = desk();
  makeFifo(join(cwd, 'pipe.yaml'));
  expect(await runProgram(['show', 'pipe.yaml'], {cwd, env})).toEqual({
    code: 1,
    stdout: '',
    stderr: 'briefing: pipe.yaml: no program writes to this pipe\n',
  });
});

// Fault: A cache entry, a record or a configuration that was a pipe stopped the start for ever.
// Expected: The entry and the record are made again. A message names the configuration.
test('a pipe in the place of the configuration, of a cache entry or of a record does not stop a start', async () => {
  const {cwd, env, records} = desk();
  const shown = await runProgram(['show', 'a.yaml'], {cwd, env});
  const cache = join(cwd, 'cache', 'briefing');
  const [entry = ''] = namesIn(cache).filter(name => name.startsWith('document'));
  rmSync(join(cache, entry));
  makeFifo(join(cache, entry));
  expect(await runProgram(['show', 'a.yaml'], {cwd, env})).toEqual(shown);
  const terminal = await openReader(['a.yaml'], {cwd, env});
  terminal.press('q');
  await terminal.exit;
  const [record = ''] = namesIn(records);
  rmSync(join(records, record));
  makeFifo(join(records, record));
  const changes = await runProgram(['changes', 'a.yaml'], {cwd, env});
  expect([changes.code, changes.stdout]).toEqual([0, expect.stringContaining('record')]);
  mkdirSync(join(cwd, '.config', 'briefing'), {recursive: true});
  makeFifo(join(cwd, '.config', 'briefing', 'config.yaml'));
  const refused = await runProgram(['show', 'a.yaml'], {cwd, env});
  expect(refused.stderr).toContain('this is a pipe, a device or a socket, not a file');
});

test('folders of the program can be read only by the user', async () => {
  const {cwd, env} = desk();
  const terminal = await openReader(['a.yaml'], {cwd, env});
  terminal.press('q');
  await terminal.exit;
  const modes = [
    'cache',
    'cache/briefing',
    'cache/briefing/compiled',
    'state',
    'state/briefing',
    'state/briefing/read',
  ];
  const script = `stat -c %a ${modes.join(' ')}`;
  expect((await runShell(script, {cwd})).stdout.trim().split('\n')).toEqual(modes.map(() => '700'));
});
