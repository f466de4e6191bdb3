/** `briefing check --format sarif`: the report with what is known of every code. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileCodes, ruleCodes} from '../../briefing/problems.js';
import type {FileReport} from '../../briefing/report.js';
import {pages, severityOf} from '../../checks/rules.js';
import type {World} from '../../world.js';
import {writeCheckSarif} from '../../writers/check/check-sarif.js';

/** The SARIF log of reports. */
export function sarifOf(reports: readonly FileReport[], {packageFolder}: World): string {
  const {version} = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const rules = [...fileCodes, ...ruleCodes].map(code => ({
    code,
    severity: severityOf(code),
    ...pages[code],
  }));
  return writeCheckSarif(reports, {version, rules});
}
