/**
 * The safe repairs of `--fix`: edits of the text that leave comments, layout and everything else as they are. Each is
 * tried, and kept only if the text is no worse for it, so a repair that was a wrong guess is no repair.
 */

import type {Repair} from '../rule.js';
import {type Checked, type CheckInput, check} from '../run-checks.js';
import {colonEdits} from './fix-colons.js';
import {dateEdits} from './fix-dates.js';

export type Repaired = Readonly<{
  text: string;
  /** What was done, in the order of the lines of the text as it was. */
  done: readonly Readonly<{line: number; what: string}>[];
}>;

export type FixInput = CheckInput & Readonly<{modeline: string}>;

/** Rounds of repairs: one can bring another to light, as a quoted text does to an unknown key. */
const mostRounds = 20;

/** Repairs that are tried one by one, where all at once do not make the text better. */
const mostSingle = 20;

/** Repairs what can be repaired. A text with nothing to repair comes back as it is. */
export function repair(input: FixInput): Repaired {
  const done: Array<{line: number; what: string}> = [];
  let {text} = input;
  let checked = check({...input, text});
  for (let round = 0; round < mostRounds; round++) {
    const step = nextStep(text, checked, input);
    if (!step) break;
    done.push(...step.done);
    ({text, checked} = step);
  }
  if (input.hasMark) done.push({line: 1, what: 'removed the byte order mark'});
  if (!/^#\s*yaml-language-server:/m.test(text)) {
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    text = `${input.modeline}${end}${text}`;
    done.push({line: 1, what: 'added the line that tells editors the schema'});
  }
  return {text, done: done.sort((a, b) => a.line - b.line)};
}

type Step = Readonly<{text: string; checked: Checked; done: Array<{line: number; what: string}>}>;

/** All repairs at once, if that makes the text better; else those that do, one by one. */
function nextStep(text: string, checked: Checked, input: FixInput): Step | undefined {
  const repairs = apart(repairsOf(text, checked));
  if (repairs.length === 0) return undefined;
  return (
    attempt(text, checked, repairs, input) ??
    firstOf(repairs.slice(0, mostSingle), one => attempt(text, checked, [one], input))
  );
}

function firstOf<Item, Result>(items: readonly Item[], of: (item: Item) => Result | undefined) {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function attempt(
  text: string,
  before: Checked,
  repairs: readonly Repair[],
  input: FixInput,
): Step | undefined {
  const pieces: string[] = [];
  const done: Array<{line: number; what: string}> = [];
  let line = 1;
  let end = 0;
  for (const repair of repairs) {
    const between = text.slice(end, repair.start);
    line += between.split('\n').length - 1;
    pieces.push(between, repair.text);
    done.push({line, what: repair.what});
    line += text.slice(repair.start, repair.end).split('\n').length - 1;
    end = repair.end;
  }
  const repaired = pieces.join('') + text.slice(end);
  const checked = check({...input, text: repaired});
  return isBetter(before, checked) ? {text: repaired, checked, done} : undefined;
}

/**
 * A text that could not be read at all hides what else is wrong with it: one that can now be read, or read further, is
 * better however many problems come to light. Otherwise there have to be fewer of them.
 */
function isBetter(before: Checked, after: Checked): boolean {
  const [rank, was] = [readable(after), readable(before)];
  if (rank !== was) return rank > was;
  const count = ({problems}: Checked) => problems.filter(({code}) => !code.startsWith('craft/')).length;
  return count(after) < count(before);
}

function readable({parsed}: Checked): number {
  return parsed.ok ? 2 : parsed.positions ? 1 : 0;
}

function repairsOf(text: string, {edits, problems}: Checked): Repair[] {
  const known = edits.map(({code, range, text: piece}): Repair => {
    const start = range.start.offset;
    const end = range.end.offset;
    return {start, end, text: piece, what: whatOf(code, text.slice(start, end), piece)};
  });
  return [...known, ...colonEdits(text, problems), ...dateEdits(text, problems)];
}

function whatOf(code: string, before: string, after: string): string {
  switch (code) {
    case 'yaml/cut-text':
      return 'quoted a text that ended at “ #”';
    case 'yaml/smart-quotes':
      return 'wrote straight quotes for typographic ones';
    default:
      return `wrote ${after} for ${before}`;
  }
}

/** In order, without those that run into one before them: their turn comes in the next round. */
function apart(repairs: readonly Repair[]): Repair[] {
  const kept: Repair[] = [];
  for (const each of [...repairs].sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
