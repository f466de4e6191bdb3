/** One reading of a briefing file: marks what changed since the last reading, and saves the record for the next. */

import {markChanges} from '../../changes/mark-changes.js';
import type {Document} from '../../document/document.js';
import {isNowhere, stateFolder} from '../../library/folders.js';
import {
  dayOfReading,
  type EarlierReading,
  readRecord,
  type View,
} from '../../library/records/reading-record.js';
import {inFull, inShort, setAside} from '../../library/records/set-aside.js';
import type {Notice} from '../../reader/state/messages.js';
import {positionOf} from '../../reader/state/position.js';
import type {Left} from '../../reader/state/store.js';
import type {World} from '../../world.js';
import {printError} from './print-error.js';

export type Reading = Readonly<{
  /** The place and the time budget of the reader at the end of the last reading, and when that was. */
  view?: View;
  left?: Date;
  /** A notice for the footer, if the record of the last reading cannot be used. */
  notice?: Notice;
  /**
   * Marks in a document what changed since the last reading. The first call must be for the document that the reader
   * opens. If nothing changed in that document, or there is no record, later documents are compared with it.
   */
  prepare: (document: Document, text: string) => Promise<Document>;
  /** Saves the record of this reading, with what the user chose. */
  remember: (left: Left, chosen: Chosen) => Promise<void>;
}>;

/** The settings of the reader that the user chose, for the next reading. */
export type Chosen = Pick<View, 'minutes'>;

/** A reading that has no record: of standard input, or of a user without a home folder. */
const unremembered: Reading = {prepare: async document => document, remember: async () => {}};

/** Begins a reading of the briefing file at a path. `text` is the text of the file now. */
export function beginReading(path: string | undefined, text: string, world: World): Reading {
  const folder = stateFolder(world);
  if (path === undefined || isNowhere(folder)) return unremembered;
  const began = world.now();
  const {isKnown, record, unusable} = readRecord(path, folder, text);
  const damaged = unusable && setAside(unusable, began);
  /** The document that was opened, if later documents are compared with it. */
  let first: Document | undefined;
  let opened: EarlierReading | undefined = isKnown ? undefined : record;
  /** The texts of the prepared documents. The record gets the text of the document that was shown last. */
  const textOf = new WeakMap<Document, string>();
  /** A whole document in the form of an earlier reading, so that later documents can be compared with it. */
  const allOf = async (document: Document): Promise<EarlierReading> => {
    const {snapshotOf} = await import('../../changes/snapshot.js');
    const {read = began.toISOString(), since} = record ?? {};
    return {points: snapshotOf(document), read, ...(since !== undefined && {since})};
  };
  // The code that compares loads only if it is needed. Most starts open a text that has not changed since the last
  // reading.
  const marked = async (document: Document): Promise<Document> => {
    if (!opened && !first) {
      first = document;
      return record ? {...document, changes: {count: 0, since: dayOfReading(record)}} : document;
    }
    // This takes time, so it is not done before the first frame.
    if (!opened && first) opened = await allOf(first);
    if (!opened) return document;
    const {changesBetween} = await import('../../changes/compare.js');
    const changes = changesBetween(opened.points, document);
    const isNothing = !record && changes.entries.length === 0 && changes.lost === 0;
    return isNothing ? document : markChanges(document, changes, dayOfReading(opened));
  };
  return {
    ...(record?.view && {view: record.view, left: new Date(record.read)}),
    ...(damaged && {notice: {text: inShort(damaged), tone: 'warning'}}),
    prepare: async (document, text) => {
      const prepared = await marked(document);
      textOf.set(prepared, text);
      return prepared;
    },
    remember: async ({seen, state}, chosen) => {
      const read = textOf.get(state.full);
      // Only a part of the briefing could be read. A record of this part would count the rest as removed.
      const trouble = damaged?.aside === undefined ? [] : [damaged];
      if (read === undefined) {
        for (const record of trouble) printError(inFull(record), world);
        return;
      }
      const [{seenKeyOf}, {saveRecord}] = await Promise.all([
        import('../../changes/snapshot.js'),
        import('../../library/records/save-record.js'),
      ]);
      const saved = await saveRecord(
        {
          path,
          opened: opened ?? (first && (await allOf(first))),
          document: state.full,
          text: read,
          seen: new Set([...seen].map(seenKeyOf)),
          now: world.now(),
          view: {...positionOf(state), ...chosen},
        },
        folder,
        world.processes,
      );
      // The notice in the footer had no room for the path, and the first key removed it.
      for (const record of saved.ok && saved.damaged ? [...trouble, saved.damaged] : trouble)
        printError(inFull(record), world);
      if (!saved.ok) printError(saved.message, world);
    },
  };
}
