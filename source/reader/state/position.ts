/** The user’s place in a document in a form that another version of the document has too. */

import {type Document, isSamePath} from '../../document/document.js';
import {type Place, topPlace} from './place.js';

/** The pane in front and the places in all panes. */
export type View = Readonly<{pane: number; places: readonly Place[]}>;

/** The user's place in a document, by ids and paths, so that another version of the document has it too. */
export type Position = Readonly<{pane: string; path: readonly (string | number)[]; at: number}>;

/** The pane and places of a position. If the document no longer has it: the top of that pane, or of the first pane. */
export function viewAt({panes}: Document, position: Position | undefined): View {
  const places = panes.map(() => topPlace);
  const pane = panes.findIndex(({id}) => id === position?.pane);
  if (!position || pane === -1) return {pane: 0, places};
  const block = panes[pane]?.blocks.findIndex(({path}) => isSamePath(path, position.path)) ?? -1;
  if (block === -1) return {pane, places};
  // The line is not known yet. It is found by the offset when the pane is set at a width.
  return {pane, places: places.with(pane, {block, line: position.at > 0 ? 1 : 0, at: position.at, width: 0})};
}

export function positionOf({document, pane, places}: View & Readonly<{document: Document}>): Position {
  const {id = '', blocks = []} = document.panes[pane] ?? {};
  const {block, at} = places[pane] ?? topPlace;
  return {pane: id, path: blocks[block]?.path ?? [], at};
}
