/** Parses a briefing file: YAML text becomes a `Briefing`, or a list of all its problems. */
import * as v from 'valibot';
import {type Document, isMap, isScalar, isSeq, type Scalar} from 'yaml';
import {issueProblems} from './issues.js';
import type {Positions} from './positions.js';
import {byPlace, type Problem} from './problems.js';
import {referenceProblems} from './references.js';
import {type Briefing, briefingSchema} from './schema.js';
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

/** The keys whose value is an id or a list of ids. */
const idKeys: ReadonlySet<unknown> = new Set(['sources', 'about', 'with', 'for', 'by', 'id']);

/**
 * Changes the numbers in a document that are keys or ids to texts. YAML reads `1`, `007` and `1.10` as the numbers 1, 7
 * and 1.1, but as an id `007` is another id than `7`.
 */
export function keepWrittenIds({contents}: Document.Parsed): void {
  const walk = (node: unknown, isId: boolean): void => {
    if (isSeq(node)) for (const item of node.items) walk(item, isId);
    else if (isMap(node)) {
      for (const {key, value} of node.items) {
        if (isScalar(key)) keep(key);
        // A map under `sources` holds sources, and a list under `sources` holds their ids.
        walk(value, isScalar(key) && idKeys.has(key.value) && !isMap(value));
      }
    } else if (isId && isScalar(node)) keep(node);
  };
  walk(contents, false);
}

function keep(scalar: Scalar): void {
  if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
}
