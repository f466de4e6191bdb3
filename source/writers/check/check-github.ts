/**
 * The problems of a check as annotations for GitHub Actions (“Workflow commands for GitHub Actions”). GitHub keeps ten
 * errors and ten warnings of a step, and drops the rest without a message. So the log lists the rest, and a notice
 * counts them.
 */

import type {Problem, Severity} from '../../briefing/problems.js';
import {countText, type FileReport, totalsOf} from '../../briefing/report.js';
import {harmlessLine} from '../../text/harmless.js';
import {fixable} from '../problem-text.js';
import {summaryText} from './check-text.js';

/** How many annotations of each severity GitHub keeps for a step. */
export const keptAnnotations = 10;

type Located = Readonly<{name: string; problem: Problem}>;

/** The annotations, with errors first. Then a line for each problem that GitHub would drop, and a line that sums up. */
export function writeCheckGithub(reports: readonly FileReport[]): string {
  const all = reports.flatMap(({name, problems}) => problems.map(problem => ({name, problem})));
  const of = (severity: Severity) => all.filter(({problem}) => (problem.severity ?? 'error') === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const dropped = [...errors.slice(keptAnnotations), ...warnings.slice(keptAnnotations)];
  return [
    ...[...errors.slice(0, keptAnnotations), ...warnings.slice(0, keptAnnotations)].map(annotation),
    ...dropped.map(logLine),
    ...(dropped.length > 0 ? [notice(errors, warnings)] : []),
    summaryText(totalsOf(reports)),
  ]
    .map(line => `${line}\n`)
    .join('');
}

function annotation({name, problem}: Located): string {
  const {code, severity = 'error', message, why, hint, range, fix} = problem;
  const isOneLine = range && range.start.line === range.end.line;
  const properties = [
    ['file', harmlessLine(name).replaceAll('\\', '/')],
    ...(range
      ? [
          ['line', range.start.line],
          ['endLine', range.end.line],
        ]
      : []),
    // GitHub accepts columns only within one line.
    ...(isOneLine
      ? [
          ['col', range.start.column],
          ['endColumn', Math.max(range.start.column, range.end.column)],
        ]
      : []),
    ['title', code],
  ];
  const data = [message, why, hint, fix && fixable].filter(part => part !== undefined);
  const shown = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${severity} ${shown}::${escapeData(data.join('\n'))}`;
}

/** A line of the log that GitHub does not read as a command, whatever the name of the file is. */
function logLine({name, problem}: Located): string {
  const {code, severity = 'error', message, range} = problem;
  const place = range ? `${name}:${range.start.line}:${range.start.column}` : name;
  return `- ${harmlessLine(`${severity}: ${place}: ${message} (${code})`).replaceAll('##[', '## [')}`;
}

function notice(errors: readonly Located[], warnings: readonly Located[]): string {
  const more = (found: readonly Located[]) => Math.max(0, found.length - keptAnnotations);
  const rest = countText({errors: more(errors), warnings: more(warnings), files: 0, withProblems: 0});
  const why = `GitHub shows ${keptAnnotations} of each in a step`;
  return `::notice title=briefing check::${escapeData(`${rest} more in the log of this step: ${why}.`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
