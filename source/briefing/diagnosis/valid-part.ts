/** The part of a briefing that is valid, so that its references can be checked although other parts are not valid. */
import * as v from 'valibot';
import type {Path} from '../positions.js';
import {type Briefing, briefingSchema} from '../schema.js';

export type ValidPart = Readonly<{
  briefing: Briefing;
  /** The paths of values that are not the author’s. */
  leftOut: readonly Path[];
  /** The ids of actors and sources that are not valid. */
  ids: readonly string[];
}>;

/** Values for keys that an entry must have. */
const required: Readonly<Record<string, unknown>> = {
  schema: 1,
  as_of: '2000-01-01',
  date: '2000',
};

/** The most rounds. Each round removes every problem that the schema reports, and may reveal problems inside maps. */
const mostRounds = 10;

type Container = Record<string | number, unknown>;

/** The valid part of a value; `undefined` if there is none. Changes the value. */
export function validPart(value: unknown): ValidPart | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const leftOut: Path[] = [];
  const ids: string[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const result = v.safeParse(briefingSchema, value);
    if (result.success) return {briefing: result.output, leftOut, ids};
    for (const issue of result.issues) {
      const path = issue.path?.map(item => item.key as string | number) ?? [];
      if (path.length === 0) return undefined;
      if (issue.type === 'strict_object' && issue.expected === 'never') {
        removeUnknown(issue.path?.at(-1)?.input as Container, issue.message.split(' '));
        continue;
      }
      if (issue.path?.at(-1)?.origin === 'key') ids.push(String(path.at(-1)));
      else leftOut.push(path);
      replace(value as Container, path, issue.type === 'strict_object', issue.path?.at(-1)?.origin === 'key');
    }
  }
  return undefined;
}

function removeUnknown(map: Container, known: readonly string[]): void {
  for (const key of Object.keys(map)) if (!known.includes(key)) delete map[key];
}

/** Replaces the value at a path by a valid one, or removes it if it is optional. */
function replace(root: Container, path: Path, isMissing: boolean, isKey: boolean): void {
  let owner: unknown = root;
  for (const step of path.slice(0, -1)) {
    if (typeof owner !== 'object' || owner === null) return;
    owner = (owner as Container)[step];
  }
  if (typeof owner !== 'object' || owner === null) return;
  const map = owner as Container;
  const last = path.at(-1) ?? '';
  const group = path.at(-2);
  if (isKey || (!isMissing && !isNeeded(last, path))) delete map[last];
  else if (typeof last === 'number' && group === 'panes') map[last] = {id: `left-out-${last}`, title: 'x'};
  else if (last === 'id') map[last] = `left-out-${path.join('-').replace(/[^\w-]/g, '')}`.slice(0, 64);
  else map[last] = required[last] ?? 'x';
}

/** Whether something has to stay at a path: an entry of a list, an actor, a source, or a required key. */
function isNeeded(last: string | number, path: Path): boolean {
  if (typeof last === 'number') return true;
  if (path.length === 2 && (path[0] === 'actors' || path[0] === 'sources')) return true;
  return ['schema', 'title', 'as_of', 'bottom_line', 'text', 'name', 'id', 'date', 'event', 'ask'].includes(
    last,
  );
}
