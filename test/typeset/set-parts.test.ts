/** What typesetting adds where it joins the parts of a block. */

import {expect, test} from 'vitest';
import {withWordChanges} from '../../source/changes/word-changes.js';
import {actorCard} from '../../source/document/cards.js';
import type {Block, Change, Pane} from '../../source/document/document.js';
import {lineText} from '../../source/typeset/line.js';
import {spokenText} from '../../source/typeset/spoken-text.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf, smallest} from '../helpers/briefings.js';
import {harmless} from '../helpers/harmless.js';

const document = documentOf(
  smallest(`
actors: {ann: {name: Ann Lee, role: Envoy}}
summary: [{text: Ann Lee left., sources: [paper]}]
outlook:
  judgments:
    - {text: Ann Lee wins., likelihood: likely, confidence: low, horizon: May 2026}
    - {text: It snows., likelihood: almost certain}
sources: {paper: A paper}
`),
);

function lines(pane: Pane | undefined): string[] {
  return pane ? typeset(pane, 80).map(lineText) : [];
}

/** The pane with its first judgment or fact changed, and the changed words in place. */
function changed(change: Change, ofPane = 'outlook'): Pane {
  const pane = document.panes.find(({id}) => id === ofPane) as Pane;
  const isMet = ({kind}: Block) => kind === 'judgment' || kind === 'fact';
  const first = pane.blocks.find(isMet);
  const blocks = pane.blocks.map(block => (block === first ? withWordChanges({...block, change}) : block));
  return {...pane, blocks};
}

test('on a card, an arrow points from the text of an entry to its pane', () => {
  expect(lines(actorCard(document, 'ann')).filter(line => line.includes('→'))).toEqual([
    '•  Ann Lee left. ¹  → Brief',
    '◆  Ann Lee wins.  → Outlook',
  ]);
});

test('a likelihood that moved has an arrow to the present one, and all bars begin in one column', () => {
  const from = {term: harmless('very unlikely'), percent: {low: 5, high: 20, range: harmless('5–20%')}};
  expect(lines(changed({kind: 'changed', likelihood: {from}})).filter(line => line.includes('░'))).toEqual([
    'very unlikely 5–20% → likely  ░░░░░░░░░░░▓▓▓▓▓░░░░  55–80%',
    'almost certain                ░░░░░░░░░░░░░░░░░░░▓  95–99%',
  ]);
});

test('changed sources are in brackets after the source marks, and a screen reader says them with the word “now”', () => {
  const pane = changed(
    {kind: 'changed', sources: {from: [harmless('Gazette')], to: [harmless('A paper')]}},
    'brief',
  );
  expect(lines(pane).filter(line => line.includes('source'))).toEqual([
    '•  changed Ann Lee left. ¹ (source: Gazette → A paper)',
  ]);
  expect(pane.blocks.map(spokenText).at(-1)).toBe(
    'Changed. Ann Lee left. (source 1) (source: Gazette, now A paper).',
  );
});
