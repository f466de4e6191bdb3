/** The table of keys, and everything that is made from it. */

import {expect, test} from 'vitest';
import {textOf} from '../../../source/document/document.js';
import {actionNames, bindingFor, bindingOf, defaultKeymap} from '../../../source/reader/keys/keymap.js';
import {keyNames} from '../../../source/reader/keys/typed-keys.js';
import {helpPaneOf} from '../../../source/reader/screen/help.js';
import {readText} from '../../helpers/briefings.js';
import {freeKey} from '../../helpers/free-keys.js';
import {harmless} from '../../helpers/harmless.js';

const {bindings} = defaultKeymap;

test('no key is bound twice, and every action is bound once', () => {
  const keys = bindings.flatMap(binding => binding.keys);
  expect(keys.length).toBe(new Set(keys).size);
  expect(bindings.map(({action}) => action).sort()).toEqual([...actionNames].sort());
  expect(actionNames.map(name => bindingFor(defaultKeymap, name).action)).toEqual([...actionNames]);
  expect(bindingOf(defaultKeymap, 'j')?.action).toBe('line-down');
  expect(bindingOf(defaultKeymap, freeKey)).toBeUndefined();
});

test('the table of the README is the keymap', () => {
  const [, table = ''] = /<!-- keys -->\n([\s\S]*?)<!-- \/keys -->/.exec(readText('README.md')) ?? [];
  const rows = table.trim().split('\n').slice(2);
  expect(rows).toEqual(bindings.map(({shown, does}) => `| ${shown} | ${does} |`));
});

test('help shows every binding', () => {
  const entries = helpPaneOf(defaultKeymap).blocks.map(textOf);
  expect(bindings.filter(({shown, does}) => !entries.includes(harmless(`${shown}\n${does}`)))).toEqual([]);
});

test('help explains the marks of the README', () => {
  const [, table = ''] =
    /^\| mark \| meaning \|\n\| --- \| --- \|\n([\s\S]*?)\n\n/m.exec(readText('README.md')) ?? [];
  const rows = table.split('\n').map(row => row.split('|').map(cell => cell.trim()));
  expect(rows.length).toBeGreaterThan(12);
  const blocks = helpPaneOf(defaultKeymap).blocks.map(textOf);
  const heading = blocks.indexOf(harmless('Marks'));
  expect(blocks.slice(heading + 1)).toEqual(rows.map(([, mark, meaning]) => `${mark}\n${meaning}`));
});

const none = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

test.each([
  ['a letter', 'j', {}, ['j']],
  ['a capital', 'G', {shift: true}, ['G']],
  ['keys typed faster than they are read', 'jj G', {}, ['j', 'j', 'space', 'G']],
  ['an arrow', '', {downArrow: true}, ['down']],
  ['Shift-Tab', '', {tab: true, shift: true}, ['shift+tab']],
  ['Ctrl-C', 'c', {ctrl: true}, ['ctrl+c']],
  ['Alt and a letter', 'j', {meta: true}, []],
  ['a key that is released', 'j', {eventType: 'release' as const}, []],
  [
    'control keys after a letter',
    'a\r\u007f\u001b\u0003',
    {},
    ['a', 'return', 'backspace', 'escape', 'ctrl+c'],
  ],
])('an input event becomes the names of its keys: %s', (_name, input, key, names) => {
  expect(keyNames(input, {...none, ...key})).toEqual(names);
});
