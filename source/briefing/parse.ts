/** Parses a briefing file: YAML text becomes a `Briefing`, or a list of all its problems. */
import * as v from 'valibot';
import {issueProblems} from './issues.js';
import type {Positions} from './positions.js';
import {byPlace, type Problem} from './problems.js';
import {referenceProblems} from './references.js';
import {type Briefing, briefingSchema} from './schema.js';
import {keepWrittenIds} from './written-ids.js';
import {readYaml} from './yaml.js';

export type Parsed =
  | Readonly<{ok: true; briefing: Briefing; positions: Positions}>
  /** There are positions if the text is valid YAML. */
  | Readonly<{ok: false; problems: Problem[]; positions?: Positions}>;

/**
 * Parses the text of a briefing file (schema 1). Reports every problem, in the order of the text. Refuses a text of more
 * than 1 MiB, with more than 100 levels of nesting or more than 20 aliases, before such a text can cost time or memory.
 */
export function parse(text: string): Parsed {
  const yaml = readYaml(text, keepWrittenIds);
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
