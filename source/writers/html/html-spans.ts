/** Spans as inline HTML. */
import type {Role, Span} from '../../document/document.js';
import {isOutside} from '../parts.js';
import type {Anchors} from './html-anchors.js';
import {escapeHtml} from './html-escape.js';

/** The element for a role. A role without an element is clear from its block. */
const elements: Partial<Record<Role, readonly [open: string, close: string]>> = {
  strong: ['<strong>', '</strong>'],
  emphasis: ['<em>', '</em>'],
  // The language of a native name is not known. An empty `lang` tells this to screen readers.
  'native-name': ['<bdi lang="">', '</bdi>'],
  say: ['<i>', '</i>'],
  muted: ['<span class="muted">', '</span>'],
  warning: ['<strong class="warning">', '</strong>'],
  likelihood: ['<b class="likelihood">', '</b>'],
  confidence: ['<b>', '</b>'],
  'level-high': ['<b class="high">', '</b>'],
  'level-medium': ['<b class="medium">', '</b>'],
  'level-low': ['<b class="low">', '</b>'],
};

/** Spans as HTML. Actors and sources are links to their places on the page, if they are on it. */
export function writeSpans(spans: readonly Span[], anchors: Anchors): string {
  let html = '';
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    if (!span) break;
    if (span.role === 'source-mark') {
      const end = endOfMarks(spans, index);
      html += writeMarks(spans.slice(index, end), anchors);
      index = end - 1;
    } else html += writeSpan(span, anchors);
  }
  return html;
}

function writeSpan({text, role, reference}: Span, anchors: Anchors): string {
  const written = escapeHtml(text);
  const element = role && elements[role];
  const inner = element ? element[0] + written + element[1] : written;
  if (!reference) return inner;
  if (reference.to === 'link') {
    if (!isOutside(reference.url)) return inner;
    return `<a class="link" rel="noopener noreferrer" href="${escapeHtml(reference.url)}">${inner}</a>`;
  }
  const target = anchors.targetOf(reference);
  const isName = reference.to === 'actor';
  // A name that is not a link is a word of the sentence, unless it has another direction.
  if (target === undefined) return isName && rightToLeft.test(text) ? isolated(inner) : inner;
  return `<a class="${reference.to}" href="${hrefTo(target)}">${isName ? isolated(inner) : inner}</a>`;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;

/**
 * Keeps a name or a number together with its own direction. Without this, the number of a source would stand before the
 * Hebrew or Arabic text that it follows, and two Arabic names would change places with the comma between them.
 */
export function isolated(html: string): string {
  return `<bdi>${html}</bdi>`;
}

/** A link to an id of the page. */
export function hrefTo(id: string): string {
  return escapeHtml(`#${encodeURIComponent(id)}`);
}

function endOfMarks(spans: readonly Span[], start: number): number {
  let end = start;
  while (spans[end]?.role === 'source-mark') end++;
  return end;
}

/** Source marks in a row. They stay on the line of the word before them. */
function writeMarks(spans: readonly Span[], anchors: Anchors): string {
  let marks = '';
  for (const {isShared, source, reference} of spans) {
    if (source === undefined || isShared) continue;
    const target = reference && anchors.targetOf(reference);
    if (marks !== '') marks += ' ';
    marks +=
      target === undefined
        ? String(source)
        : `<a href="${hrefTo(target)}" aria-label="source ${source}">${source}</a>`;
  }
  return marks === '' ? '' : `<sup>\u202f${isolated(marks)}</sup>`;
}
