/** Compares a document with the points that are remembered from an earlier reading or version. */

import type {Path} from '../briefing/positions.js';
import {type BlockKind, type Content, type Document, isSamePath} from '../document/document.js';
import type {LikelihoodMove, StatedLikelihood} from '../document/likelihood.js';
import type {Harmless} from '../text/harmless.js';
import {type SourceMove, sourceMove} from './citations.js';
import {listSizes, pairPoints} from './pairs.js';
import {
  type PartLabel,
  type PointContent,
  pointsOf,
  type Remembered,
  type StandingPoint,
} from './snapshot.js';

/** The point that an entry is about, and its place. For a removed point, the place is where it was before. */
type Subject = Readonly<{
  fingerprint: string;
  pane: string;
  paneTitle: Harmless;
  path: Path;
  point: BlockKind;
}>;

export type Entry =
  /** `block` is the place of the block in its pane. */
  | (Subject &
      Readonly<{
        kind: 'new';
        block: number;
        after: Content;
        likelihood?: StatedLikelihood;
        /** The name and label of the part that each text of `after` is (see `PointContent`). */
        partsAfter?: readonly PartLabel[];
      }>)
  /** The words (`before` and `after`), the likelihood, the kind or the sources changed, or several of them. */
  | (Subject &
      Readonly<{
        kind: 'changed';
        block: number;
        before: Content;
        after: Content;
        likelihood?: LikelihoodMove;
        /** The kind of the point before, if that was another kind. */
        was?: BlockKind;
        sources?: SourceMove;
        /** The fingerprint of the point as it was read. */
        replaces: string;
        /** The path of the point before, if that was another path. */
        oldPath?: Path;
        partsBefore?: readonly PartLabel[];
        partsAfter?: readonly PartLabel[];
      }>)
  | (Subject &
      Readonly<{
        kind: 'removed';
        before: Content;
        likelihood?: StatedLikelihood;
        partsBefore?: readonly PartLabel[];
      }>);

export type Changes = Readonly<{
  /** In the order of the document. Removed points come last in their pane, and removed panes come last of all. */
  entries: readonly Entry[];
  /** How many removed points cannot be listed, because only their fingerprints were kept. */
  lost: number;
}>;

/**
 * What is new, changed or removed in a document since `before` was read. A point whose content was read has not
 * changed, even if it moved or is now there several times. Each other point is paired with a point that is gone, if
 * there is a likely one (see `pairPoints`).
 */
export function changesBetween(before: readonly Remembered[], after: Document): Changes {
  const standing = pointsOf(after);
  const known = byFingerprint(before);
  const present = new Set(standing.map(({fingerprint}) => fingerprint));
  const arrived = standing.filter(({fingerprint}) => !known.has(fingerprint));
  const gone = before.filter(({fingerprint}) => !present.has(fingerprint));
  const moved = standing.filter(point => isOtherwiseCited(known.get(point.fingerprint), point));
  if (arrived.length + gone.length + moved.length === 0) return {entries: [], lost: 0};

  const named = gone.filter(hasWords);
  const pairs = pairPoints(
    named.map(({said}) => said),
    arrived.map(({said}) => said),
    {before: listSizes(before), after: listSizes(standing)},
  );
  const paired = new Set(pairs.values());
  const entryOf = new Map<StandingPoint, Entry>();
  for (const [index, point] of arrived.entries()) {
    const old = named[pairs.get(index) ?? -1];
    entryOf.set(point, old ? changed(old, point) : added(point));
  }
  for (const point of moved) {
    const old = known.get(point.fingerprint);
    if (old && hasWords(old)) entryOf.set(point, changed(old, point));
  }
  const order = new Map(after.panes.map(({id}, index) => [id, index]));
  const entries = [
    ...standing.flatMap(point => entryOf.get(point) ?? []),
    ...named.filter((_, index) => !paired.has(index)).map(removed),
  ];
  // Sorting is stable: the entries of a pane keep the order of the document, with removed points last.
  entries.sort((a, b) => (order.get(a.pane) ?? order.size) - (order.get(b.pane) ?? order.size));
  return {entries, lost: gone.length - named.length};
}

function byFingerprint(points: readonly Remembered[]): Map<string, Remembered> {
  const found = new Map<string, Remembered>();
  for (const point of points) found.set(point.fingerprint, point);
  return found;
}

/** Whether a point whose content stayed the same now cites other sources. */
function isOtherwiseCited(old: Remembered | undefined, point: StandingPoint): boolean {
  return sourceMove(old?.said?.sources, point.said.sources) !== undefined;
}

type Named = Remembered & Readonly<{said: PointContent}>;

function hasWords(point: Remembered): point is Named {
  return point.said !== undefined;
}

function subject({fingerprint, said: {pane, paneTitle, path, kind}}: Named): Subject {
  return {fingerprint, pane, paneTitle, path, point: kind};
}

function added(point: StandingPoint): Entry {
  const {texts, likelihood, parts} = point.said;
  return {
    ...subject(point),
    kind: 'new',
    block: point.block,
    after: texts,
    ...(likelihood && {likelihood}),
    ...(parts && {partsAfter: parts}),
  };
}

function changed(old: Named, point: StandingPoint): Entry {
  const {likelihood: from, kind: was, texts: before} = old.said;
  const {likelihood: to, kind, texts: after} = point.said;
  const sources = sourceMove(old.said.sources, point.said.sources);
  return {
    ...subject(point),
    kind: 'changed',
    block: point.block,
    before,
    after,
    replaces: old.fingerprint,
    ...(!isSameLikelihood(from, to) && {likelihood: {...(from && {from}), ...(to && {to})}}),
    ...(was !== kind && {was}),
    ...(sources && {sources}),
    ...(!isSamePath(old.said.path, point.said.path) && {oldPath: old.said.path}),
    ...(old.said.parts && {partsBefore: old.said.parts}),
    ...(point.said.parts && {partsAfter: point.said.parts}),
  };
}

/** Whether two likelihoods have the same term and range. The same term has another range on another scale. */
function isSameLikelihood(a: StatedLikelihood | undefined, b: StatedLikelihood | undefined): boolean {
  return a?.term === b?.term && a?.percent?.range === b?.percent?.range;
}

function removed(old: Named): Entry {
  const {texts, likelihood, parts} = old.said;
  return {
    ...subject(old),
    kind: 'removed',
    before: texts,
    ...(likelihood && {likelihood}),
    ...(parts && {partsBefore: parts}),
  };
}
