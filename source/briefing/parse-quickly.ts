/**
 * Parses a briefing without positions. A start uses this for a text that is not in the cache, before it tries `parse`.
 */
import * as v from 'valibot';
import {readPlainYaml} from './plain/plain-yaml.js';
import {referenceProblems} from './references.js';
import {type Briefing, briefingSchema} from './schema.js';

/**
 * The same briefing as `parse` returns; `undefined` if the text is unusual YAML or has a problem. Then `parse` says
 * what the problem is, and where.
 */
export function parseQuickly(text: string): Briefing | undefined {
  const read = readPlainYaml(text);
  if (!read) return undefined;
  const result = v.safeParse(briefingSchema, read.value);
  if (!result.success || referenceProblems(result.output, nowhere).length > 0) return undefined;
  return result.output;
}

const start = {offset: 0, line: 1, column: 1};
const place = {start, end: start};
const nowhere = {value: () => place, within: () => place};
