/** Parses a briefing file: YAML text becomes a `Briefing`, or a list of all its problems. */
import * as v from 'valibot';
import {type Harmless, ours} from '../text/harmless.js';
import {issueProblems} from './issues.js';
import {mendedYaml} from './partial/mended-yaml.js';
import {readablePart} from './partial/readable-part.js';
import type {Positions} from './positions.js';
import {byPlace, type Problem} from './problems.js';
import {referenceProblems} from './references.js';
import {type Briefing, briefingSchema} from './schema.js';
import {readYaml} from './yaml.js';

export type Parsed =
  | Readonly<{ok: true; briefing: Briefing; positions: Positions}>
  /** There are positions if the text is valid YAML. `briefing` is the part that can be read, if there is one. */
  | Readonly<{ok: false; problems: Problem[]; positions?: Positions; briefing?: Briefing}>;

/**
 * Parses the text of a briefing file (schema 1). Reports every problem, in the order of the text. Refuses a text of more
 * than 1 MiB, with more than 100 levels of nesting or more than 20 aliases, before such a text can cost time or memory. If there are problems, `untitled` is the
 * title of the part that can be read, in case the file has no title.
 */
export function parse(text: string, untitled: Harmless = ours('Untitled')): Parsed {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const mended = mendedYaml(text, yaml);
    const part = mended && readablePart(mended.value, {...mended, untitled});
    return {ok: false, problems: byPlace(yaml.problems), ...(part && {briefing: part})};
  }
  const {value, positions} = yaml;
  const result = v.safeParse(briefingSchema, value);
  const problems = byPlace(
    result.success
      ? referenceProblems(result.output, positions)
      : result.issues.flatMap(issue => issueProblems(issue, positions)),
  );
  if (result.success && problems.length === 0) return {ok: true, briefing: result.output, positions};
  const part = readablePart(value, {text, untitled, positions});
  return {ok: false, problems, positions, ...(part && {briefing: part})};
}
