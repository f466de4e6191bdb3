/**
 * Pairs each reworded text of a new version with its old wording. Only this file decides which texts belong together,
 * so `briefing changes` and `briefing check` always agree on what is the same judgment.
 */
import {spaceless, spacelessRanges} from '../spaceless-scripts.js';

/**
 * The least share of words that the two texts of a pair have in common (Dice’s coefficient). A point keeps about half
 * of its words when an author rewords it. With a higher threshold, the point would be shown as removed and as new. Two
 * different points are rarely paired, because each text is in one pair only, and the most similar pairs come first.
 */
const leastLikeness = 0.5;

/** Up to this number of old texts, each new text is compared with all of them. */
const comparedWithAll = 100;
/**
 * If there are more old texts, a new text is compared with the nearest on each side, and with the nearest that have one
 * of its rarest words.
 */
const nearestCompared = 2;
const rarestWords = 3;
const comparedPerWord = 4;

/**
 * The most words that are compared in all, which takes well under a tenth of a second. Beyond this number, points are
 * not compared, and count as removed and new.
 */
const wordBudget = 12_000_000;

/** Runs of letters and digits. In scripts without spaces, every two characters in a row count as a word. */
const runs = new RegExp(
  `[${spacelessRanges}]+|[0-9a-z\\u00aa-\\u0dff\\u0f00-\\u0fff\\u10a0-\\u177f\\u1800-\\u1fff\\u2c00-\\u2dff\\uac00-\\ud7a3]+`,
  'g',
);

/** The words of a text as sorted numbers. The same word has the same number in every text. */
type Words = Int32Array;

/** A function that turns a text into the numbers of its words. */
function wordNumbers(): (text: string) => Words {
  const numbers = new Map<string, number>();
  return text => {
    const words = wordsIn(text);
    const numbered = new Int32Array(words.length);
    for (const [index, word] of words.entries()) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      numbered[index] = number;
    }
    return numbered.sort();
  };
}

function wordsIn(text: string): readonly string[] {
  const found = text.toLowerCase().match(runs) ?? [];
  if (!found.some(run => spaceless.test(run))) return found;
  return found.flatMap(run => {
    if (run.length < 3 || !spaceless.test(run)) return run;
    return Array.from({length: run.length - 1}, (_, index) => run.slice(index, index + 2));
  });
}

/** Dice's coefficient: twice the number of common words, divided by the number of all words. 0 for texts without words. */
function likeness(a: Words, b: Words): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

type Text = Readonly<{text: string; pane: string}>;
type Pair = Readonly<{old: number; now: number; isSamePane: boolean; like: number}>;

/**
 * Pairs of old and new texts that have at least half of their words in common, as indexes. Each text is in one pair at
 * most. Pairs within one pane come first, then the most similar ones, then the nearest.
 */
export function likePairs(
  before: readonly Text[],
  after: readonly Text[],
): Array<readonly [old: number, now: number]> {
  if (before.length === 0) return [];
  const wordsOf = wordNumbers();
  const olds = before.map(({text}) => wordsOf(text));
  const candidates = candidatesAmong(olds);
  const found: Pair[] = [];
  let budget = wordBudget;
  for (const [now, {text, pane}] of after.entries()) {
    const words = wordsOf(text);
    for (const old of candidates(words, now)) {
      const other = olds[old];
      const isSamePane = before[old]?.pane === pane;
      // Lists of such different lengths cannot be similar enough.
      if (!other || 2 * Math.min(words.length, other.length) < leastLikeness * (words.length + other.length))
        continue;
      budget -= words.length + other.length;
      if (budget < 0) break;
      const like = likeness(words, other);
      if (like >= leastLikeness) found.push({old, now, isSamePane, like});
    }
  }
  return bestFirst(found);
}

function bestFirst(pairs: Pair[]): Array<readonly [number, number]> {
  pairs.sort(
    (a, b) =>
      Number(b.isSamePane) - Number(a.isSamePane) ||
      b.like - a.like ||
      Math.abs(a.old - a.now) - Math.abs(b.old - b.now),
  );
  const takenOlds = new Set<number>();
  const takenNows = new Set<number>();
  return pairs.flatMap(({old, now}) => {
    if (takenOlds.has(old) || takenNows.has(now)) return [];
    takenOlds.add(old);
    takenNows.add(now);
    return [[old, now] as const];
  });
}

/** A function that gives the indexes of the old texts that may be similar to a new text. */
function candidatesAmong(olds: readonly Words[]): (words: Words, place: number) => Iterable<number> {
  if (olds.length <= comparedWithAll) return () => olds.keys();
  /** For the number of each word, the indexes of the texts that have it, in order. */
  const holders: Array<number[] | undefined> = [];
  for (const [index, words] of olds.entries()) {
    for (const word of words) {
      const list = holders[word];
      if (!list) holders[word] = [index];
      else if (list.at(-1) !== index) list.push(index);
    }
  }
  return (words, place) => {
    const found = new Set<number>();
    for (let old = place - nearestCompared; old <= place + nearestCompared; old++) found.add(old);
    const lists: number[][] = [];
    for (const [index, word] of words.entries()) {
      const list = word === words[index - 1] ? undefined : holders[word];
      if (list) lists.push(list);
    }
    lists.sort((a, b) => a.length - b.length);
    for (const list of lists.slice(0, rarestWords)) {
      const start = Math.max(0, firstFrom(list, place) - comparedPerWord / 2);
      for (const old of list.slice(start, start + comparedPerWord)) found.add(old);
    }
    return found;
  };
}

/** The index of the first number in a sorted list that is at least `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
