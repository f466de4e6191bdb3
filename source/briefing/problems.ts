/** Problems of a briefing or of the configuration file. A problem is a value with a stable code and a place in the text. */

import type {Harmless} from '../text/harmless.js';

/** A place in the text. `offset` counts UTF-16 units from 0. `line` and `column` count from 1; columns are UTF-16 units. */
export type Position = Readonly<{offset: number; line: number; column: number}>;

/** `start` is at the first character, `end` is just after the last. */
export type Range = Readonly<{start: Position; end: Position}>;

/** Codes of errors: the file cannot be read, or its text is not a valid briefing. */
export const fileCodes = [
  'file/not-found',
  'file/unreadable',
  'file/is-directory',
  'file/too-large',
  'file/not-utf8',
  'file/empty',
  'file/syntax',
  'file/indentation',
  'file/odd-space',
  'file/unquoted-comma',
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

/** Codes of the other rules of `briefing check`. Each rule can be turned off, or silenced on one line. */
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
  'craft/misquotation',
  'craft/no-scheme',
  'craft/future-date',
  'craft/stale-date',
  'craft/after-meeting',
  'craft/expired',
  'craft/expires-early',
  'craft/relative-date',
  'craft/one-source',
  'craft/no-alternative',
  'craft/long-bottom-line',
  'craft/bottom-line-alone',
  'craft/unexplained-move',
  'craft/unmentioned-actor',
  'craft/no-say',
  'craft/no-answer',
  'craft/too-many-panes',
  'craft/too-many-talking-points',
  'craft/todo',
  'yaml/cut-text',
  'yaml/lost-word',
  'yaml/split-text',
  'yaml/other-reading',
  'yaml/tab',
  'yaml/invisible-character',
  'yaml/smart-quotes',
  'yaml/byte-order-mark',
  'silence/unused',
  'silence/no-reason',
  'silence/unknown-code',
] as const;

export type FileCode = (typeof fileCodes)[number];
export type RuleCode = (typeof ruleCodes)[number];
export type ProblemCode = FileCode | RuleCode;

/** Codes of problems with the keys that a configuration binds. */
export type ConfigProblemCode =
  | 'config/unknown-action'
  | 'config/unknown-key'
  | 'config/bound-twice'
  | 'config/fixed-keys'
  | 'config/no-key';

/**
 * A piece of the text, and the text that `--fix` puts in its place. The offsets count UTF-16 units. `what` says in words
 * what `--fix` did.
 */
export type Fix = Readonly<{start: number; end: number; text: string; what: string}>;

export type Severity = 'error' | 'warning';

export type Problem<Code extends string = ProblemCode> = Readonly<{
  code: Code;
  /** Without a severity, a problem is an error. */
  severity?: Severity;
  /** What is wrong: a clause without a full stop. */
  message: Harmless;
  /** Why the problem matters: a sentence. */
  why?: Harmless;
  /** What to do about the problem: a sentence. */
  hint?: Harmless;
  /** The place in the text, if the problem has one. */
  range?: Range;
  /** The change that `--fix` makes. Missing if it is not certain what the author meant. */
  fix?: Fix;
}>;

/** A problem of a briefing or of the configuration file. */
export type ProblemOfFile = Problem<ProblemCode | ConfigProblemCode>;

/** Sorts problems by their places in the text. Problems without a place come first. */
export function byPlace<Code extends string>(problems: readonly Problem<Code>[]): Problem<Code>[] {
  return [...problems].sort((a, b) => (a.range?.start.offset ?? -1) - (b.range?.start.offset ?? -1));
}
