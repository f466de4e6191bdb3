/** What a reading leaves behind: which points count as read the next time. */

import type {Document} from '../document/document.js';
import {changesBetween} from './compare.js';
import {pointsOf, type Remembered} from './snapshot.js';

export type Reading = Readonly<{
  /** What was remembered when the document was opened; without it, all of the document counts as read. */
  opened: readonly Remembered[] | undefined;
  /** The whole document as it was read, without a time budget or other cut. */
  document: Document;
  /** As what points were in sight (`seenKeyOf`). */
  seen: ReadonlySet<string>;
}>;

/**
 * What is remembered after a reading, from what is remembered now: `current` is `opened`, unless another reader has left
 * in the meantime.
 *
 * - At the first opening, all of the document as it was then counts as read: nothing in it is news.
 * - A point that is new or changed since stays so until it was in sight. Only then are its new words remembered;
 *   until then, a changed point is remembered as it was.
 * - What the document no longer held is forgotten.
 * - What another reader has remembered in the meantime stays, whatever this one has seen.
 */
export function rememberReading(
  current: readonly Remembered[] | undefined,
  {opened, document, seen}: Reading,
): Remembered[] {
  const standing = pointsOf(document);
  const seenKeys = new Map(standing.map(({fingerprint, seenKey}) => [fingerprint, seenKey]));
  const unseen = new Set<string>();
  const forgotten = new Set<string>();
  if (opened) {
    const present = new Set(standing.map(({fingerprint}) => fingerprint));
    for (const {fingerprint} of opened) if (!present.has(fingerprint)) forgotten.add(fingerprint);
    for (const entry of changesBetween(opened, document).entries) {
      if (entry.kind === 'removed' || seen.has(seenKeys.get(entry.fingerprint) ?? '')) continue;
      unseen.add(entry.fingerprint);
      if (entry.kind === 'changed') forgotten.delete(entry.replaces);
    }
  }
  const kept = (current ?? opened ?? []).filter(({fingerprint}) => !forgotten.has(fingerprint));
  const read = standing
    .filter(({fingerprint}) => !unseen.has(fingerprint))
    .map(({fingerprint, said}): Remembered => ({fingerprint, said}));
  return [...new Map([...kept, ...read].map(point => [point.fingerprint, point])).values()];
}
