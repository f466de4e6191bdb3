/** What changed in a document, for programs. The shape is stable: a change of it raises `schema`. */

import type {Changes, Entry} from '../../changes/compare.js';
import type {HeadChange} from '../../changes/head.js';
import {wordDiff} from '../../changes/word-changes.js';
import type {Document} from '../../document/document.js';
import type {StatedLikelihood} from '../../document/likelihood.js';
import type {Harmless} from '../../text/harmless.js';
import {jsonText} from '../json-text.js';
import {changedParts} from './changed-parts.js';

/** What the document was compared with; a day is that of the last reading (`YYYY-MM-DD`, where the reader is). */
export type Since =
  | Readonly<{kind: 'reading'; day: Harmless}>
  | Readonly<{kind: 'file'; file: Harmless}>
  | Readonly<{kind: 'revision'; revision: Harmless; commit?: string}>;

/**
 * Changes as JSON, schema 1, ended by a line break:
 *
 * - `schema`: 1; `file`, or `null` for standard input; `title`, `as_of`, and `handling` where the briefing has it
 * - `since`: what it was compared with (a revision with the `commit` that it stands for), or `null` where nothing is known
 *   of an earlier reading
 * - `head`: by their keys, `title`, `handling`, `as_of` and `expires`, as far as they changed, each as `from` and `to`
 * - `counts`: `new`, `changed`, `removed`; and `lost`, points of which no words were kept and that are gone
 * - `changes`: in the order of the briefing, each with
 *   - `change` (`new`, `changed`, `removed`), `pane`, `pane_title`, `kind`
 *   - `path`, its place in the briefing file, unless removed; `old_path`, its place in what it was compared with, if removed,
 *     or where it was another
 *   - `text` unless removed, `before` unless new: the whole, a part a line
 *   - `parts`: each with `name`, `label` where one stands before it, `text` unless it went, `before` unless it came; missing
 *     where a record does not know them
 *   - where changed, `words` (runs of `same`, `added` and `removed` text, in order of reading), and as far as they apply
 *     `was` (the kind before) and `sources` (titles, `from` and `to`)
 *   - `likelihood` as `from` and `to`, `null` where there is none, if it moved or the point is new or removed and has one:
 *     `term` as it is written, and `low`, `high` (percent) and `range` (`40–<50%`), `null` for a term that is not on the scale
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
        text: entry.after,
        parts: changedParts(point, undefined, {text: entry.after, parts: entry.partsAfter}),
        ...moved(undefined, entry.likelihood),
      };
    case 'changed':
      return {
        ...subject,
        path,
        ...(entry.oldPath && {old_path: entry.oldPath}),
        kind: point,
        ...(entry.was && {was: entry.was}),
        before: entry.before,
        text: entry.after,
        parts: changedParts(
          point,
          {text: entry.before, parts: entry.partsBefore},
          {text: entry.after, parts: entry.partsAfter},
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
        before: entry.before,
        parts: changedParts(point, {text: entry.before, parts: entry.partsBefore}, undefined),
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
