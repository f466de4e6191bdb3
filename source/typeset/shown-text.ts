/**
 * The text of blocks as lines show it. It is the text of the document, with the number of each source in raised digits.
 * Search results, marks and places are offsets into this text (in UTF-16 units).
 */

import type {Block, Part, Span} from '../document/document.js';
import {type Harmless, joined, ours} from '../text/harmless.js';
import {superscript} from '../text/superscript.js';

/** A span as lines show it. A gap is the space before a source mark. */
export type ShownSpan = Span & Readonly<{isGap?: true}>;

const gap: ShownSpan = {text: ours(' '), role: 'source-mark', isGap: true};

/**
 * The spans of a part, with the numbers of sources. A space comes before each number, unless the number comes first. A
 * mark that the pane shows once is left out.
 */
export function shownSpans({spans}: Part): readonly ShownSpan[] {
  if (!spans.some(isMark)) return spans;
  const shown: ShownSpan[] = [];
  for (const span of spans) {
    const {isShared, source, role, reference} = span;
    if (isShared) continue;
    if (source === undefined) {
      shown.push(span);
      continue;
    }
    if (shown.length > 0) shown.push(gap);
    // The objects are written out because spreading takes several times as long.
    const text = superscript(source);
    shown.push(role && reference ? {text, role, reference, source} : {...span, text});
  }
  return shown;
}

function isMark({source}: Span): boolean {
  return source !== undefined;
}

const texts = new WeakMap<Block, Harmless>();

/** The text of a block as lines show it: its parts, each on a line. */
export function shownText(block: Block): Harmless {
  let text = texts.get(block);
  if (text === undefined) {
    text = joined(block.parts.map(shownTextOfPart), '\n');
    texts.set(block, text);
  }
  return text;
}

function shownTextOfPart({spans}: Part): Harmless {
  let text = ours('');
  // A first search calls this for every part, so it makes no spans.
  for (const span of spans) {
    if (span.isShared) continue;
    if (span.source === undefined) text = text.concat(span.text);
    else text = text.concat(span === spans[0] ? ours('') : gap.text, superscript(span.source));
  }
  return text;
}

/** The length of `shownText` (UTF-16 units), computed without making the text. */
export function shownLength({parts}: Block): number {
  let length = Math.max(0, parts.length - 1);
  for (const {spans} of parts) {
    for (const span of spans) {
      if (span.isShared) continue;
      if (span.source === undefined) length += span.text.length;
      else length += superscript(span.source).length + (span === spans[0] ? 0 : gap.text.length);
    }
  }
  return length;
}
