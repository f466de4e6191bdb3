/** A briefing or a configuration with problems still opens on a terminal. */
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../helpers/folders.js';
import {program, textOnceThere} from '../helpers/scripts.js';
import {openProgram, openReader, openShell} from '../helpers/terminal.js';
import {runProgram} from './run-program.js';

const good = 'schema: 1\ntitle: Ferry\nas_of: 2026-03-02\nbottom_line: It returns.\nsummary: [It sails.]\n';
const bad = good.replace('2026-03-02', '2 March').replace('summary', 'sumary');

function desk(text: string, config?: string) {
  const cwd = scratchFolder();
  const file = join(cwd, 'ferry.yaml');
  writeFileSync(file, text);
  mkdirSync(join(cwd, 'config', 'briefing'), {recursive: true});
  if (config !== undefined) writeFileSync(join(cwd, 'config', 'briefing', 'config.yaml'), config);
  const env = {
    HOME: cwd,
    XDG_STATE_HOME: join(cwd, 'state'),
    XDG_CACHE_HOME: join(cwd, 'cache'),
    XDG_CONFIG_HOME: join(cwd, 'config'),
  };
  return {cwd, env, file};
}

// Fault: A bad date or an unknown key kept a briefing closed.
// Expected: It opens with a banner, and is neither cached nor recorded as read.
test('a briefing with problems opens, and is neither cached nor recorded as read', async () => {
  const {cwd, env} = desk(bad);
  const terminal = await openReader(['ferry.yaml'], {cwd, env});
  const lines = await terminal.shows('2 problems in ferry.yaml');
  expect(lines.join('\n')).toMatch(/as of 2 March[\s\S]*It returns\.[\s\S]*It sails\./);
  terminal.press('!');
  await terminal.shows('unknown key `sumary`');
  terminal.press('q');
  expect((await terminal.exit).code).toBe(0);
  const records = join(cwd, 'state', 'briefing', 'read');
  expect(existsSync(records) ? readdirSync(records) : []).toEqual([]);
  const kept = existsSync(join(cwd, 'cache', 'briefing')) ? readdirSync(join(cwd, 'cache', 'briefing')) : [];
  expect(kept.filter(name => name.endsWith('.json'))).toEqual([]);
});

// Fault: A repaired file kept its problems on the screen.
// Expected: The whole document is shown, without a banner.
test('the banner follows the file: e opens the editor at the problem, and a repaired file has no banner', async () => {
  const {cwd, env, file} = desk(bad);
  const PATH = program(
    cwd,
    'vi',
    `printf '%s ' "$@" > ${cwd}/asked; sed -i 's/2 March/2026-03-02/; s/sumary/summary/' ${file}`,
  );
  const terminal = await openReader(['ferry.yaml'], {
    cwd,
    env: {...env, PATH, VISUAL: undefined, EDITOR: 'vi'},
  });
  terminal.press('!');
  await terminal.shows('which is not a valid date');
  terminal.press('e');
  await terminal.shows(lines => !lines.some(line => line.includes('problem')));
  await terminal.shows('It returns.');
  expect(await textOnceThere(cwd, 'asked')).toMatch(/^\+3 /);
});

// Fault: An open file that broke said little about its problems.
// Expected: The good document stays, and a key lists the problems.
test('a file that breaks while it is open stays as it was, and the key lists its problems', async () => {
  const {cwd, env, file} = desk(good);
  const terminal = await openReader(['ferry.yaml'], {cwd, env});
  await terminal.shows('as of 2 Mar 2026');
  writeFileSync(file, bad.replace('It returns.', 'Something else.'));
  await terminal.shows(/which is not a valid date \(and 1 more\)/);
  expect(terminal.screen().join('\n')).toContain('It returns.');
  terminal.press('!');
  await terminal.shows('unknown key `sumary`');
});

// Fault: A typo in the configuration kept every briefing closed.
// Expected: The briefing opens, and the other settings apply.
test('a typo in the configuration does not keep a briefing closed, and its other settings apply', async () => {
  const {cwd, env} = desk(good, 'theme: drak\nminutes: 2\nkeys: {top: [t], quit: 5}\n');
  const terminal = await openReader(['ferry.yaml'], {cwd, env});
  await terminal.shows(/problems? in config\.yaml: some settings do not apply/);
  terminal.press('!');
  await terminal.shows('`theme` is `drak`');
  terminal.press('q');
  expect((await terminal.exit).code).toBe(0);
});

test.each([
  ['a briefing', bad, undefined, 'ferry.yaml has 2 problems'],
  ['the configuration', good, 'theme: drak\n', 'has a problem'],
])(
  '--strict refuses %s with problems on a terminal, as without a terminal',
  async (_, text, config, message) => {
    const {cwd, env} = desk(text, config);
    const terminal = openProgram(['ferry.yaml', '--strict'], {cwd, env});
    await terminal.shows(message);
    expect((await terminal.exit).code).toBe(1);
    for (const args of [['ferry.yaml'], ['show', 'ferry.yaml'], ['check', 'ferry.yaml']])
      expect((await runProgram(args, {cwd, env})).code).toBe(1);
  },
);

test('on a terminal that cannot draw, the part that can be read is printed before its problems', async () => {
  const {cwd, env} = desk(bad);
  const terminal = openShell(['-c', 'TERM=dumb exec "$NODE" "$PROGRAM" ferry.yaml'], {cwd, env});
  await terminal.shows('ferry.yaml has 2 problems');
  expect(terminal.screen().join('\n')).toContain('It returns.');
  expect((await terminal.exit).code).toBe(1);
});

test('a screen reader says that a briefing has problems', async () => {
  const {cwd, env} = desk(bad);
  const terminal = await openProgram(['ferry.yaml', '--screen-reader'], {cwd, env});
  await terminal.shows('2 problems in ferry.yaml: some of it may be missing');
  await terminal.shows('It returns.');
});
