/**
 * Turns the text of a briefing into a document. Loads YAML and the schema, so only a text that is not in the cache
 * needs it.
 */

import {parse} from '../briefing/parse.js';
import type {Problem} from '../briefing/problems.js';
import {compose} from '../document/compose.js';
import type {Document} from '../document/document.js';

export type ReadDocument =
  | Readonly<{ok: true; document: Document}>
  | Readonly<{ok: false; problems: readonly Problem[]}>;

export async function readDocument(text: string): Promise<ReadDocument> {
  if (text.length >= longText) {
    const {limitYoungHeap} = await import('./system/heap.js');
    limitYoungHeap();
  }
  const parsed = parse(text);
  return parsed.ok ? {ok: true, document: compose(parsed.briefing)} : parsed;
}

/** From this many UTF-16 units, some 600 points, a text takes 50 ms to parse. */
const longText = 100_000;
