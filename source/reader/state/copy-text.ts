/** Makes the text for the clipboard from what is in front. */

import {paneWithoutChangeMarks, withoutChangeMarks} from '../../changes/mark-changes.js';
import {withBrackets} from '../../changes/word-changes.js';
import type {Document, Pane} from '../../document/document.js';
import {walkReferences} from '../../document/walk-references.js';
import {walkInLines} from '../../typeset/card/card-lines.js';
import {type Line, lineText} from '../../typeset/line.js';
import {metaVariants} from '../../typeset/meta.js';
import {maxTextWidth, typeset} from '../../typeset/typeset.js';
import {type State, viewIn} from './state.js';

/**
 * The pane in front as plain text, 80 columns wide, below the title of the briefing with its age and handling mark.
 * With `withSources`, the sources that the pane cites follow. What has changed since the last reading concerns only
 * this user. So changes are copied only while nothing else is shown, with old and new words in brackets.
 */
export function copyText(state: State, {withSources}: Readonly<{withSources: boolean}>): string {
  const {now, onlyChanged, overlay} = state;
  const isOfChanges = onlyChanged && overlay === undefined;
  const full = isOfChanges ? state.full : withoutChangeMarks(state.full);
  if (overlay?.kind === 'walk-in') return asText(walkInLines(full, {columns: maxTextWidth, rows: 60, now}));
  const inFront = viewIn(state).pane;
  const pane = isOfChanges ? withWordsMarked(inFront, state) : paneWithoutChangeMarks(inFront);
  const head = metaVariants(full, now)[0] ?? [];
  const cited = withSources ? citedBy(full, pane) : undefined;
  return [
    asText([{spans: [{text: full.title, role: 'title'}]}, {spans: head}]),
    '',
    pane.title,
    '',
    asText(typeset(pane, maxTextWidth)),
    ...(cited ? ['', 'Sources', '', asText(typeset(paneWithoutChangeMarks(cited), maxTextWidth))] : []),
  ].join('\n');
}

/** Puts old and new words in brackets, unless the theme without colours has done so already. */
function withWordsMarked(pane: Pane, {theme}: State): Pane {
  return theme === 'none' ? pane : {...pane, blocks: pane.blocks.map(withBrackets)};
}

/** A pane of the sources that a pane cites; `undefined` if it cites none, or if it is the Sources pane itself. */
function citedBy(document: Document, pane: Pane): Pane | undefined {
  const sources = document.panes.find(({id}) => id === 'sources');
  if (!sources || pane.id === 'sources') return undefined;
  const ids = new Set<string>();
  walkReferences([pane], reference => {
    if (reference.to === 'source') ids.add(reference.id);
  });
  const blocks = sources.blocks.filter(({kind, path}) => kind === 'source' && ids.has(String(path[1])));
  return blocks.length > 0 ? {...sources, blocks} : undefined;
}

function asText(lines: readonly Line[]): string {
  return lines.map(line => lineText(line).trimEnd()).join('\n');
}
