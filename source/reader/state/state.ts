/** The state of the reader. */

import {withinMinutes} from '../../document/budget.js';
import type {Document, Pane, Reference} from '../../document/document.js';
import type {Target} from '../../document/targets.js';
import type {Harmless} from '../../text/harmless.js';
import {defaultWordsPerMinute} from '../../text/reading-time.js';
import type {Background, Colours, ThemeName} from '../../typeset/paint.js';
import type {Match, Query} from '../../typeset/search.js';
import {defaultKeymap, type Keymap} from '../keys/keymap.js';
import {type Layout, layoutOf, type Size} from './layout.js';
import type {Notice, ShownProblem, Trouble} from './messages.js';
import {clamp, type Place, topPlace} from './place.js';
import {type Position, type View, viewAt} from './position.js';

/** A search, while its query is typed and afterwards. */
export type Search = Readonly<{
  query: Harmless;
  /** How the query is read, unless it is plain text in any case. */
  how?: SearchWay;
  matches: readonly Match[];
  /** The number of the match from which `n` goes on; -1 if there is none. */
  current: number;
  /**
   * Set while only some matches have been found: others may belong before this index of `matches`, and after the last
   * match.
   */
  gap?: number;
  /** Set while the query is typed: where to go back to if the search is given up. */
  typing?: Readonly<{
    spot: Spot;
    before?: Search;
    /** Whether the query will choose the entries that are shown. */
    isFilter?: boolean;
  }>;
  /** The filter to apply again after the search, which is in the whole document. */
  filter?: Filter;
}>;

/** How a query is read: as a regular expression, or with capitals and accents. It stays for the next search. */
export type SearchWay = Pick<Query, 'isPattern' | 'isExact'>;

/** A reference to choose, and the block that it is in. */
export type ReferenceChoice = Readonly<{reference: Reference; block: number; target: Target}>;

/** What covers the panes. */
export type Overlay =
  /** A pane that is not part of the document: help, a card, a saved article, the list of problems. */
  | Readonly<{
      kind: 'pane';
      of: 'help' | 'card' | 'article' | 'problems';
      pane: Pane;
      place: Place;
      /** What the card is about. */
      reference?: Reference;
    }>
  /** The one screen to read in the corridor. */
  | Readonly<{kind: 'walk-in'; under?: Overlay; mark?: Mark}>
  /** Lists to choose from; `under` is what is behind the list. */
  | Readonly<{kind: 'panes'; under?: Overlay; mark?: Mark}>
  | Readonly<{
      kind: 'references';
      choices: readonly ReferenceChoice[];
      /** Whether the choice is opened in the browser. */
      isForBrowser?: boolean;
      under?: Overlay;
      mark?: Mark;
    }>;

/** The marked reference, and the part of a block's text that it covers. */
export type Mark = Readonly<{
  block: number;
  start: number;
  end: number;
  reference: Reference;
  /** Whether the mark shows where a jump has led to. Enter does not open it. */
  isArrival?: boolean;
}>;

/** A view to come back to. */
export type Spot = Readonly<{
  pane: number;
  place: Place;
  filter: Filter;
  whole?: State['whole'];
  overlay?: Overlay;
  mark?: Mark;
}>;

/** Which part of the document is shown: all, a time budget in minutes, only changes, or only entries that match. */
export type Filter = Readonly<{minutes?: number; onlyChanged: boolean; matching?: Matching}>;

/** The query that shown entries match. */
export type Matching = Readonly<{text: Harmless}> & SearchWay;

export type State = Readonly<{
  /** The whole document, as it was read from the file. */
  full: Document;
  /** The part of it that the filter shows. */
  document: Document;
  /** The time budget in minutes, if there is one. */
  minutes?: number;
  wordsPerMinute: number;
  onlyChanged: boolean;
  /** The query that all shown entries match, if the user asked for that. */
  matching?: Matching;
  /** How the last query was read. */
  searchWay?: SearchWay;
  /** The filter that the user chose. A search or a jump may lift it for a while. */
  chosen: Filter;
  size: Size;
  /** Whether the user hid the list of panes at the left. */
  isListHidden?: true;
  theme: ThemeName;
  colours: Colours;
  /** The background of the terminal, once it is known. */
  background?: Background;
  /** Whether the terminal opens links itself (OSC 8). */
  hasTerminalLinks?: boolean;
  keymap: Keymap;
  /** When the reader was opened. Ages are counted from this moment. */
  now: Date;
  /** Where the last reading ended. */
  last?: Position;
  /** The number of the pane in front. */
  pane: number;
  /** A place for each pane, so that each pane is shown again where it was left. */
  places: readonly Place[];
  /** Under a filter: where the whole document was left, and where the filtered one opened. See `refilter`. */
  whole?: Readonly<{left: View; opened: View}>;
  overlay?: Overlay;
  /** The spots that `return` leads back to. It takes the last one first. */
  trail: readonly Spot[];
  mark?: Mark;
  search?: Search;
  notice?: Notice;
  /** What is wrong with the file now, while the document that was read before is still shown. */
  trouble?: Trouble;
  /** The problems because of which a part of the briefing, or of the configuration, could not be read. */
  problems?: readonly ShownProblem[];
  /** Digits that were just typed, and the state before them. `%` makes them a percentage. */
  typed?: Readonly<{digits: string; before: State}>;
}>;

/** How the reader opens. Only the clock is required. */
export type Opening = Readonly<{
  now: Date;
  keymap?: Keymap;
  /** How many colours the terminal has; 256 by default. */
  colours?: Colours;
  /** The background of the terminal, if it is known. */
  background?: Background;
  /** Whether the terminal opens links itself (OSC 8). */
  hasTerminalLinks?: boolean;
  wordsPerMinute?: number;
  minutes?: number;
  /** Where the last reading ended. */
  last?: Position;
  /** Whether the reader opens at `last`, and not at the bottom line. */
  isResumed?: boolean;
  /** Whether the reader opens on the walk-in card. */
  isCard?: boolean;
  notice?: Notice;
  problems?: readonly ShownProblem[];
}>;

/** The first state: at the top of the first pane, or, if the reading is resumed, where the last reading ended. */
export function initialState(full: Document, size: Size, theme: ThemeName, opening: Opening): State {
  const {
    background,
    hasTerminalLinks,
    now,
    minutes,
    notice,
    isCard,
    last,
    isResumed,
    problems = [],
  } = opening;
  const {colours = '256', keymap = defaultKeymap, wordsPerMinute = defaultWordsPerMinute} = opening;
  const document = minutes === undefined ? full : withinMinutes(full, {minutes, wordsPerMinute});
  return {
    full,
    document,
    ...(minutes !== undefined && {minutes}),
    ...(notice && {notice}),
    ...(problems.length > 0 && {problems}),
    ...(isCard && {overlay: {kind: 'walk-in'}}),
    wordsPerMinute,
    onlyChanged: false,
    chosen: {...(minutes !== undefined && {minutes}), onlyChanged: false},
    size,
    theme,
    colours,
    ...(background && {background}),
    ...(hasTerminalLinks && {hasTerminalLinks}),
    keymap,
    now,
    ...(last && {last}),
    ...viewAt(document, isResumed ? last : undefined),
    trail: [],
  };
}

/** Whether the first pane is in front, and the last reading ended in another one. */
export function canResume({document, last, pane}: State): boolean {
  return last !== undefined && pane === 0 && last.pane !== document.panes[0]?.id;
}

type KnownLayout = Readonly<{layout: Layout; isListHidden: boolean}>;
const layouts = new WeakMap<Document, KnownLayout>();

export function layoutIn({document, isListHidden: hidden, problems, size}: State): Layout {
  const isListHidden = hidden === true;
  const hasBanner = problems !== undefined;
  const known = layouts.get(document);
  if (known && known.isListHidden === isListHidden && (known.layout.hasBanner ?? false) === hasBanner) {
    const {columns, rows} = known.layout.size;
    if (columns === size.columns && rows === size.rows) return known.layout;
  }
  const layout = layoutOf(document, size, isListHidden, hasBanner);
  layouts.set(document, {layout, isListHidden});
  return layout;
}

/** Whether an overlay is a card or a saved article: the way back may lead to these, but not to help or problems. */
export function isCard(overlay: Overlay | undefined): boolean {
  return overlay?.kind === 'pane' && (overlay.of === 'card' || overlay.of === 'article');
}

/** The overlay that is a pane: itself, or what is behind a list or the walk-in card. */
export function behind(overlay: Overlay | undefined): Overlay | undefined {
  return overlay === undefined || overlay.kind === 'pane' ? overlay : behind(overlay.under);
}

/** The pane in front, and the place of its first visible line. */
export function viewIn(state: State): Readonly<{pane: Pane; place: Place}> {
  const {columns, rows} = layoutIn(state).text;
  const overlay = behind(state.overlay);
  if (overlay?.kind === 'pane') {
    const {pane, place} = overlay;
    return {pane, place: clamp(pane, place, columns, rows)};
  }
  const pane = state.document.panes[state.pane] as Pane;
  return {pane, place: clamp(pane, state.places[state.pane] ?? topPlace, columns, rows)};
}

/** The state without some of its optional values. */
export function without<
  Key extends
    | 'overlay'
    | 'mark'
    | 'search'
    | 'notice'
    | 'minutes'
    | 'matching'
    | 'trouble'
    | 'whole'
    | 'problems'
    | 'typed',
>(state: State, ...keys: readonly Key[]): State {
  if (!keys.some(key => key in state)) return state;
  const rest = {...state};
  for (const key of keys) delete rest[key];
  return rest;
}

export function filterOf({matching, minutes, onlyChanged}: State): Filter {
  return {...(minutes !== undefined && {minutes}), onlyChanged, ...(matching && {matching})};
}

/** Whether a filter holds something back. */
export function isFiltered({matching, minutes, onlyChanged}: Filter): boolean {
  return minutes !== undefined || onlyChanged || matching !== undefined;
}

/** The present view as a spot to come back to. */
export function spotOf(state: State): Spot {
  const overlay = behind(state.overlay);
  return {
    pane: state.pane,
    place: state.places[state.pane] ?? topPlace,
    filter: filterOf(state),
    ...(state.whole && {whole: state.whole}),
    ...(overlay && {overlay}),
    ...(state.mark && {mark: state.mark}),
  };
}
