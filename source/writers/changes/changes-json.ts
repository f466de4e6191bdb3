/** The changes in a document, for programs. The shape is stable: if it changes, the number `schema` goes up. */

import type {Changes, Entry} from '../../changes/compare.js';
import type {HeadChange} from '../../changes/head.js';
import {contentText} from '../../changes/snapshot.js';
import {wordDiff} from '../../changes/word-changes.js';
import type {Document} from '../../document/document.js';
import type {StatedLikelihood} from '../../document/likelihood.js';
import type {Harmless} from '../../text/harmless.js';
import {jsonText} from '../json-text.js';
import {changedParts} from './changed-parts.js';

/**
 * What the document was compared with. The day is the day of the last reading (`YYYY-MM-DD`, in the user’s time zone).
 */
export type Since =
  | Readonly<{kind: 'reading'; day: Harmless}>
  | Readonly<{kind: 'file'; file: Harmless}>
  | Readonly<{kind: 'revision'; revision: Harmless; commit?: string}>;

/**
 * Changes as JSON, schema 1. It ends with a line break.
 *
 * - `schema`: 1
 * - `file`: the name of the file; `null` for standard input
 * - `title`, `as_of`; and `handling`, if the briefing has it
 * - `since`: what the document was compared with (a revision has the `commit` that it names); `null` if no earlier
 *   reading is known
 * - `head`: the keys that changed (`title`, `handling`, `as_of`, `expires`), each with `from` and `to`
 * - `counts`: `new`, `changed`, `removed`; and `lost`, the removed points that cannot be listed because their words
 *   were not kept
 * - `changes`: in the order of the briefing, each with these keys:
 *   - `change` (`new`, `changed` or `removed`), `pane`, `pane_title`, `kind`
 *   - `path`: the place in the briefing file, unless the point was removed
 *   - `old_path`: the place in the earlier version, if the point was removed or had another place
 *   - `text`, unless the point was removed; `before`, unless it is new. Both are the whole text, with a line for each
 *     part
 *   - `parts`: each with `name`; `label`, if the part has one; `text`, unless the part was removed; `before`, unless it
 *     is new. Missing if a record does not know the parts
 *   - `words`, if the point changed: stretches of `same`, `added` and `removed` text, in reading order
 *   - `was`: the kind before, if it was another
 *   - `sources`: the titles `from` and `to`, if the sources changed
 *   - `likelihood`: `from` and `to`, if it moved, or if the point is new or removed and has one; `null` on a side
 *     without a likelihood. It has `term` as written, and `low`, `high` (percent) and `range` (`40–<50%`), which are
 *     `null` for a term that is not on the scale
 */
export function writeChangesJson(
  document: Document,
  {entries, lost}: Changes,
  since: Since | undefined,
  {file, head = []}: Readonly<{file?: Harmless; head?: readonly HeadChange[]}> = {},
): string {
  const count = (kind: Entry['kind']) => entries.filter(entry => entry.kind === kind).length;
  const value = {
    schema: 1,
    file: file ?? null,
    title: document.title,
    as_of: document.asOf,
    ...(document.handling !== undefined && {handling: document.handling}),
    since: since ?? null,
    head: Object.fromEntries(head.map(({key, from, to}) => [key, {from, to}])),
    counts: {new: count('new'), changed: count('changed'), removed: count('removed'), lost},
    changes: entries.map(changeOf),
  };
  return jsonText(value);
}

function changeOf(entry: Entry) {
  const {pane, paneTitle, path, point} = entry;
  const subject = {change: entry.kind, pane, pane_title: paneTitle};
  switch (entry.kind) {
    case 'new':
      return {
        ...subject,
        path,
        kind: point,
        text: contentText(entry.after),
        parts: changedParts(point, undefined, {texts: entry.after, parts: entry.partsAfter}),
        ...moved(undefined, entry.likelihood),
      };
    case 'changed':
      return {
        ...subject,
        path,
        ...(entry.oldPath && {old_path: entry.oldPath}),
        kind: point,
        ...(entry.was && {was: entry.was}),
        before: contentText(entry.before),
        text: contentText(entry.after),
        parts: changedParts(
          point,
          {texts: entry.before, parts: entry.partsBefore},
          {texts: entry.after, parts: entry.partsAfter},
        ),
        words: wordDiff(entry.before, entry.after),
        ...moved(entry.likelihood?.from, entry.likelihood?.to),
        ...(entry.sources && {sources: entry.sources}),
      };
    case 'removed':
      return {
        ...subject,
        old_path: path,
        kind: point,
        before: contentText(entry.before),
        parts: changedParts(point, {texts: entry.before, parts: entry.partsBefore}, undefined),
        ...moved(entry.likelihood, undefined),
      };
    default:
      return entry satisfies never;
  }
}

function moved(from: StatedLikelihood | undefined, to: StatedLikelihood | undefined) {
  return from || to ? {likelihood: {from: likelihoodValue(from), to: likelihoodValue(to)}} : {};
}

function likelihoodValue(stated: StatedLikelihood | undefined) {
  if (!stated) return null;
  const {low = null, high = null, range = null} = stated.percent ?? {};
  return {term: stated.term, low, high, range};
}
