/** The state of the form of a new briefing, and a pure reducer for it. */

import type {Answers} from '../../briefing/scaffold.js';
import {graphemesOf} from '../../text/columns.js';
import {isDay} from '../../text/dates.js';
import {type Harmless, ours} from '../../text/harmless.js';

export type FieldName = 'title' | 'as-of' | 'bottom-line' | 'source';

export type Field = Readonly<{
  name: FieldName;
  text: string;
  /** Where the next character is inserted, in UTF-16 units. */
  cursor: number;
}>;

export type FormState = Readonly<{
  /** The sources come last, and after them an empty field for one more. */
  fields: readonly Field[];
  focus: number;
  /** What is wrong with the field that has the cursor. */
  notice?: Harmless;
  /** Set when the form has ended, with answers or without. */
  end?: 'answered' | 'left';
}>;

export type FormAction =
  | Readonly<{type: 'insert'; text: string}>
  | Readonly<{type: 'erase'; what: 'character' | 'word' | 'line'}>
  | Readonly<{type: 'move'; to: 'left' | 'right' | 'start' | 'end'}>
  | Readonly<{type: 'go'; to: 'next' | 'previous'}>
  /** Enter goes to the next field. In the last field, the form ends. */
  | Readonly<{type: 'enter'}>
  | Readonly<{type: 'leave'}>;

/** The longest text of a field, in UTF-16 units. It is limited because each key reads all of the text. */
const longest = 2000;

/** The form when it opens. `today` is a date as `YYYY-MM-DD`. */
export function openForm(today: string): FormState {
  const fields = [field('title'), field('as-of', today), field('bottom-line'), field('source')];
  return {fields, focus: 0};
}

function field(name: FieldName, text = ''): Field {
  return {name, text, cursor: text.length};
}

export function reduceForm(state: FormState, action: FormAction): FormState {
  const {notice: _said, ...quiet} = state;
  switch (action.type) {
    case 'insert':
      return edit(quiet, current => insert(current, action.text));
    case 'erase':
      return edit(quiet, current => erase(current, action.what));
    case 'move':
      return edit(quiet, current => ({...current, cursor: cursorAfter(current, action.to)}));
    case 'go':
      return go(quiet, action.to === 'next' ? 1 : -1);
    case 'enter':
      return enter(quiet);
    case 'leave':
      return {...quiet, end: 'left'};
    default:
      return action satisfies never;
  }
}

/** The answers. Empty fields are left out; an empty date is `today`. */
export function answersIn({fields}: FormState, today: string): Answers {
  const textsOf = (name: FieldName) =>
    fields.filter(field => field.name === name).map(({text}) => text.trim());
  const [title, asOf, bottomLine] = (['title', 'as-of', 'bottom-line'] as const).map(
    name => textsOf(name)[0],
  );
  return {
    asOf: asOf || today,
    ...(title && {title}),
    ...(bottomLine && {bottomLine}),
    sources: textsOf('source').filter(text => text !== ''),
  };
}

export function fieldInFocus({fields, focus}: FormState): Field {
  return fields[focus] ?? field('title');
}

function edit(state: FormState, change: (field: Field) => Field): FormState {
  return {
    ...state,
    fields: state.fields.map((current, index) => (index === state.focus ? change(current) : current)),
  };
}

/** Inserts text that was typed or pasted, as one line without control characters. */
function insert(current: Field, typed: string): Field {
  const {text, cursor} = current;
  const clean = typed
    .toWellFormed()
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .slice(0, Math.max(0, longest - text.length))
    .toWellFormed();
  return {
    ...current,
    text: text.slice(0, cursor) + clean + text.slice(cursor),
    cursor: cursor + clean.length,
  };
}

function erase(current: Field, what: 'character' | 'word' | 'line'): Field {
  const {text, cursor} = current;
  const before = text.slice(0, cursor);
  const kept =
    what === 'line'
      ? ''
      : what === 'word'
        ? before.replace(/\S*\s*$/, '')
        : before.slice(0, cursorAfter(current, 'left'));
  return {...current, text: kept + text.slice(cursor), cursor: kept.length};
}

function cursorAfter({text, cursor}: Field, to: 'left' | 'right' | 'start' | 'end'): number {
  switch (to) {
    case 'left':
      return cursor - (graphemesOf(text.slice(0, cursor)).at(-1)?.length ?? 0);
    case 'right':
      return cursor + (graphemesOf(text.slice(cursor))[0]?.length ?? 0);
    case 'start':
      return 0;
    case 'end':
      return text.length;
    default:
      return to satisfies never;
  }
}

/** Moves to another field; the first follows the last. If the last source is filled in, an empty one is added. */
function go(state: FormState, step: 1 | -1): FormState {
  const {fields} = withEmptySource(state);
  return {...state, fields, focus: (state.focus + step + fields.length) % fields.length};
}

function withEmptySource(state: FormState): FormState {
  const isFull = state.fields.at(-1)?.text.trim() !== '';
  return isFull ? {...state, fields: [...state.fields, field('source')]} : state;
}

const noDay = ours('write a day as YYYY-MM-DD');

function enter(state: FormState): FormState {
  const {name, text} = fieldInFocus(state);
  if (name === 'as-of' && !isDayOrNothing(text)) return {...state, notice: noDay};
  if (state.focus < state.fields.length - 1 || text.trim() !== '') return go(state, 1);
  const wrong = state.fields.findIndex(field => field.name === 'as-of' && !isDayOrNothing(field.text));
  return wrong === -1 ? {...state, end: 'answered'} : {...state, focus: wrong, notice: noDay};
}

/** An empty text stands for today. */
function isDayOrNothing(text: string): boolean {
  return text.trim() === '' || isDay(text.trim());
}
