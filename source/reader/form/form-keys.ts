/** What the keys do in the form, where nearly every key types text. */
import type {Key} from 'ink';
import type {FormAction} from './form-state.js';

const named: ReadonlyArray<readonly [keyof Key, FormAction]> = [
  ['return', {type: 'enter'}],
  ['escape', {type: 'leave'}],
  ['upArrow', {type: 'go', to: 'previous'}],
  ['downArrow', {type: 'go', to: 'next'}],
  ['leftArrow', {type: 'move', to: 'left'}],
  ['rightArrow', {type: 'move', to: 'right'}],
  ['home', {type: 'move', to: 'start'}],
  ['end', {type: 'move', to: 'end'}],
  ['backspace', {type: 'erase', what: 'character'}],
  // Ink calls the byte that most terminals send for Backspace `delete`.
  ['delete', {type: 'erase', what: 'character'}],
];

/** Keys with Ctrl, as in shells (readline). */
const withControl: Readonly<Record<string, FormAction>> = {
  a: {type: 'move', to: 'start'},
  e: {type: 'move', to: 'end'},
  b: {type: 'move', to: 'left'},
  f: {type: 'move', to: 'right'},
  n: {type: 'go', to: 'next'},
  p: {type: 'go', to: 'previous'},
  h: {type: 'erase', what: 'character'},
  w: {type: 'erase', what: 'word'},
  u: {type: 'erase', what: 'line'},
  c: {type: 'leave'},
};

/** The actions of one input event. Keys that are typed fast arrive together in one event. */
export function formActions(input: string, key: Key): FormAction[] {
  if (key.eventType === 'release') return [];
  if (key.tab) return [{type: 'go', to: key.shift ? 'previous' : 'next'}];
  for (const [property, action] of named) if (key[property]) return [action];
  if (key.ctrl) return withControl[input] ? [withControl[input]] : [];
  if (key.meta) return [];
  return [...input.matchAll(/[^\u0000-\u001f\u007f]+|./gs)].map(([piece]) => actionOf(piece));
}

function actionOf(piece: string): FormAction {
  switch (piece) {
    case '\r':
    case '\n':
      return {type: 'enter'};
    case '\t':
      return {type: 'go', to: 'next'};
    case '\u001b':
      return {type: 'leave'};
    case '\u007f':
    case '\b':
      return {type: 'erase', what: 'character'};
    default:
      return withControl[controlLetter(piece)] ?? {type: 'insert', text: piece};
  }
}

/** The letter that makes a control character when it is pressed with Ctrl. */
function controlLetter(piece: string): string {
  return piece < ' ' ? String.fromCharCode(piece.charCodeAt(0) + 96) : '';
}
