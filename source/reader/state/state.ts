/** What the reader knows while it runs. No rendering here. */
import {withinMinutes} from '../../document/budget.js';
import {type Document, isSamePath, type Pane, type Reference} from '../../document/document.js';
import type {Match} from '../../document/search.js';
import type {Target} from '../../document/targets.js';
import {defaultWordsPerMinute} from '../../text/reading-time.js';
import type {Colours, ThemeName} from '../../typeset/paint.js';
import {defaultKeymap, type Keymap} from '../keys/keymap.js';
import {type Layout, layoutOf, type Size} from './layout.js';
import {clamp, type Place, topPlace} from './place.js';

/** A search under way or done. */
export type Search = Readonly<{
  query: string;
  matches: readonly Match[];
  /** The match that `n` goes on from; -1 where there is none. */
  current: number;
  /** Where more were not looked for: the place in `matches` before which others may stand, as after the last. */
  gap?: number;
  /** While the query is being typed: where to go back to when it is given up. */
  typing?: Readonly<{spot: Spot; before?: Search}>;
  /** The cut that the search has lifted, since it goes through all of the document. */
  filter?: Filter;
}>;

/** One reference to choose from, and the block that it stands in. */
export type ReferenceChoice = Readonly<{reference: Reference; block: number; target: Target}>;

/** What stands in front of the panes. */
export type Overlay =
  /** A pane of its own: help, a card, a saved article. */
  | Readonly<{
      kind: 'pane';
      of: 'help' | 'card' | 'article';
      pane: Pane;
      place: Place;
      /** What a card is of. */
      reference?: Reference;
    }>
  /** The one screen to read in the corridor. */
  | Readonly<{kind: 'walk-in'; under?: Overlay; mark?: Mark}>
  /** Lists to choose from; `under` is what stands behind the list. */
  | Readonly<{kind: 'panes'; under?: Overlay; mark?: Mark}>
  | Readonly<{
      kind: 'references';
      choices: readonly ReferenceChoice[];
      /** Whether what is chosen is opened in the browser. */
      isForBrowser?: boolean;
      under?: Overlay;
      mark?: Mark;
    }>;

/** The reference that `[` and `]` have come to: its stretch of a block's text. */
export type Mark = Readonly<{
  block: number;
  start: number;
  end: number;
  reference: Reference;
  /** It shows where a jump has led to, and leads nowhere itself. */
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

/** The pane in front and the places in all panes. */
export type View = Pick<State, 'pane' | 'places'>;

/** Which part of the document is shown. */
export type Filter = Readonly<{minutes?: number; onlyChanged: boolean}>;

/** A short message in the footer, until the next key. */
export type Notice = Readonly<{text: string; tone: 'plain' | 'warning'}>;

/** What is wrong with the file as it is now; `short` is without its name. */
export type Trouble = Readonly<{text: string; short: string}>;

export type State = Readonly<{
  /** As it was read from the file. */
  full: Document;
  /** What is shown of it: all, what can be read in the minutes there are, or what changed. */
  document: Document;
  /** The time budget in minutes; none: all of it. */
  minutes?: number;
  wordsPerMinute: number;
  onlyChanged: boolean;
  /** The part of the document that was asked for: a search or a jump may show more for a while. */
  chosen: Filter;
  size: Size;
  theme: ThemeName;
  colours: Colours;
  keymap: Keymap;
  /** When the reader was opened: ages are counted from here. */
  now: Date;
  /** The pane in front. */
  pane: number;
  /** A place for each pane, so that coming back finds it as it was left. */
  places: readonly Place[];
  /** Where all of the document was left for a part of it, and where that opened: see `shown`. */
  whole?: Readonly<{left: View; opened: View}>;
  overlay?: Overlay;
  /** Where `return` leads, the last first to go. */
  trail: readonly Spot[];
  mark?: Mark;
  search?: Search;
  notice?: Notice;
  /** What is wrong with the file as it is now, while what was read of it before is still shown. */
  trouble?: Trouble;
}>;

/** Where a reader is in a document, in terms that hold for another version of it. */
export type Position = Readonly<{pane: string; path: readonly (string | number)[]; at: number}>;

/** How the reader opens, besides the document: all but the clock may be left out. */
export type Opening = Readonly<{
  now: Date;
  keymap?: Keymap;
  /** What the terminal can show; the palette of 256 where it does not say. */
  colours?: Colours;
  wordsPerMinute?: number;
  minutes?: number;
  /** Where it was left the last time. */
  position?: Position;
  /** On the walk-in card. */
  isCard?: boolean;
  notice?: Notice;
}>;

/** The reader as it opens: the first pane at its top, or where it was left. */
export function initialState(full: Document, size: Size, theme: ThemeName, opening: Opening): State {
  const {now, minutes, notice, isCard, position} = opening;
  const {colours = '256', keymap = defaultKeymap, wordsPerMinute = defaultWordsPerMinute} = opening;
  const document = minutes === undefined ? full : withinMinutes(full, {minutes, wordsPerMinute});
  return {
    full,
    document,
    ...(minutes !== undefined && {minutes}),
    ...(notice && {notice}),
    ...(isCard && {overlay: {kind: 'walk-in'}}),
    wordsPerMinute,
    onlyChanged: false,
    chosen: {...(minutes !== undefined && {minutes}), onlyChanged: false},
    size,
    theme,
    colours,
    keymap,
    now,
    ...viewAt(document, position),
    trail: [],
  };
}

/** The pane and places of a position; the top of the first pane, as far as there is no such place any more. */
function viewAt({panes}: Document, position: Position | undefined): View {
  const places = panes.map(() => topPlace);
  const pane = panes.findIndex(({id}) => id === position?.pane);
  if (!position || pane === -1) return {pane: 0, places};
  const block = panes[pane]?.blocks.findIndex(({path}) => isSamePath(path, position.path)) ?? -1;
  if (block === -1) return {pane, places};
  // The line is found by the offset in its text.
  return {pane, places: places.with(pane, {block, line: position.at > 0 ? 1 : 0, at: position.at, width: 0})};
}

/** The position of a state. */
export function positionOf({document, pane, places}: State): Position {
  const {id = '', blocks = []} = document.panes[pane] ?? {};
  const {block, at} = places[pane] ?? topPlace;
  return {pane: id, path: blocks[block]?.path ?? [], at};
}

const layouts = new WeakMap<Document, Layout>();

/** The layout that a state is shown in. */
export function layoutIn({document, size}: State): Layout {
  const known = layouts.get(document);
  if (known && known.size.columns === size.columns && known.size.rows === size.rows) return known;
  const layout = layoutOf(document, size);
  layouts.set(document, layout);
  return layout;
}

/** Whether a card or a saved article stands in front: somewhere that one has gone to, and may want to come back to. */
export function isCard(overlay: Overlay | undefined): boolean {
  return overlay?.kind === 'pane' && overlay.of !== 'help';
}

/** What the lists to choose from stand in front of. */
export function behind(overlay: Overlay | undefined): Overlay | undefined {
  return overlay === undefined || overlay.kind === 'pane' ? overlay : behind(overlay.under);
}

/** The pane in front and the place of its first line in sight. */
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

/** The state without some of what it may have. */
export function without<
  Key extends 'overlay' | 'mark' | 'search' | 'notice' | 'minutes' | 'trouble' | 'whole',
>(state: State, ...keys: readonly Key[]): State {
  if (!keys.some(key => key in state)) return state;
  const rest = {...state};
  for (const key of keys) delete rest[key];
  return rest;
}

export function filterOf({minutes, onlyChanged}: State): Filter {
  return {...(minutes !== undefined && {minutes}), onlyChanged};
}

/** The view as it is, to come back to. */
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
