/** A document as text for pipes, files and terminals without a reader. */
import type {Document} from '../domain/document.js';
import type {Line, LineSpan} from '../typeset/line.js';
import {blankLine, cutTo} from '../typeset/line.js';
import {metaVariants} from '../typeset/meta.js';
import type {Paint} from '../typeset/paint.js';
import {typeset} from '../typeset/typeset.js';
import {wrap} from '../typeset/wrap.js';

/** Columns of text output where nothing else is asked for. */
export const defaultWidth = 80;

/** The whole document as lines of at most `width` display columns, each ended by a line break. */
export function writeText(
  document: Document,
  {width, now, paint, wordsPerMinute}: {width: number; now: Date; paint: Paint; wordsPerMinute?: number},
): string {
  const lines: Line[] = [
    ...set([{text: document.title, role: 'title'}], width),
    ...(document.subtitle ? set([{text: document.subtitle, role: 'text'}], width) : []),
    ...set(metaVariants(document, now, {wordsPerMinute})[0] ?? [], width),
  ];
  for (const pane of document.panes) {
    const title = pane.count === undefined ? pane.title : `${pane.title} (${pane.count})`;
    const rule = cutTo({spans: [{text: '─'.repeat(width), role: 'rule'}]}, width);
    // One at a time: a pane may have more lines than a call may have arguments.
    for (const line of [blankLine, blankLine, ...set([{text: title, role: 'title'}], width), rule])
      lines.push(line);
    for (const line of typeset(pane, width)) lines.push(line);
  }
  return linesAsText(lines, paint);
}

/** Type-set lines as text, each ended by a line break. */
export function linesAsText(lines: readonly Line[], paint: Paint): string {
  return lines
    .map(
      ({spans}) =>
        `${spans
          .map(span => paint(span.role, span.text))
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

function set(spans: readonly LineSpan[], width: number): Line[] {
  return wrap(spans, width).map(line => cutTo({spans: line}, width));
}
