/** Documents of points, for tests of what changed. */

import type {Block, Document} from '../../source/document/document.js';
import {harmless} from './harmless.js';

/** A document of one pane whose facts have these texts. */
export function factsOf(...texts: readonly string[]): Document {
  return documentWith(texts.map((text, index) => factOf(text, index)));
}

/** A document of one pane, `brief`, of these blocks. */
export function documentWith(blocks: readonly Block[]): Document {
  return {
    title: harmless('A title'),
    asOf: harmless('2022-08-03'),
    panes: [{id: 'brief', title: harmless('Brief'), blocks}],
  };
}

export function factOf(text: string, index = 0): Block {
  return {kind: 'fact', path: ['summary', index], parts: [{name: 'text', spans: [{text: harmless(text)}]}]};
}
