/** How likely, and how sure: the line at the head of a judgment. */

import type {Likelihood} from '../document/likelihood.js';
import {columnsOf} from '../text/columns.js';
import {ours} from '../text/harmless.js';
import {columnsIn, type Line, type LineSpan, space} from './line.js';
import {wrap} from './wrap.js';

/** Cells of a likelihood bar: one for five percent. */
const barCells = 20;
/** Columns of the longest range, `95–<100%`, and of the longest confidence, `confidence moderate`, without a mark. */
const rangeColumns = 8;
const confidenceColumns = 19;
const gap = 2;

type Estimate = Readonly<{
  /** Where the term is on its scale. */
  likelihood: Likelihood | undefined;
  term: readonly LineSpan[];
  confidence: readonly LineSpan[];
  width: number;
  /** Columns of the longest term beside this one, so that bars stand below each other. */
  termColumns: number;
}>;

/** Likelihood with its bar and range, and confidence beside it, apart; below it where there is no room. */
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

/** A term that is not on the scale, or none at all. */
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
