/** The line with the likelihood and the confidence of a judgment. */
import {expect, test} from 'vitest';
import type {Pane} from '../../source/document/document.js';
import {lineText} from '../../source/typeset/line.js';
import {typeset} from '../../source/typeset/typeset.js';
import {documentOf, smallest} from '../helpers/briefings.js';

test('confidences stand beside the bars if the longest of them has room there, and below otherwise', () => {
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
