/** A document as text, for pipes, files and terminals without the reader. */

import {printedPanes} from '../document/budget.js';
import type {Document} from '../document/document.js';
import {type Harmless, ours} from '../text/harmless.js';
import type {Line, LineSpan} from '../typeset/line.js';
import {blankLine, cutTo, ruleLine} from '../typeset/line.js';
import {metaVariants} from '../typeset/meta.js';
import type {Paint} from '../typeset/paint.js';
import {setLines} from '../typeset/typeset.js';
import {wrap} from '../typeset/wrap.js';

/** The default width of text output, in columns. */
export const defaultWidth = 80;

/** The whole document as lines of at most `width` columns. Each line ends with a line break. */
export function writeText(
  document: Document,
  {width, now, paint, wordsPerMinute}: {width: number; now: Date; paint: Paint; wordsPerMinute?: number},
): string {
  let text = '';
  // Lines are written as soon as they are set. To cache them would take most of the time for a long document.
  const write = (lines: readonly Line[]) => {
    text += linesAsText(lines, paint);
  };
  write(wrapped([{text: document.title, role: 'title'}], width));
  if (document.subtitle) write(wrapped([{text: document.subtitle, role: 'text'}], width));
  write(wrapped(metaVariants(document, now, {...(wordsPerMinute && {wordsPerMinute})})[0] ?? [], width));
  const {at, leftOut, panes} = printedPanes(document);
  for (const [place, pane] of panes.entries()) {
    if (leftOut && place === at) write(leftOutLines(leftOut, width));
    const title = pane.count === undefined ? pane.title : ours`${pane.title} (${pane.count})`;
    write(headOfPane(title, width));
    for (let index = 0; index < pane.blocks.length; index++) write(setLines(pane, index, width));
  }
  if (leftOut && at === panes.length) write(leftOutLines(leftOut, width));
  return text;
}

/** The line about the panes that a time budget leaves out. */
function leftOutLines(leftOut: Harmless, width: number): Line[] {
  return [blankLine, blankLine, ...wrapped([{text: leftOut, role: 'muted'}], width)];
}

/** The title of a pane with a rule below it and blank lines above it. */
export function headOfPane(title: Harmless, width: number): Line[] {
  return [blankLine, blankLine, ...wrapped([{text: title, role: 'title'}], width), ruleLine(width)];
}

/** Lines as text. Each line ends with a line break. */
export function linesAsText(lines: readonly Line[], paint: Paint): string {
  let text = '';
  for (const {spans} of lines) {
    let row = '';
    for (const span of spans) row += paint(span.role, span.text);
    text += `${row.trimEnd()}\n`;
  }
  return text;
}

/** Breaks spans into lines of at most `width` columns. */
export function wrapped(spans: readonly LineSpan[], width: number): Line[] {
  return wrap(spans, width).map(line => cutTo({spans: line}, width));
}
