/** `briefing check --format sarif`: the report with what is known of every code. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pages, severityOf} from '../craft/rules.js';
import {fileCodes, ruleCodes} from '../domain/problems.js';
import type {FileReport} from '../domain/report.js';
import type {World} from '../world.js';
import {writeCheckSarif} from '../writers/check-sarif.js';

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
