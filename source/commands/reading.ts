/** A reading of a briefing file: what is remembered of the last one, and what the next one will know of this. */
import {changesBetween} from '../domain/changes.js';
import type {Document} from '../domain/document.js';
import {markChanges} from '../domain/mark-changes.js';
import {sightOf, snapshotOf} from '../domain/snapshot.js';
import {stateFolder} from '../library/folders.js';
import {dayOfReading, type Opened, readRecord, type View} from '../library/reading-record.js';
import {inFull, inShort, setAside} from '../library/set-aside.js';
import type {Left} from '../reader/hands.js';
import {type Notice, positionOf} from '../reader/state.js';
import type {World} from '../world.js';

export type Reading = Readonly<{
  /** Where the last reading ended, and how the reader was set then. */
  view?: View;
  /** What is to be said of the record. */
  notice?: Notice;
  /**
   * The document with what changed since the last reading marked. The first that a first reading is given is what the
   * next ones are compared with.
   */
  prepare: (document: Document) => Document;
  /** Remembers this reading, and what was chosen in it. */
  remember: (left: Left, chosen: Chosen) => Promise<void>;
}>;

/** How the reader is to be set the next time, as far as somebody has chosen that. */
export type Chosen = Pick<View, 'theme' | 'minutes'>;

/** What comes from standard input is not remembered. */
const unremembered: Reading = {prepare: document => document, remember: async () => {}};

/** Begins a reading of the briefing file at a path. */
export function beginReading(path: string | undefined, world: World): Reading {
  if (path === undefined) return unremembered;
  const folder = stateFolder(world);
  const began = world.now();
  const {record, unusable} = readRecord(path, folder);
  const damaged = unusable && setAside(unusable, began);
  /** The document as it was opened: a first reading is compared with it. */
  let first: Document | undefined;
  let opened: Opened | undefined = record;
  const firstReading = (document: Document): Opened => ({
    points: snapshotOf(document),
    read: began.toISOString(),
  });
  return {
    ...(record?.view && {view: record.view}),
    ...(damaged && {notice: {text: inShort(damaged), tone: 'warning'}}),
    prepare: document => {
      if (!opened && !first) {
        first = document;
        return document;
      }
      // What a first opening costs has not to be paid before its first frame.
      if (!opened && first) opened = firstReading(first);
      if (!opened) return document;
      const changes = changesBetween(opened.points, document);
      const isNothing = !record && changes.entries.length === 0;
      return isNothing ? document : markChanges(document, changes, dayOfReading(opened));
    },
    remember: async ({seen, state}, chosen) => {
      const {saveRecord} = await import('../library/save-record.js');
      const saved = await saveRecord(
        {
          path,
          opened: opened ?? (first && firstReading(first)),
          document: state.full,
          seen: new Set([...seen].map(sightOf)),
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
