/** Runs the checks on parts of a briefing. */

import {parseWithDiagnosis} from '../../source/briefing/diagnosis/diagnose.js';
import {parse} from '../../source/briefing/parse.js';
import type {Problem, ProblemCode} from '../../source/briefing/problems.js';
import type {Briefing} from '../../source/briefing/schema.js';
import type {SavedText} from '../../source/checks/rule.js';
import {type CheckInput, check} from '../../source/checks/run-checks.js';

/** The calendar day of all checks in tests. */
export const today = '2026-11-25';

/** Values for the required keys that a part does not have. */
const required = {schema: '1', title: 'A title', as_of: '2026-11-02', bottom_line: 'It is so.'};

/** A whole briefing from a part: the missing required keys are added at the end. */
export function whole(part: string): string {
  const lacking = Object.entries(required).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(part));
  return part + lacking.map(([key, value]) => `${key}: ${value}\n`).join('');
}

export type Options = Partial<Omit<CheckInput, 'text' | 'savedText' | 'previous'>> &
  Readonly<{saved?: Readonly<Record<string, string>>; before?: string}>;

/** All problems of a part of a briefing. */
export function problemsOf(part: string, options: Options = {}): readonly Problem[] {
  return problemsIn(whole(part), options);
}

/** All problems of a text. */
export function problemsIn(text: string, {saved = {}, before, ...input}: Options = {}): readonly Problem[] {
  const of = {
    text,
    today,
    savedText: (file: string) => savedText(saved[file]),
    ...(before !== undefined && {previous: briefingOf(before)}),
    ...input,
  };
  return check(of, parseWithDiagnosis(text)).problems;
}

function savedText(text: string | undefined): SavedText {
  return text === undefined ? {ok: false, reason: 'the file does not exist'} : {ok: true, text};
}

function briefingOf(part: string): Briefing {
  const parsed = parse(whole(part));
  if (!parsed.ok) throw new Error(parsed.problems.map(problem => problem.message).join('; '));
  return parsed.briefing;
}

/** The text that each problem of a code underlines. The part has to be a valid briefing. */
export function underlined(code: ProblemCode, part: string, options: Options = {}): string[] {
  const text = whole(part);
  const problems = problemsIn(text, options);
  const invalid = problems.find(problem => problem.code.startsWith('file/'));
  if (invalid && !code.startsWith('yaml/')) throw new Error(`${invalid.code}: ${invalid.message}`);
  return problems
    .filter(problem => problem.code === code)
    .map(({range}) => text.slice(range?.start.offset, range?.end.offset));
}
