/** Problems of a file, to standard error. */
import type {Problem} from '../../briefing/problems.js';
import type {World} from '../../world.js';
import {paintFor, type ThemeWishes} from './appearance.js';

type Failed = Readonly<{name: string; text?: string; problems: readonly Problem<string>[]}>;

/** Writes what is wrong with a file, and returns the exit code for it. */
export async function reportProblems(
  {name, text, problems}: Failed,
  world: World,
  wishes: ThemeWishes = {},
): Promise<number> {
  const {writeProblems} = await import('../../writers/problem-text.js');
  const paint = await paintFor(world.stderr, world, wishes);
  world.stderr.write(writeProblems(problems, {name, ...(text !== undefined && {text}), paint}));
  return 1;
}
