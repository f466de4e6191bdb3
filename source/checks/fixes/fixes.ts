/**
 * The safe fixes of `--fix`. They change single places and leave comments, layout and everything else as they are. Each
 * fix is tried, and kept only if the text becomes better, so a wrong guess does no harm.
 */

import {parseWithDiagnosis} from '../../briefing/diagnosis/diagnose.js';
import type {Fix, Problem} from '../../briefing/problems.js';
import {type Checked, type CheckInput, check} from '../run-checks.js';

export type FixedText = Readonly<{
  text: string;
  /** What was done, in the order of the lines of the original text. */
  done: readonly Readonly<{line: number; what: string}>[];
}>;

export type FixInput = CheckInput &
  Readonly<{
    /** The line that tells editors the schema; missing if the schema is not beside the file. */
    modeline?: string;
  }>;

/**
 * The most rounds of fixes. One fix can reveal the next problem: after a text gets quotes, an unknown key may be
 * reported.
 */
const mostRounds = 20;

/** The most fixes that are tried one by one, if all of them together do not make the text better. */
const mostSingle = 20;

/** Applies all safe fixes to a text. A text with nothing to fix is returned unchanged. */
export function fixText(input: FixInput): FixedText {
  const done: Array<{line: number; what: string}> = [];
  let {text} = input;
  let checked = checkAgain({...input, text});
  for (let round = 0; round < mostRounds; round++) {
    const step = nextStep(text, checked, input);
    if (!step) break;
    done.push(...step.done);
    ({text, checked} = step);
  }
  if (input.hasMark) done.push({line: 1, what: 'removed the byte order mark'});
  if (input.modeline !== undefined && !/^#\s*yaml-language-server:/m.test(text)) {
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    text = `${input.modeline}${end}${text}`;
    done.push({line: 1, what: 'added the line that tells editors the schema'});
  }
  return {text, done: done.sort((a, b) => a.line - b.line)};
}

function checkAgain(input: FixInput): Checked {
  return check(input, parseWithDiagnosis(input.text));
}

type Step = Readonly<{text: string; checked: Checked; done: Array<{line: number; what: string}>}>;

/** All fixes at once, if they make the text better. Otherwise the first single fix that makes it better. */
function nextStep(text: string, checked: Checked, input: FixInput): Step | undefined {
  const fixes = apart(checked.problems.flatMap(({fix}) => fix ?? []));
  if (fixes.length === 0) return undefined;
  return (
    attempt(text, checked, fixes, input) ??
    firstOf(fixes.slice(0, mostSingle), one => attempt(text, checked, [one], input))
  );
}

function firstOf<Item, Result>(items: readonly Item[], of: (item: Item) => Result | undefined) {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function attempt(text: string, before: Checked, fixes: readonly Fix[], input: FixInput): Step | undefined {
  const pieces: string[] = [];
  const done: Array<{line: number; what: string}> = [];
  let line = 1;
  let end = 0;
  for (const fix of fixes) {
    const between = text.slice(end, fix.start);
    line += between.split('\n').length - 1;
    pieces.push(between, fix.text);
    done.push({line, what: fix.what});
    line += text.slice(fix.start, fix.end).split('\n').length - 1;
    end = fix.end;
  }
  const fixed = pieces.join('') + text.slice(end);
  const checked = checkAgain({...input, text: fixed});
  return isBetter(before, checked) ? {text: fixed, checked, done} : undefined;
}

/**
 * Whether a text is better than before. A text that cannot be parsed hides its other problems. So a text of which more
 * can be parsed is better, even if it shows more problems. Otherwise, the better text is the one with fewer problems. A
 * misspelt key hides the problems of its value, so fewer problems that can be fixed are enough, if the text did not
 * become harder to read.
 */
function isBetter(before: Checked, after: Checked): boolean {
  const [rank, was] = [readable(after), readable(before)];
  if (rank !== was) return rank > was;
  const count = ({problems}: Checked, counts: (problem: Problem) => boolean) =>
    problems.filter(counts).length;
  const isOfFile = ({code}: Problem) => !code.startsWith('craft/');
  if (count(after, isOfFile) < count(before, isOfFile)) return true;
  const isFixable = ({fix}: Problem) => fix !== undefined;
  const isBroken = ({code}: Problem) => code === 'file/syntax' || code === 'file/indentation';
  return (
    count(after, isFixable) < count(before, isFixable) && count(after, isBroken) <= count(before, isBroken)
  );
}

function readable({parsed}: Checked): number {
  return parsed.ok ? 2 : parsed.positions ? 1 : 0;
}

/** The fixes in order, without those that overlap an earlier one. The next round tries them again. */
function apart(fixes: readonly Fix[]): Fix[] {
  const kept: Fix[] = [];
  for (const each of [...fixes].sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
