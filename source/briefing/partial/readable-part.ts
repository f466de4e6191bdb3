/**
 * Finds the part of a briefing that can be read, if the file has problems. The reader shows this part, because minutes
 * before a meeting something must open. Nothing is invented: a value that cannot be read is shown as the author wrote
 * it, or left out, or a text in brackets says that it is missing.
 */
import * as v from 'valibot';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import type {Path, Positions} from '../positions.js';
import {ownPaneIds} from '../references.js';
import {type Briefing, briefingSchema, fileKeys} from '../schema.js';
import {Marks} from './marks.js';
import {isMap, type Repair, repairIssue} from './repair-issue.js';

/** How often the value is repaired and parsed again. A real file needs three rounds. */
const maxRounds = 12;

export type Source = Readonly<{
  text: string;
  positions: Positions;
  /** The title of the briefing, if the file has none that can be read. */
  untitled: Harmless;
}>;

/**
 * The part of a parsed YAML value that can be read as a briefing; `undefined` if the value does not look like a
 * briefing. Changes `value`.
 */
export function readablePart(value: unknown, source: Source): Briefing | undefined {
  if (!isMap(value) || !looksLikeBriefing(value)) return undefined;
  const marks = new Marks();
  const attempts = new Map<string, number>();
  for (let round = 0; round < maxRounds; round++) {
    const result = v.safeParse(briefingSchema, value);
    if (result.success) return marks.writtenInto(withoutBadReferences(result.output));
    const isLast = round >= maxRounds - 2;
    const removed = new Map<unknown[], Set<number>>();
    const repair: Repair = {
      marks,
      untitled: source.untitled,
      attempt: path => {
        const key = JSON.stringify(path);
        const count = attempts.get(key) ?? 0;
        attempts.set(key, count + 1);
        return isLast ? Number.POSITIVE_INFINITY : count;
      },
      written: path => writtenAt(path, source),
      remove: (list, index) => {
        removed.set(list, (removed.get(list) ?? new Set()).add(index));
      },
    };
    // Unknown keys come first, because a misspelt key may be the one that is missing.
    const [unknown, others] = divide(result.issues, isUnknownKey);
    for (const issue of [...unknown, ...others]) repairIssue(issue, repair);
    for (const [list, indexes] of removed)
      list.splice(0, list.length, ...list.filter((_, index) => !indexes.has(index)));
  }
  return undefined;
}

function isUnknownKey({type, expected}: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

function divide<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const first: Item[] = [];
  const rest: Item[] = [];
  for (const item of items) (isFirst(item) ? first : rest).push(item);
  return [first, rest];
}

/** Whether a map has a bottom line, or at least two other keys of a briefing. Other YAML files have none or one. */
function looksLikeBriefing(value: Record<string, unknown>): boolean {
  const known = Object.keys(value).filter(key => fileKeys.includes(key));
  return known.includes('bottom_line') || known.length >= 2;
}

/** The most UTF-16 units of a value that are shown as written. */
const mostWritten = 400;

/** A value as the author wrote it; `undefined` if it is long or on several lines. */
function writtenAt(path: Path, {text, positions}: Source): string | undefined {
  const {start, end} = positions.value(path);
  if (end.line !== start.line || end.offset - start.offset > mostWritten) return undefined;
  const written = text.slice(start.offset, end.offset).trim();
  return harmlessLine(written) === '' ? undefined : written;
}

/** Removes citations of unknown sources, and gives each pane an id of its own. Names of unknown actors stay as written. */
function withoutBadReferences(briefing: Briefing): Briefing {
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
    } else if (isMap(value)) {
      const {sources} = value;
      if (Array.isArray(sources)) value.sources = sources.filter(id => Object.hasOwn(briefing.sources, id));
      for (const item of Object.values(value)) walk(item);
    }
  };
  walk(briefing);
  const taken = new Set<string>(ownPaneIds);
  let number = 2;
  for (const pane of briefing.panes) {
    const start = pane.id.slice(0, 50);
    while (taken.has(pane.id)) pane.id = ours`${start}-${number++}`;
    taken.add(pane.id);
  }
  return briefing;
}
