/** The one table of keys. Bindings, help, the hints of the footer and the table in the README come from it. */

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

export type KeyRow = Readonly<{
  action: ActionName;
  /** The default keys, named as in `keyNames`. */
  keys: readonly string[];
  does: string;
  group: 'Read' | 'Panes' | 'Find' | 'Follow' | 'Time' | 'More';
  /**
   * The hint in the footer: its word, the key to show if it is not the first, and another action whose key is shown
   * before that key (`← →`).
   */
  hint?: Readonly<{word: string; key?: string; after?: Readonly<{action: ActionName; key: string}>}>;
}>;

/** One row for each action, in the order of help. */
export const keyTable: readonly KeyRow[] = [
  {
    action: 'line-down',
    keys: ['j', 'down'],
    does: 'one line down',
    group: 'Read',
    hint: {word: 'line', key: 'down'},
  },
  {action: 'line-up', keys: ['k', 'up'], does: 'one line up', group: 'Read'},
  {
    action: 'page-down',
    keys: ['space', 'f', 'pagedown'],
    does: 'one page down; at the end of a pane, to the next pane',
    group: 'Read',
    hint: {word: 'read on'},
  },
  {action: 'page-up', keys: ['b', 'pageup'], does: 'one page up', group: 'Read'},
  {action: 'half-down', keys: ['d'], does: 'half a page down', group: 'Read'},
  {action: 'half-up', keys: ['u'], does: 'half a page up', group: 'Read'},
  {action: 'top', keys: ['g', 'home'], does: 'to the top of the pane', group: 'Read'},
  {action: 'bottom', keys: ['G', 'end'], does: 'to the end of the pane', group: 'Read'},
  {
    action: 'next-pane',
    keys: ['tab', 'l', 'right'],
    does: 'next pane',
    group: 'Panes',
    hint: {word: 'pane', key: 'right', after: {action: 'previous-pane', key: 'left'}},
  },
  {
    action: 'previous-pane',
    keys: ['shift+tab', 'h', 'left'],
    does: 'previous pane',
    group: 'Panes',
  },
  {
    action: 'go-to-pane',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    does: 'the pane with this number',
    group: 'Panes',
  },
  {
    action: 'choose-pane',
    keys: ['p'],
    does: 'choose a pane from a list',
    group: 'Panes',
    hint: {word: 'panes'},
  },
  {
    action: 'search',
    keys: ['/'],
    does: 'search all panes',
    group: 'Find',
    hint: {word: 'search'},
  },
  {
    action: 'next-match',
    keys: ['n'],
    does: 'next match',
    group: 'Find',
    hint: {word: 'next'},
  },
  {
    action: 'previous-match',
    keys: ['N'],
    does: 'previous match',
    group: 'Find',
    hint: {word: 'previous'},
  },
  {
    action: 'back',
    keys: ['escape'],
    does: 'one level back, or end the search',
    group: 'Find',
    hint: {word: 'back'},
  },
  {
    action: 'open-reference',
    keys: ['return'],
    does: 'open the marked name, source or link, or choose a visible one',
    group: 'Follow',
    hint: {word: 'open'},
  },
  {
    action: 'next-reference',
    keys: [']'],
    does: 'mark the next visible name, source or link',
    group: 'Follow',
    hint: {word: 'next'},
  },
  {
    action: 'previous-reference',
    keys: ['['],
    does: 'mark the previous one',
    group: 'Follow',
  },
  {
    action: 'return',
    keys: ['backspace'],
    does: 'back to where you came from',
    group: 'Follow',
    hint: {word: 'back'},
  },
  {
    action: 'open-link',
    keys: ['o'],
    does: 'open a link in the browser',
    group: 'Follow',
    hint: {word: 'browser'},
  },
  {
    action: 'card',
    keys: ['w'],
    does: 'walk-in card: the one screen to read in the corridor',
    group: 'Time',
    hint: {word: 'card'},
  },
  {
    action: 'budget',
    keys: ['m'],
    does: 'only what you can read in 5, 2 or 1 minutes; then everything',
    group: 'Time',
    hint: {word: 'minutes'},
  },
  {
    action: 'changed',
    keys: ['c'],
    does: 'only what changed since the last reading',
    group: 'Time',
    hint: {word: 'changed'},
  },
  {
    action: 'show-all',
    keys: ['a'],
    does: 'show everything again',
    group: 'Time',
    hint: {word: 'all'},
  },
  {action: 'copy', keys: ['y'], does: 'copy this pane', group: 'More'},
  {
    action: 'copy-with-sources',
    keys: ['Y'],
    does: 'copy this pane with its sources',
    group: 'More',
  },
  {
    action: 'edit',
    keys: ['e'],
    does: 'open the file in your editor, at the visible entry',
    group: 'More',
  },
  {action: 'reload', keys: ['r'], does: 'read the file again', group: 'More'},
  {action: 'theme', keys: ['t'], does: 'next theme', group: 'More'},
  {
    action: 'help',
    keys: ['?'],
    does: 'show these keys',
    group: 'More',
    hint: {word: 'help'},
  },
  {
    action: 'suspend',
    keys: ['ctrl+z'],
    does: 'back to the shell; fg returns',
    group: 'More',
  },
  {
    action: 'quit',
    keys: ['q', 'ctrl+c'],
    does: 'quit',
    group: 'More',
    hint: {word: 'quit'},
  },
];
