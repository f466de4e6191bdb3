/** Keys that the user rebound. */
import {expect, test} from 'vitest';
import {textOf} from '../../../source/document/document.js';
import {bindKeys} from '../../../source/reader/keys/bind-keys.js';
import {readKey, showKey} from '../../../source/reader/keys/key-names.js';
import {
  type ActionName,
  bindingFor,
  bindingOf,
  defaultKeymap,
  type Keymap,
} from '../../../source/reader/keys/keymap.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {freeControl, freeKey, otherFreeKey, shownFreeControl} from '../../helpers/free-keys.js';

type Overrides = Readonly<Record<string, readonly string[]>>;

function bound(overrides: Overrides): Keymap {
  const result = bindKeys(overrides);
  if (!result.ok) throw new Error(result.problems.map(({message}) => message).join('; '));
  return result.keymap;
}

function problems(overrides: Overrides): string[] {
  const result = bindKeys(overrides);
  if (result.ok) return [];
  return result.problems.map(({code, action, key, message, hint}) =>
    [code, action, key ?? '-', message, hint].join(' | '),
  );
}

test('without overrides, the keymap is the default one', () => {
  expect(bound({})).toEqual(defaultKeymap);
});

test('an override replaces all keys of its action and no others', () => {
  const keymap = bound({search: [freeKey, shownFreeControl], copy: ['c'], changed: ['y']});
  expect([freeKey, freeControl, '/', 'c', 'y', 'j'].map(key => bindingOf(keymap, key)?.action)).toEqual([
    'search',
    'search',
    undefined,
    'copy',
    'changed',
    'line-down',
  ]);
  expect(bindingFor(keymap, 'search')).toEqual({
    action: 'search',
    keys: [freeKey, freeControl],
    shown: `${freeKey} ${shownFreeControl}`,
    spoken: `${freeKey} ${shownFreeControl}`,
    does: 'search all panes',
    group: 'Find',
    hint: {key: freeKey, spoken: freeKey, word: 'search'},
  });
});

test('an action without keys is neither in help nor in the footer', () => {
  const keymap = bound({budget: [], card: [], changed: [], 'show-all': []});
  expect([bindingFor(keymap, 'card').keys, bindingFor(keymap, 'card').hint]).toEqual([[], undefined]);
  const help = helpPaneOf(keymap).blocks.map(textOf);
  expect(help).not.toContain('Time');
  expect(help.filter(text => text.startsWith('\n'))).toEqual([]);
});

test('help is made once for each keymap, and shows its keys', () => {
  const keymap = bound({help: [freeKey, 'h'], 'previous-pane': ['left']});
  expect(helpPaneOf(keymap)).toBe(helpPaneOf(keymap));
  expect(helpPaneOf(keymap).blocks.map(textOf)).toContain(
    `${freeKey} h\nshow these keys, and what the marks mean`,
  );
});

test.each<[Overrides, ActionName, string]>([
  [{}, 'line-down', '↓'],
  [{'line-down': ['j']}, 'line-down', 'j'],
  [{}, 'next-pane', '← →'],
  [{'next-pane': ['l'], 'previous-pane': ['h']}, 'next-pane', 'h l'],
  [{'previous-pane': []}, 'next-pane', '→'],
  [{quit: [freeKey]}, 'quit', freeKey],
])('the footer shows the preferred key if it is bound, or else the first: %j', (overrides, action, key) => {
  expect(bindingFor(bound(overrides), action).hint?.key).toBe(key);
});

test('Ctrl-C always quits', () => {
  expect(bindingFor(bound({quit: [freeKey]}), 'quit')).toMatchObject({
    keys: [freeKey, 'ctrl+c'],
    shown: `${freeKey} Ctrl-C`,
  });
  expect(bindingFor(bound({quit: ['^C', 'q']}), 'quit').keys).toEqual(['ctrl+c', 'q']);
});

test('a key that is listed twice for one action counts once', () => {
  const search = [freeKey, otherFreeKey, freeKey];
  expect(bindingFor(bound({search}), 'search').keys).toEqual([freeKey, otherFreeKey]);
});

const choose = 'Choose another key, or bind';

test.each<[Overrides, string[]]>([
  [
    {serch: [freeKey]},
    ['config/unknown-action | serch | - | there is no action `serch` | Did you mean `search`?'],
  ],
  [
    {search: ['y']},
    [
      `config/bound-twice | search | y | y is already bound to \`copy\` | ${choose} \`copy\` to another one, or to none: \`copy: []\`.`,
    ],
  ],
  [
    {copy: [freeKey], search: [freeKey]},
    [
      `config/bound-twice | search | ${freeKey} | ${freeKey} is already bound to \`copy\` | ${choose} \`copy\` to another one, or to none: \`copy: []\`.`,
    ],
  ],
  [
    {search: ['Esc']},
    [
      `config/bound-twice | search | Esc | Esc is already bound to \`back\` | ${choose} \`back\` to another one.`,
    ],
  ],
  [
    {search: ['5']},
    [
      'config/bound-twice | search | 5 | 5 is already bound to `go-to-pane` | The digits are the numbers of the panes: choose another key.',
    ],
  ],
  [
    {quit: [freeKey], copy: ['ctrl+c']},
    [
      'config/bound-twice | copy | ctrl+c | Ctrl-C is already bound to `quit` | Ctrl-C always quits: choose another key.',
    ],
  ],
  [
    {'go-to-pane': [freeKey]},
    [
      'config/fixed-keys | go-to-pane | - | `go-to-pane` keeps its keys, 1–9 | Each digit is the number of a pane.',
    ],
  ],
  [
    {quit: [], back: [], help: []},
    ['quit', 'back', 'help'].map(
      action =>
        `config/no-key | ${action} | - | \`${action}\` needs a key | Write a key, or remove the line: the action then has its default keys.`,
    ),
  ],
  [
    {search: ['pagedwon']},
    ['config/unknown-key | search | pagedwon | there is no key `pagedwon` | Did you mean `pagedown`?'],
  ],
  [
    {search: ['Ctrl-I', 'alt+x']},
    [
      'config/unknown-key | search | Ctrl-I | there is no key `Ctrl-I` | A terminal sends the same for this key as for `tab`. Write `tab`.',
      'config/unknown-key | search | alt+x | there is no key `alt+x` | A key is written as the character that it types (`j`, `G`, `?`), as `ctrl+` and a letter, or as space, enter, esc, backspace, tab, shift+tab, up, down, left, right, pageup, pagedown, home or end.',
    ],
  ],
])('%j is refused', (overrides, wanted) => {
  expect(problems(overrides)).toEqual(wanted);
});

test('actions may swap their keys', () => {
  const keymap = bound({'next-match': ['N'], 'previous-match': ['n']});
  expect([bindingOf(keymap, 'n')?.action, bindingOf(keymap, 'N')?.action]).toEqual([
    'previous-match',
    'next-match',
  ]);
});

test.each([
  ['j', 'j'],
  ['G', 'G'],
  ['?', '?'],
  ['+', '+'],
  ['-', '-'],
  ['^', '^'],
  ['é', 'é'],
  ['Space', 'space'],
  ['Enter', 'return'],
  ['return', 'return'],
  ['esc', 'escape'],
  ['Escape', 'escape'],
  ['PgDn', 'pagedown'],
  ['Page Down', 'pagedown'],
  ['page-up', 'pageup'],
  ['↓', 'down'],
  ['Left', 'left'],
  ['arrow-right', 'right'],
  ['Shift-Tab', 'shift+tab'],
  ['shift+g', 'G'],
  ['ctrl+a', 'ctrl+a'],
  ['Ctrl-C', 'ctrl+c'],
  ['C-x', 'ctrl+x'],
  ['^D', 'ctrl+d'],
])('the key %s is called %s', (written, name) => {
  expect(readKey(written)).toEqual({ok: true, name});
});

test.each(['', ' ', 'jj', 'F1', 'ctrl+1', 'ctrl+shift+a', '\u0007', '\u200b'])(
  'there is no key %j',
  written => {
    expect(readKey(written)).toEqual({ok: false});
  },
);

test('the name of a key in help can be written in the configuration', () => {
  const keys = defaultKeymap.bindings.flatMap(binding => binding.keys);
  expect(keys.map(key => readKey(showKey(key)))).toEqual(keys.map(name => ({ok: true, name})));
});
