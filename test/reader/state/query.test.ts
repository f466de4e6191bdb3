import {expect, test} from 'vitest';
import {footerLines} from '../../../source/reader/screen/header-footer.js';
import {typingAction} from '../../../source/reader/state/actions.js';
import {type Action, reduce} from '../../../source/reader/state/reduce.js';
import type {State} from '../../../source/reader/state/state.js';
import {lineText} from '../../../source/typeset/line.js';
import {myanmar} from '../../helpers/briefings.js';
import {opened} from '../../helpers/reader.js';

const start = opened(myanmar, {columns: 40, rows: 20}, 'none');
const typed = (text: string): State =>
  [{type: 'search'} as const, {type: 'type-query', text} as const].reduce<State>(reduce, start);

test('a query too long for the line shows its end, cut at whole characters', () => {
  for (const text of [
    `x${'👍'.repeat(40)}`,
    '👩‍👩‍👧‍👦'.repeat(20),
    '王毅'.repeat(40),
    'e\u0301'.repeat(60),
  ]) {
    const line = footerLines(typed(text)).map(lineText).at(-1) ?? '';
    expect(line.isWellFormed()).toBe(true);
    const [, shown = ''] = /^ \/(.*)▏ +no match$/.exec(line) ?? [];
    expect([shown.length > 0, text.endsWith(shown)]).toEqual([true, true]);
    expect(shown).toMatch(/^(?!\p{M}|\u200d)/u);
  }
});

test('Ctrl-U empties the query, and the search goes on', () => {
  const emptied = reduce(typed('junta'), {type: 'erase-query', isAll: true}).search;
  expect([emptied?.query, emptied?.matches, emptied?.typing !== undefined]).toEqual(['', [], true]);
  expect(typingAction('ctrl+u')).toEqual({type: 'erase-query', isAll: true});
});

test('Backspace erases what people see as one character', () => {
  const erase: Action = {type: 'erase-query'};
  for (const character of ['a', '王', '👍🏽', '👩‍👩‍👧', 'e\u0301', 'မြ'])
    expect(reduce(typed(`b${character}`), erase).search?.query).toBe('b');
});
