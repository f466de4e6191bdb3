/** Parses a briefing file: YAML text becomes a `Briefing`, or a list of all its problems. */
import * as v from 'valibot';
import {type Document, isMap, isScalar, isSeq, type Scalar} from 'yaml';
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
 * than 1 MiB, with more than 100 levels of nesting or more than 20 aliases, before such a text can cost time or memory.
 * If there are problems, `untitled` is the title of the part that can be read, in case the file has no title.
 */
export function parse(text: string, untitled: Harmless = ours('Untitled')): Parsed {
  const yaml = readYaml(text, keepWrittenIds);
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
