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

export function readDocument(text: string): ReadDocument {
  const parsed = parse(text);
  return parsed.ok ? {ok: true, document: compose(parsed.briefing)} : parsed;
}
