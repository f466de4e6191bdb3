/** What changed in a document, for programs. The shape is stable: a change of it raises `schema`. */
import type {Changes, Entry} from '../domain/changes.js';
import type {Document} from '../domain/document.js';
import type {HeadChange} from '../domain/head.js';
import {wordDiff} from '../domain/word-changes.js';

/** What the document was compared with; a day is that of the last reading (`YYYY-MM-DD`, where the reader is). */
export type Since =
  | Readonly<{kind: 'reading'; day: string}>
  | Readonly<{kind: 'file'; file: string}>
  | Readonly<{kind: 'revision'; revision: string; commit?: string}>;

/**
 * Changes as JSON, schema 1, ended by a line break:
 *
 * - `schema`: 1; `title`, `as_of`, and `handling` where the briefing has it
 * - `since`: what it was compared with, or `null` for a briefing that has never been read
 * - `counts`: `new`, `changed`, `removed`; and `lost`, points of which no words were kept and that are gone
 * - `changes`: in the order of the briefing, each with `change` (`new`, `changed`, `removed`), `pane`, `pane_title`, `path`
 *   (in the briefing file), `kind`; with `text` unless removed, `before` unless new; where changed, with `words` (runs of
 *   `same`, `added` and `removed` text, in order of reading) and `was` (the kind before, where it is another); with
 *   `likelihood` as `from` and `to`, `null` where there is none, if it moved or the point is new or removed and has one
 */
export function writeChangesJson(
  document: Document,
  {entries, lost}: Changes,
  since: Since | undefined,
  {head = []}: Readonly<{head?: readonly HeadChange[]}> = {},
): string {
  const count = (kind: Entry['kind']) => entries.filter(entry => entry.kind === kind).length;
  const value = {
    schema: 1,
    title: document.title,
    as_of: document.asOf,
    ...(document.handling !== undefined && {handling: document.handling}),
    since: since ?? null,
    head: Object.fromEntries(head.map(({key, from, to}) => [key, {from, to}])),
    counts: {new: count('new'), changed: count('changed'), removed: count('removed'), lost},
    changes: entries.map(changeOf),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function changeOf(entry: Entry) {
  const {pane, paneTitle, path, point} = entry;
  const subject = {change: entry.kind, pane, pane_title: paneTitle, path, kind: point};
  switch (entry.kind) {
    case 'new':
      return {...subject, text: entry.after, ...moved(undefined, entry.likelihood)};
    case 'changed':
      return {
        ...subject,
        ...(entry.was && {was: entry.was}),
        before: entry.before,
        text: entry.after,
        words: wordDiff(entry.before, entry.after),
        ...moved(entry.likelihood?.from, entry.likelihood?.to),
        ...(entry.sources && {sources: entry.sources}),
      };
    case 'removed':
      return {...subject, before: entry.before, ...moved(entry.likelihood, undefined)};
    default:
      return entry satisfies never;
  }
}

function moved(from: string | undefined, to: string | undefined) {
  return from === undefined && to === undefined ? {} : {likelihood: {from: from ?? null, to: to ?? null}};
}
