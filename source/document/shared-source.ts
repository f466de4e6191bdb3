/**
 * If all entries of a pane cite one and the same source, the pane shows the mark of this source once. The marks of the
 * entries stay in the document, so that cards, copies, comparisons and JSON know the source of each entry.
 */

import {type Block, type Pane, type Span, sourcesPaneId} from './document.js';

/**
 * The pane with `allFrom`, if it has at least two entries, and all of them cite the same single source. Not if the
 * source has a saved article: the mark of an entry then opens the article at the words of the entry.
 */
export function withSharedSource(pane: Pane, hasArticle: (source: string) => boolean): Pane {
  if (pane.id === sourcesPaneId) return pane;
  const entries = pane.blocks.filter(({kind}) => kind !== 'heading');
  const [mark, ...others] = marksIn(entries[0]);
  if (entries.length < 2 || !mark || others.length > 0) return pane;
  const {reference} = mark;
  if (reference?.to !== 'source' || hasArticle(reference.id)) return pane;
  const isShared = entries.every(block => {
    const marks = marksIn(block);
    return marks.length === 1 && marks[0]?.source === mark.source;
  });
  if (!isShared) return pane;
  const blocks = pane.blocks.map(block => withMarks(block, span => ({...span, isShared: true})));
  return {...pane, blocks, allFrom: mark};
}

/** The block with its own marks, to show it outside its pane. */
export function withOwnMarks(block: Block): Block {
  if (!marksIn(block).some(({isShared}) => isShared)) return block;
  return withMarks(block, ({isShared: _, ...span}) => span);
}

function marksIn(block: Block | undefined): Span[] {
  return (block?.parts ?? []).flatMap(({spans}) => spans.filter(({source}) => source !== undefined));
}

function withMarks(block: Block, change: (mark: Span) => Span): Block {
  const parts = block.parts.map(part => ({
    ...part,
    spans: part.spans.map(span => (span.source === undefined ? span : change(span))),
  }));
  return {...block, parts};
}
