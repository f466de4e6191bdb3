/** Problems as text: what is wrong, where, the lines around the place with a caret, and what to do. */

import type {ProblemOfFile} from '../briefing/problems.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import type {Paint} from '../typeset/paint.js';
import {excerpt} from './excerpt.js';

/** The most problems that are printed. All are counted. */
export const printedProblems = 500;

/** Says that `--fix` makes the change. */
export const fixable = ours('Fixable with `briefing check --fix`.');

/** A message for people: one line that sums up, then each problem. `text` is the text of the file, if there is one. */
export function writeProblems(
  problems: readonly ProblemOfFile[],
  {name, text, paint, width}: {name: string; text?: string; paint: Paint; width?: number},
): string {
  const shown = harmlessLine(name);
  const [first] = problems;
  if (problems.length === 1 && first && !first.range) {
    return `briefing: ${shown}: ${first.message}\n${first.hint ? `${first.hint}\n` : ''}`;
  }
  const lines = text?.split(/\r\n|\n/) ?? [];
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  const rest = problems.length - printedProblems;
  return [
    `briefing: ${shown} has ${count}\n`,
    ...problems.slice(0, printedProblems).map(problem => writeProblem(problem, shown, lines, paint, width)),
    ...(rest > 0 ? [`\n… and ${rest} more.\n`] : []),
  ].join('\n');
}

/**
 * One problem: the place, the severity, what is wrong, the lines with the place underlined, why it matters, and what to
 * do. `width` are the columns of the terminal, if there is one.
 */
export function writeProblem(
  {range, message, hint, code, severity, why}: ProblemOfFile,
  name: Harmless,
  lines: readonly string[],
  paint: Paint,
  width?: number,
): string {
  const place = range ? ours`${name}:${range.start.line}:${range.start.column}` : name;
  const kind = severity && `${paint(severity === 'error' ? 'level-high' : 'warning', ours(severity))}: `;
  return [
    `${paint('strong', place)}: ${kind ?? ''}${message} ${paint('muted', ours`(${code})`)}\n`,
    ...(range ? excerpt(range, lines, paint, width) : []),
    ...(why ? [`  ${paint('muted', why)}\n`] : []),
    ...(hint ? [`  ${hint}\n`] : []),
  ].join('');
}
