/** Homes, folders and streams that are missing or broken. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {smallest} from '../../helpers/briefings.js';
import {folderWith, scratchFolder} from '../../helpers/folders.js';
import {openReader} from '../../helpers/terminal.js';
import {runProgram, runShell} from '../run-program.js';

/** A device of Linux on which there is never any space. */
const fullDevice = '/dev/full';

describe('if standard output cannot be written', () => {
  // Fault: `> /dev/full` printed the minified program.
  // Expected: One line says what went wrong, and the exit code is 1.
  test.each(['show talks.yaml', 'check talks.yaml', 'list', '--help', '--version', 'config', 'schema'])(
    '%s ends with one line about it',
    async command => {
      const cwd = folderWith({'talks.yaml': smallest()});
      const ran = await runShell(`"$NODE" "$PROGRAM" ${command} > ${fullDevice}`, {cwd});
      expect(ran).toEqual({
        code: 1,
        stdout: '',
        stderr: 'briefing: standard output: no space left on the device\n',
      });
    },
  );

  // Fault: A full disk under standard error hid the exit code.
  // Expected: The exit code is right.
  test('the exit code tells what went wrong even if standard error cannot be written either', async () => {
    const {code} = await runShell(`"$NODE" "$PROGRAM" --nosuch 2> ${fullDevice}`);
    expect(code).toBe(2);
  });
});

// Fault: `HOME=/dev/null` made every command refuse.
// Expected: Every command works without a state folder.
test.each<[string, Record<string, string>]>([
  ['HOME is the null device', {HOME: '/dev/null'}],
  ['XDG folders are not absolute', {XDG_CACHE_HOME: 'c', XDG_CONFIG_HOME: 'd', XDG_STATE_HOME: 's'}],
  ['HOME is not absolute', {HOME: 'h', XDG_CACHE_HOME: 'c'}],
])('if %s, every command works, and the working folder stays as it is', async (_what, env) => {
  const cwd = folderWith({'talks.yaml': smallest()});
  // A configuration that somebody else may have put here. It is not valid.
  for (const folder of ['.config', 'h/.config', 'd']) {
    mkdirSync(join(cwd, folder, 'briefing'), {recursive: true});
    writeFileSync(join(cwd, folder, 'briefing', 'config.yaml'), 'theme: [\n');
  }
  const before = readdirSync(cwd, {recursive: true}).sort();
  for (const command of ['show talks.yaml', 'check talks.yaml', 'changes talks.yaml', 'list', 'config']) {
    // Without a folder of its own, the cache would be found through HOME.
    const unset = env.XDG_CACHE_HOME ? '' : 'unset XDG_CACHE_HOME;';
    const script = `${unset} "$NODE" "$PROGRAM" ${command}`;
    expect(await runShell(script, {cwd, env})).toMatchObject({code: 0, stderr: ''});
  }
  expect(readdirSync(cwd, {recursive: true}).sort()).toEqual(before);
});

// Fault: An empty HOME read a configuration of the working folder.
// Expected: No configuration is read from there, and nothing is written there.
test('if HOME is empty, no configuration is read from the working folder, and nothing is written there', async () => {
  const cwd = folderWith({'talks.yaml': smallest(), '.config/briefing/config.yaml': 'theme: [\n'});
  const before = readdirSync(cwd, {recursive: true}).sort();
  const script = 'HOME= XDG_CACHE_HOME= "$NODE" "$PROGRAM" config';
  const {code, stdout, stderr} = await runShell(script, {cwd, env: {NODE_DISABLE_COMPILE_CACHE: '1'}});
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
  expect(stdout).not.toContain(cwd);
  expect(readdirSync(cwd, {recursive: true}).sort()).toEqual(before);
});

test('a reader without a home folder opens and ends without a message', async () => {
  const terminal = await openReader(['myanmar'], {env: {HOME: '/dev/null', XDG_CACHE_HOME: undefined}});
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(terminal.output).not.toContain('briefing:');
});

// Fault: A deleted working folder led to a crash.
// Expected: One line says so, and the program does what it can.
test('in a folder that was deleted, the program says so and does what it can', async () => {
  const cwd = scratchFolder();
  const gone = 'mkdir gone; cd gone; rmdir ../gone; "$NODE" "$PROGRAM"';
  const notice = 'briefing: the working folder no longer exists\n';
  const shown = await runShell(`${gone} show myanmar`, {cwd});
  expect(shown).toMatchObject({code: 0, stderr: notice});
  expect(shown.stdout).toContain('BOTTOM LINE');
  const written = await runShell(`${gone} new talks.yaml --title T`, {cwd});
  expect(written).toMatchObject({code: 1, stdout: ''});
  expect(written.stderr.startsWith(notice)).toBe(true);
  expect(readdirSync(cwd)).not.toContain('gone');
});

// Fault: Closed streams led to a crash.
// Expected: The briefing is shown.
test.each(['<&-', '2>&-', '<&- 2>&-'])('with closed streams (%s), a briefing is shown', async streams => {
  const ran = await runShell(`"$NODE" "$PROGRAM" show myanmar ${streams}`);
  expect(ran).toMatchObject({code: 0, stderr: ''});
  expect(ran.stdout).toContain('BOTTOM LINE');
});

// Fault: A user that the system does not know, without HOME, got a crash.
// Expected: The user gets the text.
test('a user without a home folder and a name in the system gets text', async () => {
  const preload = new URL('../fixtures/no-user.mjs', import.meta.url).href;
  const {code, stderr, stdout} = await runProgram(['show', 'myanmar'], {nodeArgs: [`--import=${preload}`]});
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
  expect(stdout).toContain('BOTTOM LINE');
});
