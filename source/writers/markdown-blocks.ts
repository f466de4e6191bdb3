/** Blocks as Markdown: headings, paragraphs, lists and quotes, and nothing that only some dialects have. */

import {changedPart} from '../domain/changed-part.js';
import {moveInWords} from '../domain/citations.js';
import type {Block, Part, PartName, Span} from '../domain/document.js';
import {changeNames} from '../domain/mark-changes.js';
import {asHeading, asLine, escapeMarkdown} from './markdown-escape.js';
import {writeSpans} from './markdown-spans.js';
import {partsOf} from './parts.js';

/** The lines of a block, without blank lines around it. */
export function writeBlock(block: Block): string[] {
  const text = () => changed(block, block.parts, spansIn(block.parts));
  switch (block.kind) {
    case 'heading':
      return [`### ${asHeading(text())}`];
    case 'lead':
    case 'held':
      return [asLine(text())];
    case 'paragraph':
      return [changed(block, block.parts, block.parts.map(part => asLine(spansIn([part]))).join('\\\n'))];
    case 'fact':
    case 'talking-point':
    case 'watch-out':
    case 'gap':
    case 'alternative':
    case 'indicator':
      return item(text());
    case 'assumption':
      return item(`*Assumed:* ${text()}`);
    case 'quote':
      return quote(block);
    case 'judgment':
      return judgment(block);
    case 'entry':
      return entry(block);
    case 'profile':
      return profile(block);
    case 'exchange':
      return exchange(block);
    case 'source':
      return source(block);
    default:
      return block.kind satisfies never;
  }
}

function spansIn(parts: readonly Part[]): string {
  const [only] = parts;
  return writeSpans(parts.length === 1 && only ? only.spans : parts.flatMap(({spans}) => spans));
}

function named(block: Block, ...names: readonly PartName[]): string {
  const parts = partsOf(block, ...names);
  return parts.length === 0 ? '' : changed(block, parts, spansIn(parts));
}

function item(text: string): string[] {
  return [`- ${asLine(text)}`];
}

function detail(label: string, text: string): string {
  return label === '' ? `  - ${asLine(text)}` : `  - ${asLine(escapeMarkdown(label))}: ${text}`;
}

function details(block: Block, parts: readonly Part[]): string[] {
  return parts.map(part => detail(part.label ?? '', inPlace(block, part)));
}

/** The text of a part, with what is to be said of a change there. */
function inPlace(block: Block, part: Part): string {
  return changed(block, [part], spansIn([part]));
}

/** The text of parts of a block with what is to be said of its change, if that belongs to one of them. */
function changed(block: Block, parts: readonly Part[], text: string): string {
  const {change} = block;
  const part = changedPart(block);
  if (!change || !part || !parts.includes(part)) return text;
  const name = `**${changeNames[change.kind]}**`;
  if (change.kind === 'removed') return `${name}: ${text}`;
  const was = [
    change.likelihood && `was ${change.likelihood}`,
    change.sources && moveInWords(change.sources),
  ].filter(Boolean);
  const moved = was.length > 0 ? ` (${escapeMarkdown(was.join(', '))})` : '';
  const before = change.before ? ` (before: ${escapeMarkdown(change.before.replaceAll('\n', ' '))})` : '';
  return `${name}${moved}: ${text}${before}`;
}

function quote(block: Block): string[] {
  const by = named(block, 'by');
  const text = partsOf(block, 'text');
  const words = `> ${changed(block, text, `“${spansIn(text)}”`)}`;
  return by === '' ? [words] : [words, '>', `> — ${by}`];
}

function judgment(block: Block): string[] {
  const {likelihood} = block;
  const term = named(block, 'likelihood');
  const confidence = partsOf(block, 'confidence');
  const isEstimated = term !== '' || confidence.length > 0;
  const range = likelihood ? ` (${escapeMarkdown(likelihood.range)})` : '';
  return [
    ...item(named(block, 'text')),
    ...(isEstimated ? [detail('likelihood', term === '' ? 'not given' : term + range)] : []),
    ...details(block, confidence),
    ...details(block, partsOf(block, 'by', 'horizon', 'because', 'if-wrong')),
  ];
}

function entry(block: Block): string[] {
  const term = writeSpans(partsOf(block, 'term').flatMap(({spans}) => spans.map(strong)));
  const parts = block.parts.filter(({name}) => name !== 'term');
  const text = changed(block, parts, spansIn(parts));
  // A colon behind the brackets of a source mark would define a link.
  const colon = term.endsWith(']') ? '\\:' : ':';
  return item(term === '' ? text : `${term}${colon} ${text}`);
}

function strong(span: Span): Span {
  return span.reference || span.text === '' ? span : {...span, role: 'strong'};
}

function profile(block: Block): string[] {
  const named = partsOf(block, 'name');
  const name = named.flatMap(({spans}) => spans);
  const names = partsOf(block, 'native-name', 'say').map(part =>
    part.name === 'say'
      ? `${escapeMarkdown(part.label ?? '')}: ${inPlace(block, part)}`
      : inPlace(block, part),
  );
  const lines = [
    ...(names.length > 0 ? item(names.join(' · ')) : []),
    ...partsOf(block, 'text').flatMap(part => item(inPlace(block, part))),
    ...partsOf(block, 'field').flatMap(part =>
      part.label ? [`- ${escapeMarkdown(part.label)}: ${inPlace(block, part)}`] : item(inPlace(block, part)),
    ),
  ];
  const title = asHeading(changed(block, named, writeSpans(name)));
  return [`### ${title}`, ...(lines.length > 0 ? ['', ...lines] : [])];
}

function exchange(block: Block): string[] {
  const ask = `- Q: ${named(block, 'term')}`;
  const answer = named(block, 'text');
  return answer === '' ? [ask] : [ask, `  - A: ${answer}`];
}

function source(block: Block): string[] {
  const mark = spansIn(partsOf(block, 'term'));
  return [`- ${mark} ${named(block, 'name')}`, ...details(block, partsOf(block, 'field'))];
}
