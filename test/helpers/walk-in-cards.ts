/** The walk-in card for tests, on 24 November 2026. */
import type {Document} from '../../source/document/document.js';
import {walkInLines} from '../../source/typeset/card/card-lines.js';
import {lineText} from '../../source/typeset/line.js';
import {documentOf, readText} from './briefings.js';

export const now = new Date('2026-11-24T00:00:00Z');

/** The lines of a card, without spaces at their ends. */
export function cardOf(document: Document, columns: number, rows: number): string[] {
  return walkInLines(document, {columns, rows, now}).map(line => lineText(line).trimEnd());
}

/** The shipped briefing with two people in the room. */
export const meeting = documentOf(
  readText('briefings/myanmar.yaml').replace(/^drafted_by.*$/m, 'meeting: {with: [wang-yi, lavrov]}'),
);
