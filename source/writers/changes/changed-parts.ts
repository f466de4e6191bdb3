/** Pairs the parts of a point before and after a change. */

import type {PartLabel} from '../../changes/snapshot.js';
import type {BlockKind, Content} from '../../document/document.js';

/** Texts, and the part that each of them is. Without `parts`, there is one part, or the parts are not known. */
export type Texts = Readonly<{texts: Content; parts?: readonly PartLabel[] | undefined}>;

/** A new part has no `before`, and a removed part has no `text`. */
export type ChangedPart = PartLabel & Readonly<{before?: string; text?: string}>;

type Piece = Readonly<{part: PartLabel; text: string}>;

/** Kinds of blocks that always have several parts. If a record does not know these parts, they cannot be compared. */
const composed: ReadonlySet<BlockKind> = new Set(['profile', 'source', 'exchange', 'entry']);

/**
 * The parts after the change, in order, each with its text before the change. Removed parts come last. `undefined` if
 * the parts on either side are not known. Parts with the same name and label are paired by their text, then in order.
 */
export function changedParts(
  kind: BlockKind,
  before: Texts | undefined,
  after: Texts | undefined,
): ChangedPart[] | undefined {
  const [olds, nows] = [before, after].map(side => (side ? piecesOf(kind, side) : []));
  if (!olds || !nows) return undefined;
  const left = [...olds];
  const take = (isIt: (piece: Piece) => boolean): Piece | undefined => {
    const index = left.findIndex(isIt);
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  const same = nows.map(now => take(old => isSamePart(old, now) && old.text === now.text));
  const found = nows.map((now, index): ChangedPart => {
    const old = same[index] ?? take(other => isSamePart(other, now));
    return {...now.part, ...(old && {before: old.text}), text: now.text};
  });
  return [...found, ...left.map(({part, text}) => ({...part, before: text}))];
}

function isSamePart({part: {label, name}}: Piece, other: Piece): boolean {
  return name === other.part.name && label === other.part.label;
}

function piecesOf(kind: BlockKind, {parts, texts}: Texts): Piece[] | undefined {
  const known = parts ?? (composed.has(kind) ? undefined : [{name: 'text' as const}]);
  if (known?.length !== texts.length) return undefined;
  return known.map((part, index) => ({part, text: texts[index] ?? ''}));
}
