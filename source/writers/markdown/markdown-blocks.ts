/** Blocks as Markdown: headings, paragraphs, lists and quotes, without anything that only some dialects know. */

import {type Block, isListPoint, type Part, type PartName, type Span} from '../../document/document.js';
import {partsOf} from '../parts.js';
import {asHeading, asLine, escapeMarkdown} from './markdown-escape.js';
import {writeSpans} from './markdown-spans.js';

/** The lines of a block, without blank lines around it. */
export function writeBlock(block: Block): string[] {
  const text = () => spansIn(block.parts);
  const {kind} = block;
  if (isListPoint(kind)) return item(text());
  switch (kind) {
    case 'heading':
      return [`### ${asHeading(text())}`];
    case 'lead':
    case 'held':
      return [asLine(text())];
    case 'paragraph':
      return [block.parts.map(part => asLine(spansIn([part]))).join('\\\n')];
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
      return kind satisfies never;
  }
}

function spansIn(parts: readonly Part[]): string {
  const [only] = parts;
  return writeSpans(parts.length === 1 && only ? only.spans : parts.flatMap(({spans}) => spans));
}

function named(block: Block, ...names: readonly PartName[]): string {
  return spansIn(partsOf(block, ...names));
}

function item(text: string): string[] {
  return [`- ${asLine(text)}`];
}

function detail(label: string, text: string): string {
  return label === '' ? `  - ${asLine(text)}` : `  - ${asLine(escapeMarkdown(label))}: ${text}`;
}

function details(parts: readonly Part[]): string[] {
  return parts.map(part => detail(part.label ?? '', writeSpans(part.spans)));
}

function quote(block: Block): string[] {
  const by = named(block, 'by');
  const words = `> “${named(block, 'text')}”`;
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
    ...details(confidence),
    ...details(partsOf(block, 'by', 'horizon', 'because', 'if-wrong')),
  ];
}

function entry(block: Block): string[] {
  const term = writeSpans(partsOf(block, 'term').flatMap(({spans}) => spans.map(strong)));
  const text = spansIn(block.parts.filter(({name}) => name !== 'term'));
  // A colon after the brackets of a source mark would define a link.
  const colon = term.endsWith(']') ? '\\:' : ':';
  return item(term === '' ? text : `${term}${colon} ${text}`);
}

function strong(span: Span): Span {
  return span.reference || span.text === '' ? span : {...span, role: 'strong'};
}

function profile(block: Block): string[] {
  const names = partsOf(block, 'native-name', 'say').map(part =>
    part.name === 'say'
      ? `${escapeMarkdown(part.label ?? '')}: ${writeSpans(part.spans)}`
      : writeSpans(part.spans),
  );
  const lines = [
    ...(names.length > 0 ? item(names.join(' · ')) : []),
    ...partsOf(block, 'text').flatMap(part => item(writeSpans(part.spans))),
    ...partsOf(block, 'field').flatMap(part =>
      part.label
        ? [`- ${escapeMarkdown(part.label)}: ${writeSpans(part.spans)}`]
        : item(writeSpans(part.spans)),
    ),
  ];
  return [`### ${asHeading(named(block, 'name'))}`, ...(lines.length > 0 ? ['', ...lines] : [])];
}

function exchange(block: Block): string[] {
  const ask = `- Q: ${named(block, 'term')}`;
  const answer = named(block, 'text');
  return answer === '' ? [ask] : [ask, `  - A: ${answer}`];
}

function source(block: Block): string[] {
  return [`- ${named(block, 'term')} ${named(block, 'name')}`, ...details(partsOf(block, 'field'))];
}
