/** `briefing changes NAME`: what is new, changed or removed since the last reading, in another file or a revision. */

import type {Problem} from '../briefing/problems.js';
import {type Changes, changesBetween} from '../changes/compare.js';
import {type Head, headChanges, headOf} from '../changes/head.js';
import {type Remembered, snapshotOf} from '../changes/snapshot.js';
import {stateFolder} from '../library/folders.js';
import {type Loaded, loadDocument} from '../library/load.js';
import {dayOfReading, readRecord} from '../library/records/reading-record.js';
import {inFull} from '../library/records/set-aside.js';
import {formatDate} from '../text/dates.js';
import {harmlessLine} from '../text/harmless.js';
import {plain, type ThemeName} from '../typeset/paint.js';
import type {World} from '../world.js';
import {type Since, writeChangesJson} from '../writers/changes/changes-json.js';
import {writeChanges} from '../writers/changes/changes-text.js';
import {defaultWidth} from '../writers/text.js';
import {paintFor} from './shared/appearance.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

export type ShowChanges = Readonly<{
  target: string;
  /** A file, or a git revision of the briefing; without it, the last reading. */
  since?: string;
  format?: string;
  width?: number;
  theme?: ThemeName;
}>;

type Success = Extract<Loaded, {ok: true}>;

/** What a briefing is compared with; nothing for one that has never been read, or of which nobody knows (`isUnknown`). */
type Before =
  | Readonly<{ok: true; points?: readonly Remembered[]; head?: Head; since?: Since; isUnknown?: true}>
  | Readonly<{ok: false; name: string; text?: string; problems: readonly Problem[]}>;

/**
 * Prints what changed. Exit code 0 whether or not anything has; 1 if the briefing, or what it is compared with, is not
 * found or not valid. Looking at changes is no reading: they are still there the next time.
 */
export async function showChanges(options: ShowChanges, settings: Settings, world: World): Promise<number> {
  const wishes = {asked: options.theme, configured: settings.config.theme};
  const loaded = await loadDocument(options.target, settings.places, world);
  if (!loaded.ok) return reportProblems(loaded, world, wishes);
  const before = await beforeOf(loaded, options.since, world);
  if (!before.ok) return reportProblems(before, world, wishes);
  const {document, keep} = loaded;
  const {points, since} = before;
  const changes: Changes = points ? changesBetween(points, document) : {entries: [], lost: 0};
  const head = headChanges(before.head, document);
  if (options.format === 'json') {
    world.stdout.write(
      writeChangesJson(document, changes, since, {
        head,
        ...(loaded.path !== undefined && {file: harmlessLine(loaded.name)}),
      }),
    );
  } else {
    const paint = await paintFor(world.stdout, world, wishes);
    world.stdout.write(
      writeChanges(document, changes, {
        since: since && inWords(since),
        ...(before.isUnknown && {isUnknown: true}),
        head,
        width: options.width ?? defaultWidth,
        now: world.now(),
        paint,
        isMarked: paint === plain,
      }),
    );
  }
  await keep();
  return 0;
}

function inWords(since: Since): string {
  switch (since.kind) {
    case 'reading':
      return `it was read on ${formatDate(since.day)}`;
    case 'file':
      return since.file;
    case 'revision':
      return since.revision;
    default:
      return since satisfies never;
  }
}

async function beforeOf(loaded: Success, since: string | undefined, world: World): Promise<Before> {
  if (since === undefined) return lastReading(loaded.path, world);
  const shown = harmlessLine(since);
  const [{isFileName, readEarlier}, {readDocument}] = await Promise.all([
    import('../library/earlier.js'),
    import('../library/read-document.js'),
  ]);
  const isFile = isFileName(since, world);
  const read = await readEarlier(loaded.path, since, world);
  const name = isFile ? shown : `${shown}:${loaded.name}`;
  if (!read.ok) {
    const {problem} = read;
    return {
      ok: false,
      name: isFile ? shown : loaded.name,
      problems: [problem],
    };
  }
  const result = readDocument(read.text);
  if (!result.ok) return {ok: false, name, text: read.text, problems: result.problems};
  const {commit} = read;
  const origin: Since = isFile
    ? {kind: 'file', file: shown}
    : {kind: 'revision', revision: shown, ...(commit !== undefined && {commit})};
  return {ok: true, points: snapshotOf(result.document), head: headOf(result.document), since: origin};
}

function lastReading(path: string | undefined, world: World): Before {
  if (path === undefined) return {ok: true};
  const {record, unusable} = readRecord(path, stateFolder(world));
  if (unusable) {
    world.stderr.write(`briefing: ${inFull(unusable)}\n`);
    return {ok: true, isUnknown: true};
  }
  if (!record) return {ok: true};
  const {head, points} = record;
  return {ok: true, points, ...(head && {head}), since: {kind: 'reading', day: dayOfReading(record)}};
}
