/** The problems of a check as text, for people. */

import {countText, type FileReport, type Totals, totalsOf} from '../../briefing/report.js';
import {counted} from '../../text/counted.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import type {Paint} from '../../typeset/paint.js';
import {fixable, printedProblems, writeProblem} from '../problem-text.js';

/**
 * Each problem with its lines, then one line that sums up. Prints at most `printedProblems` problems, but counts all.
 */
export function writeCheckText(reports: readonly FileReport[], paint: Paint, width?: number): string {
  const totals = totalsOf(reports);
  const parts: string[] = [];
  for (const {name, text, problems} of reports) {
    const printed = problems.slice(0, printedProblems - parts.length);
    const lines = printed.length > 0 ? (text?.split(/\r\n|\n/) ?? []) : [];
    for (const problem of printed)
      parts.push(
        writeProblem(problem, harmlessLine(name), lines, paint, width) +
          (problem.fix ? `  ${fixable}\n` : ''),
      );
  }
  const rest = totals.errors + totals.warnings - parts.length;
  return [
    ...parts,
    ...(rest > 0 ? [`… and ${rest} more.\n`] : []),
    `${paint('muted', summaryText(totals))}\n`,
  ].join('\n');
}

/** `3 briefings checked: 2 errors, 1 warning in 2 of them.` */
export function summaryText(totals: Totals): Harmless {
  const {files, withProblems} = totals;
  const checked = ours`${counted(files, 'briefing')} checked`;
  if (withProblems === 0) return ours`${checked}: no problems.`;
  return ours`${checked}: ${countText(totals)}${files > 1 ? ours` in ${withProblems} of them` : ''}.`;
}
