/** What a shell offers when the user presses Tab. */
import {expect, test} from 'vitest';
import {wantedAt} from '../../source/cli/completion-words.js';
import {smallest} from '../helpers/briefings.js';
import {folderWith} from '../helpers/folders.js';
import {ranIn} from '../helpers/ran.js';

/** The values offered at the end of a line. */
function valuesAt(line: string): string[] {
  return wantedAt(line.split(' ')).candidates.map(({value}) => value);
}

const commands = 'show changes check new edit list config schema completion help'.split(' ');

test('a command, a name or a file is offered as the first word', () => {
  const {candidates, ...others} = wantedAt(['']);
  expect([candidates.map(({value}) => value), others]).toEqual([commands, {names: true, files: true}]);
  expect(candidates.find(({value}) => value === 'list')?.does).toBe('list all briefings, newest first');
});

test.each(['show ', 'edit ', 'changes ', 'check a.yaml ', 'show --width 40 ', 'show -- '])(
  'a name or a file is offered after “%s”',
  line => {
    expect(wantedAt(line.split(' '))).toEqual({candidates: [], names: true, files: true});
  },
);

test.each(['list ', 'new ', 'show a ', 'myanmar ', 'completion bash ', 'help show ', 'schema '])(
  'nothing is offered after “%s”',
  line => {
    expect(wantedAt(line.split(' '))).toEqual({candidates: []});
  },
);

test.each([
  ['completion ', ['bash', 'zsh', 'fish']],
  ['help ', commands.slice(0, -1)],
  ['show a --format ', ['text', 'markdown', 'html', 'json']],
  ['check --format=', ['--format=text', '--format=json', '--format=github', '--format=sarif']],
  ['--minutes ', ['1', '2', '5']],
  [
    'myanmar --theme=d',
    ['terminal', 'dark', 'light', 'high-contrast', 'none'].map(name => `--theme=${name}`),
  ],
  ['list --', ['--theme', '--ascii', '--help']],
  ['new a --title T --', ['--as-of', '--bottom-line', '--source', '--theme', '--ascii', '--help']],
  [
    'new a --source S --s',
    ['--title', '--as-of', '--bottom-line', '--source', '--theme', '--ascii', '--help'],
  ],
  ['new a --title ', []],
  [
    '-',
    '--minutes --wpm --card --theme --ascii --inline --screen-reader --width --strict --help --version'.split(
      ' ',
    ),
  ],
])('every value that can follow is offered after “%s”', (line, values) => {
  expect(valuesAt(line)).toEqual(values);
});

test('panes are offered from the briefing on the line, and files and codes where an option takes them', () => {
  expect(wantedAt('show myanmar --pane '.split(' '))).toEqual({
    candidates: [],
    panes: {of: 'myanmar', written: ''},
  });
  expect(wantedAt('show myanmar --pane=a'.split(' '))).toEqual({
    candidates: [],
    panes: {of: 'myanmar', written: '--pane='},
  });
  expect(wantedAt('show --pane '.split(' '))).toEqual({candidates: []});
  expect(valuesAt('check --explain ')).toContain('craft/no-source');
  expect(wantedAt('changes a --since '.split(' '))).toEqual({candidates: [], files: true});
});

test('names and panes are printed one on each line, without names that could harm a terminal', async () => {
  const folder = folderWith({
    'briefings/a b.yaml': smallest('panes: [{id: p1, title: Part one, points: [One.]}]\n'),
    'briefings/bad\u001b]name.yaml': smallest(),
  });
  expect(await ranIn(folder, ['__complete', '--', 'edit', ''])).toEqual({
    code: 0,
    out: 'files\na b\ta briefing\nmyanmar\ta briefing\n',
    err: '',
  });
  expect((await ranIn(folder, ['__complete', '--', 'show', 'a b', '--pane', ''])).out).toBe(
    'words\nbrief\tBrief\np1\tPart one\n',
  );
});

test('nothing is printed about a broken briefing, a missing one or a broken configuration', async () => {
  const folder = folderWith({'broken.yaml': 'a: [', 'config.yaml': 'theme: pink\n'});
  const quiet = {code: 0, out: 'words\n', err: ''};
  for (const words of [
    ['show', 'broken.yaml', '--pane', ''],
    ['show', 'none', '--pane', ''],
    ['show', '-', '--pane', ''],
  ])
    expect(await ranIn(folder, ['__complete', '--', ...words])).toEqual(quiet);
  const env = {BRIEFING_CONFIG: 'config.yaml'};
  expect(await ranIn(folder, ['__complete', '--', 'show', ''], {env})).toEqual({...quiet, out: 'files\n'});
  expect((await ranIn(folder, ['__complete'])).code).toBe(0);
});
