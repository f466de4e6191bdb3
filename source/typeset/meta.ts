/** The facts that every output shows beside the title: age, drafting, changes, reading time, handling mark. */

import {removedCount} from '../changes/mark-changes.js';
import {isExpired, isStale} from '../document/age.js';
import {type Document, wordsOfDocument} from '../document/document.js';
import {formatAge, formatDate, formatDay, isDay} from '../text/dates.js';
import {type Harmless, joined, ours} from '../text/harmless.js';
import {readingTimeOf} from '../text/reading-time.js';
import type {LineSpan} from './line.js';

type MetaOptions = Readonly<{
  wordsPerMinute?: number;
  /**
   * Whether to show the reading time. Leave it out beside something that is not the document, such as the walk-in card.
   */
  hasTime?: boolean;
  /**
   * Whether every variant keeps the age, the drafting and the changes. Otherwise later variants leave them out to save
   * room.
   */
  isComplete?: boolean;
}>;

/**
 * The facts about a document, with the longest variant first. Callers take the first variant that fits. Each variant
 * leaves out more than the one before, in this order: the words `as of`; the date (the age stays); the kinds of
 * changes; the word `machine` of a machine draft; the day since which something changed; the reading time of a whole
 * document; the age beside an expiry; the drafting; the number of changes; how much a time budget holds back. Every
 * variant has the handling mark.
 * The first `datedVariants` have the day of the changes and the reading time. The first `unshortened` of them have the
 * drafting in full too.
 */
export function metaVariants(document: Document, now: Date, options: MetaOptions = {}): LineSpan[][] {
  return factVariants(document, now, options).map(({facts}) => inOneLine(facts));
}

/** Facts about a document. `hasAge`: whether its age is among them, since an expiry may take the place of the age. */
export type Facts = Readonly<{facts: readonly LineSpan[]; hasAge: boolean}>;

/** The variants of `metaVariants`, with a span for each fact. */
export function factVariants(document: Document, now: Date, options: MetaOptions = {}): Facts[] {
  const {asOf, expires, handling, machineDraft, wholeWords} = document;
  // The date of a briefing with problems may be any text, or missing.
  const hasDate = isDay(asOf);
  const date = formatDate(asOf);
  const age: LineSpan = hasDate
    ? {text: formatAge(asOf, now), role: isStale(asOf, now) ? 'warning' : 'muted'}
    : {text: asOf === '' ? ours('date unknown') : ours`as of ${asOf}`, role: 'warning'};
  const expired: LineSpan[] =
    expires !== undefined && isExpired(document, now)
      ? [{text: ours`expired ${formatDate(expires)}`, role: 'warning'}]
      : [];
  const draft: LineSpan[] = machineDraft ? [{text: ours('machine draft'), role: 'warning'}] : [];
  const [told, counted, least] = changesOf(document, now);
  const time = options.hasTime === false ? [] : [timeOf(document, options.wordsPerMinute)];
  const cut = wholeWords === undefined ? [] : time;
  const mark: LineSpan[] = handling ? [{text: handling, role: 'handling'}] : [];
  const muted = (text: Harmless): LineSpan => ({text, role: 'muted'});
  const rest = [...draft, ...told, ...time, ...mark];
  const shortDraft: LineSpan[] = machineDraft ? [{text: ours('draft'), role: 'warning'}] : [];
  const shortest = expired[0] ?? age;
  const variants = [
    [...(hasDate ? [muted(ours`as of ${date}`)] : []), age, ...expired, ...rest],
    [...(hasDate ? [muted(date)] : []), age, ...expired, ...rest],
    [age, ...expired, ...rest],
    [age, ...expired, ...draft, ...counted, ...time, ...mark],
    [age, ...expired, ...shortDraft, ...counted, ...time, ...mark],
    [age, ...expired, ...shortDraft, ...least, ...time, ...mark],
    [age, ...expired, ...shortDraft, ...least, ...cut, ...mark],
    ...(options.isComplete
      ? []
      : [
          [shortest, ...shortDraft, ...least, ...cut, ...mark],
          [shortest, ...least, ...cut, ...mark],
          [shortest, ...cut, ...mark],
          [shortest, ...mark],
          mark.length > 0 ? mark : [shortest],
        ]),
  ];
  return variants.map(facts => ({facts, hasAge: facts.includes(age)}));
}

/**
 * How many of the first variants have the day of the changes and the reading time, and how many of these have the
 * drafting in full.
 */
export const datedVariants = 5;
export const unshortened = 4;
/** How many of the first variants have the number of changes and all warnings. */
export const announcing = 7;

/**
 * The number of changes, with the longest form first: `2 new, 11 changed, 1 gone since 12 Aug`, `14 changes since 12
 * Aug`, `14 changes`. The day has a year if it is not this year. If there is only one kind of change, its name stays:
 * `3 new since 12 Aug`, `3 new`.
 */
function changesOf({changes}: Document, now: Date): readonly [LineSpan[], LineSpan[], LineSpan[]] {
  if (!changes) return [[], [], []];
  const {count, changed = 0, since} = changes;
  const removed = removedCount(changes);
  const kinds: Array<[number, 'new' | 'changed' | 'gone']> = [
    [count - changed, 'new'],
    [changed, 'changed'],
    [removed, 'gone'],
  ];
  const counts = kinds.flatMap(([number, kind]) => (number > 0 ? [ours`${number} ${kind}`] : []));
  const [only] = counts;
  // If nothing changed, other facts use the room.
  if (only === undefined) return [[], [], []];
  const from = ours`since ${formatDay(since, now)}`;
  const sum = counts.length === 1 ? only : ours`${count + removed} changes`;
  const spans = (text: Harmless): LineSpan[] => [{text, role: 'change'}];
  return [spans(ours`${joined(counts, ', ')} ${from}`), spans(ours`${sum} ${from}`), spans(sum)];
}

function timeOf(document: Document, wordsPerMinute: number | undefined): LineSpan {
  const text = readingTimeOf(wordsOfDocument(document), document.wholeWords, wordsPerMinute);
  return {text, role: 'muted'};
}

/** The facts as one line, with a dot between them. */
export function inOneLine(facts: readonly LineSpan[]): LineSpan[] {
  return facts.flatMap((fact, index) =>
    index === 0 ? [fact] : [{text: ours(' · '), role: 'muted' as const}, fact],
  );
}
