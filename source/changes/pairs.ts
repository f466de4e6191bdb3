/**
 * Pairs points of the document before with points of the document after. The two points of a pair are one point that
 * changed.
 */
import {likePairs} from '../text/names/likeness.js';
import {contentText, type PointContent} from './snapshot.js';

/** Functions that tell how many points the list of a point has, in the document before and in the document after. */
export type ListSizes = Readonly<{
  before: (content: PointContent) => number;
  after: (content: PointContent) => number;
}>;

/**
 * For the index of each point after that has a partner, the index of its partner before. Points are paired in four
 * steps, from the surest to the least sure:
 *
 * 1. Points with the same key in the same pane (an actor, a source, the bottom line), however much their words differ.
 * 2. Points with the same words: the likelihood moved, or a fact became an assumption. Then points with the same words
 *    and another kind: a fact became a talking point.
 * 3. Points of the same kind with similar words (see `likePairs`).
 * 4. Points at the same place of a list that has kept its length. This step takes only points that cannot be paired by
 *    their words: the only point of a list, judgments (otherwise nobody would learn that a likelihood moved), and texts
 *    of one or two words.
 */
export function pairPoints(
  before: readonly PointContent[],
  after: readonly PointContent[],
  sizes: ListSizes,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (old: number | undefined, now: number | undefined) => {
    if (old === undefined || now === undefined) return;
    pairs.set(now, old);
    taken.add(old);
  };
  const groupsBy = (keyOf: (content: PointContent) => string | undefined) => {
    const olds = groups(before, keyOf, index => taken.has(index));
    const nows = groups(after, keyOf, index => pairs.has(index));
    return [...nows].map(([key, now]) => ({olds: olds.get(key) ?? [], nows: now}));
  };

  for (const {olds, nows} of groupsBy(keyed)) {
    // If two points have the same key, the key does not say which of them is the partner.
    if (olds.length === 1 && nows.length === 1) pair(olds[0], nows[0]);
  }
  const pairSame = (keyOf: (content: PointContent) => string) => {
    for (const {olds, nows} of groupsBy(keyOf))
      for (const [index, now] of nows.entries()) pair(olds[index], now);
  };
  pairSame(({kind, texts}) => `${family(kind)}\n${contentText(texts)}`);
  pairSame(({texts}) => contentText(texts));
  for (const {olds, nows} of groupsBy(({kind}) => family(kind))) {
    const like = likePairs(
      olds.flatMap(index => before[index] ?? []).map(compared),
      nows.flatMap(index => after[index] ?? []).map(compared),
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

/** A point in the form in which likeness is measured: all its parts as one text. */
function compared({pane, texts}: PointContent) {
  return {pane, text: contentText(texts)};
}

/** The most words of a text that is too short to be compared by likeness. */
const fewWords = 2;

function isRewritten(old: PointContent, now: PointContent, sizes: ListSizes): boolean {
  const size = sizes.after(now);
  if (sizes.before(old) !== size) return false;
  const isShort = [old, now].every(
    ({texts}) => contentText(texts).split(/\s+/, fewWords + 1).length <= fewWords,
  );
  return size === 1 || now.kind === 'judgment' || isShort;
}

/** A key for the place of a point in a list; `undefined` for a point that is not in a list. */
function placed({pane, kind, path}: PointContent): string | undefined {
  return typeof path.at(-1) === 'number' ? [pane, family(kind), ...path].join('\n') : undefined;
}

/** Returns a function that tells how many points the list of a point has. The lists are counted at its first call. */
export function listSizes(
  points: ReadonlyArray<Readonly<{said?: PointContent}>>,
): (content: PointContent) => number {
  let sizes: Map<string, number> | undefined;
  return content => {
    if (!sizes) {
      sizes = new Map();
      for (const point of points) {
        if (!point.said) continue;
        const list = listOf(point.said);
        sizes.set(list, (sizes.get(list) ?? 0) + 1);
      }
    }
    return sizes.get(listOf(content)) ?? 0;
  };
}

function listOf({pane, path}: PointContent): string {
  return [pane, ...path.slice(0, -1)].join('\n');
}

/** Facts and assumptions count as one kind: an author may find that a fact was an assumption. */
function family(kind: PointContent['kind']): string {
  return kind === 'assumption' ? 'fact' : kind;
}

/** A key for a point that is not in a list; `undefined` for a point in a list. */
function keyed({pane, kind, path}: PointContent): string | undefined {
  return path.some(step => typeof step === 'number') ? undefined : [pane, kind, ...path].join('\n');
}

/** The indexes of points by their keys. Points without a key, and points that are already paired, are left out. */
function groups(
  points: readonly PointContent[],
  keyOf: (content: PointContent) => string | undefined,
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
