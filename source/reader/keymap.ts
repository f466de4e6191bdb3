/** The one table of keys: bindings, help, the hints of the footer and the README's table all come from it. */

export const actionNames = [
  'line-down',
  'line-up',
  'page-down',
  'page-up',
  'half-down',
  'half-up',
  'top',
  'bottom',
  'next-pane',
  'previous-pane',
  'go-to-pane',
  'choose-pane',
  'search',
  'next-match',
  'previous-match',
  'back',
  'open-reference',
  'next-reference',
  'previous-reference',
  'return',
  'card',
  'budget',
  'show-all',
  'changed',
  'copy',
  'copy-with-sources',
  'open-link',
  'edit',
  'reload',
  'theme',
  'help',
  'suspend',
  'quit',
] as const;
export type ActionName = (typeof actionNames)[number];

export type Binding = Readonly<{
  action: ActionName;
  /** Keys as `keyName` names them. */
  keys: readonly string[];
  /** Keys as help shows them. */
  shown: string;
  does: string;
  group: 'Read' | 'Panes' | 'Find' | 'Follow' | 'Time' | 'More';
  /** The key and the word of the footer. */
  hint?: Readonly<{key: string; word: string}>;
}>;

export const keymap: readonly Binding[] = [
  {
    action: 'line-down',
    keys: ['j', 'down'],
    shown: 'j ↓',
    does: 'one line down',
    group: 'Read',
    hint: {key: '↓', word: 'line'},
  },
  {action: 'line-up', keys: ['k', 'up'], shown: 'k ↑', does: 'one line up', group: 'Read'},
  {
    action: 'page-down',
    keys: ['space', 'f', 'pagedown'],
    shown: 'Space f PgDn',
    does: 'one page on; at the end of a pane, on to the next',
    group: 'Read',
    hint: {key: 'Space', word: 'read on'},
  },
  {action: 'page-up', keys: ['b', 'pageup'], shown: 'b PgUp', does: 'one page back', group: 'Read'},
  {action: 'half-down', keys: ['d'], shown: 'd', does: 'half a page down', group: 'Read'},
  {action: 'half-up', keys: ['u'], shown: 'u', does: 'half a page up', group: 'Read'},
  {action: 'top', keys: ['g', 'home'], shown: 'g Home', does: 'to the top of the pane', group: 'Read'},
  {action: 'bottom', keys: ['G', 'end'], shown: 'G End', does: 'to its end', group: 'Read'},
  {
    action: 'next-pane',
    keys: ['tab', 'l', 'right'],
    shown: 'Tab l →',
    does: 'next pane',
    group: 'Panes',
    hint: {key: '← →', word: 'pane'},
  },
  {
    action: 'previous-pane',
    keys: ['shift+tab', 'h', 'left'],
    shown: 'Shift-Tab h ←',
    does: 'previous pane',
    group: 'Panes',
  },
  {
    action: 'go-to-pane',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1–9',
    does: 'that pane',
    group: 'Panes',
  },
  {
    action: 'choose-pane',
    keys: ['p'],
    shown: 'p',
    does: 'choose a pane from a list',
    group: 'Panes',
    hint: {key: 'p', word: 'panes'},
  },
  {
    action: 'search',
    keys: ['/'],
    shown: '/',
    does: 'search all panes',
    group: 'Find',
    hint: {key: '/', word: 'search'},
  },
  {
    action: 'next-match',
    keys: ['n'],
    shown: 'n',
    does: 'next match',
    group: 'Find',
    hint: {key: 'n', word: 'next'},
  },
  {
    action: 'previous-match',
    keys: ['N'],
    shown: 'N',
    does: 'previous match',
    group: 'Find',
    hint: {key: 'N', word: 'previous'},
  },
  {
    action: 'back',
    keys: ['escape'],
    shown: 'Esc',
    does: 'one level back; ends a search',
    group: 'Find',
    hint: {key: 'Esc', word: 'back'},
  },
  {
    action: 'open-reference',
    keys: ['return'],
    shown: 'Enter',
    does: 'open the name, source or link that is marked, or choose one in sight',
    group: 'Follow',
    hint: {key: 'Enter', word: 'open'},
  },
  {
    action: 'next-reference',
    keys: [']'],
    shown: ']',
    does: 'mark the next name, source or link in sight',
    group: 'Follow',
    hint: {key: ']', word: 'next'},
  },
  {
    action: 'previous-reference',
    keys: ['['],
    shown: '[',
    does: 'mark the one before',
    group: 'Follow',
  },
  {
    action: 'return',
    keys: ['backspace'],
    shown: 'Backspace',
    does: 'back to where it was opened',
    group: 'Follow',
    hint: {key: 'Backspace', word: 'back'},
  },
  {
    action: 'open-link',
    keys: ['o'],
    shown: 'o',
    does: 'open a link in the browser',
    group: 'Follow',
    hint: {key: 'o', word: 'browser'},
  },
  {
    action: 'card',
    keys: ['w'],
    shown: 'w',
    does: 'walk-in card: the one screen to read in the corridor',
    group: 'Time',
    hint: {key: 'w', word: 'card'},
  },
  {
    action: 'budget',
    keys: ['m'],
    shown: 'm',
    does: 'only what can be read in 5, 2 or 1 minutes; then all of it',
    group: 'Time',
    hint: {key: 'm', word: 'minutes'},
  },
  {
    action: 'changed',
    keys: ['c'],
    shown: 'c',
    does: 'only what changed since the last reading',
    group: 'Time',
    hint: {key: 'c', word: 'changed'},
  },
  {
    action: 'show-all',
    keys: ['a'],
    shown: 'a',
    does: 'all of it again',
    group: 'Time',
    hint: {key: 'a', word: 'all'},
  },
  {action: 'copy', keys: ['y'], shown: 'y', does: 'copy this pane', group: 'More'},
  {
    action: 'copy-with-sources',
    keys: ['Y'],
    shown: 'Y',
    does: 'copy this pane with its sources',
    group: 'More',
  },
  {
    action: 'edit',
    keys: ['e'],
    shown: 'e',
    does: 'edit in your editor, at the point in sight',
    group: 'More',
  },
  {action: 'reload', keys: ['r'], shown: 'r', does: 'read the file again', group: 'More'},
  {action: 'theme', keys: ['t'], shown: 't', does: 'next theme', group: 'More'},
  {
    action: 'help',
    keys: ['?'],
    shown: '?',
    does: 'these keys',
    group: 'More',
    hint: {key: '?', word: 'help'},
  },
  {
    action: 'suspend',
    keys: ['ctrl+z'],
    shown: 'Ctrl-Z',
    does: 'back to the shell; fg returns',
    group: 'More',
  },
  {
    action: 'quit',
    keys: ['q', 'ctrl+c'],
    shown: 'q Ctrl-C',
    does: 'quit',
    group: 'More',
    hint: {key: 'q', word: 'quit'},
  },
];

const byKey = new Map(keymap.flatMap(binding => binding.keys.map(key => [key, binding] as const)));
const byAction = new Map(keymap.map(binding => [binding.action, binding]));

/** What a key is bound to. */
export function bindingOf(key: string): Binding | undefined {
  return byKey.get(key);
}

/** The binding of an action. */
export function bindingFor(action: ActionName): Binding {
  const binding = byAction.get(action);
  if (!binding) throw new Error(`no key is bound to ${action}`);
  return binding;
}
