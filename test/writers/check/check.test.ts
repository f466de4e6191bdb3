/** The formats of `briefing check`. */

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import {expect, test} from 'vitest';
import {fileCodes, type Problem, ruleCodes} from '../../../source/briefing/problems.js';
import type {FileReport} from '../../../source/briefing/report.js';
import {pages, severityOf} from '../../../source/checks/rules.js';
import {check} from '../../../source/checks/run-checks.js';
import {plain} from '../../../source/typeset/paint.js';
import {keptAnnotations, writeCheckGithub} from '../../../source/writers/check/check-github.js';
import {writeCheckJson} from '../../../source/writers/check/check-json.js';
import {writeCheckSarif} from '../../../source/writers/check/check-sarif.js';
import {writeCheckText} from '../../../source/writers/check/check-text.js';
import {today, whole} from '../../helpers/checks.js';
import {harmless} from '../../helpers/harmless.js';

function reportOf(name: string, part: string): FileReport {
  const text = whole(part);
  return {name, text, problems: check({text, today}).problems};
}

const facts = reportOf(
  'a.yaml',
  'summary:\n  - >-\n    Sales fell\n    by a third.\n  - {text: It fell today., kind: assumption}\n',
);
const hostileName = 'dir: 1,\u001b[31m\u202e/::error::%0A##[x\u0085é.yaml';
const hostile = reportOf(hostileName, 'sumary: []\n');
const tool = {
  version: '1.2.3',
  rules: [...fileCodes, ...ruleCodes].map(code => ({code, severity: severityOf(code), ...pages[code]})),
};
const invisible = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/;

test('as text, a place with several lines is underlined on each line', () => {
  expect(writeCheckText([facts], plain)).toBe(`a.yaml:2:5: warning: this fact has no source (craft/no-source)
  1 │ summary:
  2 │   - >-
    │     ^^
  3 │     Sales fell
    │     ^^^^^^^^^^
  4 │     by a third.
    │     ^^^^^^^^^^^
  5 │   - {text: It fell today., kind: assumption}
  If somebody in the room asks where the fact comes from, there is no answer.
  Write the id of the source under \`sources\`. If the point is an assumption, write \`kind: assumption\`.

a.yaml:5:20: warning: “today” depends on the day of reading (craft/relative-date)
  4 │     by a third.
  5 │   - {text: It fell today., kind: assumption}
    │                    ^^^^^
  6 │ schema: 1
  If somebody reads the briefing a week later, “yesterday” means the wrong day, and nobody notices.
  Write the date: the briefing is as of 2026-11-02.

1 briefing checked: 2 warnings.
`);
});

test('a place with very many lines is cut', () => {
  const lines = Array.from({length: 40}, (_, index) => `    line ${index}\n`).join('');
  const text = writeCheckText([reportOf('a.yaml', `summary:\n  - |\n${lines}`)], plain);
  expect(text.split('\n').slice(10, 15)).toEqual([
    '  6 │     line 3',
    '    │     ^^^^^^',
    '  7 │     line 4',
    '    │     ^^^^^^',
    '    │ …',
  ]);
});

test('the last line counts files, errors and warnings', () => {
  const last = (reports: readonly FileReport[]) =>
    writeCheckText(reports, plain).trimEnd().split('\n').at(-1);
  const clean = reportOf('b.yaml', '');
  expect([last([clean]), last([clean, clean]), last([facts, clean]), last([facts, hostile])]).toEqual([
    '1 briefing checked: no problems.',
    '2 briefings checked: no problems.',
    '2 briefings checked: 2 warnings in 1 of them.',
    '2 briefings checked: 1 error, 2 warnings in 2 of them.',
  ]);
});

test('JSON has everything that the text has', () => {
  const shown = ({problems}: FileReport) =>
    problems.map(({fix, ...problem}) => ({...problem, fixable: fix !== undefined}));
  expect(JSON.parse(writeCheckJson([facts, hostile]))).toEqual({
    version: 1,
    files: [
      {file: 'a.yaml', problems: shown(facts)},
      {file: hostileName, problems: shown(hostile)},
    ],
    totals: {files: 2, withProblems: 2, errors: 1, warnings: 2},
  });
});

test('no format has control characters', () => {
  const reports = [hostile];
  for (const text of [
    writeCheckText(reports, plain),
    writeCheckJson(reports),
    writeCheckGithub(reports),
    writeCheckSarif(reports, tool),
  ])
    expect(text).not.toMatch(invisible);
});

test('for GitHub, a problem is an annotation with escaped parts', () => {
  const [first, second] = writeCheckGithub([facts]).split('\n');
  expect([first, second]).toEqual([
    '::warning file=a.yaml,line=2,endLine=4,title=craft/no-source::this fact has no source%0AIf somebody in the room asks where the fact comes from, there is no answer.%0AWrite the id of the source under `sources`. If the point is an assumption, write `kind: assumption`.',
    '::warning file=a.yaml,line=5,endLine=5,col=20,endColumn=25,title=craft/relative-date::“today” depends on the day of reading%0AIf somebody reads the briefing a week later, “yesterday” means the wrong day, and nobody notices.%0AWrite the date: the briefing is as of 2026-11-02.',
  ]);
  expect(
    writeCheckGithub([
      {name: 'a:b,c%.yaml', problems: [{code: 'file/empty', message: harmless('100%\nsure')}]},
    ]),
  ).toBe('::error file=a%3Ab%2Cc%25.yaml,title=file/empty::100%25%0Asure\n1 briefing checked: 1 error.\n');
});

test('problems that GitHub would drop are listed in the log and counted, with errors first', () => {
  const many = (severity: 'error' | 'warning', count: number): Problem[] =>
    Array.from({length: count}, () => ({code: 'craft/no-source', severity, message: harmless('no')}));
  const problems = [...many('warning', keptAnnotations + 2), ...many('error', keptAnnotations + 1)];
  const lines = writeCheckGithub([{name: '::error::x.yaml', problems}])
    .trimEnd()
    .split('\n');
  const heads = lines.map(line => line.split(/ file=| title=/)[0]);
  expect(heads).toEqual([
    ...Array.from({length: keptAnnotations}, () => '::error'),
    ...Array.from({length: keptAnnotations}, () => '::warning'),
    '- error: ::error::x.yaml: no (craft/no-source)',
    '- warning: ::error::x.yaml: no (craft/no-source)',
    '- warning: ::error::x.yaml: no (craft/no-source)',
    '::notice',
    '1 briefing checked: 11 errors, 12 warnings.',
  ]);
  expect(lines.at(-2)).toBe(
    '::notice title=briefing check::1 error, 2 warnings more in the log of this step: GitHub shows 10 of each in a step.',
  );
});

/** The schema in Microsoft’s SDK for SARIF: “Version 2.1.0-rtm.5”, the final one. */
const schemaPath = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/lib\/.*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new AjvDraft4.default({strict: false, allErrors: true, unicodeRegExp: false});
addFormats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));

test('SARIF is valid against the schema of SARIF 2.1.0', () => {
  const absolute = {...facts, name: '/home/me/my briefings/a.yaml'};
  const unread: FileReport = {
    name: 'x.yaml',
    problems: [{code: 'file/not-found', message: harmless('there is none')}],
  };
  for (const reports of [[], [facts], [facts, hostile, absolute, unread]]) {
    isSarif(JSON.parse(writeCheckSarif(reports, tool)));
    expect(isSarif.errors).toBeNull();
  }
  isSarif({version: '2.1.0', runs: [{tool: {}}]});
  expect(isSarif.errors).not.toBeNull();
});

test('SARIF has the rule, level, file and region of each problem', () => {
  const [run] = JSON.parse(writeCheckSarif([facts, hostile], tool)).runs;
  const {tool: made, columnKind, results} = run;
  expect([made.driver.name, made.driver.version, columnKind]).toEqual([
    'briefing',
    '1.2.3',
    'utf16CodeUnits',
  ]);
  expect(results[1]).toEqual({
    ruleId: 'craft/relative-date',
    ruleIndex: made.driver.rules.findIndex(({id}: {id: string}) => id === 'craft/relative-date'),
    level: 'warning',
    message: {
      text: '“today” depends on the day of reading. Write the date: the briefing is as of 2026-11-02.',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: 'a.yaml', uriBaseId: '%SRCROOT%', index: 0},
          region: {
            startLine: 5,
            startColumn: 20,
            endLine: 5,
            endColumn: 25,
            charOffset: facts.text?.indexOf('today'),
            charLength: 5,
          },
        },
      },
    ],
  });
  expect(results.at(-1).locations[0].physicalLocation.artifactLocation.uri).toBe(
    hostileName.split('/').map(encodeURIComponent).join('/'),
  );
});

// Fault: Nothing said which problems `--fix` can fix.
// Expected: Every format says so.
test('every format says which problems `--fix` can fix, and SARIF has the fix itself', () => {
  const report = reportOf('a.yaml', 'sumary: []\nzzzzzz: 1\n');
  const codes = ['file/unknown-key', 'file/unknown-key'];
  expect(report.problems.map(({code}) => code)).toEqual(codes);
  const fixable = '  Fixable with `briefing check --fix`.\n';
  expect(writeCheckText([report], plain).split(fixable).length).toBe(2);
  const json = JSON.parse(writeCheckJson([report])) as {files: [{problems: Array<{fixable: boolean}>}]};
  expect(json.files[0].problems.map(problem => problem.fixable)).toEqual([true, false]);
  expect(writeCheckGithub([report])).toContain('%0AFixable with `briefing check --fix`.\n');
  const log = JSON.parse(writeCheckSarif([report], tool)) as {runs: [{results: Array<{fixes?: unknown}>}]};
  expect(log.runs[0].results.map(({fixes}) => fixes)).toEqual([
    [
      {
        description: {text: 'Wrote summary instead of sumary.'},
        artifactChanges: [
          {
            artifactLocation: {uri: 'a.yaml', uriBaseId: '%SRCROOT%', index: 0},
            replacements: [
              {deletedRegion: {charOffset: 0, charLength: 6}, insertedContent: {text: 'summary'}},
            ],
          },
        ],
      },
    ],
    undefined,
  ]);
});
