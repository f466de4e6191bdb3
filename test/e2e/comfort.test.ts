/** Themes, rebound keys, screen readers, and `--inline`. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../helpers/folders.js';
import {freeControl, freeKey, shownFreeControl} from '../helpers/free-keys.js';
import {openProgram, openReader} from '../helpers/terminal.js';
import {runProgram} from './run-program.js';

/** A home with a configuration file. */
function home(config: string): {cwd: string; env: Record<string, string>} {
  const cwd = scratchFolder();
  mkdirSync(join(cwd, '.config', 'briefing'), {recursive: true});
  writeFileSync(join(cwd, '.config', 'briefing', 'config.yaml'), config);
  return {cwd, env: {HOME: cwd}};
}

test('a theme with a background fills the whole screen, with overlays too', async () => {
  const terminal = await openReader(['myanmar', '--theme', 'dark'], {env: {COLORTERM: 'truecolor'}});
  expect(terminal.unfilledCells()).toBe(0);
  for (const key of ['p', '\u001b', '?', '\u001b', 'w', '\u001b', '\r', '\u001b']) {
    await terminal.pressAndSee(key);
    expect(terminal.unfilledCells(), `after ${JSON.stringify(key)}`).toBe(0);
  }
});

test('the theme comes from the configuration, unless NO_COLOR or --theme says otherwise', async () => {
  const {cwd, env} = home('theme: light\n');
  const configured = await openReader(['myanmar'], {cwd, env});
  expect(configured.unfilledCells()).toBe(0);
  const plain = await openReader(['myanmar'], {cwd, env: {...env, NO_COLOR: '1'}});
  expect(plain.cellOf('Background').isBgDefault()).toBe(true);
  const light = await openReader(['myanmar'], {env: {COLORFGBG: '0;15'}});
  expect(light.unfilledCells()).toBe(0);
});

test('keys that the user rebound work, and help and footer show them', async () => {
  const {cwd, env} = home(`keys:\n  search: [${freeKey}]\n  card: ${freeControl}\n  copy: []\n`);
  const terminal = await openReader(['myanmar'], {cwd, env});
  expect(terminal.screen().at(-1)).toContain(`${freeKey} search   ${shownFreeControl} card`);
  terminal.press('/');
  terminal.press(`${freeKey}Yak-130`);
  await terminal.shows('1 of 4');
  terminal.press('\u001b');
  await terminal.shows(`${freeKey} search`);
  terminal.press('?');
  const help = await terminal.shows('search all panes');
  const entry = help.find(line => line.includes('search all panes'));
  expect(entry?.trim().split(/ +/)).toEqual([freeKey, 'search', 'all', 'panes']);
});

test('a key that is bound twice and an unknown action are reported with line and column', async () => {
  const {cwd, env} = home(`theme: dark\nkeys:\n  serch: ${freeKey}\n  card: j\n`);
  const {code, stderr} = await runProgram(['myanmar'], {cwd, env});
  expect(code).toBe(1);
  expect(stderr).toMatch(/config\.yaml:3:3: .*serch[\s\S]*Did you mean `search`/);
  expect(stderr).toMatch(/config\.yaml:4:9: .*`?j`?/);
});

test('for a screen reader, new text comes below the old, and everything is said once', async () => {
  const terminal = openProgram(['myanmar', '--screen-reader'], {size: {columns: 80, rows: 200}});
  await terminal.shows('Pane 1 of 11: Brief');
  terminal.press(']');
  await terminal.shows('Sergey Lavrov, Foreign minister, Russia. Enter opens it.');
  terminal.press('\r');
  await terminal.shows('Mentioned.');
  terminal.press('\u007f8');
  await terminal.shows(/Pane 8 of 11: Outlook[\s\S]*Likelihood: very likely, 80–95 percent/);
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.screen().join('\n')).not.toMatch(/[─▌░▓│]/);
  // No text is erased or overwritten: the cursor never goes up, and only empty lines are erased.
  const erasing = terminal.output.replaceAll(/\n(?:\u001b\[\?\d+[hl])*\u001b\[2K\u001b\[G/g, '\n');
  expect(erasing).not.toMatch(/\u001b\[\d*[AKJ]/);
  terminal.press('q');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
});

test('for a screen reader, what is typed has a line of its own, and its result is said', async () => {
  const terminal = openProgram(['myanmar', '--screen-reader'], {size: {columns: 80, rows: 200}});
  await terminal.shows('Pane 1 of 11: Brief');
  terminal.press('/yak');
  await terminal.shows(lines => lines.includes('Search: yak'));
  terminal.press('\r');
  await terminal.shows(/“yak”: 1 of \d+, in Russia–Myanmar\./);
  expect(terminal.screen()).not.toContain('Search: yak');
  terminal.press('\u001b');
  await terminal.shows('Search ended.');
  terminal.press('p9');
  await terminal.shows(lines => lines.includes('Number: 9'));
  terminal.press('9\r');
  await terminal.shows('There is no 99 in the list. Type a number, then Enter. Escape goes back.');
  terminal.press('8\r');
  await terminal.shows('Pane 8 of 11: Outlook');
  terminal.press('w');
  await terminal.shows('Walk-in card.');
  terminal.press(' ');
  await terminal.shows('That is the whole card.');
  terminal.press('\u001b');
  await terminal.shows('Back in Outlook.');
});

test('for a screen reader, the briefings are numbered, and a number chooses one', async () => {
  const terminal = openProgram(['--screen-reader'], {size: {columns: 80, rows: 100}});
  await terminal.shows(/Which briefing\?\n1: myanmar, .*\n[\s\S]*Type a number, then Enter/);
  expect(terminal.isAlternate).toBe(false);
  terminal.press('7\r');
  await terminal.shows('There is no 7 in the list.');
  terminal.press('1\r');
  await terminal.shows('Pane 1 of 11: Brief');
  expect(terminal.isAlternate).toBe(false);
  terminal.press('8');
  await terminal.shows('Pane 8 of 11: Outlook');
});

test('with --inline, the list of briefings is on the normal screen too', async () => {
  const terminal = openProgram(['--inline'], {size: {columns: 100, rows: 30}});
  await terminal.shows('▌ myanmar');
  expect(terminal.isAlternate).toBe(false);
  terminal.press('\r');
  await terminal.shows('BOTTOM LINE');
  expect(terminal.isAlternate).toBe(false);
  expect(await terminal.pressAndSee('8')).toContainEqual(expect.stringContaining('JUDGMENTS'));
});

test('INK_SCREEN_READER does the same as --screen-reader', async () => {
  const terminal = openProgram(['myanmar'], {
    env: {INK_SCREEN_READER: 'true'},
    size: {columns: 80, rows: 100},
  });
  await terminal.shows('Space reads on, the question mark lists the keys, q quits.');
});

test('with --inline, the reader is on the normal screen and leaves its last frame there', async () => {
  const terminal = openProgram(['myanmar', '--inline'], {size: {columns: 100, rows: 30}});
  await terminal.shows('BOTTOM LINE');
  terminal.press('8');
  await terminal.shows('JUDGMENTS · ICD 203 SCALE');
  expect(terminal.isAlternate).toBe(false);
  terminal.press('q');
  await terminal.exit;
  expect(terminal.screen().join('\n')).toContain('JUDGMENTS · ICD 203 SCALE');
  expect(terminal.isCursorVisible).toBe(true);
});

test('briefing config shows where the file is and which settings are in force', async () => {
  const {cwd, env} = home(`wpm: 300\nkeys: {search: [${freeKey}]}\n`);
  const {code, stdout} = await runProgram(['config'], {cwd, env});
  expect(code).toBe(0);
  expect(stdout).toContain(join(cwd, '.config', 'briefing', 'config.yaml'));
  expect(stdout).toMatch(/wpm +300 +.*file/i);
  expect(stdout).toMatch(/theme +terminal +.*default/i);
  expect(stdout.replaceAll(/ +/g, ' ')).toContain(`search ${freeKey}`);
});

test('in a locale without UTF-8, the reader, its lists, help and the card are in ASCII', async () => {
  const terminal = await openReader(['myanmar'], {env: {LC_ALL: 'C'}, size: {columns: 100, rows: 30}});
  await terminal.shows(/^ \|1 {2}Brief/m);
  const isPlain = (lines: readonly string[]) => /^[ -~]*$/.test(lines.join(''));
  for (const [key, sign] of [
    ['w', /BOTTOM/],
    ['w', /^ \|1 {2}Brief/m],
    ['p', 'Up Down move'],
    ['\u001b', 'read on'],
    ['?', 'j Down'],
  ] as const) {
    terminal.press(key);
    await terminal.shows(sign);
    await terminal.shows(isPlain);
  }
});
