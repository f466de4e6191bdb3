/** The problems of a check as JSON, for programs. */
import {type FileReport, totalsOf} from '../../briefing/report.js';
import {jsonText} from '../json-text.js';

/** The version of the format. It goes up if programs that read the format have to change. */
const version = 1;

/** One JSON object: the files in order, each with its problems, and the totals. It ends with a line break. */
export function writeCheckJson(reports: readonly FileReport[]): string {
  const {files, withProblems, errors, warnings} = totalsOf(reports);
  const object = {
    version,
    files: reports.map(({name, problems}) => ({
      file: name,
      problems: problems.map(({code, severity = 'error', message, why, hint, range, fix}) => ({
        code,
        severity,
        message,
        why: why ?? null,
        hint: hint ?? null,
        range: range ?? null,
        fixable: fix !== undefined,
      })),
    })),
    totals: {files, withProblems, errors, warnings},
  };
  return jsonText(object);
}
