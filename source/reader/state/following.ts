/** Follows references, such as a name to its card or a claim to its source, and goes back to the exact place. */

import {cardOf} from '../../document/cards.js';
import {type Block, isSamePath, type Pane, type Reference} from '../../document/document.js';
import {describeReference} from '../../document/targets.js';
import {ours} from '../../text/harmless.js';
import {shownLength, shownSpans} from '../../typeset/shown-text.js';
import {atSpot, unfiltered} from './filter.js';
import type {Notice} from './messages.js';
import {goToPane, showLine} from './moving.js';
import {isBefore, lineAt, linesFrom, type Place, topPlace} from './place.js';
import {giveUpSearch} from './searching.js';
import {
  behind,
  isCard,
  layoutIn,
  type Mark,
  type Overlay,
  type ReferenceChoice,
  type State,
  spotOf,
  viewIn,
  without,
} from './state.js';
import {leadsToItself, referenceAtMatch, visibleReferences} from './visible.js';

/** A part of the text of a block, from `start` to `end`. */
type Stretch = Readonly<{block: number; start: number; end: number}>;

/** Goes one level back: closes what is in front, or returns to where it was opened, or ends the search. */
export function goBack(state: State): State {
  const {overlay, search} = state;
  if (overlay && overlay.kind !== 'pane') {
    const {mark, under} = overlay;
    return {...without(state, 'overlay', 'mark'), ...(under && {overlay: under}), ...(mark && {mark})};
  }
  if (search?.typing && !overlay) return giveUpSearch(state);
  const spot = state.trail.at(-1);
  if (spot && (overlay || !search)) return {...atSpot(state, spot), trail: state.trail.slice(0, -1)};
  if (overlay) return without(state, 'overlay', 'mark');
  if (state.mark) return without(state, 'mark');
  return giveUpSearch(state);
}

/** Goes back to where the last reference was opened. A search stays. If there is no such place, closes the overlay. */
export function goBackToSpot(state: State): State {
  const spot = state.trail.at(-1);
  const isCovered = state.overlay !== undefined && state.overlay.kind !== 'pane';
  if (spot && !isCovered) return {...atSpot(state, spot), trail: state.trail.slice(0, -1)};
  return state.overlay ? goBack(state) : state;
}

/** Brings another pane to the front. The way back leads to the card or article that was there. */
export function leaveFor(state: State, pane: number): State {
  const there = goToPane(state, pane);
  if (there === state) return state;
  const {overlay} = state;
  // If a list is in front, the way back leads to what is behind the list.
  const left = overlay && overlay.kind !== 'pane' ? goBack(state) : state;
  return isCard(left.overlay) ? {...there, trail: [...state.trail, spotOf(left)]} : there;
}

/** Opens a list or the walk-in card. Whatever was in front comes back afterwards. */
export function inFront(state: State, overlay: Exclude<Overlay, {kind: 'pane'}>): State {
  const {mark} = state;
  const under = behind(state.overlay);
  return {...without(state, 'mark'), overlay: {...overlay, ...(under && {under}), ...(mark && {mark})}};
}

/** Opens help, a card, an article or the list of problems, at a part of its text if one is given. */
export function openCard(
  state: State,
  of: Extract<Overlay, {kind: 'pane'}>['of'],
  pane: Pane,
  {at, reference}: Readonly<{at?: Stretch; reference?: Reference}> = {},
): State {
  const overlay: Overlay = {kind: 'pane', of, pane, place: topPlace, ...(reference && {reference})};
  const opened: State = {...without(state, 'mark'), overlay, trail: [...state.trail, spotOf(state)]};
  if (!at) return opened;
  const line = lineAt(pane, at.block, at.start, layoutIn(state).text.columns);
  const mark: Mark = {
    ...at,
    reference: {to: 'block', pane: pane.id, path: pane.blocks[at.block]?.path ?? []},
  };
  return showLine({...opened, mark}, at.block, line, at.start);
}

/** A mark on the text that a jump led to. Enter does not open it. */
function arrivalAt(pane: Pane, at: Stretch): Mark {
  const path = pane.blocks[at.block]?.path ?? [];
  return {...at, reference: {to: 'block', pane: pane.id, path}, isArrival: true};
}

/** The references of a block, with the parts of the text that they cover. */
function marksIn(pane: Pane, block: number): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const part of pane.blocks[block]?.parts ?? []) {
    for (const {text, reference} of shownSpans(part)) {
      if (reference && !leadsToItself(pane, reference))
        marks.push({block, start: at, end: at + text.length, reference});
      at += text.length;
    }
    at += 1;
  }
  return marks;
}

/** Marks the next reference of the pane in front, or the one before, and makes it visible. */
export function markNext(state: State, direction: 1 | -1): State {
  if (state.overlay && state.overlay.kind !== 'pane') return state;
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  const isNext = (mark: Mark): boolean => {
    if (state.mark)
      return direction === 1
        ? mark.block > state.mark.block || (mark.block === state.mark.block && mark.start > state.mark.start)
        : mark.block < state.mark.block || (mark.block === state.mark.block && mark.start < state.mark.start);
    const line = {block: mark.block, line: lineAt(pane, mark.block, mark.start, columns)} as Place;
    return direction === 1
      ? !isBefore(line, place)
      : isBefore(line, lineAfterVisible(pane, place, columns, rows));
  };
  const from =
    state.mark?.block ?? (direction === 1 ? place.block : lineAfterVisible(pane, place, columns, rows).block);
  for (let block = from; block >= 0 && block < pane.blocks.length; block += direction) {
    const marks = marksIn(pane, block);
    const next = direction === 1 ? marks.find(isNext) : marks.findLast(isNext);
    if (next) {
      const line = lineAt(pane, next.block, next.start, columns);
      return showLine({...state, mark: next}, next.block, line, next.start);
    }
  }
  const none =
    direction === 1 ? 'nothing more to open in this pane' : 'nothing to open further up in this pane';
  return {...state, notice: {text: ours(none), tone: 'plain'}};
}

/** The line after the last visible one. */
function lineAfterVisible(pane: Pane, place: Place, columns: number, rows: number): Place {
  const last = linesFrom(pane, place, columns, rows).at(-1);
  return {...place, block: last?.block ?? 0, line: (last?.index ?? 0) + 1};
}

/** Opens a list of the visible references, each once: all of them, or only links. */
export function chooseReference(state: State, only?: 'link'): State {
  if (state.overlay && state.overlay.kind !== 'pane') return state;
  const choices = visibleChoices(state).filter(({reference}) => !only || reference.to === only);
  if (choices.length === 0)
    return {
      ...state,
      notice: {text: ours`no ${only ?? 'name, source or link'} is visible here`, tone: 'plain'},
    };
  return inFront(state, {kind: 'references', choices, ...(only && {isForBrowser: true})});
}

/** The visible references with their names. Names are looked up in the whole document. */
export function visibleChoices(state: State): ReferenceChoice[] {
  return visibleReferences(state).map(({reference, block}) => ({
    reference,
    block,
    target: describeReference(state.full, reference),
  }));
}

/** Opens the marked reference, or the one on which a search has stopped, or a list of the visible ones. */
export function openReference(state: State): State {
  if (state.mark && !state.mark.isArrival) return followMark(state);
  const found = referenceAtMatch(state);
  return found ? follow(state, found) : chooseReference(state);
}

/** Opens the marked reference. */
export function followMark(state: State): State {
  const {mark} = state;
  return mark && !mark.isArrival ? follow(state, {reference: mark.reference, block: mark.block}) : state;
}

/** Opens what a reference leads to, except a saved article: the app reads the article and then shows it. */
export function follow(
  state: State,
  {reference, block}: Pick<ReferenceChoice, 'reference' | 'block'>,
): State {
  if (reference.to === 'article') return state;
  const from = viewIn(state).pane.blocks[block];
  if (reference.to === 'block') return jump(state, reference);
  const pane = cardOf(state.full, reference, state.now, from);
  return pane ? openCard(state, 'card', pane, {reference}) : state;
}

/** Jumps to an entry in its pane. If the filter holds the entry back, everything is shown again. */
function jump(state: State, reference: Extract<Reference, {to: 'block'}>): State {
  const find = ({document}: State) => {
    const pane = document.panes.findIndex(({id}) => id === reference.pane);
    const block =
      document.panes[pane]?.blocks.findIndex(
        ({kind, path}) => kind !== 'heading' && isSamePath(path, reference.path),
      ) ?? -1;
    return {pane, block};
  };
  const isShown = find(state).block !== -1;
  const shown = isShown ? state : unfiltered(state);
  const {pane, block} = find(shown);
  if (block === -1) return state;
  const there = goToPane({...shown, trail: [...state.trail, spotOf(state)]}, pane);
  // The jump leads to the first line of the entry, not to the blank line or heading before it.
  const target = there.document.panes[pane] as Pane;
  const line = lineAt(target, block, 0, layoutIn(there).text.columns);
  const end = shownLength(target.blocks[block] as Block);
  const notice: Notice = {text: ours('everything is shown again: this entry was held back'), tone: 'plain'};
  const arrived: State = {
    ...there,
    mark: arrivalAt(target, {block, start: 0, end}),
    ...(!isShown && {notice}),
  };
  return showLine(arrived, block, line, 0);
}
