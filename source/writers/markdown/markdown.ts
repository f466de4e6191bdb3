/** A document as Markdown (CommonMark), for wikis, mails and notes. */
import {printedPanes} from '../../document/budget.js';
import type {Document, Pane} from '../../document/document.js';
import {runsOf} from '../runs.js';
import {type StatusOptions, statusOf} from '../status.js';
import {writeBlock} from './markdown-blocks.js';
import {asHeading, asLine, escapeMarkdown} from './markdown-escape.js';
import {writeSpans} from './markdown-spans.js';

/**
 * The document as Markdown that ends with a line break. The handling mark is the first and the last line. With
 * `frontMatter`, the facts about the document come before it in YAML.
 */
export function writeMarkdown(
  document: Document,
  {frontMatter = false, ...options}: Readonly<{frontMatter?: boolean}> & StatusOptions,
): string {
  const {expiry, handling, draft, notes, asOf, age} = statusOf(document, options);
  const mark = handling ? [`**${escapeMarkdown(handling)}**`] : [];
  const facts = [`As of ${asOf}`, age, ...(expiry ? [expiry.text] : []), ...notes].map(escapeMarkdown);
  const {at, leftOut, panes} = printedPanes(document);
  const sections = panes.map(writeSection);
  if (leftOut) sections.splice(at, 0, asLine(escapeMarkdown(leftOut)));
  const chunks = [
    ...mark,
    `# ${asHeading(escapeMarkdown(document.title))}`,
    ...(document.subtitle ? [asLine(escapeMarkdown(document.subtitle))] : []),
    facts.join(' · '),
    ...(draft ? [`**${escapeMarkdown(draft)}**`] : []),
    ...sections,
    ...mark,
  ];
  return `${frontMatter ? writeFrontMatter(document) : ''}${chunks.join('\n\n')}\n`;
}

/** A pane as a section with a heading of the second level. */
function writeSection(pane: Pane): string {
  const count = pane.count === undefined ? '' : ` (${pane.count})`;
  const chunks = [`## ${asHeading(escapeMarkdown(pane.title + count))}`];
  if (pane.allFrom) chunks.push(`All from ${writeSpans([pane.allFrom])}.`);
  for (const {blocks} of runsOf(pane.blocks)) chunks.push(blocks.flatMap(writeBlock).join('\n'));
  return chunks.join('\n\n');
}

/** Strings are written as JSON, which is valid YAML. So no string can end too early. */
function writeFrontMatter(document: Document): string {
  const {title, subtitle, asOf, expires, handling, machineDraft} = document;
  const values = {title, subtitle, as_of: asOf, expires, handling, machine_draft: machineDraft};
  const lines = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n`;
}
