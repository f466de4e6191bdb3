/** The one walk over the references of a document. */
import type {Block, Pane, Part, Reference, Span} from './document.js';

/** Called with each reference, and the span, part and block that it stands in. */
export type Visit = (reference: Reference, span: Span, part: Part, block: Block) => void;

/** Visits the references of panes, in reading order. Plain loops, since the first card of a document walks all of it. */
export function walkReferences(panes: readonly Pane[], visit: Visit): void {
  for (const {blocks} of panes) for (const block of blocks) walkBlock(block, visit);
}

/** Visits the references of a block, in reading order. */
export function walkBlock(block: Block, visit: Visit): void {
  for (const part of block.parts) {
    for (const span of part.spans) {
      if (span.reference) visit(span.reference, span, part, block);
    }
  }
}
