/** What of the document is in sight. */
import type {Block} from '../domain/document.js';
import {linesFrom} from './place.js';
import {layoutIn, type State, viewIn} from './state.js';

/** The blocks of the document's own panes that have a line in sight; none behind an overlay. */
export function blocksInSight(state: State): Set<Block> {
  const found = new Set<Block>();
  const layout = layoutIn(state);
  if (state.overlay || layout.kind === 'tiny') return found;
  const {pane, place} = viewIn(state);
  for (const {block} of linesFrom(pane, place, layout.text.columns, layout.text.rows)) {
    const seen = pane.blocks[block];
    if (seen) found.add(seen);
  }
  return found;
}
