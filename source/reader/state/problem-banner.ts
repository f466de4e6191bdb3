/**
 * The problems of the files that the reader uses, and the banner that counts them. This file loads before the first
 * frame, so it does not import the list of the problems.
 */
import {counted} from '../../text/counted.js';
import {type Harmless, joined, ours} from '../../text/harmless.js';
import {bindingFor, type Keymap} from '../keys/keymap.js';
import type {ShownProblem} from './messages.js';
import type {State} from './state.js';

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
