/** What is in front, as text for the clipboard. */

import {paneWithoutMarks, withoutMarks} from '../../changes/mark-changes.js';
import {withBrackets} from '../../changes/word-changes.js';
import type {Document, Pane} from '../../document/document.js';
import {walkReferences} from '../../document/walk-references.js';
import {walkInLines} from '../../typeset/card/card-lines.js';
import {type Line, lineText} from '../../typeset/line.js';
import {metaVariants} from '../../typeset/meta.js';
import {maxTextWidth, typeset} from '../../typeset/typeset.js';
import {type State, viewIn} from './state.js';

/**
 * The pane in front as plain text, 80 columns wide, under the title of the briefing and what has always to be seen of
 * it (age, handling); with the sources that it cites, where they are asked for. What changed is for this reader alone, and
 * is copied only while nothing else is shown: then with the words that went and came in brackets.
 */
export function copyText(state: State, {withSources}: Readonly<{withSources: boolean}>): string {
  const {now, onlyChanged, overlay} = state;
  const isOfChanges = onlyChanged && overlay === undefined;
  const full = isOfChanges ? state.full : withoutMarks(state.full);
  if (overlay?.kind === 'walk-in') return asText(walkInLines(full, {columns: maxTextWidth, rows: 60, now}));
  const inFront = viewIn(state).pane;
  const pane = isOfChanges ? withWordsMarked(inFront, state) : paneWithoutMarks(inFront);
  const head = metaVariants(full, now)[0] ?? [];
  const cited = withSources ? citedBy(full, pane) : undefined;
  return [
    asText([{spans: [{text: full.title, role: 'title'}]}, {spans: head}]),
    '',
    pane.title,
    '',
    asText(typeset(pane, maxTextWidth)),
    ...(cited ? ['', 'Sources', '', asText(typeset(paneWithoutMarks(cited), maxTextWidth))] : []),
  ].join('\n');
}

/** Nothing but brackets tells words apart on a clipboard; without colours, they stand on the screen already. */
function withWordsMarked(pane: Pane, {theme}: State): Pane {
  return theme === 'none' ? pane : {...pane, blocks: pane.blocks.map(withBrackets)};
}

/** The sources whose marks stand in a pane; `undefined` where there are none, or the pane is that of the sources. */
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
