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
  group: 'Read' | 'Panes' | 'Find' | 'More';
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
