/** All changes of the reader's state, as a pure reducer, which is tested without rendering. */

import type {Document, Pane, Role} from '../../document/document.js';
import {graphemesOf} from '../../text/columns.js';
import {type Harmless, harmlessTyping, joined, ours} from '../../text/harmless.js';
import {type Background, themeNames} from '../../typeset/paint.js';
import {inTheme, nextBudget, showAll, toggleChanged} from './filter.js';
import {
  chooseReference,
  follow,
  goBack,
  goBackToSpot,
  inFront,
  leaveFor,
  markNext,
  openCard,
  openReference,
} from './following.js';
import {goToLastPlace} from './last-place.js';
import {type Size, wideColumns} from './layout.js';
import type {Notice, ShownProblem, Trouble} from './messages.js';
import {moveBy, moveTo, nextToRead, turnPage} from './moving.js';
import {goToPercent, withDigit} from './percent.js';
import {lastPlace, topPlace} from './place.js';
import {openProblems, withListRenewed} from './problem-list.js';
import {replaceDocument} from './replacing.js';
import {startSearch, submitQuery, toggleSearchWay, turnMatch, typeQuery} from './searching.js';
import {layoutIn, type ReferenceChoice, type SearchWay, type State, viewIn, without} from './state.js';

export type Action =
  | Readonly<{type: 'scroll'; lines: number}>
  | Readonly<{type: 'page'; direction: 1 | -1}>
  | Readonly<{type: 'half-page'; direction: 1 | -1}>
  | Readonly<{type: 'top'}>
  | Readonly<{type: 'bottom'}>
  /** Goes to the next pane, or the one before. Skips panes of which the filter leaves nothing. */
  | Readonly<{type: 'turn-pane'; direction: 1 | -1}>
  | Readonly<{type: 'go-to-pane'; pane: number}>
  /** Goes to the percentage of the pane that was typed just before. */
  | Readonly<{type: 'go-to-percent'}>
  | Readonly<{type: 'choose-pane'}>
  /** Hides the list of panes at the left, or shows it again. */
  | Readonly<{type: 'toggle-list'}>
  | Readonly<{type: 'search'}>
  /** Asks for a query, and shows only entries that match it. */
  | Readonly<{type: 'show-matching'}>
  | Readonly<{type: 'toggle-search-way'; way: keyof SearchWay}>
  | Readonly<{type: 'type-query'; text: string}>
  | Readonly<{type: 'erase-query'; isAll?: boolean}>
  | Readonly<{type: 'submit-query'}>
  | Readonly<{type: 'turn-match'; direction: 1 | -1}>
  | Readonly<{type: 'back'}>
  /** Marks the next reference, or the one before, beginning with the visible ones. */
  | Readonly<{type: 'mark-reference'; direction: 1 | -1}>
  /** Opens the marked reference, or the one on which a search has stopped, or a list of the visible ones. */
  | Readonly<{type: 'open-reference'}>
  | Readonly<{type: 'choose-reference'; choice: ReferenceChoice}>
  /** Opens a list of the visible links. */
  | Readonly<{type: 'choose-link'}>
  /** Goes back to where the last reference was opened. */
  | Readonly<{type: 'return'}>
  /** Goes to where the last reading ended. */
  | Readonly<{type: 'last-place'}>
  /** Shows a saved article, at the quoted words. */
  | Readonly<{
      type: 'show-article';
      pane: Pane;
      at?: Readonly<{block: number; start: number; end: number}>;
      notice?: Notice;
    }>
  | Readonly<{type: 'walk-in'}>
  | Readonly<{type: 'next-budget'}>
  | Readonly<{type: 'toggle-changed'}>
  | Readonly<{type: 'show-all'}>
  | Readonly<{type: 'next-theme'}>
  | Readonly<{type: 'help'; pane: Pane}>
  | Readonly<{type: 'resize'; size: Size}>
  /** The terminal said what background it has. */
  | Readonly<{type: 'background'; background: Background}>
  /** Opens or closes the list of the problems of the file. */
  | Readonly<{type: 'problems'}>
  /** The file was read again. Without a document, it has not changed. `problems` are those of the new document. */
  | Readonly<{type: 'reload'; document?: Document; problems?: readonly ShownProblem[]}>
  /** The file has an error now. The document that was read before stays. */
  | Readonly<{type: 'trouble'; trouble: Trouble}>
  | Readonly<{type: 'notice'; notice: Notice}>;

function nextTheme(state: State): State {
  const theme = themeNames[(themeNames.indexOf(state.theme) + 1) % themeNames.length] ?? state.theme;
  return inTheme({...state, notice: {text: ours`theme: ${theme}`, tone: 'plain'}}, theme);
}

/** Hides or shows the list of panes at the left. Only a wide screen has the list. */
function toggleList(state: State): State {
  const {isListHidden, ...shown} = state;
  const next: State = isListHidden ? shown : {...state, isListHidden: true};
  const hasList = layoutIn(isListHidden ? next : state).list !== undefined;
  const text = hasList
    ? ours`the list of panes is ${isListHidden ? 'shown' : 'hidden'}`
    : ours`there is no list of panes on a screen of fewer than ${wideColumns} columns`;
  return {...(hasList ? next : state), notice: {text, tone: 'plain'}};
}

/** Help, beginning with what is wrong with the file, since the footer may have no room for the whole message. */
function withTrouble(pane: Pane, trouble: Trouble | undefined): Pane {
  if (trouble === undefined) return pane;
  const part = (text: Harmless, role?: Role) => [
    {name: 'text' as const, spans: [{text, ...(role && {role})}]},
  ];
  return {
    ...pane,
    blocks: [
      {kind: 'heading', path: [], parts: part(ours('The file as it is now'), 'heading')},
      {kind: 'paragraph', path: [], parts: part(trouble.text, 'warning')},
      ...pane.blocks,
    ],
  };
}

/** The state with the document and the problems of the file as it was read again. */
function reloaded(
  state: State,
  {document, problems = []}: Readonly<{document?: Document; problems?: readonly ShownProblem[]}>,
): State {
  if (!document) return state;
  const after: State = {...without(state, 'problems'), ...(problems.length > 0 && {problems})};
  return replaceDocument(after, document);
}

/** The state after an action. A notice disappears with the next action. */
export function reduce(state: State, action: Action): State {
  const isQuiet =
    action.type === 'resize' ||
    action.type === 'background' ||
    (action.type === 'reload' && !action.document);
  if (isQuiet) return change(state, action);
  const hasNumber = action.type === 'go-to-pane' || action.type === 'go-to-percent';
  return change(hasNumber ? without(state, 'notice') : without(state, 'notice', 'typed'), action);
}

/** The longest query, in UTF-16 units. It is limited because each key searches for the whole query. */
const longestQuery = 500;

/** A query with more text at its end. Line breaks become spaces. */
function extended(query: Harmless, text: string): Harmless {
  const room = Math.max(0, longestQuery - query.length);
  return ours`${query}${harmlessTyping(text.slice(0, room))}`;
}

/** Movements within a pane. */
export const movements: ReadonlySet<Action['type']> = new Set([
  'scroll',
  'half-page',
  'page',
  'top',
  'bottom',
]);

function change(state: State, action: Action): State {
  const {columns, rows} = layoutIn(state).text;
  // The walk-in card does not scroll, and neither does what is behind it.
  if (state.overlay?.kind === 'walk-in' && movements.has(action.type)) return state;
  switch (action.type) {
    case 'scroll':
      return moveBy(state, action.lines);
    case 'half-page':
      return moveBy(state, action.direction * Math.max(1, Math.floor(rows / 2)));
    case 'page':
      return turnPage(state, action.direction);
    case 'top':
      return moveTo(state, topPlace);
    case 'bottom':
      return moveTo(state, lastPlace(viewIn(state).pane, columns, rows));
    case 'turn-pane':
      return leaveFor(state, nextToRead(state, action.direction));
    case 'go-to-pane':
      return withDigit(state, action.pane);
    case 'go-to-percent':
      return goToPercent(state);
    case 'choose-pane':
      return inFront(state, {kind: 'panes'});
    case 'toggle-list':
      return toggleList(state);
    case 'help':
      return state.overlay?.kind === 'pane' && state.overlay.of === 'help'
        ? goBack(state)
        : openCard(state, 'help', withTrouble(action.pane, state.trouble));
    case 'problems':
      return state.overlay?.kind === 'pane' && state.overlay.of === 'problems'
        ? goBack(state)
        : openProblems(state);
    case 'walk-in':
      return state.overlay?.kind === 'walk-in' ? goBack(state) : inFront(state, {kind: 'walk-in'});
    case 'search':
      return startSearch(state);
    case 'show-matching':
      return startSearch(state, true);
    case 'toggle-search-way':
      return toggleSearchWay(state, action.way);
    case 'type-query':
      return typeQuery(state, extended(state.search?.query ?? ours(''), action.text));
    case 'erase-query':
      return typeQuery(
        state,
        action.isAll ? ours('') : joined(graphemesOf(state.search?.query ?? ours('')).slice(0, -1), ''),
      );
    case 'submit-query':
      return submitQuery(state);
    case 'turn-match':
      return turnMatch(state, action.direction);
    case 'back':
      return goBack(state);
    case 'return':
      return goBackToSpot(state);
    case 'last-place':
      return goToLastPlace(state);
    case 'mark-reference':
      return markNext(state, action.direction);
    case 'open-reference':
      return openReference(state);
    case 'choose-reference':
      return follow(state, action.choice);
    case 'choose-link':
      return chooseReference(state, 'link');
    case 'show-article':
      return {
        ...openCard(state, 'article', action.pane, {...(action.at && {at: action.at})}),
        ...(action.notice && {notice: action.notice}),
      };
    case 'next-budget':
      return nextBudget(state);
    case 'toggle-changed':
      return toggleChanged(state);
    case 'show-all':
      return showAll(state);
    case 'next-theme':
      return nextTheme(state);
    case 'resize':
      return action.size.columns === state.size.columns && action.size.rows === state.size.rows
        ? state
        : {...state, size: action.size};
    case 'background':
      return state.background === action.background ? state : {...state, background: action.background};
    case 'reload':
      return withListRenewed(reloaded(without(state, 'trouble'), action));
    case 'trouble':
      return withListRenewed({...state, trouble: action.trouble});
    case 'notice':
      return {...state, notice: action.notice};
    default:
      return action satisfies never;
  }
}
