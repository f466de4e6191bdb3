/** The pane that lists the problems of the files. */

import type {Block, Pane, Role} from '../../document/document.js';
import {type Harmless, ours} from '../../text/harmless.js';
import {bindingFor, type Keymap} from '../keys/keymap.js';
import {openCard} from './following.js';
import type {ShownProblem} from './messages.js';
import {topPlace} from './place.js';
import {problemsIn} from './problem-banner.js';
import {type State, without} from './state.js';

/** The most problems that are listed. All are counted. */
const mostListed = 500;

function paragraph(path: Block['path'], ...texts: ReadonlyArray<readonly [Harmless, Role?]>): Block {
  const parts = texts.map(([text, role]) => ({name: 'text' as const, spans: [{text, ...(role && {role})}]}));
  return {kind: 'paragraph', path, parts};
}

/** The list of the problems, one block for each. */
function listOf(problems: readonly ShownProblem[], keymap: Keymap): Pane {
  const {shown} = bindingFor(keymap, 'edit');
  const how = shown === '' ? '' : ours` ${shown} opens the editor at the first problem on the screen.`;
  const rest = problems.length - mostListed;
  return {
    id: 'problems',
    title: ours('Problems'),
    blocks: [
      paragraph([], [ours`What cannot be read is left out, or shown as it is written.${how}`, 'muted']),
      ...problems
        .slice(0, mostListed)
        .map(({hint, message, place}, index) =>
          paragraph([index], [place, 'strong'], [message], ...(hint ? [[hint, 'muted'] as const] : [])),
        ),
      ...(rest > 0 ? [paragraph([], [ours`… and ${rest} more.`, 'muted'])] : []),
    ],
  };
}

/** Opens the list of the problems. Without problems, a notice says so. */
export function openProblems(state: State): State {
  const problems = problemsIn(state);
  if (problems.length === 0)
    return {...state, notice: {text: ours('no problems were found when the file was read'), tone: 'plain'}};
  return openCard(state, 'problems', listOf(problems, state.keymap));
}

/** The state with the open list as the problems are now. Without problems, the list closes. */
export function withListRenewed(state: State): State {
  const {overlay} = state;
  if (overlay?.kind !== 'pane' || overlay.of !== 'problems') return state;
  const problems = problemsIn(state);
  if (problems.length === 0) return {...without(state, 'overlay', 'mark'), trail: state.trail.slice(0, -1)};
  const pane = listOf(problems, state.keymap);
  return {...state, overlay: {...overlay, pane, place: topPlace}};
}

/** The problem of a block of the list, if the list is in front. */
export function problemAt(state: State, path: Block['path']): ShownProblem | undefined {
  const {overlay} = state;
  const [index] = path;
  if (overlay?.kind !== 'pane' || overlay.of !== 'problems') return undefined;
  return problemsIn(state)[typeof index === 'number' ? index : 0];
}
