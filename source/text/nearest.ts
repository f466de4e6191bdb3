import {distance} from 'fastest-levenshtein';

/** The candidate nearest to a word, if it is near enough to be what was meant: at most a third of it differs. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return allNearest(word, candidates)[0];
}

/** The candidates near enough to a word, nearest first, at most three. */
export function allNearest(word: string, candidates: Iterable<string>): string[] {
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
