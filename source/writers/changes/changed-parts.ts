/** Pairs the parts of a point before and after a change. */

import type {PartLabel} from '../../changes/snapshot.js';
import type {BlockKind} from '../../document/document.js';

/** A text, and the part that each line is. Without `parts`, the text is one part, or its parts are not known. */
export type Lines = Readonly<{text: string; parts?: readonly PartLabel[] | undefined}>;

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
  before: Lines | undefined,
  after: Lines | undefined,
): ChangedPart[] | undefined {
  const [olds, nows] = [before, after].map(lines => (lines ? piecesOf(kind, lines) : []));
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

function piecesOf(kind: BlockKind, {parts, text}: Lines): Piece[] | undefined {
  const lines = text === '' ? [] : text.split('\n');
  const known = parts ?? (composed.has(kind) ? undefined : [{name: 'text' as const}]);
  if (known?.length !== lines.length) return undefined;
  return known.map((part, index) => ({part, text: lines[index] ?? ''}));
}
