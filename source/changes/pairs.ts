/** Which point became which: pairs of points before and after that are one point, changed. */
import {likePairs} from '../text/likeness.js';
import type {Said} from './snapshot.js';

/** How many points the list at a point's place holds: of all the document, as it was and as it is. */
export type ListSizes = Readonly<{before: (said: Said) => number; after: (said: Said) => number}>;

/**
 * For points after (by index), the point before that each was. In this order, so that a surer match comes first:
 *
 * 1. the same key of the same pane (an actor, a source, the bottom line), however much the words differ;
 * 2. the same words: only the likelihood moved, or a fact became an assumption; then those of another kind, as where a
 *    point became something to say;
 * 3. like words and the same kind: in the same pane first, then anywhere; the likest first;
 * 4. the same place of a list as long as before, where words cannot tell: the only one of its list, a judgment, whose
 *    likelihood would not be known to have moved, and texts of a word or two.
 */
export function pairPoints(
  before: readonly Said[],
  after: readonly Said[],
  sizes: ListSizes,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (old: number | undefined, now: number | undefined) => {
    if (old === undefined || now === undefined) return;
    pairs.set(now, old);
    taken.add(old);
  };
  const groupsBy = (keyOf: (said: Said) => string | undefined) => {
    const olds = groups(before, keyOf, index => taken.has(index));
    const nows = groups(after, keyOf, index => pairs.has(index));
    return [...nows].map(([key, now]) => ({olds: olds.get(key) ?? [], nows: now}));
  };

  for (const {olds, nows} of groupsBy(keyed)) {
    // A key that stands twice is no key.
    if (olds.length === 1 && nows.length === 1) pair(olds[0], nows[0]);
  }
  const pairSame = (keyOf: (said: Said) => string) => {
    for (const {olds, nows} of groupsBy(keyOf))
      for (const [index, now] of nows.entries()) pair(olds[index], now);
  };
  pairSame(({kind, text}) => `${family(kind)}\n${text}`);
  pairSame(({text}) => text);
  for (const {olds, nows} of groupsBy(({kind}) => family(kind))) {
    const like = likePairs(
      olds.flatMap(index => before[index] ?? []),
      nows.flatMap(index => after[index] ?? []),
    );
    for (const [old, now] of like) pair(olds[old], nows[now]);
  }
  for (const {olds, nows} of groupsBy(placed)) {
    const [old, now] = [before[olds[0] ?? -1], after[nows[0] ?? -1]];
    if (old && now && olds.length === 1 && nows.length === 1 && isRewritten(old, now, sizes))
      pair(olds[0], nows[0]);
  }
  return pairs;
}

/** Words of a text that are too few to be like those of another. */
const fewWords = 2;

function isRewritten(old: Said, now: Said, sizes: ListSizes): boolean {
  const size = sizes.after(now);
  if (sizes.before(old) !== size) return false;
  const isShort = [old, now].every(({text}) => text.split(/\s+/, fewWords + 1).length <= fewWords);
  return size === 1 || now.kind === 'judgment' || isShort;
}

/** The place of a point that has a number in a list. */
function placed({pane, kind, path}: Said): string | undefined {
  return typeof path.at(-1) === 'number' ? [pane, family(kind), ...path].join('\n') : undefined;
}

/** Counts points by the list that they stand in, when it is first asked. */
export function listSizes(points: ReadonlyArray<Readonly<{said?: Said}>>): (said: Said) => number {
  let sizes: Map<string, number> | undefined;
  return said => {
    if (!sizes) {
      sizes = new Map();
      for (const point of points) {
        if (!point.said) continue;
        const list = listOf(point.said);
        sizes.set(list, (sizes.get(list) ?? 0) + 1);
      }
    }
    return sizes.get(listOf(said)) ?? 0;
  };
}

function listOf({pane, path}: Said): string {
  return [pane, ...path.slice(0, -1)].join('\n');
}

/** Kinds that are one to an author: a fact may turn out to have been an assumption. */
function family(kind: Said['kind']): string {
  return kind === 'assumption' ? 'fact' : kind;
}

/** The place of a point that has a key and no number in a list. */
function keyed({pane, kind, path}: Said): string | undefined {
  return path.some(step => typeof step === 'number') ? undefined : [pane, kind, ...path].join('\n');
}

/** Indexes of points by a key; those without a key, and those already paired, are left out. */
function groups(
  points: readonly Said[],
  keyOf: (said: Said) => string | undefined,
  isTaken: (index: number) => boolean,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, point] of points.entries()) {
    const key = isTaken(index) ? undefined : keyOf(point);
    if (key === undefined) continue;
    const group = found.get(key);
    if (group) group.push(index);
    else found.set(key, [index]);
  }
  return found;
}
