/** Reports the problems of a file on standard error. */
import type {ProblemOfFile} from '../../briefing/problems.js';
import type {World} from '../../world.js';
import {paintFor, type ThemeWishes} from './appearance.js';
import {printText, widthOn} from './print-text.js';

type Failed = Readonly<{name: string; text?: string; problems: readonly ProblemOfFile[]}>;

/** Writes the problems and returns the exit code, 1. `text` is the text of the file, from which lines are shown. */
export async function reportProblems(
  {name, text, problems}: Failed,
  world: World,
  theme: ThemeWishes,
): Promise<number> {
  const {writeProblems} = await import('../../writers/problem-text.js');
  const paint = await paintFor(world.stderr, world, theme);
  const {stderr} = world;
  const width = stderr.isTTY ? {width: widthOn(stderr)} : {};
  printText(stderr, writeProblems(problems, {name, ...(text !== undefined && {text}), paint, ...width}));
  return 1;
}
