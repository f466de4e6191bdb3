/** Finds the names that are nearest to a misspelt one. */
import {distance} from 'fastest-levenshtein';

/** The candidate nearest to a word, or `undefined` if none is near: at most a third of the word (rounded up) may differ. */
export function nearest<Name extends string>(word: string, candidates: Iterable<Name>): Name | undefined {
  return allNearest(word, candidates)[0];
}

/** At most three candidates that are near to a word, the nearest first. */
export function allNearest<Name extends string>(word: string, candidates: Iterable<Name>): Name[] {
  const lower = word.slice(0, 200).toLowerCase();
  const limit = lower.length < 3 ? 0 : Math.ceil(lower.length / 3);
  return [...candidates]
    .filter(candidate => Math.abs(candidate.length - lower.length) <= limit)
    .map(candidate => ({candidate, steps: distance(lower, candidate.toLowerCase())}))
    .filter(({steps}) => steps <= limit)
    .sort((a, b) => a.steps - b.steps || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({candidate}) => candidate);
}

/**
 * The name nearest to a misspelt one, among names with a group before a slash. The group does not count if it is right: `craft/nope` is as far
 * from `craft/todo` as `nope` is from `todo`. A name without a group is found too: `no-source`.
 */
export function nearestInGroup<Code extends string>(code: string, codes: readonly Code[]): Code | undefined {
  const slash = code.indexOf('/');
  const group = code.slice(0, slash + 1);
  const name = code.slice(slash + 1);
  const known = codes.some(each => each.startsWith(group));
  if (!known) return nearest(code, codes);
  const inGroup = new Map(
    codes
      .filter(each => each.startsWith(group))
      .map(each => [each.slice(group === '' ? each.indexOf('/') + 1 : group.length), each]),
  );
  const near = nearest(name, inGroup.keys());
  return near === undefined ? undefined : inGroup.get(near);
}
