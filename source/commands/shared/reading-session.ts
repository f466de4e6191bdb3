/** A reading of a briefing file: what is remembered of the last one, and what the next one will know of this. */

import {markChanges} from '../../changes/mark-changes.js';
import type {Document} from '../../document/document.js';
import {stateFolder} from '../../library/folders.js';
import {dayOfReading, type Opened, readRecord, type View} from '../../library/records/reading-record.js';
import {inFull, inShort, setAside} from '../../library/records/set-aside.js';
import {type Notice, positionOf} from '../../reader/state/state.js';
import type {Left} from '../../reader/state/store.js';
import type {World} from '../../world.js';

export type Reading = Readonly<{
  /** Where the last reading ended, and how the reader was set then. */
  view?: View;
  /** What is to be said of the record. */
  notice?: Notice;
  /**
   * The document with what changed since the last reading marked. The first that is given was made of the text that the
   * reading began with; where that has nothing new to tell, it is what the next ones are compared with.
   */
  prepare: (document: Document, text: string) => Promise<Document>;
  /** Remembers this reading, and what was chosen in it. */
  remember: (left: Left, chosen: Chosen) => Promise<void>;
}>;

/** How the reader is to be set the next time, as far as somebody has chosen that. */
export type Chosen = Pick<View, 'theme' | 'minutes'>;

/** What comes from standard input is not remembered. */
const unremembered: Reading = {prepare: async document => document, remember: async () => {}};

/** Begins a reading of the briefing file at a path, which holds this text now. */
export function beginReading(path: string | undefined, text: string, world: World): Reading {
  if (path === undefined) return unremembered;
  const folder = stateFolder(world);
  const began = world.now();
  const {isKnown, record, unusable} = readRecord(path, folder, text);
  const damaged = unusable && setAside(unusable, began);
  /** The document as it was opened, where that is what later ones are compared with. */
  let first: Document | undefined;
  let opened: Opened | undefined = isKnown ? undefined : record;
  /** The texts of the documents that were prepared: what is remembered is that of the one in front. */
  const textOf = new WeakMap<Document, string>();
  /** What was read of the document that was opened: all of it. */
  const allOf = async (document: Document): Promise<Opened> => {
    const {snapshotOf} = await import('../../changes/snapshot.js');
    const {read = began.toISOString(), since} = record ?? {};
    return {points: snapshotOf(document), read, ...(since !== undefined && {since})};
  };
  // Comparing loads when there is something to compare: most starts are of a text that was read before.
  const marked = async (document: Document): Promise<Document> => {
    if (!opened && !first) {
      first = document;
      return record ? {...document, changes: {count: 0, since: dayOfReading(record)}} : document;
    }
    // What an opening costs has not to be paid before its first frame.
    if (!opened && first) opened = await allOf(first);
    if (!opened) return document;
    const {changesBetween} = await import('../../changes/compare.js');
    const changes = changesBetween(opened.points, document);
    const isNothing = !record && changes.entries.length === 0 && changes.lost === 0;
    return isNothing ? document : markChanges(document, changes, dayOfReading(opened));
  };
  return {
    ...(record?.view && {view: record.view}),
    ...(damaged && {notice: {text: inShort(damaged), tone: 'warning'}}),
    prepare: async (document, text) => {
      const prepared = await marked(document);
      textOf.set(prepared, text);
      return prepared;
    },
    remember: async ({seen, state}, chosen) => {
      const [{seenKeyOf}, {saveRecord}] = await Promise.all([
        import('../../changes/snapshot.js'),
        import('../../library/records/save-record.js'),
      ]);
      const read = textOf.get(state.full);
      const saved = await saveRecord(
        {
          path,
          opened: opened ?? (first && (await allOf(first))),
          document: state.full,
          ...(read !== undefined && {text: read}),
          seen: new Set([...seen].map(seenKeyOf)),
          now: world.now(),
          view: {...positionOf(state), ...chosen},
        },
        folder,
      );
      // The notice was gone with the first key, and said no place.
      const trouble = damaged?.aside === undefined ? [] : [damaged];
      for (const record of saved.ok && saved.damaged ? [...trouble, saved.damaged] : trouble)
        world.stderr.write(`briefing: ${inFull(record)}\n`);
      if (!saved.ok) world.stderr.write(`briefing: ${saved.message}\n`);
    },
  };
}
