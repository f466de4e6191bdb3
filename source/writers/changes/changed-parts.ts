/** The parts of a point before and after, by their names. */

import type {PartLabel} from '../../changes/snapshot.js';
import type {BlockKind} from '../../document/document.js';

/** A text, and what its lines are; without that, it is one text, or it is not known. */
export type Lines = Readonly<{text: string; parts?: readonly PartLabel[] | undefined}>;

/** A part that came has no `before`, one that went no `text`. */
export type ChangedPart = PartLabel & Readonly<{before?: string; text?: string}>;

type Piece = Readonly<{part: PartLabel; text: string}>;

/** What always has parts: a record that does not know them cannot tell. */
const composed: ReadonlySet<BlockKind> = new Set(['profile', 'source', 'exchange', 'entry']);

/**
 * The parts after, in order, each with the text that it had before, then those that went; `undefined` where the parts of
 * either are not known. Parts of one name and label are paired by their text, then in order.
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
