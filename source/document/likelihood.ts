/**
 * Scales of likelihood. Without its scale, a term has no percentages: `unlikely` is 20–45% in ICD 203 and 25–35% on the
 * PHIA yardstick.
 */
import {type Harmless, harmlessLine, ours} from '../text/harmless.js';
export type ScaleName = 'icd203' | 'phia';

/** The percentages that a term stands for. */
export type Percent = Readonly<{
  /** The lower and upper bound, in percent. */
  low: number;
  high: number;
  /** The range as the scale’s publisher prints it. */
  range: Harmless;
}>;

/** A likelihood on a scale. */
export type Likelihood = Readonly<{term: Harmless; scale: ScaleName}> & Percent;

/** A likelihood as a judgment states it: the author’s term, and its range if the scale has that term. */
export type StatedLikelihood = Readonly<{term: Harmless; percent?: Percent}>;

/**
 * A likelihood that moved between two versions of a judgment. `from` or `to` is missing if that version has no
 * likelihood.
 */
export type LikelihoodMove = Readonly<{from?: StatedLikelihood; to?: StatedLikelihood}>;

/** `bounds` is `range` without the percent sign. */
type Step = Readonly<{terms: readonly [string, ...string[]]; bounds: Harmless}> & Percent;

function step(
  terms: Step['terms'],
  low: number,
  high: number,
  bounds: Harmless = ours`${low}–${high}`,
): Step {
  return {terms, low, high, bounds, range: ours`${bounds}%`};
}

/** Intelligence Community Directive 203, Analytic Standards (2015), D.6.e(2)(a). */
const icd203: readonly Step[] = [
  step(['almost no chance', 'remote'], 1, 5),
  step(['very unlikely', 'highly improbable'], 5, 20),
  step(['unlikely', 'improbable'], 20, 45),
  step(['roughly even chance', 'roughly even odds'], 45, 55),
  step(['likely', 'probable'], 55, 80),
  step(['very likely', 'highly probable'], 80, 95),
  step(['almost certain', 'nearly certain'], 95, 99),
];

/** Professional Head of Intelligence Assessment probability yardstick (UK). */
const phia: readonly Step[] = [
  step(['remote chance'], 0, 5, ours('>0–5')),
  step(['highly unlikely'], 10, 20),
  step(['unlikely'], 25, 35),
  step(['realistic possibility'], 40, 50, ours('40–<50')),
  step(['likely', 'probable'], 55, 75),
  step(['highly likely'], 80, 90),
  step(['almost certain'], 95, 100, ours('95–<100')),
];

const scales: Readonly<Record<ScaleName, readonly Step[]>> = {icd203, phia};

/** The name of each scale, as people know it. */
export const scaleTitles: Readonly<Record<ScaleName, Harmless>> = {
  icd203: ours('ICD 203'),
  phia: ours('PHIA yardstick'),
};

/** Every term of a scale, from the least to the most likely. */
export function termsOf(scale: ScaleName): Harmless[] {
  return scales[scale].flatMap(step => step.terms).map(harmlessLine);
}

/** The likelihood that a term stands for on a scale, or `undefined` if the scale does not have the term. */
export function likelihoodOf(term: Harmless, scale: ScaleName): Likelihood | undefined {
  const step = scales[scale].find(({terms}) => terms.includes(term));
  return step && {term, scale, low: step.low, high: step.high, range: step.range};
}

/**
 * A stated likelihood in words: `likely 55–80%`, or the term alone if its scale does not have the term. `not given` for
 * `undefined`.
 */
export function likelihoodInWords(stated: StatedLikelihood | undefined): Harmless {
  if (!stated) return ours('not given');
  const {term, percent} = stated;
  return percent ? ours`${term} ${percent.range}` : term;
}

const steps = Object.values(scales).flat();

/** A range in words, for a screen reader: `55–80 percent`. */
export function rangeInWords({low, high}: Percent): Harmless {
  const found = steps.find(each => each.low === low && each.high === high);
  return ours`${found?.bounds ?? ours`${low}–${high}`} percent`;
}

/**
 * Turns the words of `likelihoodInWords` back into a likelihood, because records of readings store these words. If no
 * scale has the words, they are a term of the author’s own.
 */
export function likelihoodFromWords(words: Harmless): StatedLikelihood {
  for (const {terms, low, high, range} of steps) {
    const term = terms.find(each => words === `${each} ${range}`);
    if (term !== undefined) return {term: words.slice(0, term.length), percent: {low, high, range}};
  }
  return {term: words};
}
