/** A document as one HTML page, without scripts, requests or other files. It can be read on a phone and on paper. */
import {createHash} from 'node:crypto';
import {type PrintedPanes, printedPanes} from '../../document/budget.js';
import type {Document, Pane} from '../../document/document.js';
import {type ListKind, runsOf} from '../runs.js';
import {type Status, type StatusOptions, statusOf} from '../status.js';
import {type Anchors, anchorsOf, paneAnchor} from './html-anchors.js';
import {writeBlock} from './html-blocks.js';
import {escapeHtml} from './html-escape.js';
import {hrefTo, writeSpans} from './html-spans.js';
import {handlingClasses, style} from './html-style.js';

/**
 * The page of a document. The panes may be all panes of a briefing or a part of them. Links lead only to places on the
 * page.
 */
export function writeHtml(document: Document, options: StatusOptions): string {
  const status = statusOf(document, options);
  const mark = status.handling ?? '';
  const printed = printedPanes(document);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml([document.title, ...(mark ? [mark] : [])].join(' · '))}</title>
<style>${style}</style>
</head>
<body${mark in handlingClasses ? ` class="${handlingClasses[mark]}"` : ''}>
<a class="skip" href="#main">Skip to the text</a>
${header(document, status)}${contents(printed.panes)}<main id="main" tabindex="-1">
${writeSections(printed)}</main>
<footer>
<p><a href="#top">Back to the top</a></p>
${handling(status)}</footer>
</body>
</html>
`;
}

/** The page may load nothing except its own style. So text could do no harm even if it were read as markup. */
function policy(): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function handling({handling: mark}: Status): string {
  return mark === undefined ? '' : `<p class="handling">${escapeHtml(mark)}</p>\n`;
}

function header(document: Document, status: Status): string {
  const {title, subtitle, asOf} = document;
  const {expiry, draft, notes} = status;
  const facts = [
    `as of <time datetime="${escapeHtml(asOf)}">${escapeHtml(status.asOf)}</time>`,
    escapeHtml(status.age),
    ...(expiry
      ? [
          expiry.isPast
            ? `<strong class="warning">${escapeHtml(expiry.text)}</strong>`
            : escapeHtml(expiry.text),
        ]
      : []),
    ...notes.map(escapeHtml),
  ];
  return `<header id="top" tabindex="-1">
${handling(status)}<h1>${escapeHtml(title)}</h1>
${subtitle ? `<p class="subtitle">${escapeHtml(subtitle)}</p>\n` : ''}<p class="facts">${facts.join(' · ')}</p>
${draft ? `<p class="draft"><strong class="warning">${escapeHtml(draft)}</strong></p>\n` : ''}</header>
`;
}

function contents(panes: readonly Pane[]): string {
  if (panes.length < 2) return '';
  const items = panes.map(
    pane => `<li><a href="${hrefTo(paneAnchor(pane))}">${escapeHtml(pane.title)}</a>${counted(pane)}</li>\n`,
  );
  return `<nav aria-label="Panes">\n<ol>\n${items.join('')}</ol>\n</nav>\n`;
}

function counted({count}: Pane): string {
  return count === undefined ? '' : ` <span class="muted">${count}</span>`;
}

/** Panes as sections of a page, each with a heading of the second level. */
function writeSections({at, leftOut, panes}: PrintedPanes): string {
  const anchors = anchorsOf(panes);
  const sections = panes.map((pane, index) => {
    const id = escapeHtml(paneAnchor(pane));
    const title = `<h2 id="${id}-title">${escapeHtml(pane.title)}${counted(pane)}</h2>`;
    return `<section id="${id}" aria-labelledby="${id}-title" tabindex="-1">\n${title}\n${writePane(pane, index, anchors)}</section>\n`;
  });
  if (leftOut) sections.splice(at, 0, `<p class="held">${escapeHtml(leftOut)}</p>\n`);
  return sections.join('');
}

const listTags: Readonly<Record<ListKind, readonly [open: string, close: string]>> = {
  points: ['<ul>\n', '</ul>\n'],
  judgments: ['<ul>\n', '</ul>\n'],
  entries: ['<dl class="entries">\n', '</dl>\n'],
  exchanges: ['<ul>\n', '</ul>\n'],
  sources: ['<ol>\n', '</ol>\n'],
};

function writePane(pane: Pane, place: number, anchors: Anchors): string {
  let html = pane.allFrom ? `<p class="held">All from${writeSpans([pane.allFrom], anchors)}</p>\n` : '';
  let index = 0;
  for (const {list, blocks} of runsOf(pane.blocks)) {
    const [open, close] = list === undefined ? ['', ''] : listTags[list];
    html += open;
    for (const block of blocks) {
      html += writeBlock(block, anchors.idAt(place, index), anchors);
      index++;
    }
    html += close;
  }
  return html;
}
