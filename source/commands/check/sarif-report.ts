/** `briefing check --format sarif`: makes the SARIF log of the reports, with the page of every code. */
import {fileCodes, ruleCodes} from '../../briefing/problems.js';
import type {FileReport} from '../../briefing/report.js';
import {pages, severityOf} from '../../checks/rules.js';
import {packageVersion} from '../../library/shipped-files.js';
import type {World} from '../../world.js';
import {writeCheckSarif} from '../../writers/check/check-sarif.js';

export function sarifOf(reports: readonly FileReport[], {packageFolder}: World): string {
  const rules = [...fileCodes, ...ruleCodes].map(code => ({
    code,
    severity: severityOf(code),
    ...pages[code],
  }));
  return writeCheckSarif(reports, {version: packageVersion(packageFolder), rules});
}
