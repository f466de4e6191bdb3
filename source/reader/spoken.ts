/**
 * The reader for those who listen: it says what is new and repeats nothing. The same states as on the screen, with a
 * place that counts blocks instead of lines.
 */

import {describeReference} from '../domain/cards.js';
import type {Pane} from '../domain/document.js';
import {wordsOf} from '../domain/document.js';
import {formatReadingTime} from '../domain/reading-time.js';
import {walkInOf, walkInPanes} from '../domain/walk-in.js';
import {metaVariants} from '../typeset/meta.js';
import {spokenText} from '../typeset/spoken.js';
import {countOf} from './chrome.js';
import {type Action, reduce} from './reduce.js';
import type {State} from './state.js';
import {viewIn} from './state.js';

export type Spoken = Readonly<{state: State /** The block that was said last. */; block: number}>;

/** Blocks said with one page. */
const pageBlocks = 8;

/** What is said when the reader opens. */
export function opening(state: State): {spoken: Spoken; says: string[]} {
  const {full} = state;
  const facts = (metaVariants(full, state.now)[0] ?? []).map(({text}) => text).join('');
  const first = page(state, 0);
  return {
    spoken: {state, block: first.last},
    says: [
      full.title,
      facts.replaceAll(' · ', ', '),
      `${full.panes.length} panes. Space reads on, the question mark lists the keys, q quits.`,
      ...first.says,
    ],
  };
}

/** The state after an action, and what is to be said of it. */
export function listen(before: Spoken, action: Action): {spoken: Spoken; says: string[]} {
  const {blocks} = viewIn(before.state).pane;
  const isWalkIn = before.state.overlay?.kind === 'walk-in';
  if (!isWalkIn && (action.type === 'scroll' || action.type === 'page' || action.type === 'half-page')) {
    const forward = action.type === 'scroll' ? action.lines > 0 : action.direction === 1;
    if (action.type === 'scroll' || !forward) return sayOne(before, forward ? 1 : -1);
    if (before.block < blocks.length - 1) {
      const {last, says} = page(before.state, before.block + 1, false);
      return {spoken: {state: before.state, block: last}, says};
    }
    return change(before, {type: 'turn-pane', direction: 1}, 'End of the last pane.');
  }
  if (action.type === 'top') return sayOne({state: before.state, block: 1}, -1);
  if (action.type === 'bottom') return sayOne({state: before.state, block: blocks.length - 2}, 1);
  return change(before, action);
}

function sayOne({state, block}: Spoken, step: 1 | -1): {spoken: Spoken; says: string[]} {
  const {pane} = viewIn(state);
  const next = pane.blocks[block + step];
  if (!next) {
    const says = [step === 1 ? `End of ${pane.title}.` : `Start of ${pane.title}.`];
    return {spoken: {state, block}, says};
  }
  return {spoken: {state, block: block + step}, says: [spokenText(next)]};
}

/** An action of the reader itself, and what has become of it. */
function change(before: Spoken, action: Action, otherwise?: string): {spoken: Spoken; says: string[]} {
  const {state} = before;
  const after = reduce(state, action);
  const stay = (...says: string[]) => ({spoken: {state: after, block: before.block}, says});
  if (after === state) return stay(...(otherwise ? [otherwise] : []));
  const notice = after.notice && after.notice !== state.notice ? [after.notice.text] : [];
  const trouble = after.trouble && after.trouble !== state.trouble ? [after.trouble] : [];
  if (after.overlay?.kind === 'walk-in' && state.overlay?.kind !== 'walk-in')
    return stay('Walk-in card.', ...walkIn(after));
  if (after.overlay?.kind === 'panes')
    return stay('Choose a pane by its number, then Enter.', ...paneList(after));
  if (after.overlay?.kind === 'references')
    return stay(
      'Choose by number, then Enter.',
      ...after.overlay.choices.map(({name, kind}, index) => `${index + 1}: ${name}, ${kind}`),
    );
  if (after.mark && after.mark !== state.mark && viewIn(after).pane === viewIn(state).pane) {
    const {name, kind} = describeReference(after.full, after.mark.reference);
    return {
      spoken: {state: after, block: after.mark.block},
      says: [`${name}, ${kind}. Enter opens it.`, ...notice],
    };
  }
  if (after.search && after.search !== state.search) return found(after, before.block);
  const view = viewIn(after);
  if (view.pane !== viewIn(state).pane) {
    if (after.trail.length < state.trail.length) return goneBack(after);
    const start = after.overlay ? view.place.block : (after.places[after.pane]?.block ?? 0);
    const {last, says} = page(after, start);
    return {
      spoken: {state: after, block: last},
      says: [...notice, ...trouble, ...budget(after, state), ...says],
    };
  }
  return stay(...notice, ...trouble, ...budget(after, state));
}

/** Back where a reference was opened: the block is enough to know the place again. */
function goneBack(state: State): {spoken: Spoken; says: string[]} {
  const {pane, place} = viewIn(state);
  const block = state.mark?.block ?? place.block;
  const said = pane.blocks[block];
  return {
    spoken: {state, block},
    says: [`Back in ${pane.title}.`, ...(said ? [spokenText(said)] : [])],
  };
}

function budget(after: State, before: State): string[] {
  if (after.minutes === before.minutes && after.onlyChanged === before.onlyChanged) return [];
  if (after.onlyChanged) return ['Only what changed.'];
  if (after.minutes === undefined) return ['All of it.'];
  const held = after.document.panes.reduce((sum, pane) => sum + (pane.held ?? 0), 0);
  const time = `${after.minutes} ${after.minutes === 1 ? 'minute' : 'minutes'}`;
  return [`What can be read in ${time}; ${held} entries are held back.`];
}

function walkIn(state: State): string[] {
  return walkInPanes(walkInOf(state.full)).flatMap(({title, blocks}) => [
    `${title}.`,
    ...blocks.map(spokenText),
  ]);
}

function paneList({document: {panes}}: State): string[] {
  return panes.map(({title}, index) => `${index + 1}: ${title}`);
}

function found(state: State, block: number): {spoken: Spoken; says: string[]} {
  const {search} = state;
  if (!search) return {spoken: {state, block}, says: []};
  const match = search.matches[search.current];
  // A screen reader says the keys as they are typed; what they find is said when Enter is typed.
  if (search.typing) {
    const says = search.query === '' ? ['Search. Type, then Enter.'] : [];
    return {spoken: {state, block: match?.block ?? block}, says};
  }
  if (!match) return {spoken: {state, block}, says: ['No match.']};
  const {pane} = viewIn(state);
  const said = pane.blocks[match.block];
  const count = `${countOf(search)}, in ${pane.title}.`;
  return {
    spoken: {state, block: match.block},
    says: [count, ...(said ? [spokenText(said)] : [])],
  };
}

/** A page of blocks from one on; the title of the pane first, where it is new. */
function page(state: State, from: number, isNew = true): {says: string[]; last: number} {
  const {pane} = viewIn(state);
  const blocks = pane.blocks.slice(from, from + pageBlocks);
  const last = Math.max(0, from + blocks.length - 1);
  const more = pane.blocks.length - 1 - last;
  return {
    says: [
      ...(isNew ? [titleOf(state, pane)] : []),
      ...blocks.map(spokenText),
      more > 0 ? `${more} more here.` : `End of ${pane.title}.`,
    ],
    last,
  };
}

function titleOf(state: State, pane: Pane): string {
  const time = formatReadingTime(wordsOf(pane), state.wordsPerMinute);
  if (state.overlay) return `${pane.title}.`;
  return `Pane ${state.pane + 1} of ${state.document.panes.length}: ${pane.title}, ${time}.`;
}
