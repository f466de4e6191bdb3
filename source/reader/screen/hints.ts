/** Which keys the footer shows. */
import {changeCount} from '../../changes/mark-changes.js';
import {truncate} from '../../text/columns.js';
import {type Harmless, ours} from '../../text/harmless.js';
import {type ActionName, bindingFor} from '../keys/keymap.js';
import {nextToRead} from '../state/moving.js';
import {isBefore, lastPlace} from '../state/place.js';
import {problemsIn} from '../state/problem-banner.js';
import {canResume, layoutIn, type State, viewIn} from '../state/state.js';
import {linkOf, referenceAtMatch, visibleReferences} from '../state/visible.js';

/** A key and a word for what it does. `short` is used if there is little room. */
export type Hint = Readonly<{key: Harmless; word: Harmless; short?: Harmless}>;

/** The keys that are useful now, the most useful first. Actions without a key are left out. */
export function hintsIn(state: State): Hint[] {
  const {overlay} = state;
  const hints = (...actions: ActionName[]) => actions.flatMap(action => hintFor(state, action));
  if (overlay?.kind === 'panes' || overlay?.kind === 'references')
    return [
      {key: state.keymap.arrows, word: ours('move')},
      {key: ours('Enter'), word: ours('choose')},
      ...hints('back'),
    ];
  if (overlay?.kind === 'walk-in')
    return hints('back', ...(state.problems ? (['problems'] as const) : []), 'quit');
  if (overlay?.kind === 'pane' && overlay.of === 'problems') return hints('back', 'edit', 'help', 'quit');
  if (overlay?.kind === 'pane') {
    const browser = overlay.of === 'card' && linkOf(state) ? hints('open-link') : [];
    const opens = visibleReferences(state).length > 0 ? hints('open-reference', 'next-reference') : [];
    return [...hints('back'), ...browser, ...opens, ...hints('help', 'quit')];
  }
  // The footer may have no room for the whole message. Help begins with it.
  if (state.trouble && !state.notice)
    return problemsIn(state).length > 0 ? hints('problems', 'help') : hints('help', 'reload');
  if (state.mark && !state.mark.isArrival) return hints('open-reference', 'next-reference', 'back', 'help');
  if (state.search) {
    const back = hints('back').map(hint => ({...hint, word: ours('end search')}));
    const turns = state.search.matches.length > 1 ? hints('next-match', 'previous-match') : [];
    const opens = referenceAtMatch(state) ? hints('open-reference') : [];
    return [
      ...opens,
      ...turns,
      ...back,
      ...(state.trail.length > 0 ? hints('return') : []),
      ...hints('help'),
    ];
  }
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  const isAtEnd = !isBefore(place, lastPlace(pane, columns, rows));
  const next = state.document.panes[nextToRead(state, 1)];
  const onward = hints('page-down').flatMap(hint => {
    if (!isAtEnd) return [hint];
    return next ? [{key: hint.key, word: ours`on to ${truncate(next.title, 18)}`, short: ours('on')}] : [];
  });
  const isCut = state.document.wholeWords !== undefined || state.onlyChanged || state.matching !== undefined;
  const held = isCut ? hints('show-all') : [];
  const changed = !state.onlyChanged && changeCount(state.full) > 0 ? hints('changed') : [];
  return [
    // If a part of the pane is held back, the key that shows everything comes first.
    ...(pane.held || state.matching ? [...held, ...onward] : [...onward, ...held]),
    ...changed,
    ...(state.trail.length > 0 ? hints('return') : []),
    ...(canResume(state) ? hints('last-place') : []),
    ...hints('help', 'next-pane', 'search', 'card', 'open-reference', 'budget', 'quit', 'choose-pane'),
  ];
}

function hintFor({keymap}: State, action: ActionName): Hint[] {
  const {hint, shown} = bindingFor(keymap, action);
  return shown === '' ? [] : [hint ?? {key: shown, word: ours(action)}];
}
