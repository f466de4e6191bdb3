/**
 * Turns the text of a briefing into a document. This file loads the schema, and for a text that is unusual or has
 * problems also the `yaml` package. A text in the cache needs none of them.
 */

import {parseQuickly} from '../briefing/parse-quickly.js';
import type {Problem} from '../briefing/problems.js';
import {compose} from '../document/compose.js';
import type {Document} from '../document/document.js';

export type ReadDocument =
  | Readonly<{ok: true; document: Document}>
  | Readonly<{ok: false; problems: readonly Problem[]}>;

export async function readDocument(text: string): Promise<ReadDocument> {
  const briefing = parseQuickly(text);
  if (briefing) return {ok: true, document: compose(briefing)};
  // Only the `yaml` package makes so many objects that the heap grows.
  if (text.length >= longText) {
    const {limitYoungHeap} = await import('./system/heap.js');
    limitYoungHeap();
  }
  const {parse} = await import('../briefing/parse.js');
  const parsed = parse(text);
  if (parsed.ok) return {ok: true, document: compose(parsed.briefing)};
  const {diagnosed} = await import('../briefing/diagnosis/diagnose.js');
  return diagnosed(text, parsed);
}

/**
 * A text of this many UTF-16 units (some 550 points) takes 13 ms to parse, or 60 ms if only the `yaml` package can read
 * it (measured on Node 24, at the first call).
 */
const longText = 100_000;
