/** YAML text to a `Briefing`, or to everything that is wrong with it. */
import * as v from 'valibot';
import {issueProblems} from './issues.js';
import type {Positions} from './positions.js';
import {byPlace, type Problem} from './problems.js';
import {referenceProblems} from './references.js';
import {type Briefing, briefingSchema} from './schema.js';
import {readYaml} from './yaml.js';

export type Parsed =
  | Readonly<{ok: true; briefing: Briefing; positions: Positions}>
  /** `positions` where the text is YAML at least. */
  | Readonly<{ok: false; problems: Problem[]; positions?: Positions}>;

/**
 * Parses the text of a briefing file (schema 1). Every problem is reported, in the order of the text. A text of
 * more than 1 MiB, more than 100 levels of nesting or more than 20 aliases is refused before it can cost anything.
 */
export function parse(text: string): Parsed {
  const yaml = readYaml(text);
  if (!yaml.ok) return {ok: false, problems: byPlace(yaml.problems)};
  const {value, positions} = yaml;
  const result = v.safeParse(briefingSchema, value);
  if (!result.success) {
    const problems = byPlace(result.issues.flatMap(issue => issueProblems(issue, positions)));
    return {ok: false, problems, positions};
  }
  const problems = referenceProblems(result.output, positions);
  return problems.length > 0
    ? {ok: false, problems: byPlace(problems), positions}
    : {ok: true, briefing: result.output, positions};
}
