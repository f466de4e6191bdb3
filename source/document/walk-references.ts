/** The one walk over the references of a document. */
import type {Block, Pane, Part, Reference, Span} from './document.js';

/** Called with each reference, and with the span, part and block that contain it. */
export type Visit = (reference: Reference, span: Span, part: Part, block: Block) => void;

/** Visits the references of panes, in reading order. */
export function walkReferences(panes: readonly Pane[], visit: Visit): void {
  for (const {blocks} of panes) for (const block of blocks) walkBlock(block, visit);
}

/** Visits the references of a block, in reading order. */
export function walkBlock(block: Block, visit: Visit): void {
  const {parts} = block;
  // Counted loops are faster here: the first card walks through the whole document, before the engine has compiled this
  // code.
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place] as Part;
    const {spans} = part;
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index] as Span;
      if (span.reference !== undefined) visit(span.reference, span, part, block);
    }
  }
}
