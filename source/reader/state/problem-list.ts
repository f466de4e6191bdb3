/** The problems of the files that the reader uses: the banner that counts them, and the pane that lists them. */

import type {Block, Pane, Role} from '../../document/document.js';
import {counted} from '../../text/counted.js';
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {bindingFor, type Keymap} from '../keys/keymap.js';
import {openCard} from './following.js';
import {topPlace} from './place.js';
import {type ShownProblem, type State, without} from './state.js';

type Holder = Pick<State, 'problems' | 'trouble'>;

/** The problems of the files as they are now. */
export function problemsIn({problems = [], trouble}: Holder): readonly ShownProblem[] {
  return trouble?.problems ?? problems;
}

/** How many problems each file has: `3 problems in lake.yaml, 1 in config.yaml`. */
function countsOf(problems: readonly ShownProblem[]): Harmless {
  const names = [...new Set(problems.map(({name}) => name))];
  return joined(
    names.map((name, index) => {
      const count = problems.filter(problem => problem.name === name).length;
      return ours`${index === 0 ? counted(count, 'problem') : count} in ${name}`;
    }),
    ', ',
  );
}

/** The banner in words, without the key that lists the problems. `undefined` if everything could be read. */
export function bannerText({problems = []}: Pick<State, 'problems'>): Harmless | undefined {
  if (problems.length === 0) return undefined;
  const isConfig = problems.every(({isOfConfig}) => isOfConfig);
  const meaning = ours(isConfig ? 'some settings do not apply' : 'some of it may be missing');
  return ours`${countsOf(problems)}: ${meaning}`;
}

/** The banner, with the key that lists the problems. Each text is shorter than the one before. */
export function bannerTexts({problems = []}: Pick<State, 'problems'>, keymap: Keymap): Harmless[] {
  const text = bannerText({problems});
  if (text === undefined) return [];
  const {shown} = bindingFor(keymap, 'problems');
  const lists = shown === '' ? '' : ours` · ${shown} lists ${problems.length === 1 ? 'it' : 'them'}`;
  return [
    ours`${text}${lists}`,
    ours`${countsOf(problems)}${lists}`,
    ours`${counted(problems.length, 'problem')}${lists}`,
  ];
}

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
