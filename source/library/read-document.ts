/** Text of a briefing file to its document. Loaded only for a text that is not kept: YAML and schema come with it. */
import {compose} from '../domain/compose.js';
import type {Document} from '../domain/document.js';
import {parse} from '../domain/parse.js';
import type {Problem} from '../domain/problems.js';

export type ReadDocument =
  | Readonly<{ok: true; document: Document}>
  | Readonly<{ok: false; problems: readonly Problem[]}>;

/** Parses and composes. */
export function readDocument(text: string): ReadDocument {
  const parsed = parse(text);
  return parsed.ok ? {ok: true, document: compose(parsed.briefing)} : parsed;
}
