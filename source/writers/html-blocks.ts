/** Blocks as HTML. What colour tells, a word or a mark tells too. */

import {changedPart} from '../domain/changed-part.js';
import {moveInWords} from '../domain/citations.js';
import type {Block, Part, Span} from '../domain/document.js';
import type {Likelihood} from '../domain/likelihood.js';
import {changeNames} from '../domain/mark-changes.js';
import type {Anchors} from './html-anchors.js';
import {escapeHtml} from './html-escape.js';
import {writeSpans} from './html-spans.js';
import {detailsOf, partsOf, plainMark} from './parts.js';

/** A block with the id that links lead to, if any. A block of a list is an item of it. */
export function writeBlock(block: Block, id: string | undefined, anchors: Anchors): string {
  const at = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  const text = () => changed(block, block.parts, spansIn(block.parts, anchors));
  switch (block.kind) {
    case 'heading':
      return `<h3${at}>${text()}</h3>\n`;
    case 'lead':
      return `<p class="lead"${at}>${text()}</p>\n`;
    case 'paragraph':
      return paragraph(block, at, anchors);
    case 'held':
      return `<p class="held"${at}>${text()}</p>\n`;
    case 'fact':
    case 'talking-point':
    case 'watch-out':
    case 'gap':
    case 'alternative':
    case 'indicator':
      return `<li class="${block.kind}"${at}>${text()}</li>\n`;
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
      return block.kind satisfies never;
  }
}

function spansIn(parts: readonly Part[], anchors: Anchors): string {
  let html = '';
  for (const {spans} of parts) html += writeSpans(spans, anchors);
  return html;
}

/**
 * The text of parts of a block with what is to be said of its change, if that belongs to one of them; it is for the ear
 * and for paper too.
 */
function changed(block: Block, parts: readonly Part[], html: string): string {
  const {change} = block;
  const part = changedPart(block);
  if (!change || !part || !parts.includes(part)) return html;
  const name = changeNames[change.kind];
  if (change.kind === 'removed') return `<b class="change">${name}:</b> <del>${html}</del>`;
  const was = [
    change.likelihood && `was ${change.likelihood}`,
    change.sources && moveInWords(change.sources),
  ].filter(Boolean);
  const before = change.before
    ? ` <span class="before">Before: <del>${escapeHtml(change.before)}</del></span>`
    : '';
  const likelihood = was.length > 0 ? ` (${escapeHtml(was.join(', '))})` : '';
  return `<b class="change">${name}${likelihood}:</b> ${html}${before}`;
}

function paragraph(block: Block, at: string, anchors: Anchors): string {
  const lines = block.parts.map(({spans}) => writeSpans(spans, anchors));
  return `<p${at}>${changed(block, block.parts, lines.join('<br>'))}</p>\n`;
}

function quote(block: Block, at: string, anchors: Anchors): string {
  const by = partsOf(block, 'by');
  const text = partsOf(block, 'text');
  const words = changed(block, text, `“${spansIn(text, anchors)}”`);
  const speaker = changed(block, by, spansIn(by, anchors));
  const caption = by.length > 0 ? `<figcaption>— ${speaker}</figcaption>` : '';
  return `<figure${at}><blockquote><p>${words}</p></blockquote>${caption}</figure>\n`;
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
        `<span class="confidence">${escapeHtml(part.label ?? '')} ${changed(block, [part], writeSpans(part.spans, anchors))}</span>`,
    )
    .join('');
  const estimate =
    term.length + confidence.length > 0 ? `<p class="estimate"><span>${likely}</span> ${sure}</p>\n` : '';
  const words = partsOf(block, 'text');
  const text = `<p>${changed(block, words, spansIn(words, anchors))}</p>\n`;
  const details = descriptions(block, partsOf(block, 'by', 'horizon', 'because', 'if-wrong'), anchors);
  return `<li class="judgment"${at}>\n${estimate}${text}${details}</li>\n`;
}

/** Where a likelihood lies between 0 and 100%; the words beside it say the same. */
function bar({low, high}: Likelihood): string {
  const [from, to] = [low, high].map(percent => Math.min(100, Math.max(0, Number(percent))));
  const width = Math.max(1, (to ?? 0) - (from ?? 0));
  return `<svg class="bar" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none"><rect y="3" width="100" height="2"/><rect class="range" x="${from}" width="${width}" height="8"/></svg>`;
}

/** Labelled parts as a list of descriptions; nothing where there are none. */
function descriptions(block: Block, parts: readonly Part[], anchors: Anchors): string {
  if (parts.length === 0) return '';
  const rows = detailsOf(parts).map(({label, parts}) => {
    const values = parts
      .map(part => `<dd>${changed(block, [part], writeSpans(part.spans, anchors))}</dd>`)
      .join('');
    return `<div><dt>${escapeHtml(label)}</dt>${values}</div>\n`;
  });
  return `<dl class="details">\n${rows.join('')}</dl>\n`;
}

function entry(block: Block, at: string, anchors: Anchors): string {
  const term = spansIn(partsOf(block, 'term'), anchors);
  const parts = block.parts.filter(({name}) => name !== 'term');
  const text = changed(block, parts, spansIn(parts, anchors));
  // A stake without a level, an event without a date: a description needs a term.
  return `<div${at}><dt>${term || '—'}</dt><dd>${text}</dd></div>\n`;
}

/** A profile's own name is where links to it lead: it is no link itself. */
function unlinked(span: Span): Span {
  return {text: span.text, ...(span.role === 'source-mark' && {role: span.role, reference: span.reference})};
}

function profile(block: Block, at: string, anchors: Anchors): string {
  const named = partsOf(block, 'name');
  const name = named.flatMap(part => part.spans.map(unlinked));
  const names = partsOf(block, 'native-name', 'say').map(part => {
    const text = writeSpans(part.spans, anchors);
    const html =
      part.name === 'say' ? `${escapeHtml(part.label ?? '')} ${text}` : `<bdi lang="">${text}</bdi>`;
    return changed(block, [part], html);
  });
  const role = partsOf(block, 'text').map(
    part => `<p>${changed(block, [part], writeSpans(part.spans, anchors))}</p>\n`,
  );
  return [
    `<article${at}>\n<h3>${changed(block, named, writeSpans(name, anchors))}</h3>\n`,
    names.length > 0 ? `<p class="names">${names.join(' · ')}</p>\n` : '',
    ...role,
    descriptions(block, partsOf(block, 'field'), anchors),
    '</article>\n',
  ].join('');
}

function exchange(block: Block, at: string, anchors: Anchors): string {
  const asked = partsOf(block, 'term');
  const ask = changed(block, asked, spansIn(asked, anchors));
  const answer = partsOf(block, 'text');
  const said = changed(block, answer, spansIn(answer, anchors));
  const answered = answer.length > 0 ? `<p class="answer"><b>A</b> ${said}</p>\n` : '';
  return `<li class="exchange"${at}>\n<p class="ask"><b>Q</b> ${ask}</p>\n${answered}</li>\n`;
}

function source(block: Block, at: string, anchors: Anchors): string {
  const mark = plainMark(
    partsOf(block, 'term')
      .flatMap(({spans}) => spans.map(({text}) => text))
      .join(''),
  );
  // Sources keep their numbers when some of them are left out.
  const value = /^\d+$/.test(mark) ? ` value="${Number(mark)}"` : '';
  const named = partsOf(block, 'name');
  const title = changed(block, named, spansIn(named, anchors));
  const fields = partsOf(block, 'field');
  const by = fields
    .filter(({label}) => !label)
    .map(part => `<p>${changed(block, [part], writeSpans(part.spans, anchors))}</p>\n`);
  const details = descriptions(
    block,
    fields.filter(({label}) => label),
    anchors,
  );
  return `<li${value}${at}>\n<p>${title}</p>\n${by.join('')}${details}</li>\n`;
}
