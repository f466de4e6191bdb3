/** The reader in mosh, which has a terminal of its own: it ignores `CSI E`, and has no alternate screen. */
import {spawnSync} from 'node:child_process';
import {expect, onTestFinished, test} from 'vitest';
import {scratchFolder} from '../helpers/folders.js';
import {isolatedEnv, openReader, openTerminal, program, type TestTerminal} from '../helpers/terminal.js';
import {installed, moshClient, moshServer} from './programs.js';

const size = {columns: 80, rows: 24};
/** The panes with Burmese names are left out: mosh measures them in another way than the emulator of this test. */
const keys = ['j', ' ', '2', '8', 'd', 'k', '/', 'navy', '\u007f', '\u001b', '?', '\u001b', 'p', 'j', '\r'];
const script = '"$NODE" "$PROGRAM" myanmar; echo ended.; read line';

/** Starts a server on this machine, and connects a terminal to it. */
function openInMosh(): TestTerminal {
  const env = {...isolatedEnv(scratchFolder()), LC_ALL: 'C.UTF-8', NODE: process.execPath, PROGRAM: program};
  const args = ['new', '-i', '127.0.0.1', '-p', '60001:60999', '--', '/bin/sh', '-c', script];
  const {stderr, stdout} = spawnSync(installed(moshServer), args, {env, encoding: 'utf8'});
  const [, port = '', key = ''] = /MOSH CONNECT (\d+) (\S+)/.exec(stdout) ?? [];
  const pid = Number(/pid = (\d+)/.exec(stderr)?.[1]);
  if (port === '' || !(pid > 0)) throw new Error(`mosh-server did not start: ${stdout}${stderr}`);
  onTestFinished(() => {
    process.kill(pid);
  });
  const terminal = openTerminal(installed(moshClient), ['127.0.0.1', port], {
    size,
    env: {LC_ALL: 'C.UTF-8', MOSH_KEY: key},
  });
  return terminal;
}

// Fault: The reader was unusable in mosh after the first key.
// Expected: In mosh, the screen is the same as in a terminal.
test('after each key, mosh shows the same screen as a terminal', async () => {
  const direct = await openReader(['myanmar'], {size});
  const mosh = openInMosh();
  await mosh.shows('BOTTOM LINE');
  for (const key of keys) {
    const wanted = await direct.pressAndSee(key);
    mosh.press(key);
    expect(await mosh.shows(lines => lines.join('\n') === wanted.join('\n'))).toEqual(wanted);
  }
});

test('after q, the prompt of the shell begins on its own line', async () => {
  const mosh = openInMosh();
  await mosh.shows('BOTTOM LINE');
  mosh.press('j');
  await mosh.shows('3%');
  mosh.press('q');
  const lines = await mosh.shows('ended.');
  expect(lines).toContain('ended.');
});
