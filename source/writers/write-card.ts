/** The walk-in card of a document: as text that fits on a screen, and as a document for the other writers. */

import type {Block, Document, Span} from '../document/document.js';
import {walkInOf, walkInPanes} from '../document/walk-in.js';
import {ours} from '../text/harmless.js';
import {walkInLines} from '../typeset/card/card-lines.js';
import type {Paint} from '../typeset/paint.js';
import {linesAsText} from './text.js';

/**
 * The most rows of a printed card. A terminal window shows them without scrolling, and they take less than a page of
 * paper.
 */
const cardRows = 40;

/** The card as lines of at most `width` columns. */
export function writeCard(
  document: Document,
  {width, now, paint}: {width: number; now: Date; paint: Paint},
): string {
  return linesAsText(walkInLines(document, {columns: width, rows: cardRows, now}), paint);
}

/** The card as a document. Its sections are the panes. */
export function cardDocument(document: Document): Document {
  return {...document, panes: walkInPanes(walkInOf(document))};
}

/** The card as a document for a page, where a person is one line without a heading. */
export function cardPage(document: Document): Document {
  const card = cardDocument(document);
  return {...card, panes: card.panes.map(pane => ({...pane, blocks: pane.blocks.map(inOneLine)}))};
}

function inOneLine(block: Block): Block {
  if (block.kind !== 'profile') return block;
  const spansOf = (...names: readonly string[]) =>
    block.parts.filter(({name}) => names.includes(name)).flatMap(({spans}) => spans);
  const name = spansOf('name').map(({text}): Span => ({text, role: 'strong'}));
  const said = spansOf('say');
  const told = [...(said.length > 0 ? [[{text: ours('say ')}, ...said]] : []), spansOf('text')];
  const spans = told.filter(own => own.length > 0).flatMap((own): Span[] => [{text: ours(' · ')}, ...own]);
  return {...block, kind: 'fact', parts: [{name: 'text', spans: [...name, ...spans]}]};
}
