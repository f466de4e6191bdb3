/** What a check found, for programs. */
import {type FileReport, totalsOf} from '../../briefing/report.js';

/** Changes when a program that reads it would have to. */
const version = 1;

/** One JSON object: the files in order, each with its problems, and the totals. Ends with a line break. */
export function writeCheckJson(reports: readonly FileReport[]): string {
  const {files, withProblems, errors, warnings} = totalsOf(reports);
  const object = {
    version,
    files: reports.map(({name, problems}) => ({
      file: name,
      problems: problems.map(({code, severity = 'error', message, why, hint, range}) => ({
        code,
        severity,
        message,
        why: why ?? null,
        hint: hint ?? null,
        range: range ?? null,
      })),
    })),
    totals: {files, withProblems, errors, warnings},
  };
  return `${escapeInvisible(JSON.stringify(object, null, 2))}\n`;
}

/**
 * JSON escapes C0 controls alone. What else could disturb a terminal (C1 controls, bidirectional controls, separators,
 * tag characters by their surrogates) is escaped as well: to a program it is the same text.
 */
export function escapeInvisible(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|\udb40[\udc00-\udc7f]/g,
    found =>
      [...found.split('')].map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  );
}
