/** The first line of the screen: the title, and as many facts about the document as fit beside it. */

import {changeCount} from '../../changes/mark-changes.js';
import {columnsOf, truncate} from '../../text/columns.js';
import {columnsIn, type LineSpan, space} from '../../typeset/line.js';
import {announcing, datedVariants, metaVariants, unshortened} from '../../typeset/meta.js';
import type {State} from '../state/state.js';

/** Columns of a title that are enough to understand it, to recognise it, and to see that there is a title. */
const goodTitle = 20;
const leastTitle = 9;
const stubTitle = 5;

/** The title at the left, and the facts at the right. `room` and the gap between both are in columns. */
export function titleSpans(
  {document, now, wordsPerMinute}: State,
  {gap, room}: Readonly<{gap: number; room: number}>,
): Readonly<{left: readonly LineSpan[]; right: readonly LineSpan[]}> {
  const variants = metaVariants(document, now, {wordsPerMinute});
  const title = columnsOf(document.title);
  const fits = (spans: LineSpan[], columns: number) => columns + gap + columnsIn(spans) <= room;
  // If a time budget holds something back, the header must say so. That is more important than the title.
  const least = document.wholeWords === undefined ? leastTitle : stubTitle;
  const meta =
    variants.slice(0, unshortened).find(spans => fits(spans, title)) ??
    // While changes are announced, a whole title is more important than their day and the reading time.
    (changeCount(document) > 0
      ? variants.slice(unshortened, announcing).find(spans => fits(spans, title))
      : undefined) ??
    // Warnings and the reading time are more important than the end of a long title.
    variants.slice(unshortened - 1, datedVariants).find(spans => fits(spans, Math.min(title, goodTitle))) ??
    variants.slice(datedVariants - 1, -1).find(spans => fits(spans, Math.min(title, least))) ??
    variants.slice(datedVariants - 1, -1).find(spans => fits(spans, Math.min(title, stubTitle))) ??
    variants.at(-1) ??
    [];
  const left: LineSpan[] = [{text: truncate(document.title, room - gap - columnsIn(meta)), role: 'title'}];
  const {subtitle} = document;
  if (subtitle && title + 2 * gap + columnsOf(subtitle) + columnsIn(meta) <= room) {
    left.push(space(gap), {text: subtitle, role: 'muted'});
  }
  return {left, right: meta};
}
