/** What can be wrong with a file that people write: a briefing, or the configuration. Problems are values with a stable code and a place in the text. */

/** A place in the text: `offset` in UTF-16 units from 0; `line` and `column` (in UTF-16 units) from 1. */
export type Position = Readonly<{offset: number; line: number; column: number}>;

/** From the first character to just after the last. */
export type Range = Readonly<{start: Position; end: Position}>;

export type ProblemCode =
  | 'file/not-found'
  | 'file/unreadable'
  | 'file/is-directory'
  | 'file/too-large'
  | 'file/not-utf8'
  | 'file/empty'
  | 'file/syntax'
  | 'file/duplicate-key'
  | 'file/too-deep'
  | 'file/too-many-aliases'
  | 'file/bad-alias'
  | 'file/yaml-version'
  | 'file/many-documents'
  | 'file/unknown-tag'
  | 'file/unknown-key'
  | 'file/missing-key'
  | 'file/wrong-type'
  | 'file/bad-value'
  | 'file/bad-date'
  | 'file/bad-id'
  | 'file/duplicate-id'
  | 'file/unknown-actor'
  | 'file/unknown-source'
  | ConfigProblemCode;

/** What can be wrong with the keys that a configuration binds. */
export type ConfigProblemCode =
  | 'config/unknown-action'
  | 'config/unknown-key'
  | 'config/bound-twice'
  | 'config/fixed-keys'
  | 'config/no-key';

export type Problem = Readonly<{
  code: ProblemCode;
  /** What is wrong, as a sentence without its full stop. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** Where, if the problem has a place in the text. */
  range?: Range;
}>;

/** Problems in the order of the text; those without a place come first. */
export function byPlace(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.range?.start.offset ?? -1) - (b.range?.start.offset ?? -1));
}
