/** Decides which points count as read after a reading. */

import type {Document} from '../document/document.js';
import {changesBetween} from './compare.js';
import {pointsOf, type Remembered} from './snapshot.js';

export type Reading = Readonly<{
  /**
   * The points that were remembered when the document was opened. If they are missing, the whole document counts as
   * read.
   */
  opened: readonly Remembered[] | undefined;
  /** The whole document as it was read, without a filter. */
  document: Document;
  /** The keys (`seenKeyOf`) of the points that were visible. */
  seen: ReadonlySet<string>;
}>;

/**
 * The points that are remembered after a reading. `current` are the points that are remembered now. They differ from
 * `opened` if the user left another reader in the meantime.
 *
 * - At the first opening, the whole document counts as read, in the form that it had then.
 * - A point that is new or changed since then stays new or changed until it was visible. Only then is its present
 *   content remembered. Until then, a changed point is remembered with its content before.
 * - Points that are no longer in the document are forgotten.
 * - Points that another reader remembered in the meantime stay, whatever was visible in this reading.
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
