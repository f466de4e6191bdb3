/** Runs every rule over a text. */

import {type Parsed, parse} from '../briefing/parse.js';
import {byPlace, type Problem, type Range, type RuleCode, type Severity} from '../briefing/problems.js';
import type {Briefing} from '../briefing/schema.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {didYouMean, quoted} from '../text/message-parts.js';
import {withDateFix} from './fixes/fix-dates.js';
import type {SavedText, Severities, TextFinding} from './rule.js';
import {articleWords, bottomLineWords} from './rules/bottom-line.js';
import {pages, rules, textRules} from './rules.js';
import {canBeSilenced, nearestCode, type Silence, silencesIn} from './silences.js';

export type CheckInput = Readonly<{
  /** The text of the file, without a byte order mark. */
  text: string;
  /** Whether the file begins with a byte order mark. */
  hasMark?: boolean;
  /** The calendar day, as `YYYY-MM-DD`. */
  today: string;
  /** The severities that the configuration sets, by code. */
  severities?: Severities;
  /** Reads a saved article by its name in `sources.*.file`. Without this function, no saved article can be read. */
  savedText?: (file: string) => SavedText;
  /** An earlier version of the briefing, if one is known. */
  previous?: Briefing;
}>;

export type Checked = Readonly<{
  /** All problems, in the order of the text. */
  problems: readonly Problem[];
  parsed: Parsed;
}>;

type Reported = Readonly<{code: RuleCode; severity: Severity; finding: TextFinding}>;

/** All problems of a text. The rules about what an author writes run only if the text is a valid briefing. */
export function check(input: CheckInput, parsed: Parsed = parse(input.text)): Checked {
  const {text, hasMark = false, severities = {}} = input;
  const {positions} = parsed;
  const found: Reported[] = [
    ...textRules.flatMap(rule =>
      report(rule, severities, () => rule.check({text, hasMark, ...(positions && {positions})})),
    ),
    ...(parsed.ok ? briefingFindings(parsed, input) : []),
  ];
  const silences = silencesIn(text, positions);
  const silenced = new Set(
    silences.filter(({hasReason}) => hasReason).map(({code, line}) => placeKey(code, line)),
  );
  const notSilenced = found.filter(
    ({code, finding}) => !silenced.has(placeKey(code, finding.range.start.line)),
  );
  const file = parsed.ok ? [] : withoutExplained(parsed.problems, notSilenced);
  const open = withoutRepeated(notSilenced, file);
  return {
    problems: byPlace([
      ...file.map(problem => withPage(withDateFix(withSpan(problem, text), text), 'error')),
      ...open.map(({code, severity, finding}) => {
        const {message, hint, range, fix, isFatal} = finding;
        const problem = {
          code,
          message: harmlessLine(message),
          ...(hint && {hint: harmlessLine(hint)}),
          range,
          ...(fix && {fix}),
        };
        return withPage(problem, isFatal && !parsed.ok ? 'error' : severity);
      }),
      ...silenceProblems(silences, found, parsed.ok, input),
    ]),
    parsed,
  };
}

type Checkable = Readonly<{code: RuleCode; severity: Severity}>;

function report(rule: Checkable, severities: Severities, run: () => readonly TextFinding[]): Reported[] {
  const severity = severities[rule.code] ?? rule.severity;
  return severity === 'off' ? [] : run().map(finding => ({code: rule.code, severity, finding}));
}

const nothingSaved = (): SavedText => ({ok: false, reason: 'saved articles are not read here'});

function briefingFindings({briefing, positions}: Parsed & {ok: true}, input: CheckInput): Reported[] {
  const {text, today, severities = {}, savedText = nothingSaved, previous} = input;
  const texts = new Map<string, SavedText>();
  const context = {
    briefing,
    positions,
    text,
    today,
    savedText: (id: string) => {
      const file = briefing.sources[id]?.file;
      if (file === undefined) return undefined;
      const read = texts.get(file) ?? savedText(file);
      texts.set(file, read);
      return read;
    },
    ...(previous && {previous}),
  };
  const found = rules.flatMap(rule => report(rule, severities, () => rule.check(context)));
  // If somebody pasted an article as the bottom line, one warning about it is enough.
  if (bottomLineWords(briefing) <= articleWords) return found;
  const {start, end} = positions.value(['bottom_line']);
  return found.filter(
    ({code, finding: {range}}) =>
      code === 'craft/long-bottom-line' ||
      range.end.offset <= start.offset ||
      range.start.offset >= end.offset,
  );
}

/**
 * Widens an empty range to the word at this place, or to the word before it, so that there is something to underline.
 */
function withSpan(problem: Problem, text: string): Problem {
  const {range} = problem;
  if (!range || range.start.offset !== range.end.offset) return problem;
  const {offset, line, column} = range.start;
  const after = /^\S*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  if (after > 0)
    return {
      ...problem,
      range: {start: range.start, end: {offset: offset + after, line, column: column + after}},
    };
  const before = /\S*$/.exec(text.slice(Math.max(0, offset - column + 1), offset))?.[0].length ?? 0;
  return {
    ...problem,
    range: {start: {offset: offset - before, line, column: column - before}, end: range.start},
  };
}

function withPage(problem: Problem, severity: Severity): Problem {
  const {why, remedy} = pages[problem.code];
  return {...problem, severity, why: harmlessLine(why), hint: problem.hint ?? harmlessLine(remedy)};
}

/** A key for a code on a line. A silence applies to the findings with the same key. */
function placeKey(code: string, line: number): string {
  return `${code} ${line}`;
}

/**
 * Removes the errors on lines on which a rule found the reason: a tab or a typographic quote. The message of the rule is
 * clearer.
 */
function withoutExplained(problems: readonly Problem[], found: readonly Reported[]): Problem[] {
  const lines = new Set(
    found.filter(({finding}) => finding.isFatal).map(({finding}) => finding.range.start.line),
  );
  const explained: readonly Problem['code'][] = ['file/syntax', 'yaml/tab'];
  return problems.filter(
    ({code, range}) => !explained.includes(code) || !range || !lines.has(range.start.line),
  );
}

/** Removes invisible characters that are already reported because they break the structure of the file. */
function withoutRepeated(found: readonly Reported[], problems: readonly Problem[]): readonly Reported[] {
  const lines = new Set(
    problems.flatMap(({code, range}) => (code === 'file/odd-space' && range ? [range.start.line] : [])),
  );
  return found.filter(
    ({code, finding}) => code !== 'yaml/invisible-character' || !lines.has(finding.range.start.line),
  );
}

function silenceProblems(
  silences: readonly Silence[],
  found: readonly Reported[],
  isBriefing: boolean,
  {severities = {}, previous}: CheckInput,
): Problem[] {
  const problem = (code: RuleCode, message: Harmless, range: Range, hint?: Harmless): Problem[] => {
    const severity = severities[code] ?? 'warning';
    return severity === 'off' ? [] : [withPage({code, message, range, ...(hint && {hint})}, severity)];
  };
  const places = new Set(found.map(({code, finding}) => placeKey(code, finding.range.start.line)));
  return silences.flatMap(({code, line, range, hasReason}) => {
    if (code === '')
      return problem('silence/unknown-code', ours('this comment names no code to allow'), range);
    if (!canBeSilenced(code)) {
      const near = nearestCode(code);
      const message = ours`${quoted(code)} is not a code that can be silenced`;
      return problem('silence/unknown-code', message, range, near && didYouMean([near]));
    }
    if (!hasReason)
      return problem('silence/no-reason', ours`this comment gives no reason to allow ${quoted(code)}`, range);
    const hasRun =
      severities[code] !== 'off' &&
      (code.startsWith('yaml/') || isBriefing) &&
      (code !== 'craft/unexplained-move' || previous !== undefined);
    if (!hasRun || places.has(placeKey(code, line))) return [];
    return problem(
      'silence/unused',
      ours`there is no ${quoted(code)} on the line that this comment is for`,
      range,
    );
  });
}
