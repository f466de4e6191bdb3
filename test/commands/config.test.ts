/** How the configuration affects the whole program. */
import {expect, test} from 'vitest';
import {keyTable} from '../../source/reader/keys/key-table.js';
import {smallest} from '../helpers/briefings.js';
import {freeControl, freeKey, shownFreeControl} from '../helpers/free-keys.js';
import {ran} from '../helpers/ran.js';

const actionNamesInOrder = keyTable.map(({action}) => action);
const path = '.config/briefing/config.yaml';

test('without a configuration file, every setting has its default', async () => {
  expect(await ran(['config'])).toEqual({
    code: 0,
    err: '',
    out: `<home>/.config/briefing/config.yaml
This file does not exist. You do not need one: every setting has a default.

theme          terminal  default
wpm            238       default
minutes        none      default
libraries      none      default
editor         none      default
screen_reader  false     default
inline         false     default
ascii          false     default
bidi           terminal  default
rules          none      default
`,
  });
});

const text = `theme: dark
wpm: 300
libraries: [~/mine, ../ours]
keys:
  search: [${freeKey}, ${freeControl}]
  copy: []
editor: [code, --wait]
screen_reader: true
`;

test('every setting is shown with its origin, and so are the keys that are rebound', async () => {
  const {out} = await ran(['config'], {
    files: {[path]: text},
    env: {NO_COLOR: '1', BRIEFING_PATH: 'here', EDITOR: 'vi'},
  });
  expect(out.replaceAll(/ +/g, ' ')).toBe(`<home>/.config/briefing/config.yaml

theme none $NO_COLOR
wpm 300 file
minutes none default
libraries <home>/here $BRIEFING_PATH
libraries <home>/mine file
 <home>/.config/ours file
editor code --wait file
screen_reader true file
inline false default
ascii false default
bidi terminal default
rules none default

search ${freeKey} ${shownFreeControl} instead of /
copy no key instead of y
`);
});

test('--format json prints the same settings for programs', async () => {
  const {code, out} = await ran(['config', '--format', 'json'], {
    files: {[path]: text},
    env: {COLORFGBG: '0;15', VISUAL: 'emacs'},
  });
  expect([code, JSON.parse(out)]).toEqual([
    0,
    {
      path: '<home>/.config/briefing/config.yaml',
      exists: true,
      settings: [
        {name: 'theme', value: 'dark', from: 'file'},
        {name: 'wpm', value: 300, from: 'file'},
        {name: 'minutes', value: null, from: 'default'},
        {name: 'libraries', value: ['<home>/mine', '<home>/.config/ours'], from: 'file'},
        {name: 'editor', value: ['code', '--wait'], from: 'file'},
        {name: 'screen_reader', value: true, from: 'file'},
        {name: 'inline', value: false, from: 'default'},
        {name: 'ascii', value: false, from: 'default'},
        {name: 'bidi', value: 'terminal', from: 'default'},
        {name: 'rules', value: [], from: 'default'},
      ],
      keys: [
        {action: 'search', keys: `${freeKey} ${shownFreeControl}`, default: '/'},
        {action: 'copy', keys: '', default: 'y'},
      ],
    },
  ]);
});

test('a setting from the environment is shown with its variable', async () => {
  const {out} = await ran(['config', '--format', 'json'], {
    env: {COLORFGBG: '0;15', VISUAL: 'emacs', EDITOR: 'vi'},
  });
  const {settings} = JSON.parse(out) as {settings: {name: string}[]};
  expect(settings.filter(({name}) => name === 'theme' || name === 'editor')).toEqual([
    {name: 'theme', value: 'light', from: '$COLORFGBG'},
    {name: 'editor', value: 'emacs', from: '$VISUAL'},
  ]);
});

test('the theme and the screen reader setting in force are shown, from the environment and the command line too', async () => {
  const inForce = async (argv: string[], options: Parameters<typeof ran>[1]) => {
    const {settings} = JSON.parse((await ran(['config', '--format', 'json', ...argv], options)).out) as {
      settings: {name: string; value: unknown; from: string}[];
    };
    return settings
      .filter(({name}) => name === 'theme' || name === 'screen_reader')
      .map(({value, from}) => `${value} ${from}`);
  };
  expect(await inForce(['--theme', 'light'], {files: {[path]: text}, env: {NO_COLOR: '1'}})).toEqual([
    'light --theme',
    'true file',
  ]);
  expect(await inForce([], {env: {INK_SCREEN_READER: 'true'}})).toEqual([
    'terminal default',
    'true $INK_SCREEN_READER',
  ]);
  expect(await inForce([], {env: {INK_SCREEN_READER: 'false'}})).toEqual([
    'terminal default',
    'false default',
  ]);
});

test('problems of keys are shown at their places, together with other problems of the file', async () => {
  const wrong = `theme: dark
keys:
  serch: ${freeKey}
  search: [${freeKey}, y]
`;
  expect(await ran(['list'], {files: {[path]: wrong}})).toEqual({
    code: 1,
    out: '',
    err: `briefing: <home>/.config/briefing/config.yaml has 2 problems

<home>/.config/briefing/config.yaml:3:3: there is no action \`serch\` (config/unknown-action)
  2 │ keys:
  3 │   serch: ${freeKey}
    │   ^^^^^
  4 │   search: [${freeKey}, y]
  Did you mean \`search\`?

<home>/.config/briefing/config.yaml:4:15: y is already bound to \`copy\` (config/bound-twice)
  3 │   serch: ${freeKey}
  4 │   search: [${freeKey}, y]
    │               ^
  5 │ 
  Choose another key, or bind \`copy\` to another one, or to none: \`copy: []\`.
`,
  });
});

test.each([[['myanmar']], [['show', 'myanmar']], [['list']], [[]], [['config']]])(
  'an invalid configuration stops briefing %j, and the place is shown',
  async argv => {
    const {code, out, err} = await ran(argv, {files: {[path]: 'them: dark\n'}});
    expect([code, out, err.split('\n').slice(0, 3)]).toEqual([
      1,
      '',
      [
        'briefing: <home>/.config/briefing/config.yaml has a problem',
        '',
        '<home>/.config/briefing/config.yaml:1:1: unknown key `them` (file/unknown-key)',
      ],
    ]);
  },
);

test.each(['--help', '--version'])('an invalid configuration does not stop briefing %s', async option => {
  const {code, err} = await ran([option], {files: {[path]: 'them: dark\n'}});
  expect([code, err]).toEqual([0, '']);
});

test('a briefing of a library is opened by its name, and listed', async () => {
  const files = {
    [path]: 'libraries: [~/mine]\n',
    'mine/talks.yaml': smallest(),
  };
  expect((await ran(['talks'], {files})).out.split('\n')[0]).toBe('A title');
  expect((await ran(['list'], {files})).out).toBe(
    'myanmar  2022-08-03  Lavrov in Naypyidaw\ntalks    2022-08-03  A title\n',
  );
  expect((await ran(['tallks'], {files})).err).toContain('\n  <home>/briefings\n  <home>/mine\n');
});

test('$BRIEFING_CONFIG names another file, which must exist', async () => {
  const files = {'other.yaml': 'wpm: 200\n'};
  expect((await ran(['config'], {files, env: {BRIEFING_CONFIG: 'other.yaml'}})).out).toMatch(
    /^<home>\/other\.yaml\n\n[\s\S]*\nwpm +200 +file\n/,
  );
  expect(await ran(['list'], {env: {BRIEFING_CONFIG: 'none.yaml'}})).toEqual({
    code: 1,
    out: '',
    err: 'briefing: <home>/none.yaml: the file does not exist\n$BRIEFING_CONFIG names this file.\n',
  });
});

test('printed text has the theme of --theme, else the configured theme', async () => {
  const files = {[path]: 'theme: none\n'};
  const env = {FORCE_COLOR: '1'};
  expect((await ran(['myanmar'], {files, env})).out).not.toContain('\u001b[38;5;');
  expect((await ran(['myanmar', '--theme', 'terminal'], {files, env})).out).toContain('\u001b[38;5;');
  expect(
    (await ran(['show', 'myanmar', '--theme', 'dark'], {env: {...env, COLORFGBG: '15;0'}})).out,
  ).toContain('\u001b[38;5;116m');
});

test.each([
  ['a check', ['check', 'a.yaml']],
  ['a report of an error', ['show', 'a.yaml']],
])('%s has the theme of --theme, else the configured theme', async (_name, argv) => {
  const files = {[path]: 'theme: none\n', 'a.yaml': smallest('sumary: []\n')};
  const written = async (more: string[]) => {
    const {out, err} = await ran([...argv, ...more], {files, env: {FORCE_COLOR: '1'}});
    return out + err;
  };
  expect(await written([])).not.toContain('\u001b[3');
  expect(await written(['--theme', 'terminal'])).toContain('\u001b[3');
});

test('the list of briefings has the theme of --theme', async () => {
  const list = async (theme: string) =>
    (await ran(['list', '--theme', theme], {env: {FORCE_COLOR: '1'}})).out;
  expect(await list('terminal')).toContain('\u001b[2m2022-08-03');
  expect(await list('high-contrast')).not.toContain('\u001b[2m');
});

test('JSON has escapes for characters that could control a terminal, and its values are unchanged', async () => {
  const {out} = await ran(['config', '--format', 'json'], {
    files: {[path]: 'editor: ["e\\u009b1m", "\\u202etxt"]\n'},
  });
  expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
  const {settings} = JSON.parse(out) as {settings: Array<{name: string; value: unknown}>};
  expect(settings.find(({name}) => name === 'editor')?.value).toEqual(['e\u009b1m', '\u202etxt']);
});

test('config --actions lists every action with its keys in force and what it does', async () => {
  const files = {[path]: `keys: {search: ['${freeKey}'], copy: []}\n`};
  const {code, out} = await ran(['config', '--actions'], {files});
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines.map(line => line.split(' ')[0])).toEqual([...actionNamesInOrder]);
  expect(lines.find(line => line.startsWith('search'))?.split(/ +/)).toEqual([
    'search',
    freeKey,
    'search',
    'all',
    'panes',
  ]);
  expect(lines.find(line => line.startsWith('copy '))).toMatch(/^copy +no key +copy this pane$/);
  const json = JSON.parse((await ran(['config', '--actions', '--format', 'json'], {files})).out);
  expect(json.actions).toContainEqual({action: 'search', keys: freeKey, does: 'search all panes'});
});
