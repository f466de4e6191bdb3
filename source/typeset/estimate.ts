/** The first line of a judgment: its likelihood and its confidence. */

import type {Likelihood} from '../document/likelihood.js';
import {columnsOf} from '../text/columns.js';
import {ours} from '../text/harmless.js';
import {columnsIn, type Line, type LineSpan, space} from './line.js';
import {wrap} from './wrap.js';

/** The cells of a likelihood bar. Each cell stands for five percent. */
const barCells = 20;
/**
 * The columns of the longest range, `95–<100%`, and of the longest confidence, `confidence moderate`, without the mark
 * of a change.
 */
const rangeColumns = 8;
const confidenceColumns = 19;
const gap = 2;

type Estimate = Readonly<{
  /** The likelihood on its scale; `undefined` if the scale does not have the term. */
  likelihood: Likelihood | undefined;
  term: readonly LineSpan[];
  confidence: readonly LineSpan[];
  width: number;
  /** The columns of the longest term in the pane, so that all bars begin in one column. */
  termColumns: number;
}>;

/**
 * Sets the likelihood with its bar and its range, and the confidence beside them with a gap. If the width is too small,
 * the confidence gets a line of its own.
 */
export function estimateLines({likelihood, term, confidence, width, termColumns}: Estimate): Line[] {
  if (term.length === 0 && confidence.length === 0) return [];
  if (!likelihood) return withoutBar(term, confidence, width);
  const range: LineSpan = {text: likelihood.range, role: 'likelihood'};
  const used = columnsIn(term);
  const headColumns = termColumns + gap + barCells + gap + rangeColumns;
  if (headColumns > width) {
    const barLine = barCells <= width ? [bar(likelihood)] : [];
    return [...wrap([...term, space(1), range], width), ...barLine, ...wrap(confidence, width)].map(
      spans => ({spans}),
    );
  }
  const head = [...term, space(termColumns - used + gap), ...bar(likelihood), space(gap), range];
  if (headColumns + gap + Math.max(confidenceColumns, columnsIn(confidence)) > width)
    return [{spans: head}, ...wrap(confidence, width).map(spans => ({spans}))];
  const apart =
    confidence.length > 0 ? [space(rangeColumns - columnsOf(likelihood.range) + gap), ...confidence] : [];
  return [{spans: [...head, ...apart]}];
}

/** Sets a term that is not on the scale, or the words that no likelihood is given. */
function withoutBar(term: readonly LineSpan[], confidence: readonly LineSpan[], width: number): Line[] {
  const shown: readonly LineSpan[] =
    term.length > 0 ? term : [{text: ours('likelihood not given'), role: 'label'}];
  const apart = confidence.length > 0 ? [space(gap + 1), ...confidence] : [];
  return wrap([...shown, ...apart], width).map(spans => ({spans}));
}

function bar(likelihood: Likelihood): LineSpan[] {
  const from = Math.min(barCells - 1, Math.round((likelihood.low / 100) * barCells));
  const to = Math.min(barCells, Math.max(from + 1, Math.round((likelihood.high / 100) * barCells)));
  const spans: LineSpan[] = [
    {text: ours('░').repeat(from), role: 'likelihood-rest'},
    {text: ours('▓').repeat(to - from), role: 'likelihood'},
    {text: ours('░').repeat(barCells - to), role: 'likelihood-rest'},
  ];
  return spans.filter(span => span.text !== '');
}
