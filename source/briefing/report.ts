/** The problems that a check found in files, and how many there are. */

import {counted} from '../text/counted.js';
import {type Harmless, joined, ours} from '../text/harmless.js';
import type {Problem} from './problems.js';

export type FileReport = Readonly<{
  /**
   * The path, as the user would write it. It is not made harmless, because programs that read the report need the exact
   * path.
   */
  name: string;
  /** The text of the file, if a problem has a place in it. */
  text?: string;
  problems: readonly Problem[];
}>;

export type Totals = Readonly<{files: number; withProblems: number; errors: number; warnings: number}>;

/** Counts files, errors and warnings. A problem without a severity is an error. */
export function totalsOf(reports: readonly FileReport[]): Totals {
  const all = reports.flatMap(({problems}) => problems);
  const warnings = all.filter(({severity}) => severity === 'warning').length;
  return {
    files: reports.length,
    withProblems: reports.filter(({problems}) => problems.length > 0).length,
    errors: all.length - warnings,
    warnings,
  };
}

/** `2 errors, 1 warning`, or `nothing` if there are none. */
export function countText({errors, warnings}: Totals): Harmless {
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return joined(counts, ', ') || ours('nothing');
}
