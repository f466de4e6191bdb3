/** `briefing changes NAME`: shows what changed since the last reading, or since another file or a git revision. */

import type {Problem} from '../briefing/problems.js';
import {type Changes, changesBetween} from '../changes/compare.js';
import {type Head, headChanges, headOf} from '../changes/head.js';
import {type Remembered, snapshotOf} from '../changes/snapshot.js';
import type {FormatOf} from '../cli/command-table.js';
import {isNowhere, stateFolder} from '../library/folders.js';
import {type Loaded, loadDocument} from '../library/load.js';
import {dayOfReading, readRecord} from '../library/records/reading-record.js';
import {inFull} from '../library/records/set-aside.js';
import {formatDate} from '../text/dates.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
import {plain} from '../typeset/paint.js';
import type {World} from '../world.js';
import {type Since, writeChangesJson} from '../writers/changes/changes-json.js';
import {writeChanges} from '../writers/changes/changes-text.js';
import {paintFor} from './shared/appearance.js';
import {printError} from './shared/print-error.js';
import {widthOn} from './shared/print-text.js';
import {reportProblems} from './shared/report-problems.js';
import type {Settings} from './shared/settings.js';

type ChangesOptions = Readonly<{
  target: string;
  /** A file, or a git revision of the briefing. The default is the last reading. */
  since?: string;
  format?: FormatOf<'changes'>;
  /** Columns. */
  width?: number;
}>;

type Success = Extract<Loaded, {ok: true}>;

/**
 * The earlier version. `points` is missing if the briefing was never read. `isUnknown` says that the record of the last
 * reading cannot be read.
 */
type Earlier =
  | Readonly<{ok: true; points?: readonly Remembered[]; head?: Head; since?: Since; isUnknown?: true}>
  | Readonly<{ok: false; name: string; text?: string; problems: readonly Problem[]}>;

/**
 * Prints what changed. Exit code 0 whether or not anything changed; 1 if the briefing or the earlier version is not
 * found or not valid. This does not count as a reading, so the changes are still new the next time.
 */
export async function showChanges(
  options: ChangesOptions,
  settings: Settings,
  world: World,
): Promise<number> {
  const {format = 'text', since, target, width = widthOn(world.stdout)} = options;
  const {theme} = settings;
  const loaded = await loadDocument(target, settings.places, world);
  if (!loaded.ok) return reportProblems(loaded, world, theme);
  const earlier = await earlierOf(loaded, since, world);
  if (!earlier.ok) return reportProblems(earlier, world, theme);
  const {document, name, path, writeCache} = loaded;
  const changes: Changes = earlier.points ? changesBetween(earlier.points, document) : {entries: [], lost: 0};
  const head = headChanges(earlier.head, document);
  switch (format) {
    case 'json': {
      const file = path === undefined ? {} : {file: harmlessLine(name)};
      world.stdout.write(writeChangesJson(document, changes, earlier.since, {head, ...file}));
      break;
    }
    case 'text': {
      const paint = await paintFor(world.stdout, world, theme);
      world.stdout.write(
        writeChanges(document, changes, {
          since: earlier.since && inWords(earlier.since),
          ...(earlier.isUnknown && {isUnknown: true}),
          head,
          width,
          now: world.now(),
          paint,
          isMarked: paint === plain,
        }),
      );
      break;
    }
    default:
      format satisfies never;
  }
  await writeCache();
  return 0;
}

function inWords(since: Since): Harmless {
  switch (since.kind) {
    case 'reading':
      return ours`it was read on ${formatDate(since.day)}`;
    case 'file':
      return since.file;
    case 'revision':
      return since.revision;
    default:
      return since satisfies never;
  }
}

async function earlierOf(loaded: Success, since: string | undefined, world: World): Promise<Earlier> {
  if (since === undefined) return lastReading(loaded.path, world);
  const shown = harmlessLine(since);
  const [{isFileName, readEarlier}, {readDocument}] = await Promise.all([
    import('../library/earlier.js'),
    import('../library/read-document.js'),
  ]);
  const isFile = isFileName(since, world);
  const read = await readEarlier(loaded.path, since, world);
  if (!read.ok) return {ok: false, name: isFile ? shown : loaded.name, problems: [read.problem]};
  const result = await readDocument(read.text);
  if (!result.ok) {
    const name = isFile ? shown : `${shown}:${loaded.name}`;
    return {ok: false, name, text: read.text, problems: result.problems};
  }
  const {commit} = read;
  const origin: Since = isFile
    ? {kind: 'file', file: shown}
    : {kind: 'revision', revision: shown, ...(commit !== undefined && {commit})};
  return {ok: true, points: snapshotOf(result.document), head: headOf(result.document), since: origin};
}

function lastReading(path: string | undefined, world: World): Earlier {
  const folder = stateFolder(world);
  if (path === undefined || isNowhere(folder)) return {ok: true};
  const {record, unusable} = readRecord(path, folder);
  if (unusable) {
    printError(inFull(unusable), world);
    return {ok: true, isUnknown: true};
  }
  if (!record) return {ok: true};
  const {head, points} = record;
  return {ok: true, points, ...(head && {head}), since: {kind: 'reading', day: dayOfReading(record)}};
}
