/**
 * The reader for users of a screen reader. It says what is new and repeats nothing. It has the same state as the reader
 * on the screen, and moves by blocks instead of lines.
 */

import {changeCount} from '../../changes/mark-changes.js';
import {type Block, type Pane, wordsOf} from '../../document/document.js';
import {describeReference} from '../../document/targets.js';
import {walkInOf, walkInPanes} from '../../document/walk-in.js';
import {counted} from '../../text/counted.js';
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {formatReadingTime} from '../../text/reading-time.js';
import {factVariants} from '../../typeset/meta.js';
import {shownText} from '../../typeset/shown-text.js';
import {spokenText} from '../../typeset/spoken-text.js';
import {spokenTarget} from '../../typeset/target-kind.js';
import {bindingFor} from '../keys/keymap.js';
import {countOf} from '../screen/header-footer.js';
import {moveTo} from '../state/moving.js';
import {topPlace} from '../state/place.js';
import {type Action, movements, reduce} from '../state/reduce.js';
import {type State, viewIn} from '../state/state.js';
import {budgetIn, filterSaid, isBudgeted, searchWaySaid} from './filter-said.js';
import {missed} from './missed-action.js';
import {bannerIn} from './spoken-banner.js';
import {keysIn, opensAtMatch, sentence} from './spoken-hints.js';

/** What the spoken reader remembers in addition to the reader's state. */
export type SpokenPlace = Readonly<{
  /** The number of the block that was said last. */
  block: number;
  /** The number of the block that was said last in each pane, by the id of the pane. */
  last?: ReadonlyMap<string, number>;
}>;

export type Spoken = SpokenPlace & Readonly<{state: State}>;

/** The result of an action: the new state, what to say, and the blocks of the document that are said. */
export type Heard = Readonly<{spoken: Spoken; says: readonly Harmless[]; blocks?: readonly Block[]}>;

/** The number of blocks in one page. */
const pageBlocks = 8;

/** What to say when the reader opens. */
export function opening(state: State): Heard {
  const {full, notice} = state;
  const from = state.places[state.pane]?.block ?? 0;
  const says = [
    full.title,
    factsIn(state),
    ours`${counted(full.panes.length, 'pane')}. ${keysIn(state)}`.trim(),
    ...bannerIn(state),
    ...(notice ? [sentence(notice.text)] : []),
    ...(state.minutes === undefined || !isBudgeted(state) ? [] : [budgetIn(state, state.minutes)]),
  ];
  if (state.overlay?.kind === 'walk-in')
    return {spoken: {state, block: from - 1}, says: [...says, ours('Walk-in card.'), ...walkIn(state)]};
  const first = page(state, from);
  return {spoken: {state, block: first.last}, says: [...says, ...first.says], blocks: first.blocks};
}

/** The facts of the header: age, drafting, changes, reading time, handling mark. */
function factsIn({full, now}: State): Harmless {
  const [most] = factVariants(full, now);
  const texts = (most?.facts ?? []).map(({text}) => text);
  return joined(texts, ', ');
}

/** Performs an action, and returns what to say. */
export function listen(before: Spoken, action: Action): Heard {
  const heard = hear(before, action);
  const {block, state} = heard.spoken;
  if (state.overlay) return {...heard, spoken: {...heard.spoken, ...(before.last && {last: before.last})}};
  const last = new Map(before.last).set(viewIn(state).pane.id, block);
  return {...heard, spoken: {...heard.spoken, last}};
}

function hear(before: Spoken, action: Action): Heard {
  const {blocks} = viewIn(before.state).pane;
  const isWalkIn = before.state.overlay?.kind === 'walk-in';
  if (!isWalkIn && (action.type === 'scroll' || action.type === 'page' || action.type === 'half-page')) {
    const forward = action.type === 'scroll' ? action.lines > 0 : action.direction === 1;
    if (action.type === 'scroll' || !forward) return sayOne(before, forward ? 1 : -1);
    if (before.block < blocks.length - 1) {
      const {last, ...said} = page(before.state, before.block + 1, false);
      return {spoken: {state: at(before.state, before.block + 1), block: last}, ...said};
    }
    return change(before, {type: 'turn-pane', direction: 1}, ours('End of the last pane.'));
  }
  if (action.type === 'reload' && action.document) return readAnew(before, action);
  if (isWalkIn && movements.has(action.type))
    return {spoken: before, says: [ours('That is the whole card.')]};
  if (action.type === 'go-to-percent') return sayPlace(before, action);
  if (action.type === 'toggle-search-way') return sayWay(before, action);
  if (action.type === 'top') return sayOne({state: before.state, block: -1}, 1);
  if (action.type === 'bottom') return sayOne({state: before.state, block: blocks.length - 2}, 1);
  return change(before, action);
}

/** Goes to a percentage of the pane, and says the block there. */
function sayPlace(before: Spoken, action: Action): Heard {
  const state = reduce(before.state, action);
  if (state.notice) return change(before, action);
  return sayOne({state, block: viewIn(state).place.block - 1}, 1);
}

function sayWay({block, state}: Spoken, action: Extract<Action, {type: 'toggle-search-way'}>): Heard {
  const after = reduce(state, action);
  return {spoken: {state: after, block}, says: [searchWaySaid(after, action.way)]};
}

/** Moves the state to a block, so that the next search, mark, copy or edit begins at what was said. */
function at(state: State, block: number): State {
  return moveTo(state, {...topPlace, block});
}

function sayOne({state, block}: Spoken, step: 1 | -1): Heard {
  const {pane} = viewIn(state);
  const next = pane.blocks[block + step];
  const after = pane.blocks[block + 2];
  // On the way down, a heading is said together with the block below it.
  if (step === 1 && next?.kind === 'heading' && after) {
    const says = [next, after].map(spokenText);
    const spoken = {state: at(state, block + 1), block: block + 2};
    return {spoken, says, blocks: inDocument(state, [next, after])};
  }
  if (!next) {
    const says = [ours`${step === 1 ? 'End' : 'Start'} of ${pane.title}.`];
    return {spoken: {state, block}, says};
  }
  return {
    spoken: {state: at(state, block + step), block: block + step},
    says: [spokenText(next)],
    blocks: inDocument(state, [next]),
  };
}

/** The blocks; none if they belong to an overlay such as a card. */
function inDocument({overlay}: State, blocks: readonly Block[]): readonly Block[] {
  return overlay ? [] : blocks;
}

/** Replaces the document after the file was saved. Repeats nothing that was said. */
function readAnew({state, block}: Spoken, action: Action): Heard {
  const after = reduce(state, action);
  const said = viewIn(state).pane.blocks[block];
  const {pane, place} = viewIn(after);
  const same = said ? pane.blocks.findIndex(other => shownText(other) === shownText(said)) : -1;
  const count = changeCount(after.full);
  const banner = after.problems === state.problems ? [] : bannerIn(after);
  const changes = count > 0 ? ours` ${counted(count, 'change')} since the last reading.` : '';
  return {
    spoken: {state: after, block: same === -1 ? place.block : same},
    says: [ours`The file was saved again.${changes}`, ...banner],
  };
}

/** Performs an action of the reducer, and says what it changed. */
function change(before: Spoken, action: Action, otherwise?: Harmless): Heard {
  const {state} = before;
  const after = reduce(state, action);
  const stay = (...says: Harmless[]) => ({spoken: {state: after, block: before.block}, says});
  // A digit is remembered, because it may be the beginning of a percentage.
  const isOnlyDigit = action.type === 'go-to-pane' && !state.document.panes[action.pane];
  if (after === state || isOnlyDigit) return stay(...(otherwise ? [otherwise] : missed(state, action)));
  const filtered = filterSaid(after, state);
  const notice =
    after.notice && after.notice !== state.notice && filtered.length === 0
      ? [sentence(after.notice.text)]
      : [];
  const trouble = after.trouble && after.trouble.text !== state.trouble?.text ? [after.trouble.text] : [];
  if (after.overlay?.kind === 'walk-in' && state.overlay?.kind !== 'walk-in')
    return stay(ours('Walk-in card.'), factsIn(after), ...walkIn(after));
  if (isInFront(state) && !isInFront(after) && viewIn(after).pane === viewIn(state).pane)
    return stay(ours`Back in ${viewIn(after).pane.title}.`, ...notice);
  if (after.overlay?.kind === 'panes')
    return stay(ours('Choose a pane by its number, then Enter.'), ...paneList(after));
  if (after.overlay?.kind === 'references')
    return stay(
      ours('Choose by number, then Enter.'),
      ...after.overlay.choices.map(({target}, index) => ours`${index + 1}: ${spokenTarget(target)}`),
    );
  if (after.mark && after.mark !== state.mark && viewIn(after).pane === viewIn(state).pane) {
    const target = describeReference(after.full, after.mark.reference);
    const {spoken} = bindingFor(after.keymap, 'open-reference');
    const opens = spoken === '' ? '' : ours` ${spoken} opens it.`;
    return {
      spoken: {state: after, block: after.mark.block},
      says: [ours`${spokenTarget(target)}.${opens}`, ...notice],
    };
  }
  if (after.search && after.search !== state.search) return found(after, before.block);
  if (state.search && !after.search && action.type === 'back')
    return {...goneBack(after, before), says: [ours('Search ended.')]};
  const view = viewIn(after);
  const isJump = action.type === 'last-place' && after.trail.length > state.trail.length;
  if (isJump || view.pane !== viewIn(state).pane) {
    if (after.trail.length < state.trail.length) return goneBack(after, before);
    const start = after.overlay ? view.place.block : (after.places[after.pane]?.block ?? 0);
    const {last, says, blocks} = page(after, start);
    return {
      spoken: {state: after, block: last},
      says: [...notice, ...trouble, ...filtered, ...says],
      blocks,
    };
  }
  return stay(...notice, ...trouble, ...filtered);
}

/** Whether the walk-in card or a list is in front. */
function isInFront({overlay}: State): boolean {
  return overlay !== undefined && overlay.kind !== 'pane';
}

/** Goes back to where a reference or help was opened. One block is said, which is enough to recognise the place. */
function goneBack(state: State, {last}: Spoken): Heard {
  const {pane, place} = viewIn(state);
  const heard = state.overlay ? undefined : last?.get(pane.id);
  const block = state.mark?.block ?? heard ?? place.block;
  const said = pane.blocks[block];
  return {
    spoken: {state, block},
    says: [ours`Back in ${pane.title}.`, ...(said ? [spokenText(said)] : [])],
    blocks: inDocument(state, said ? [said] : []),
  };
}

function walkIn(state: State): Harmless[] {
  return walkInPanes(walkInOf(state.full)).flatMap(({title, blocks}) => [
    ours`${title}.`,
    ...blocks.map(spokenText),
  ]);
}

function paneList({document: {panes}}: State): Harmless[] {
  return panes.map(({title}, index) => ours`${index + 1}: ${title}`);
}

function found(state: State, block: number): Heard {
  const {search} = state;
  if (!search) return {spoken: {state, block}, says: []};
  const match = search.matches[search.current];
  // The screen reader says each letter of the query. The matches are said after Enter.
  if (search.typing) {
    const says = search.query === '' ? [ours('Search. Type, then Enter.')] : [];
    return {spoken: {state, block: match?.block ?? block}, says};
  }
  if (!match) return {spoken: {state, block}, says: [ours`“${search.query}”: no match.`]};
  const {pane} = viewIn(state);
  const said = pane.blocks[match.block];
  const count = ours`“${search.query}”: ${countOf(search)}, in ${pane.title}.`;
  return {
    spoken: {state, block: match.block},
    says: [count, ...(said ? [spokenText(said)] : []), ...opensAtMatch(state)],
    blocks: inDocument(state, said ? [said] : []),
  };
}

/** Says a page of blocks. If the pane is new, its title comes first. */
function page(
  state: State,
  from: number,
  isNew = true,
): {says: Harmless[]; last: number; blocks: readonly Block[]} {
  const {pane} = viewIn(state);
  const blocks = pane.blocks.slice(from, from + pageBlocks);
  const last = Math.max(0, from + blocks.length - 1);
  const more = pane.blocks.length - 1 - last;
  return {
    says: [
      ...(isNew ? [titleOf(state, pane)] : []),
      ...blocks.map(spokenText),
      more > 0 ? ours`${more} more in ${pane.title}.` : ours`End of ${pane.title}.`,
    ],
    last,
    blocks: inDocument(state, blocks),
  };
}

function titleOf(state: State, pane: Pane): Harmless {
  const time = formatReadingTime(wordsOf(pane), state.wordsPerMinute);
  if (state.overlay) return ours`${pane.title}.`;
  const from = pane.allFrom ? ours` All from source ${pane.allFrom.source ?? ''}.` : '';
  return ours`Pane ${state.pane + 1} of ${state.document.panes.length}: ${pane.title}, ${time}.${from}`;
}
