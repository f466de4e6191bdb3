/** What can be wrong with a file that people write: a briefing, or the configuration. Problems are values with a stable code and a place in the text. */

/** A place in the text: `offset` in UTF-16 units from 0; `line` and `column` (in UTF-16 units) from 1. */
export type Position = Readonly<{offset: number; line: number; column: number}>;

/** From the first character to just after the last. */
export type Range = Readonly<{start: Position; end: Position}>;

/** Why a text is no briefing, or no file that can be read. */
export const fileCodes = [
  'file/not-found',
  'file/unreadable',
  'file/is-directory',
  'file/too-large',
  'file/not-utf8',
  'file/empty',
  'file/syntax',
  'file/duplicate-key',
  'file/too-deep',
  'file/too-many-aliases',
  'file/bad-alias',
  'file/yaml-version',
  'file/many-documents',
  'file/unknown-tag',
  'file/unknown-key',
  'file/missing-key',
  'file/wrong-type',
  'file/bad-value',
  'file/bad-date',
  'file/bad-id',
  'file/duplicate-id',
  'file/unknown-actor',
  'file/unknown-source',
] as const;

/** What `briefing check` finds in a text beyond that: each can be turned off, and silenced on one line. */
export const ruleCodes = [
  'craft/no-likelihood',
  'craft/no-horizon',
  'craft/no-confidence',
  'craft/mixed-sentence',
  'craft/off-scale',
  'craft/other-scale',
  'craft/vague-wording',
  'craft/no-source',
  'craft/unused-source',
  'craft/quote-not-verbatim',
  'craft/no-saved-file',
  'craft/future-date',
  'craft/stale-date',
  'craft/after-meeting',
  'craft/expired',
  'craft/relative-date',
  'craft/one-source',
  'craft/no-alternative',
  'craft/long-bottom-line',
  'craft/bottom-line-alone',
  'craft/unexplained-move',
  'craft/unmentioned-actor',
  'craft/no-say',
  'craft/too-many-panes',
  'craft/too-many-talking-points',
  'craft/todo',
  'yaml/cut-text',
  'yaml/other-reading',
  'yaml/tab',
  'yaml/smart-quotes',
  'yaml/byte-order-mark',
  'silence/unused',
  'silence/no-reason',
  'silence/unknown-code',
] as const;

export type FileCode = (typeof fileCodes)[number];
export type RuleCode = (typeof ruleCodes)[number];
export type ProblemCode = FileCode | RuleCode;

/** What can be wrong with the keys that a configuration binds. */
export type ConfigProblemCode =
  | 'config/unknown-action'
  | 'config/unknown-key'
  | 'config/bound-twice'
  | 'config/fixed-keys'
  | 'config/no-key';

export type Severity = 'error' | 'warning';

export type Problem<Code extends string = ProblemCode> = Readonly<{
  code: Code;
  /** An error, where nothing else is said. */
  severity?: Severity;
  /** What is wrong, as a sentence without its full stop. */
  message: string;
  /** Why it matters, as a sentence. */
  why?: string;
  /** What to do about it. */
  hint?: string;
  /** Where, if the problem has a place in the text. */
  range?: Range;
  /** What should stand at the range, where that is beyond doubt. */
  instead?: string;
}>;

/** Problems in the order of the text; those without a place come first. */
export function byPlace<Code extends string>(problems: readonly Problem<Code>[]): Problem<Code>[] {
  return [...problems].sort((a, b) => (a.range?.start.offset ?? -1) - (b.range?.start.offset ?? -1));
}
