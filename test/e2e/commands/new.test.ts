/** `briefing new` on a terminal, and many at the same moment. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from '../../../source/briefing/parse.js';
import {scratchFolder} from '../../helpers/folders.js';
import {openProgram} from '../../helpers/terminal.js';
import {runProgram} from '../run-program.js';

function briefingIn(path: string) {
  const parsed = parse(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error('not valid');
  return parsed.briefing;
}

test('in the form, the cursor is where the next letter goes, and the file holds the answers', async () => {
  const cwd = scratchFolder();
  const terminal = openProgram(['new', 'talks'], {cwd, size: {columns: 90, rows: 24}});
  await terminal.shows('▌Title');
  expect(terminal.isAlternate).toBe(true);
  terminal.press('Tälks');
  await terminal.shows('▌Title        Tälks');
  expect([terminal.isCursorVisible, terminal.cursor]).toEqual([true, {column: 20, row: 2}]);
  terminal.press('\u001b[D\u001b[D\u001b[D');
  await terminal.shows(() => terminal.cursor.column === 17);
  terminal.press('\u007fa\r');
  await terminal.shows('▌As of');
  terminal.press('\r');
  await terminal.shows('▌Bottom line');
  // A pasted text of several lines, with the marks that terminals add.
  terminal.press('\u001b[200~Nothing\nhas moved.\u001b[201~');
  await terminal.shows('3 of 50 words');
  terminal.press('\rThe Lake Post\r\r');
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.isCursorVisible).toBe(true);
  expect(terminal.screen().slice(0, 2)).toEqual([
    'wrote briefings/talks.yaml',
    'wrote briefings/briefing.schema.json; editors use it to complete and check the briefing',
  ]);
  const {title, bottom_line, sources} = briefingIn(join(cwd, 'briefings/talks.yaml'));
  expect([title, bottom_line.text, sources]).toEqual([
    'Talks',
    'Nothing has moved.',
    {s1: {title: 'The Lake Post'}},
  ]);
});

test.each([
  ['Esc', '\u001b'],
  ['Ctrl-C', '\u0003'],
])('%s closes the form, and no file is written', async (_name, key) => {
  const cwd = scratchFolder();
  const terminal = openProgram(['new', 'talks'], {cwd});
  await terminal.shows('▌Title');
  terminal.press('Talks');
  await terminal.shows('▌Title        Talks');
  terminal.press(key);
  expect(await terminal.exit).toEqual({code: 1, signal: 0});
  expect(terminal.screen()[0]).toBe('briefing: nothing was written');
  expect(readdirSync(cwd).filter(name => name !== 'cache')).toEqual([]);
});

test('the form fits the size of the terminal', async () => {
  const terminal = openProgram(['new', 'talks'], {size: {columns: 90, rows: 24}});
  await terminal.shows('▌Title');
  terminal.press(`\t\t${'word '.repeat(30)}`);
  await terminal.shows('30 of 50 words');
  terminal.resize({columns: 40, rows: 8});
  await terminal.shows(
    lines => lines[7]?.includes('Enter next') === true && lines.some(line => /^ {15}word/.test(line)),
  );
  expect(terminal.cursor.row).toBeLessThan(5);
});

test('with options, no question is asked', async () => {
  const cwd = scratchFolder();
  const terminal = openProgram(['new', 'talks', '--title', 'Talks'], {cwd});
  expect(await terminal.exit).toEqual({code: 0, signal: 0});
  expect(briefingIn(join(cwd, 'briefings/talks.yaml')).title).toBe('Talks');
});

test('if many programs write the same name at the same moment, one succeeds', async () => {
  const cwd = scratchFolder();
  const titles = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const runs = await Promise.all(titles.map(title => runProgram(['new', 'talks', '--title', title], {cwd})));
  const winners = titles.filter((_, index) => runs[index]?.code === 0);
  expect(winners).toEqual([briefingIn(join(cwd, 'briefings/talks.yaml')).title]);
  expect(runs.filter(({code}) => code === 1).map(({stderr}) => stderr.split('\n')[0])).toEqual(
    Array(titles.length - 1).fill('briefing: briefings/talks.yaml already exists'),
  );
  expect(readdirSync(join(cwd, 'briefings')).sort()).toEqual(['briefing.schema.json', 'talks.yaml']);
});
