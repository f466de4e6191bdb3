/** The form of a new briefing: its reducer, its keys and its lines, without drawing. */

import fc from 'fast-check';
import type {Key} from 'ink';
import {expect, test} from 'vitest';
import {formActions} from '../../../source/reader/form/form-keys.js';
import {formScreen, wrapField} from '../../../source/reader/form/form-lines.js';
import {
  answersIn,
  type FormAction,
  type FormState,
  fieldInFocus,
  openForm,
  reduceForm,
} from '../../../source/reader/form/form-state.js';
import {columnsOf} from '../../../source/text/columns.js';
import {lineText} from '../../../source/typeset/line.js';
import {harmless} from '../../helpers/harmless.js';

const today = '2026-11-25';
const enter: FormAction = {type: 'enter'};
const next: FormAction = {type: 'go', to: 'next'};
const previous: FormAction = {type: 'go', to: 'previous'};
const left: FormAction = {type: 'move', to: 'left'};
const erased = (what: 'character' | 'word' | 'line'): FormAction => ({type: 'erase', what});
const typed = (text: string): FormAction => ({type: 'insert', text});

function after(...actions: FormAction[]): FormState {
  return actions.reduce(reduceForm, openForm(today));
}

test('Enter goes from field to field, adds a source after each source, and ends the form at an empty one', () => {
  const filled = after(typed('T'), enter, enter, typed('B'), enter, typed('S'), enter, typed('U'), enter);
  expect([filled.end, fieldInFocus(filled)]).toEqual([undefined, {name: 'source', text: '', cursor: 0}]);
  const done = reduceForm(filled, enter);
  expect([done.end, answersIn(done, today)]).toEqual([
    'answered',
    {title: 'T', asOf: today, bottomLine: 'B', sources: ['S', 'U']},
  ]);
});

test('without answers, the date is today', () => {
  const done = after(enter, erased('line'), enter, enter, enter);
  expect([done.end, answersIn(done, today)]).toEqual(['answered', {asOf: today, sources: []}]);
});

test('a wrong date is reported, and the form does not end with it', () => {
  const wrong = after(next, erased('character'), enter);
  expect([wrong.focus, wrong.notice]).toEqual([1, 'write a day as YYYY-MM-DD']);
  const later = [next, next, enter].reduce(reduceForm, wrong);
  expect([later.focus, later.notice, later.end]).toEqual([1, 'write a day as YYYY-MM-DD', undefined]);
  const right = reduceForm(later, typed('5'));
  expect([right.notice, fieldInFocus(right).text]).toEqual([undefined, today]);
});

test('Tab and Shift-Tab go from one end of the form to the other', () => {
  expect(after(previous).focus).toBe(3);
  expect(after(next, next, next, next).focus).toBe(0);
});

test('a form that is left gives no answer', () => {
  expect(after(typed('T'), {type: 'leave'}).end).toBe('left');
});

test('the cursor moves over, and Backspace erases, what people see as one character', () => {
  const family = '👩‍👩‍👧';
  expect(fieldInFocus(after(typed(`a${family}`), erased('character'))).text).toBe('a');
  expect(fieldInFocus(after(typed(`a${family}b`), left, left, typed('x'))).text).toBe(`ax${family}b`);
  expect(fieldInFocus(after(typed('တစ်'), left)).cursor).toBeLessThan(3);
});

test('Ctrl-W erases the word before the cursor, and Ctrl-U all text before it', () => {
  expect(fieldInFocus(after(typed('one two  '), erased('word'))).text).toBe('one ');
  expect(fieldInFocus(after(typed('one two'), left, erased('line')))).toEqual({
    name: 'title',
    text: 'o',
    cursor: 0,
  });
});

test('pasted text becomes one line without control characters, and is cut at the longest length', () => {
  expect(fieldInFocus(after(typed('one\r\ntwo\u001b[31m\tthree'))).text).toBe('one two[31m three');
  expect(fieldInFocus(after(typed('x'.repeat(100_000)))).text).toHaveLength(2000);
});

const noKey = Object.fromEntries(
  'upArrow downArrow leftArrow rightArrow pageDown pageUp home end return escape ctrl shift tab backspace delete meta'
    .split(' ')
    .map(name => [name, false]),
) as unknown as Key;

test('keys that type no text perform their actions, also when many come at once', () => {
  expect(formActions('q', noKey)).toEqual([typed('q')]);
  expect(formActions('ab\rc\t\u007f\u0001', noKey)).toEqual([
    typed('ab'),
    enter,
    typed('c'),
    next,
    erased('character'),
    {type: 'move', to: 'start'},
  ]);
  expect(formActions('', {...noKey, tab: true, shift: true})).toEqual([previous]);
  expect(formActions('c', {...noKey, ctrl: true})).toEqual([{type: 'leave'}]);
  expect(formActions('z', {...noKey, ctrl: true})).toEqual([]);
  expect(formActions('x', {...noKey, meta: true})).toEqual([]);
});

const words = {heading: harmless('New briefing: briefings/talks.yaml'), mostWords: 50};

test('the form opens with its fields, their hints and the keys', () => {
  const {lines, cursor} = formScreen(after(typed('Talks')), words, {columns: 80, rows: 24});
  expect(lines.map(line => lineText(line).trimEnd())).toEqual([
    ' New briefing: briefings/talks.yaml',
    '',
    ' ▌Title        Talks',
    '  As of        2026-11-25',
    '  Bottom line  the one thing to remember',
    '               0 of 50 words',
    '  Source       a title or an address; Enter in an empty field ends the form',
    '',
    ' An empty field becomes a TODO in the file.',
    ' Enter next field, or end   Tab Shift-Tab another field   Esc write nothing',
  ]);
  expect(cursor).toEqual({x: 20, y: 2});
});

test('a bottom line with too many words gets a warning', () => {
  const long = after(next, next, typed(Array(51).fill('word').join(' ')));
  const {lines} = formScreen(long, words, {columns: 80, rows: 24});
  const count = lines.flatMap(({spans}) => spans).find(({text}) => / of 50 words/.test(text));
  expect(count).toEqual({text: '51 of 50 words', role: 'warning'});
});

test('the text of a field is broken after spaces, and within a word that is wider than its row', () => {
  const rows = wrapField('one two three abcdefghijkl', 8);
  expect(rows.map(({text}) => text)).toEqual(['one two ', 'three ', 'abcdefgh', 'ijkl']);
  expect(wrapField('', 8)).toEqual([{text: '', start: 0}]);
});

const someText = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 300}),
  fc.constantFrom(
    '漢字'.repeat(80),
    'word '.repeat(60),
    'x'.repeat(300),
    'မင်းအောင်လှိုင် '.repeat(9),
    '\u202e\u200bx',
  ),
);

test('at any size and with any text, no line is too wide and the cursor is on the screen', () => {
  const action = fc.oneof(
    someText.map(typed),
    fc.constantFrom<FormAction>(next, previous, enter, left, erased('character'), {
      type: 'move',
      to: 'start',
    }),
  );
  fc.assert(
    fc.property(
      fc.array(action, {maxLength: 12}),
      fc.integer({min: 1, max: 200}),
      fc.integer({min: 1, max: 40}),
      (actions, columns, rows) => {
        const {lines, cursor} = formScreen(after(...actions), words, {columns, rows});
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(columnsOf(lineText(line))).toBeLessThanOrEqual(columns);
        expect(cursor.x >= 0 && cursor.x < columns && cursor.y >= 0 && cursor.y < rows).toBe(true);
      },
    ),
    {numRuns: 300},
  );
});

test('the rows of a field hold all of its text', () => {
  fc.assert(
    fc.property(someText, fc.integer({min: 1, max: 90}), (text, columns) => {
      expect(
        wrapField(text, columns)
          .map(row => row.text)
          .join(''),
      ).toBe(text);
    }),
    {numRuns: 300},
  );
});
