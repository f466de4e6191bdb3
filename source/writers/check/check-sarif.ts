/** The problems of a check as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format). */
import type {Fix, Problem, Severity} from '../../briefing/problems.js';
import type {FileReport} from '../../briefing/report.js';
import {capital} from '../../text/capital.js';
import {jsonText} from '../json-text.js';

/** The facts about a rule in a log. */
export type SarifRule = Readonly<{
  code: string;
  severity: Severity;
  title: string;
  why: string;
  remedy: string;
}>;

export type SarifTool = Readonly<{version: string; rules: readonly SarifRule[]}>;

/**
 * One log with one run. Columns and offsets count UTF-16 units; lines and columns count from 1. A path inside the
 * working folder is relative to it (`%SRCROOT%`), and any other path is a `file:` URI.
 */
export function writeCheckSarif(reports: readonly FileReport[], {version, rules}: SarifTool): string {
  const indexes = new Map(rules.map(({code}, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'briefing', version, rules: rules.map(ruleOf)}},
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({name}) => ({
          location: locationOf(name),
          sourceLanguage: 'yaml',
          encoding: 'utf-8',
        })),
        results: reports.flatMap(({name, problems}, file) =>
          problems.map(problem => resultOf(problem, name, file, indexes.get(problem.code))),
        ),
      },
    ],
  };
  return jsonText(log);
}

function ruleOf({code, severity, title, why, remedy}: SarifRule) {
  return {
    id: code,
    shortDescription: {text: `${title}.`},
    fullDescription: {text: why},
    help: {text: `${why} ${remedy}`, markdown: `${why}\n\n${remedy}`},
    defaultConfiguration: {level: severity},
  };
}

function resultOf(problem: Problem, name: string, file: number, rule: number | undefined) {
  const {code, severity = 'error', message, hint, range, fix} = problem;
  const sentence = `${capital(message)}.`;
  const text = hint ? `${sentence} ${hint}` : sentence;
  return {
    ruleId: code,
    ...(rule !== undefined && {ruleIndex: rule}),
    level: severity,
    message: {text},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {...locationOf(name), index: file},
          ...(range && {
            region: {
              startLine: range.start.line,
              startColumn: range.start.column,
              endLine: range.end.line,
              endColumn: range.end.column,
              charOffset: range.start.offset,
              charLength: range.end.offset - range.start.offset,
            },
          }),
        },
      },
    ],
    ...(fix && {fixes: [fixOf(fix, name, file)]}),
  };
}

function fixOf({start, end, text, what}: Fix, name: string, file: number) {
  return {
    description: {text: `${capital(what)}.`},
    artifactChanges: [
      {
        artifactLocation: {...locationOf(name), index: file},
        replacements: [
          {deletedRegion: {charOffset: start, charLength: end - start}, insertedContent: {text}},
        ],
      },
    ],
  };
}

function locationOf(name: string): {uri: string; uriBaseId?: string} {
  const path = name.replaceAll('\\', '/');
  // A segment may have any characters, even a colon or a lone surrogate.
  const uri = path
    .split('/')
    .map(segment => encodeURIComponent(segment.toWellFormed()))
    .join('/');
  if (path.startsWith('/')) return {uri: `file://${uri}`};
  if (/^[A-Za-z]:\//.test(path)) return {uri: `file:///${uri}`};
  return {uri, uriBaseId: '%SRCROOT%'};
}
