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
