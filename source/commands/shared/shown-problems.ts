/** Prepares problems of files for the reader, which lists them. */

import {basename} from 'node:path';
import type {ProblemOfFile} from '../../briefing/problems.js';
import type {ShownProblem} from '../../reader/state/messages.js';
import {harmlessLine, ours} from '../../text/harmless.js';

export type FileProblems = Readonly<{
  /** What to call the file in messages. */
  name: string;
  /** The path, if the text came from a file. */
  path?: string;
  problems: readonly ProblemOfFile[];
  isOfConfig?: true;
}>;

/** The problems of a file, in the order of the text. */
export function shownProblems({name, path, problems, isOfConfig}: FileProblems): ShownProblem[] {
  const file = harmlessLine(basename(name));
  return problems.map(({hint, message, range}) => ({
    message,
    ...(hint && {hint}),
    name: file,
    place: range ? ours`${harmlessLine(name)}:${range.start.line}:${range.start.column}` : harmlessLine(name),
    ...(path !== undefined && {path}),
    line: range?.start.line ?? 1,
    ...(isOfConfig && {isOfConfig}),
  }));
}
