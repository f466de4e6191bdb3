/** What a check found in files. */
import type {Problem} from './problems.js';

export type FileReport = Readonly<{
  /** The path as the user would write it. */
  name: string;
  /** The text, where there are problems with places in it. */
  text?: string;
  problems: readonly Problem[];
}>;

export type Totals = Readonly<{files: number; withProblems: number; errors: number; warnings: number}>;

/** How much was found. A problem without a severity is an error. */
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

/** `2 errors, 1 warning`; `nothing` for none. */
export function countText({errors, warnings}: Totals): string {
  const counts = [
    ...(errors > 0 ? [`${errors} error${errors === 1 ? '' : 's'}`] : []),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? '' : 's'}`] : []),
  ];
  return counts.join(', ') || 'nothing';
}
