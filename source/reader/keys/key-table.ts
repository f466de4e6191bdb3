/** The one table of keys. Bindings, help, the hints of the footer and the table in the README come from it. */
import {type Harmless, ours} from '../../text/harmless.js';

export const actionNames = [
  'line-down',
  'line-up',
  'page-down',
  'page-up',
  'half-down',
  'half-up',
  'top',
  'bottom',
  'go-to-percent',
  'next-pane',
  'previous-pane',
  'go-to-pane',
  'choose-pane',
  'toggle-list',
  'search',
  'matching',
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
  'save',
  'open-link',
  'edit',
  'reload',
  'theme',
  'help',
  'redraw',
  'suspend',
  'quit',
] as const;
export type ActionName = (typeof actionNames)[number];

export type KeyRow = Readonly<{
  action: ActionName;
  /** The default keys, named as in `keyNames`. */
  keys: readonly string[];
  does: Harmless;
  group: 'Read' | 'Panes' | 'Find' | 'Follow' | 'Time' | 'More';
  /**
   * The hint in the footer: its word, the key to show if it is not the first of `keys`, and another action whose key is
   * shown before that key (`← →`).
   */
  hint?: Readonly<{word: Harmless; key?: string; after?: Readonly<{action: ActionName; key: string}>}>;
}>;

/** One row for each action, in the order of help. */
export const keyTable: readonly KeyRow[] = [
  {
    action: 'line-down',
    keys: ['j', 'down', 'ctrl+n', 'ctrl+e'],
    does: ours('one line down'),
    group: 'Read',
    hint: {word: ours('line'), key: 'down'},
  },
  {action: 'line-up', keys: ['k', 'up', 'ctrl+p', 'ctrl+y'], does: ours('one line up'), group: 'Read'},
  {
    action: 'page-down',
    keys: ['space', 'f', 'pagedown', 'ctrl+f'],
    does: ours('one page down; at the end of a pane, to the next pane'),
    group: 'Read',
    hint: {word: ours('read on')},
  },
  {action: 'page-up', keys: ['b', 'pageup', 'ctrl+b'], does: ours('one page up'), group: 'Read'},
  {action: 'half-down', keys: ['d', 'ctrl+d'], does: ours('half a page down'), group: 'Read'},
  {action: 'half-up', keys: ['u', 'ctrl+u'], does: ours('half a page up'), group: 'Read'},
  {action: 'top', keys: ['g', 'home'], does: ours('to the top of the pane'), group: 'Read'},
  {action: 'bottom', keys: ['G', 'end'], does: ours('to the end of the pane'), group: 'Read'},
  {
    action: 'go-to-percent',
    keys: ['%'],
    does: ours('to a percentage of the pane, such as 50%'),
    group: 'Read',
  },
  {
    action: 'next-pane',
    keys: ['tab', 'l', 'right'],
    does: ours('next pane'),
    group: 'Panes',
    hint: {word: ours('pane'), key: 'right', after: {action: 'previous-pane', key: 'left'}},
  },
  {
    action: 'previous-pane',
    keys: ['shift+tab', 'h', 'left'],
    does: ours('previous pane'),
    group: 'Panes',
  },
  {
    action: 'go-to-pane',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
    does: ours('the pane with this number'),
    group: 'Panes',
  },
  {
    action: 'choose-pane',
    keys: ['p'],
    does: ours('choose a pane from a list'),
    group: 'Panes',
    hint: {word: ours('panes')},
  },
  {
    action: 'toggle-list',
    keys: ['z'],
    does: ours('hide the list of panes, so that the mouse selects only text; again: show it'),
    group: 'Panes',
  },
  {
    action: 'search',
    keys: ['/'],
    does: ours('search all panes'),
    group: 'Find',
    hint: {word: ours('search')},
  },
  {
    action: 'matching',
    keys: ['&'],
    does: ours('show only entries that match'),
    group: 'Find',
  },
  {
    action: 'next-match',
    keys: ['n'],
    does: ours('next match'),
    group: 'Find',
    hint: {word: ours('next')},
  },
  {
    action: 'previous-match',
    keys: ['N'],
    does: ours('previous match'),
    group: 'Find',
    hint: {word: ours('previous')},
  },
  {
    action: 'back',
    keys: ['escape'],
    does: ours('one level back, or end the search'),
    group: 'Find',
    hint: {word: ours('back')},
  },
  {
    action: 'open-reference',
    keys: ['return'],
    does: ours('open the marked name, source or link, or choose a visible one'),
    group: 'Follow',
    hint: {word: ours('open')},
  },
  {
    action: 'next-reference',
    keys: [']'],
    does: ours('mark the next visible name, source or link'),
    group: 'Follow',
    hint: {word: ours('next')},
  },
  {
    action: 'previous-reference',
    keys: ['['],
    does: ours('mark the previous one'),
    group: 'Follow',
  },
  {
    action: 'return',
    keys: ['backspace'],
    does: ours('back to where you came from'),
    group: 'Follow',
    hint: {word: ours('back')},
  },
  {
    action: 'open-link',
    keys: ['o'],
    does: ours('open a link in the browser'),
    group: 'Follow',
    hint: {word: ours('browser')},
  },
  {
    action: 'card',
    keys: ['w'],
    does: ours('walk-in card: the one screen to read in the corridor'),
    group: 'Time',
    hint: {word: ours('card')},
  },
  {
    action: 'budget',
    keys: ['m'],
    does: ours('only what you can read in 5, 2 or 1 minutes; then everything'),
    group: 'Time',
    hint: {word: ours('minutes')},
  },
  {
    action: 'changed',
    keys: ['c'],
    does: ours('only what changed since the last reading'),
    group: 'Time',
    hint: {word: ours('changed')},
  },
  {
    action: 'show-all',
    keys: ['a'],
    does: ours('show everything again'),
    group: 'Time',
    hint: {word: ours('all')},
  },
  {action: 'copy', keys: ['y'], does: ours('copy this pane'), group: 'More'},
  {
    action: 'copy-with-sources',
    keys: ['Y'],
    does: ours('copy this pane with its sources'),
    group: 'More',
  },
  {action: 'save', keys: ['s'], does: ours('save this pane to a new text file'), group: 'More'},
  {
    action: 'edit',
    keys: ['e'],
    does: ours('open the file in your editor, at the visible entry'),
    group: 'More',
  },
  {action: 'reload', keys: ['r'], does: ours('read the file again'), group: 'More'},
  {action: 'theme', keys: ['t'], does: ours('next theme'), group: 'More'},
  {
    action: 'help',
    keys: ['?'],
    does: ours('show these keys'),
    group: 'More',
    hint: {word: ours('help')},
  },
  {action: 'redraw', keys: ['ctrl+l'], does: ours('draw the whole screen again'), group: 'More'},
  {
    action: 'suspend',
    keys: ['ctrl+z'],
    does: ours('back to the shell; fg returns'),
    group: 'More',
  },
  {
    action: 'quit',
    keys: ['q', 'ctrl+c'],
    does: ours('quit'),
    group: 'More',
    hint: {word: ours('quit')},
  },
];
