/** Which point became which: pairs of points before and after that are one point, changed. */
import {likePairs} from './likeness.js';
import type {Said} from './snapshot.js';

/**
 * For points after (by index), the point before that each was. In this order, so that a surer match comes first:
 *
 * 1. the same key of the same pane (an actor, a source, the bottom line), however much the words differ;
 * 2. the same words: only the likelihood moved, or a fact became an assumption;
 * 3. like words and the same kind: in the same pane first, then anywhere; the likest first.
 */
export function pairPoints(before: readonly Said[], after: readonly Said[]): ReadonlyMap<number, number> {
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
  for (const {olds, nows} of groupsBy(({kind, text}) => `${family(kind)}\n${text}`)) {
    for (const [index, now] of nows.entries()) pair(olds[index], now);
  }
  for (const {olds, nows} of groupsBy(({kind}) => family(kind))) {
    const like = likePairs(
      olds.flatMap(index => before[index] ?? []),
      nows.flatMap(index => after[index] ?? []),
    );
    for (const [old, now] of like) pair(olds[old], nows[now]);
  }
  return pairs;
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
