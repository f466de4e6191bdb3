/** The configuration file: what it may say, and what is wrong with it. */
import {expect, test} from 'vitest';
import {type Config, parseConfig} from '../../source/briefing/parse-config.js';

/** The problems of a text, each with its place and what to do. */
function problems(text: string): string[] {
  const parsed = parseConfig(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({code, message, hint, range}) => {
    const place = range ? `${range.start.line}:${range.start.column}` : '-';
    return [place, code, message, ...(hint ? [hint] : [])].join(' | ');
  });
}

function config(text: string): Config | undefined {
  const parsed = parseConfig(text);
  return parsed.ok ? parsed.config : undefined;
}

test('every setting is read, and a single key or word counts as a list of one', () => {
  const text = `theme: high-contrast
wpm: 300
minutes: 2.5
libraries: [~/briefings, ../shared]
keys: {search: [s, /], copy: [], quit: x, page-down: " "}
screen_reader: true
inline: false
editor: /opt/My Editor/edit
`;
  expect(config(text)).toEqual({
    theme: 'high-contrast',
    wpm: 300,
    minutes: 2.5,
    libraries: ['~/briefings', '../shared'],
    keys: {search: ['s', '/'], copy: [], quit: ['x'], 'page-down': ['space']},
    screen_reader: true,
    inline: false,
    editor: ['/opt/My Editor/edit'],
  });
  expect(config('editor: [code, --wait]')).toEqual({editor: ['code', '--wait']});
});

test.each(['', '# theme: dark\n', '---\n', '{}\n', '\ufeff# theme: dark\n'])('%j sets nothing', text => {
  expect(config(text)).toEqual({});
});

test.each([
  ['them: dark', '1:1 | file/unknown-key | unknown key `them` | Did you mean `theme`?'],
  [
    'colour: dark',
    '1:1 | file/unknown-key | unknown key `colour` | The keys here are `theme`, `wpm`, `minutes`, `libraries`, `keys`, `screen_reader`, `inline`, `ascii`, `bidi`, `editor`, `rules`.',
  ],
  [
    '# look\ntheme: lihgt',
    '2:8 | file/bad-value | `theme` is `lihgt`, but it has to be `terminal`, `dark`, `light`, `high-contrast` or `none` | Did you mean `light`?',
  ],
  [
    'wpm: 49',
    '1:6 | file/bad-value | `wpm` is the number 49, but it has to be a whole number of words from 50 to 1000',
  ],
  [
    'wpm: 1001',
    '1:6 | file/bad-value | `wpm` is the number 1001, but it has to be a whole number of words from 50 to 1000',
  ],
  [
    'wpm: fast',
    '1:6 | file/wrong-type | `wpm` should be a whole number of words from 50 to 1000, but it is `fast`',
  ],
  [
    'minutes: 0',
    '1:10 | file/bad-value | `minutes` is the number 0, but it has to be a number of minutes above 0',
  ],
  [
    'minutes: .inf',
    '1:10 | file/bad-value | `minutes` is the number .inf, but it has to be a number of minutes above 0',
  ],
  [
    'libraries: ~/x',
    '1:12 | file/wrong-type | `libraries` should be a list of folders, but it is `~/x` | Write a list, even for one entry: `[one]`.',
  ],
  [
    'libraries: ["", " "]',
    '1:13 | file/bad-value | entry 1 of `libraries` is empty | Write a value, or remove the entry.\n1:17 | file/bad-value | entry 2 of `libraries` is empty | Write a value, or remove the entry.',
  ],
  [
    'keys:\n  go: 1',
    '2:7 | file/wrong-type | `go` should be a key, or a list of keys, but it is the number 1 | If the value is meant as text, put it in quotes.',
  ],
  ['keys: {copy: [y, [z]]}', '1:18 | file/wrong-type | entry 2 of `copy` should be a key, but it is a list'],
  [
    'keys: {copy: ""}',
    '1:14 | file/bad-value | `copy` is empty | Write a value. If the key is optional, you can also remove it.',
  ],
  [
    'keys: {__proto__: y}',
    '1:8 | file/bad-id | `__proto__` is not a valid id | JavaScript uses this name itself: choose another id.',
  ],
  [
    'screen_reader: yes',
    '1:16 | file/wrong-type | `screen_reader` should be true or false, but it is `yes` | Write `true`.',
  ],
  [
    'inline: Off',
    '1:9 | file/wrong-type | `inline` should be true or false, but it is `Off` | Write `false`.',
  ],
  [
    'wpm: 238.5',
    '1:6 | file/bad-value | `wpm` is the number 238.5, but it has to be a whole number of words from 50 to 1000',
  ],
  [
    'libraries: [~, null]',
    '1:13 | file/wrong-type | entry 1 of `libraries` should be a folder, but it has no value | In YAML, `~` means “no value”: put it in quotes.\n1:16 | file/wrong-type | entry 2 of `libraries` should be a folder, but it has no value | Write a value, or remove the entry.',
  ],
  [
    'rules:\n  craft/too-many-panez: off\n  mine: off',
    '2:3 | file/unknown-key | there is no rule `craft/too-many-panez` | Did you mean `craft/too-many-panes`?\n3:3 | file/unknown-key | there is no rule `mine`',
  ],
  [
    'rules: {craft/no-say: never}',
    '1:23 | file/bad-value | `craft/no-say` is `never`, but it has to be `off`, `warning` or `error`',
  ],
  ['inline: 1', '1:9 | file/wrong-type | `inline` should be true or false, but it is the number 1'],
  [
    'editor: code --wait',
    '1:9 | file/bad-value | `editor` is `code --wait`, but it has to be one word, or a list of words such as `[code, --wait]`',
  ],
  [
    'editor: []',
    '1:9 | file/bad-value | `editor` is an empty list, but it has to be a list with at least one word',
  ],
  ['- dark', '1:1 | file/wrong-type | the file should be a map of keys and values, but it is a list'],
  [
    'theme: dark\ntheme: light',
    '2:1 | file/duplicate-key | the map already has this key | Keep one of the two.',
  ],
])('%j is a problem', (text, wanted) => {
  expect(problems(text).join('\n')).toBe(wanted);
});

test('every problem is reported, in the order of the text', () => {
  expect(problems('wpm: 1\nkeys: {copy: ""}\nthme: dark\n').map(problem => problem.split(' | ')[0])).toEqual([
    '1:6',
    '2:14',
    '3:1',
  ]);
});

test('a file that is too large is refused before YAML is parsed', () => {
  expect(problems(`# ${'a'.repeat(1_048_576)}`)).toEqual([
    '- | file/too-large | the file is larger than 1 MiB',
  ]);
});
