/** Says what each action of the keymap is: an effect, or an action of the reducer. The compiler finds a missing one. */

import type {ActionName, Keymap} from '../keys/keymap.js';
import {helpPaneOf} from '../screen/help.js';
import type {Action} from './reduce.js';

/** What a key does to a query that is being typed. */
export function typingAction(name: string): Action | undefined {
  if (name === 'return') return {type: 'submit-query'};
  if (name === 'escape') return {type: 'back'};
  if (name === 'backspace') return {type: 'erase-query'};
  if (name === 'ctrl+u') return {type: 'erase-query', isAll: true};
  if (name === 'ctrl+r') return {type: 'toggle-search-way', way: 'isPattern'};
  if (name === 'ctrl+t') return {type: 'toggle-search-way', way: 'isExact'};
  if (name === 'space') return {type: 'type-query', text: ' '};
  return [...name].length === 1 ? {type: 'type-query', text: name} : undefined;
}

/**
 * The text that the keys from a place on type into a query, and how many keys they are. Keys that come together become
 * one search.
 */
export function typedRun(names: readonly string[], from: number): Readonly<{text: string; count: number}> {
  let text = '';
  let at = from;
  for (; at < names.length; at++) {
    const action = typingAction(names[at] ?? '');
    if (action?.type !== 'type-query') break;
    text += action.text;
  }
  return {text, count: at - from};
}

/** Actions that reach outside the reader. `runEffect` performs them. */
const effectNames = [
  'copy',
  'copy-with-sources',
  'save',
  'open-link',
  'edit',
  'reload',
  'redraw',
  'suspend',
  'quit',
] as const satisfies readonly ActionName[];
export type EffectName = (typeof effectNames)[number];

export function isEffect(name: ActionName): name is EffectName {
  return (effectNames as readonly ActionName[]).includes(name);
}

/** The action of the reducer for an action of the keymap and the key that was pressed. */
export function actionOf(name: Exclude<ActionName, EffectName>, key: string, keymap: Keymap): Action {
  switch (name) {
    case 'line-down':
      return {type: 'scroll', lines: 1};
    case 'line-up':
      return {type: 'scroll', lines: -1};
    case 'page-down':
      return {type: 'page', direction: 1};
    case 'page-up':
      return {type: 'page', direction: -1};
    case 'half-down':
      return {type: 'half-page', direction: 1};
    case 'half-up':
      return {type: 'half-page', direction: -1};
    case 'next-pane':
      return {type: 'turn-pane', direction: 1};
    case 'previous-pane':
      return {type: 'turn-pane', direction: -1};
    case 'go-to-pane':
      return {type: 'go-to-pane', pane: Number(key) - 1};
    case 'matching':
      return {type: 'show-matching'};
    case 'next-match':
      return {type: 'turn-match', direction: 1};
    case 'previous-match':
      return {type: 'turn-match', direction: -1};
    case 'next-reference':
      return {type: 'mark-reference', direction: 1};
    case 'previous-reference':
      return {type: 'mark-reference', direction: -1};
    case 'card':
      return {type: 'walk-in'};
    case 'budget':
      return {type: 'next-budget'};
    case 'changed':
      return {type: 'toggle-changed'};
    case 'theme':
      return {type: 'next-theme'};
    case 'help':
      return {type: 'help', pane: helpPaneOf(keymap)};
    case 'top':
    case 'bottom':
    case 'go-to-percent':
    case 'choose-pane':
    case 'problems':
    case 'toggle-list':
    case 'search':
    case 'back':
    case 'open-reference':
    case 'return':
    case 'last-place':
    case 'show-all':
      return {type: name};
    default:
      return name satisfies never;
  }
}
