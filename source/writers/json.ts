/** JSON for other programs: a whole briefing in its normal form, or the part that is shown, as blocks of text. */

import type {Briefing} from '../briefing/schema.js';
import type {Block, Document, Pane, Part, Reference} from '../document/document.js';
import {type Harmless, ours} from '../text/harmless.js';
import {superscript} from '../text/superscript.js';
import {jsonText} from './json-text.js';

/** The id of the JSON Schema that describes the normal form. */
const briefingSchemaId = 'briefing.schema.json';

/**
 * A briefing in its normal form: entries in their long form, default values added, texts made harmless, and markup as
 * written. Except for `$schema`, it is a briefing file again, and reads as the same briefing. So an event without a
 * date stays a plain text, because only the short form may lack a date.
 */
export function writeBriefingJson(briefing: Briefing, schemaId: string = briefingSchemaId): string {
  const timeline = briefing.timeline.map(event => (event.date === undefined ? event.event : event));
  return jsonText({$schema: schemaId, ...briefing, timeline});
}

/**
 * The part of a briefing that is shown: the document with its panes. Each pane has blocks of plain text with their
 * references. This is for a single pane and for a document within a time budget, because the file has no form for them.
 * The keys have the names that they have in the file.
 */
export function writeDocumentJson(document: Document): string {
  const {title, subtitle, asOf, machineDraft, inRoom, panes, ...rest} = document;
  const value = {
    title,
    subtitle,
    as_of: asOf,
    ...rest,
    machine_draft: machineDraft,
    in_room: inRoom,
    panes: panes.map(plainPane),
  };
  return jsonText(value);
}

function plainPane({id, title, count, held, blocks}: Pane) {
  return {id, title, count, held, blocks: blocks.map(plainBlock)};
}

function plainBlock({kind, path, priority, likelihood, parts}: Block) {
  return {kind, path, priority, likelihood, parts: parts.map(plainPart)};
}

function plainPart({name, label, spans}: Part) {
  let text = ours('');
  // Most parts have no reference, so the list is made only when it is needed. This saves a tenth of the whole time.
  let references: (Reference & {text: Harmless})[] | undefined;
  for (const span of spans) {
    const {reference, source} = span;
    // The mark of a source is its number in raised digits. It comes after a no-break space, unless it comes first.
    const plain = source === undefined ? span.text : superscript(source);
    text = source === undefined || span === spans[0] ? text.concat(plain) : ours`${text}\u00a0${plain}`;
    if (!reference) continue;
    references ??= [];
    references.push({text: plain, ...reference});
  }
  return {name, label, text, references};
}
