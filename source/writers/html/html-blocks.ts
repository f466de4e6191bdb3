/** Blocks as HTML. Whatever a colour shows, a word or a mark shows too. */

import {type Block, isListPoint, type Part, type Span} from '../../document/document.js';
import type {Likelihood} from '../../document/likelihood.js';
import {detailsOf, partsOf} from '../parts.js';
import type {Anchors} from './html-anchors.js';
import {escapeHtml} from './html-escape.js';
import {isolated, writeSpans} from './html-spans.js';

/** A block with the id to which links lead, if there is one. A block in a list is an item of the list. */
export function writeBlock(block: Block, id: string | undefined, anchors: Anchors): string {
  const at = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  const text = () => spansIn(block.parts, anchors);
  const {kind} = block;
  if (isListPoint(kind)) return `<li class="${kind}"${at}>${text()}</li>\n`;
  switch (kind) {
    case 'heading':
      return `<h3${at}>${text()}</h3>\n`;
    case 'lead':
      return `<p class="lead"${at}>${text()}</p>\n`;
    case 'paragraph':
      return paragraph(block, at, anchors);
    case 'held':
      return `<p class="held"${at}>${text()}</p>\n`;
    case 'assumption':
      return `<li class="assumption"${at}><span class="kind">Assumed:</span> ${text()}</li>\n`;
    case 'quote':
      return quote(block, at, anchors);
    case 'judgment':
      return judgment(block, at, anchors);
    case 'entry':
      return entry(block, at, anchors);
    case 'profile':
      return profile(block, at, anchors);
    case 'exchange':
      return exchange(block, at, anchors);
    case 'source':
      return source(block, at, anchors);
    default:
      return kind satisfies never;
  }
}

function spansIn(parts: readonly Part[], anchors: Anchors): string {
  let html = '';
  for (const {spans} of parts) html += writeSpans(spans, anchors);
  return html;
}

function paragraph(block: Block, at: string, anchors: Anchors): string {
  const lines = block.parts.map(({spans}) => writeSpans(spans, anchors));
  return `<p${at}>${lines.join('<br>')}</p>\n`;
}

function quote(block: Block, at: string, anchors: Anchors): string {
  const by = partsOf(block, 'by');
  const words = spansIn(partsOf(block, 'text'), anchors);
  const caption = by.length > 0 ? `<figcaption>— ${speaker(by, anchors)}</figcaption>` : '';
  return `<figure${at}><blockquote><p>“${words}”</p></blockquote>${caption}</figure>\n`;
}

/** Who is quoted. A speaker without a card is not a link, but still a name. */
function speaker(by: readonly Part[], anchors: Anchors): string {
  const spans = by.flatMap(part => part.spans);
  const marks = spans.findIndex(({role}) => role === 'source-mark');
  const end = marks === -1 ? spans.length : marks;
  return isolated(writeSpans(spans.slice(0, end), anchors)) + writeSpans(spans.slice(end), anchors);
}

function judgment(block: Block, at: string, anchors: Anchors): string {
  const {likelihood} = block;
  const term = partsOf(block, 'likelihood');
  const confidence = partsOf(block, 'confidence');
  const range = likelihood ? ` ${bar(likelihood)} <span>${escapeHtml(likelihood.range)}</span>` : '';
  const likely =
    term.length > 0 ? spansIn(term, anchors) + range : '<span class="muted">likelihood not given</span>';
  const sure = confidence
    .map(
      part =>
        `<span class="confidence">${escapeHtml(part.label ?? '')} ${writeSpans(part.spans, anchors)}</span>`,
    )
    .join('');
  const estimate =
    term.length + confidence.length > 0 ? `<p class="estimate"><span>${likely}</span> ${sure}</p>\n` : '';
  const text = `<p>${spansIn(partsOf(block, 'text'), anchors)}</p>\n`;
  const details = descriptions(partsOf(block, 'by', 'horizon', 'because', 'if-wrong'), anchors);
  return `<li class="judgment"${at}>\n${estimate}${text}${details}</li>\n`;
}

/** A bar that shows a likelihood between 0 and 100%. The words beside it say the same. */
function bar({low, high}: Likelihood): string {
  const [from, to] = [low, high].map(percent => Math.min(100, Math.max(0, Number(percent))));
  const width = Math.max(1, (to ?? 0) - (from ?? 0));
  return `<svg class="bar" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none"><rect y="3" width="100" height="2"/><rect class="range" x="${from}" width="${width}" height="8"/></svg>`;
}

/** Labelled parts as a list of descriptions; empty if there are no such parts. */
function descriptions(parts: readonly Part[], anchors: Anchors): string {
  if (parts.length === 0) return '';
  const rows = detailsOf(parts).map(({label, parts}) => {
    const values = parts.map(part => `<dd>${writeSpans(part.spans, anchors)}</dd>`).join('');
    return `<div><dt>${escapeHtml(label)}</dt>${values}</div>\n`;
  });
  return `<dl class="details">\n${rows.join('')}</dl>\n`;
}

function entry(block: Block, at: string, anchors: Anchors): string {
  const term = spansIn(partsOf(block, 'term'), anchors);
  const text = spansIn(
    block.parts.filter(({name}) => name !== 'term'),
    anchors,
  );
  // A stake without a level and an event without a date have no term, but a description needs one.
  return `<div${at}><dt>${term || '—'}</dt><dd>${text}</dd></div>\n`;
}

/** The name of a profile is the target of links to the profile, so the name itself is not a link. */
function unlinked(span: Span): Span {
  return span.role === 'source-mark' ? span : {text: span.text};
}

function profile(block: Block, at: string, anchors: Anchors): string {
  const name = partsOf(block, 'name').flatMap(part => part.spans.map(unlinked));
  const names = partsOf(block, 'native-name', 'say').map(part => {
    const text = writeSpans(part.spans, anchors);
    return part.name === 'say' ? `${escapeHtml(part.label ?? '')} ${text}` : `<bdi lang="">${text}</bdi>`;
  });
  const role = partsOf(block, 'text').map(part => `<p>${writeSpans(part.spans, anchors)}</p>\n`);
  return [
    `<article${at}>\n<h3>${writeSpans(name, anchors)}</h3>\n`,
    names.length > 0 ? `<p class="names">${names.join(' · ')}</p>\n` : '',
    ...role,
    descriptions(partsOf(block, 'field'), anchors),
    '</article>\n',
  ].join('');
}

function exchange(block: Block, at: string, anchors: Anchors): string {
  const ask = spansIn(partsOf(block, 'term'), anchors);
  const answer = partsOf(block, 'text');
  const answered = answer.length > 0 ? `<p class="answer"><b>A</b> ${spansIn(answer, anchors)}</p>\n` : '';
  return `<li class="exchange"${at}>\n<p class="ask"><b>Q</b> ${ask}</p>\n${answered}</li>\n`;
}

function source(block: Block, at: string, anchors: Anchors): string {
  const [mark] = partsOf(block, 'term').flatMap(({spans}) => spans);
  // Sources keep their numbers even if some of them are left out.
  const value = mark?.source === undefined ? '' : ` value="${mark.source}"`;
  const title = spansIn(partsOf(block, 'name'), anchors);
  const fields = partsOf(block, 'field');
  const by = fields.filter(({label}) => !label).map(part => `<p>${writeSpans(part.spans, anchors)}</p>\n`);
  const details = descriptions(
    fields.filter(({label}) => label),
    anchors,
  );
  return `<li${value}${at}>\n<p>${title}</p>\n${by.join('')}${details}</li>\n`;
}
