/**
 * Turns the text of a briefing into a document. This file loads the schema, and for a text that is unusual or has
 * problems also the `yaml` package. A text in the cache needs none of them.
 */

import {basename, extname} from 'node:path';
import {parseQuickly} from '../briefing/parse-quickly.js';
import type {Problem} from '../briefing/problems.js';
import {compose} from '../document/compose.js';
import type {Document} from '../document/document.js';
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';

export type ReadDocument =
  | Readonly<{ok: true; document: Document}>
  /** `readable` is the part of the briefing that can be read, if there is one. */
  | Readonly<{ok: false; problems: readonly Problem[]; readable?: Document}>;

/** The title of a briefing whose own title cannot be read: the name of its file. */
export function untitledOf(path: string): Harmless {
  return harmlessLine(basename(path, extname(path)));
}

/** Reads a document. `untitled` is its title if the text has no title that can be read. */
export async function readDocument(text: string, untitled = ours('Untitled')): Promise<ReadDocument> {
  const briefing = parseQuickly(text);
  if (briefing) return {ok: true, document: compose(briefing)};
  // Only the `yaml` package makes so many objects that the heap grows.
  if (text.length >= longText) {
    const {limitYoungHeap} = await import('./system/heap.js');
    limitYoungHeap();
  }
  const {parse} = await import('../briefing/parse.js');
  const parsed = parse(text, untitled);
  if (parsed.ok) return {ok: true, document: compose(parsed.briefing)};
  const {diagnosed} = await import('../briefing/diagnosis/diagnose.js');
  const {briefing: part, problems} = diagnosed(text, parsed);
  return {ok: false, problems, ...(part && {readable: compose(part)})};
}

/**
 * A text of this many UTF-16 units (some 550 points) takes 13 ms to parse, or 60 ms if only the `yaml` package can read
 * it (measured on Node 24, at the first call).
 */
const longText = 100_000;
