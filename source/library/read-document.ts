/** Text of a briefing file to its document. Loaded only for a text that is not kept: YAML and schema come with it. */

import {parse} from '../briefing/parse.js';
import type {Problem} from '../briefing/problems.js';
import {compose} from '../document/compose.js';
import type {Document} from '../document/document.js';

export type ReadDocument =
  | Readonly<{ok: true; document: Document}>
  | Readonly<{ok: false; problems: readonly Problem[]}>;

/** Parses and composes. */
export function readDocument(text: string): ReadDocument {
  const parsed = parse(text);
  return parsed.ok ? {ok: true, document: compose(parsed.briefing)} : parsed;
}
