/** The first line of a judgment, with its likelihood and its confidence. */
import {expect, test} from 'vitest';
import type {Pane} from '../../source/document/document.js';
import {lineText} from '../../source/typeset/line.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf, smallest} from '../helpers/briefings.js';

test('confidences are beside the bars if the longest one has room there, and otherwise below', () => {
  const {panes} = documentOf(
    smallest('outlook: {judgments: [{text: It lasts., likelihood: likely, confidence: low}]}\n'),
  );
  const lines = (width: number) =>
    typeset(panes.find(({id}) => id === 'outlook') as Pane, width)
      .map(lineText)
      .filter(line => /░|confidence/.test(line));
  expect([lines(59), lines(58)]).toEqual([
    ['likely  ░░░░░░░░░░░▓▓▓▓▓░░░░  55–80%    confidence low'],
    ['likely  ░░░░░░░░░░░▓▓▓▓▓░░░░  55–80%', 'confidence low'],
  ]);
});
